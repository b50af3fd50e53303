import { writeFileSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { it } from 'vitest';
import { childReaders } from '../../electron/services/childReader';
import { readForeignAccount, readForeignTable } from '../../electron/services/foreignFiles';
import { accountText } from '../../electron/services/accountFiles';
import { temporaryFolder } from '../support/folders';
import { manyPeople } from '../support/manyPeople';

const folder = temporaryFolder();
const ACCOUNT = '"schemaVersion":1,"account":{"id":"a","name":"b","currency":"EUR"}';
const times = (count: number, row: (at: number) => string): string => Array.from({ length: count }, (_, i) => row(i)).join(',');
const peakOf = (): { stop: () => number } => {
  let peak = 0;
  const timer = setInterval(() => {
    for (const pid of readdirSync('/proc').filter((n) => /^\d+$/.test(n))) {
      try {
        if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('reader.mjs')) continue;
        if (!readFileSync(`/proc/${pid}/status`, 'utf8').includes(`PPid:\t${process.pid}\n`)) continue;
        const hwm = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
        peak = Math.max(peak, Number(hwm?.[1] ?? 0) / 1024);
      } catch { /* gone */ }
    }
  }, 50);
  return { stop: () => { clearInterval(timer); return Math.round(peak); } };
};
const cases: [string, 'a' | 't', () => string | Buffer][] = [
  ['1.5M empty rows (4.5 MB)', 'a', () => `{${ACCOUNT},"stakeholders":[${times(1_500_000, () => '{}')}]}`],
  ['empty rows to just under records, 9.9MB padded', 'a', () => `{${ACCOUNT},${times(3, (k) => `"${['stakeholders','links','interactions'][k]}":[${times(36_000, () => '{"id":"x","note":"' + 'y'.repeat(60) + '"}')}]`)}}`],
  ['unknown keys, records of 499, 9.9 MB', 'a', () => `{${ACCOUNT},"stakeholders":[${times(2_400, (r) => `{"id":"p${r}","name":"n",${times(490, (k) => `"k${r}_${k}":1`)}}`)}]}`.slice(0, 60_000_000)],
  ['unknown keys 45 MB', 'a', () => `{${ACCOUNT},"stakeholders":[${times(5_500, (r) => `{"id":"p${r}","name":"n",${times(490, (k) => `"k${r}_${k}xxxx":1`)}}`)}]}`],
  ['endless arrays 9.9 MB', 'a', () => `{${ACCOUNT},${times(59, (k) => `"x${k}":[${times(49_000, () => '[]')}]`)}}`],
  ['endless arrays in rows 9 MB', 'a', () => `{${ACCOUNT},"stakeholders":[${times(59, (k) => `{"id":"p${k}","name":"n","dottedLineToIds":[${times(49_000, () => '"x"')}]}`)}]}`],
  ['honest 16,000', 'a', () => accountText(manyPeople(16_000))],
  ['50 MB of brackets', 'a', () => '['.repeat(50_000_000)],
  ['18 MB quotes', 't', () => `Name,Title\n${'"'.repeat(18_000_000)}`],
  ['9.9MB noise', 't', () => { const b = randomBytes(9_900_000); for (let i = 0; i < b.length; i++) if (b[i] === 0) b[i] = 10; return b; }],
  ['9.9MB high bytes with lines', 't', () => { const b = randomBytes(9_900_000); for (let i = 0; i < b.length; i++) b[i] = i % 200 === 0 ? 10 : i % 20 === 0 ? 44 : 128 + (b[i]! & 127); return b; }],
  ['19,999 stray quotes x long', 't', () => `Name,Title\n${'"a"b,x\n'.repeat(6_600)}${'abc def,ghi\n'.repeat(49_000)}`],
  ['odd quote at start 9.9 MB', 't', () => `Name,Title\n"${'abc def,ghi\n'.repeat(800_000)}`],
  ['quote per row unbalanced', 't', () => `Name,Title\n${'" a,"b"" c\n'.repeat(800_000)}`],
  ['500 columns', 't', () => `${times(500, (k) => `c${k}`)}\n${`${'a,'.repeat(499)}a\n`.repeat(5_900)}`],
  ['many names col', 't', () => `Name,Manager,Email\n${times(49_900, (k) => `\nP ${k},M ${k},p${k}@x.com`).replaceAll(',\n','\n')}`],
  ['honest 50,000', 't', () => `Name,Title,Boss,Note\n${Array.from({ length: 50_000 }, (_, k) => `"Person ${k}, Dr.",Manager ${k % 90},Person ${Math.floor(k / 6)},"He said ""yes"", on ${k}"`).join('\n')}\n`],
];
it.each(cases)('%s', async (what, kind, make) => {
  const path = join(folder, kind === 'a' ? 'x.json' : 'x.csv');
  writeFileSync(path, make());
  const size = (statSync(path).size / 1e6).toFixed(1);
  const peak = peakOf();
  const start = performance.now();
  let out = '';
  try {
    if (kind === 'a') out = `taken ${(await readForeignAccount(childReaders(), path)).document.person.size}`;
    else out = `taken ${(await readForeignTable(childReaders(), path)).rows.length}`;
  } catch (e) { out = `${(e as { code: string }).code} ${JSON.stringify((e as {details?: {limit?: string}}).details?.limit)} ${(e as Error).message.slice(0, 90)}`; }
  console.log(`MEASURE ${what} | ${size} MB | ${((performance.now() - start) / 1000).toFixed(2)} s | reader peak ${peak.stop()} MB | host rss ${Math.round(process.memoryUsage().rss / 1e6)} | ${out}`);
});
