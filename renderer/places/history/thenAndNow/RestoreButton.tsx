import type { ComparedMoments } from '../../../../shared/api/comparisonCalls';
import type { Comparison } from './comparison';

type Props = { readonly comparison: Comparison; readonly compared: ComparedMoments };

export const RestoreButton = (_props: Props) => null;
