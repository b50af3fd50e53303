import { basename } from 'node:path';
import type { Input, Output } from '../../shared/api/contract';
import { writeCsv } from '../../shared/exchange/csv/writing';
import { withFile, writeChosen } from './chosenFiles';
import { readForeignTable } from './foreignFiles';
import { atlasOf, type Caller } from './windows';

export const readCsv = (caller: Caller, { file }: Input<'csv.read'>): Promise<Output<'csv.read'>> =>
  withFile(caller, file, 'importCsv', async (path) => {
    const { columns, rows, notices } = await readForeignTable(caller.services.options.startReader, path);
    return { name: basename(path), columns: [...columns], rows: rows.map((row) => [...row]), notices: [...notices] };
  });

export const exportCsv = (caller: Caller, { accountId, file }: Input<'csv.export'>): Promise<Output<'csv.export'>> =>
  withFile(caller, file, 'saveCsv', (path) => writeChosen(caller, path, writeCsv(atlasOf(caller).document(accountId))));
