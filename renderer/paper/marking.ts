import { createContext, useContext } from 'react';
import type { Viewer } from '../../shared/audience/viewer';

/** What somebody wrote for whose eyes an output is; null: the usual words. */
export const Marking = createContext<string | null>(null);

/** For whose eyes it is, as every sheet says it. */
export const useMarking = ({ audience }: Pick<Viewer, 'audience'>): string =>
  useContext(Marking) ?? (audience === 'customer' ? 'Customer version' : 'Confidential – internal');
