import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { writeCsv } from '../../shared/exchange/csvFile';
import { readLimited } from './accountFiles';
import { withFile, writeChosen } from './chosenFiles';
import { atlasOf, type Caller } from './windows';
import { workerFile } from './workerFile';

export type CsvTable = { readonly columns: string[]; readonly rows: string[][]; readonly notices: string[] };
type Answer = { readonly ok: true; readonly table: CsvTable } | { readonly ok: false; readonly message: string };

const LARGEST = 20 * 1024 * 1024;
const LONGEST_MS = 10_000;

/** The cells of a table file. Throws fileTooLarge, fileUnreadable, badFile in words. */
export const readCsvFile = (path: string, longestMs = LONGEST_MS): Promise<CsvTable> => new Promise((resolve, reject) => {
  const bytes = readLimited(path, LARGEST);
  const refuse = (message: string): void => reject(new AtlasError('badFile', `${message} Nothing was changed.`));
  const options = { workerData: new Uint8Array(bytes), resourceLimits: { maxOldGenerationSizeMb: 512 }, execArgv: [] };
  const worker = new Worker(workerFile('csvWorker.mjs'), options);
  const timer = setTimeout(() => {
    refuse('Reading this file took too long and was stopped.');
    void worker.terminate();
  }, longestMs);
  worker.once('message', (answer: Answer) => {
    clearTimeout(timer);
    if (answer.ok) resolve(answer.table);
    else refuse(answer.message);
    void worker.terminate();
  });
  worker.once('error', () => { clearTimeout(timer); refuse('The file could not be read as a table.'); });
  worker.once('exit', () => { clearTimeout(timer); refuse('The file could not be read as a table.'); });
});

export const readCsv = (caller: Caller, { file }: Input<'csv.read'>): Promise<Output<'csv.read'>> =>
  withFile(caller, file, 'importCsv', async (path) => ({ name: basename(path), ...(await readCsvFile(path)) }));

export const exportCsv = (caller: Caller, { accountId, file }: Input<'csv.export'>): Promise<Output<'csv.export'>> =>
  withFile(caller, file, 'saveCsv', (path) => writeChosen(caller, path, writeCsv(atlasOf(caller).document(accountId))));
