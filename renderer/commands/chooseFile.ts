import type { FilePurpose } from '../../shared/api/contract';
import { call } from '../host';

/** Asks the person for a file; null when they cancel. */
export const chooseFile = (purpose: FilePurpose, suggestedName?: string) =>
  call('file.choose', { purpose, ...(suggestedName === undefined ? {} : { suggestedName }) });
