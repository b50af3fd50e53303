import { saidAs } from '../../shared/document/spokenWords';
import { conventionsOf, DEFAULT_LOCALE } from '../../shared/conventions/conventions';
import { basename } from 'node:path';
import type { Input, Output } from '../../shared/api/contract';
import { writeCsv } from '../../shared/exchange/csv/writing';
import { redacted } from '../../shared/audience/redacted';
import { TEAM } from '../../shared/audience/viewer';
import { failureOf } from '../../db/atlas';
import { withFile } from './chosenFiles';
import { readForeignTable } from './foreignFiles';
import { withFileName } from './refusedFile';
import { writeSearched } from './searched';
import type { ReadTable } from './tableFile';
import { atlasOf, type Caller } from './windows';

const asAnswer = (name: string, table: ReadTable): Output<'csv.read'> => ({
  ...table,
  name,
  columns: [...table.columns],
  rows: table.rows.map((row) => [...row]),
  notices: [...table.notices],
  firstRows: [...table.firstRows],
  encodings: [...table.encodings],
  sheets: [...table.sheets],
  photos: [...table.photos],
});

export const readCsv = (caller: Caller, { file, ...choice }: Input<'csv.read'>): Promise<Output<'csv.read'>> =>
  withFile(
    caller,
    file,
    'importCsv',
    async (path) =>
      asAnswer(basename(path), await readForeignTable(caller.services.options.startReader, path, {}, choice)),
    // Letters that look wrong are read again in another encoding.
    true,
  );

/** The same of a file that was dropped on the page: it is read by the same reader within the same limits. */
export const readDropped = async (
  caller: Caller,
  { name, bytes, ...choice }: Input<'csv.readDropped'>,
): Promise<Output<'csv.read'>> => {
  try {
    return asAnswer(
      name,
      await readForeignTable(caller.services.options.startReader, Buffer.from(bytes, 'base64'), {}, choice),
    );
  } catch (error) {
    throw withFileName(failureOf(error, null), name);
  }
};

export const exportCsv = (
  caller: Caller,
  { accountId, locale = DEFAULT_LOCALE, viewer = TEAM, file }: Input<'csv.export'>,
): Promise<Output<'csv.export'>> =>
  withFile(caller, file, 'saveCsv', (path) => {
    const document = atlasOf(caller).document(accountId);
    const seen = redacted(document, viewer.audience, viewer.hidden);
    return writeSearched(caller, path, {
      content: saidAs(document, () => writeCsv(seen, conventionsOf(locale))),
      form: 'csv',
      document,
      seen,
    });
  });
