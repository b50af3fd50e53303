/** A table of accounts from a file that is asked for, as its cells stand. */
import { call } from '../host';
import { attempt } from '../state/messages';

export const chooseAccountTable = async (): Promise<{
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
} | null> => {
  const chosen = await attempt(() => call('file.choose', { purpose: 'importCsv' }));
  if (!chosen) return null;
  // Which row holds the headings is for the accounts to say: read as people, another one might be taken for it.
  const read = await attempt(() => call('csv.read', { file: chosen.file, headingRow: 0 }), 'refusal');
  return read ? { name: read.name, rows: read.rows } : null;
};
