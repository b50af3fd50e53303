import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';
import { readTableFile } from '../../electron/services/tableFile';
import { emptyDocument } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { guessMapping } from '../../shared/exchange/csv/mapping';
import { planImport } from '../../shared/exchange/csv/planImport';
import { specialNames, topCandidates } from '../../shared/exchange/csv/questions';
import { readQuickList } from '../../shared/exchange/quickList';
import { csvText, orgRows } from '../support/orgCsv';
import { median, percentile, printTable, timed } from './table';

const account = edited(emptyDocument(), (draft) => {
  draft.add('account', { id: 'a', name: 'Customer', currency: 'EUR' });
});
const bytesOf = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));

const PEOPLE = 49_000;
const TABLES = {
  'managers by id': new TextEncoder().encode(csvText(orgRows({ posts: PEOPLE }))),
  'managers by name, turned round': bytesOf([
    'Name,Job title,Manager',
    ...Array.from({ length: PEOPLE }, (_, k) => `Given${k} Family${k},Role ${k},"Family${k >> 2}, Given${k >> 2}"`),
  ]),
  'managers by address': bytesOf([
    'Name,Job title,Email,Manager',
    ...Array.from({ length: PEOPLE }, (_, k) => `Given${k} Family${k},Role ${k},p${k}@x.example,P${k >> 2}@x.example`),
  ]),
} as const;

it('a table of 49,000 people', async () => {
  const rows: Record<string, string | number>[] = [];
  for (const [what, bytes] of Object.entries(TABLES)) {
    const table = readTableFile(bytes);
    const mapping = guessMapping(table);
    rows.push({
      what,
      'read ms': await timed(() => readTableFile(bytes)),
      'columns ms': await timed(() => guessMapping(table)),
      'questions ms': await timed(() => [specialNames(table, mapping), topCandidates(table, mapping)]),
      'plan ms': await timed(() => planImport(account, table, mapping)),
    });
  }
  printTable('A table of 49,000 people, step by step', rows);
});

it('a list of a thousand people, and a key in the middle of it', async () => {
  const text = readFileSync(fileURLToPath(new URL('../fixtures/csv/pasted-1000-names.txt', import.meta.url)), 'utf8');
  const pasted = await timed(() => readQuickList(account, text));
  const keys: number[] = [];
  let typed = text;
  for (let at = 0; at < 50; at += 1) {
    typed = `${typed.slice(0, 5000 + at)}x${typed.slice(5000 + at)}`;
    keys.push(await timed(() => readQuickList(account, typed)));
  }
  printTable('A list of a thousand people', [
    { what: 'pasted', 'p50 ms': pasted, 'p95 ms': pasted },
    { what: 'a key', 'p50 ms': median(keys), 'p95 ms': percentile(keys, 0.95) },
  ]);
});
