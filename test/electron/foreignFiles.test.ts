import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../electron/cli/run';
import { accountText } from '../../electron/services/accountFiles';
import { childReaders } from '../../electron/services/childReader';
import { limitsFor, readForeignAccount, readForeignTable } from '../../electron/services/foreignFiles';
import type { StartReader } from '../../electron/services/port';
import { edited } from '../../shared/document/draft';
import { SHAPE_LIMITS } from '../../shared/exchange/jsonShape';
import { startDesk, type Desk, type TestWindow } from '../support/desk';
import { temporaryFolder } from '../support/folders';
import { manyPeople } from '../support/manyPeople';
import { sampleFile } from '../support/samples';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const written = (name: string, content: string | Buffer): string => {
  writeFileSync(at(name), content);
  return at(name);
};
/** Processes that this one started and that still run. */
const readers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;
const failure = async (
  work: Promise<unknown>,
): Promise<{ code: string; message: string; details?: { limit?: string; problems?: string[] } }> =>
  work.then(
    () => {
      throw new Error('it was taken');
    },
    (error: unknown) => error as { code: string; message: string },
  );

const ACCOUNT = '"schemaVersion":1,"account":{"id":"a","name":"b","currency":"EUR"}';
const withPeople = (rows: string): string => `{${ACCOUNT},"stakeholders":[${rows}]}`;
const times = (count: number, row: (at: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index)).join(',');

/** Files that take seconds and gigabytes where nobody counts: what each is, the file, the limit it reaches. */
const HOSTILE_ACCOUNTS: readonly (readonly [what: string, content: string, limit: string])[] = [
  ['1.5 million empty rows', withPeople(times(1_500_000, () => '{}')), 'rows'],
  ['empty rows just below the most a list takes', withPeople(times(SHAPE_LIMITS.rows, () => '{}')), 'records'],
  [
    'lists of empty rows side by side',
    `{${ACCOUNT},${times(70, (k) => `"x${k}":[${times(50_000, () => '0')}]`)}}`,
    'values',
  ],
  ['a record of endless unknown fields', withPeople(`{"id":"x",${times(200_000, (k) => `"k${k}":1`)}}`), 'fields'],
  [
    'records of which each has names of its own',
    withPeople(times(1_500, (row) => `{"id":"p${row}","name":"n",${times(490, (k) => `"k${row}_${k}":1`)}}`)),
    'names',
  ],
  ['one field again and again', withPeople(`{"id":"x",${times(200_000, () => '"a":1')}}`), 'fields'],
  ['an endless list in a row', withPeople(`{"id":"x","dottedLineToIds":[${times(200_000, () => '1')}]}`), 'rows'],
  ['a text of megabytes', withPeople(`{"id":"${'x'.repeat(5_000_000)}"}`), 'text'],
  ['a number of megabytes', withPeople(`{"influence":${'1'.repeat(5_000_000)}}`), 'text'],
  ['brackets within brackets', `${'['.repeat(500_000)}${']'.repeat(500_000)}`, 'depth'],
  ['records within records', `{${ACCOUNT},"x":${'{"y":'.repeat(8)}1${'}'.repeat(8)}}`, 'depth'],
];
const HOSTILE_TABLES: readonly (readonly [what: string, content: string, limit: string])[] = [
  ['18 MB of quotation marks', `Name,Title\n${'"'.repeat(18_000_000)}`, 'text'],
  ['quotation marks in every word', `Name,Title\n${'"a"b,x\n'.repeat(1_000_000)}`, 'text'],
  ['one line of commas', `Name,Title\n${','.repeat(19_000_000)}`, 'text'],
  ['empty cells without end', `Name,Title\n${`${','.repeat(400)}\n`.repeat(45_000)}`, 'cells'],
  ['wide rows', `${times(100, (k) => `c${k}`)}\n${`${'a,'.repeat(99)}a\n`.repeat(40_000)}`, 'cells'],
  ['too many rows', `Name\n${'a\n'.repeat(200_000)}`, 'rows'],
];

const importing = async (desk: Desk, window: TestWindow, purpose: 'importAccount' | 'importCsv', content: string) => {
  const path = join(desk.folder, purpose === 'importAccount' ? 'hostile.json' : 'hostile.csv');
  writeFileSync(path, content);
  const file = await window.choose(purpose, path);
  return window.reply(purpose === 'importAccount' ? 'account.import' : 'csv.read', { file });
};

describe('a hostile file', () => {
  it.each([
    ...HOSTILE_ACCOUNTS.map(([what, content, limit]) => [what, 'importAccount', content, limit] as const),
    ...HOSTILE_TABLES.map(([what, content, limit]) => [what, 'importCsv', content, limit] as const),
  ])(
    'of %s is refused at its limit, its reader is gone, and the host goes on',
    async (_what, purpose, content, limit) => {
      const desk = startDesk();
      const window = desk.open();
      const { revision } = await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
      const before = process.memoryUsage().rss;
      const reply = await importing(desk, window, purpose, content);
      expect(reply).toMatchObject({
        ok: false,
        error: {
          code: 'badFile',
          message: expect.stringMatching(/Nothing was changed\.$/) as string,
          details: { limit },
        },
      });
      // The bytes of the file, the answer in words, and what the host had anyway.
      expect(process.memoryUsage().rss - before).toBeLessThan(content.length * 3 + 150 * 1024 * 1024);
      await expect.poll(readers).toBe(0);
      expect((await window.call('app.start', null)).atlas).toMatchObject({ revision });
    },
  );

  it.each([
    ['memory', { memoryMb: 24 }],
    ['time', { ms: 1 }],
    ['answer', { answerBytes: 20_000 }],
  ] as const)('is ended when it reaches the limit of %s, and nothing is left of its reader', async (limit, limits) => {
    const path = written('honest.json', accountText(manyPeople(8_000)));
    expect(await failure(readForeignAccount(childReaders(), path, limits))).toMatchObject({
      code: 'badFile',
      details: { limit },
    });
    await expect.poll(readers).toBe(0);
    expect((await readForeignAccount(childReaders(), path)).document.person.size).toBe(8_000);
  });

  it.each([
    ['time', 'setInterval(() => undefined, 1000);', { ms: 500 }],
    ['answer', "setInterval(() => process.stdout.write('x'.repeat(1_000)), 1);", { answerBytes: 20_000 }],
  ] as const)('whose reader would never end by itself is ended at the limit of %s', async (limit, program, limits) => {
    const endless = childReaders(written('endless.mjs', program));
    const path = written('a.csv', 'Name\nAda\n');
    expect(await failure(readForeignTable(endless, path, limits))).toMatchObject({
      code: 'badFile',
      details: { limit },
    });
    await expect.poll(readers).toBe(0);
  });

  it('whose reader does not even start is refused in words', async () => {
    expect(
      await failure(readForeignTable(childReaders(at('missing.js')), written('a.csv', 'Name\nAda\n'))),
    ).toMatchObject({ code: 'badFile', message: 'The file could not be read. Nothing was changed.' });
  });

  it('with more problems than anybody reads names a hundred and says that there are more', async () => {
    const path = written('wrong.json', withPeople(times(20_000, (k) => `{"id":"p${k}","name":7}`)));
    const { message, details } = await failure(readForeignAccount(childReaders(), path));
    expect(details?.problems).toHaveLength(101);
    expect(details?.problems?.at(-1)).toBe('And more.');
    expect(message).toContain('And more than 99 more. Nothing was changed.');
    const dangling = written(
      'dangling.json',
      withPeople(times(5_000, (k) => `{"id":"p${k}","name":"n","dottedLineToIds":["z${k}"]}`)),
    );
    expect((await failure(readForeignAccount(childReaders(), dangling))).details?.problems).toHaveLength(101);
  });
  it('names a hundred unknown fields and says that there are more', async () => {
    const path = written(
      'unknown.json',
      withPeople(times(50, (k) => `{"id":"p${k}","name":"n",${times(9, (field) => `"u${k}x${field}":1`)}}`)),
    );
    const { notices } = await readForeignAccount(childReaders(), path);
    expect(notices).toHaveLength(101);
    expect(notices.at(-1)).toBe('And 350 more that this version does not know were left out.');
  });
  it.each([
    [
      'a circle of reporting lines',
      withPeople('{"id":"p","name":"P","reportsToId":"q"},{"id":"q","name":"Q","reportsToId":"p"}'),
      'reports to itself',
    ],
    ['a name of nobody', withPeople('{"id":"p","name":"P","reportsToId":"nobody"}'), 'which is not there'],
    ['a day that is none', withPeople('{"id":"p","name":"P","lastContact":"2026-02-31"}'), 'no day of the calendar'],
    ['a day in the year 206', withPeople('{"id":"p","name":"P","lastContact":"0206-02-01"}'), 'cannot be meant'],
    ['a place taken at no day', withPeople('{"id":"p","name":"P","from":"soon"}'), 'must be a date'],
    ['a change at no time', withPeople('{"id":"p","name":"P","updatedAt":"yesterday"}'), 'must be a time'],
    ['a change at a number', withPeople('{"id":"p","name":"P","updatedAt":7}'), 'updatedAt'],
    ['a rating off its scale', withPeople('{"id":"p","name":"P","influence":9}'), 'influence'],
    ['a number beyond all', withPeople('{"id":"p","name":"P","influence":1e999}'), 'influence'],
    ['an id of an override', withPeople('{"id":"p\u202e","name":"P"}'), 'control characters'],
    ['a reserved name', withPeople('{"id":"p","name":"P","champion":{"__proto__":{"x":1}}}'), 'reserved name'],
    [
      'a reserved name written as an escape',
      withPeople('{"id":"p","name":"P","\\u005f_proto__":{"x":1}}'),
      'reserved name',
    ],
  ])('with %s is refused with its place', async (_what, content, words) => {
    expect((await failure(readForeignAccount(childReaders(), written('bad.json', content)))).message).toContain(words);
  });
  it('with a column of a reserved name is a table like any other', async () => {
    const { columns, rows } = await readForeignTable(
      childReaders(),
      written('proto.csv', 'Name,__proto__,constructor\nAda,x,__proto__\n'),
    );
    expect(columns).toEqual(['Name', '__proto__', 'constructor']);
    expect(rows).toEqual([['Ada', 'x', '__proto__']]);
    expect(
      await runCommand(['import', at('proto.csv'), '--into', at('proto.atlas')], {
        out: () => undefined,
        err: () => undefined,
        isTyped: false,
        secret: async () => null,
      }),
    ).toBe(0);
    expect(({} as Record<string, unknown>)['x']).toBe(undefined);
  });
});

describe('an honest file', () => {
  it('of 16,000 people and a table of 50,000 rows come in within a part of their limits', async () => {
    const account = written('large.json', accountText(manyPeople(16_000)));
    const { length } = readFileSync(account);
    expect(
      (await readForeignAccount(childReaders(), account, { memoryMb: Math.round(limitsFor(length).memoryMb * 0.75) }))
        .document.person.size,
    ).toBe(16_000);
    const table = written(
      'large.csv',
      `Name,Title,Boss,Note\n${Array.from({ length: 50_000 }, (_, k) => `"Person ${k}, Dr.",Manager ${k % 90},Person ${Math.floor(k / 6)},"He said ""yes"", on ${k}"`).join('\n')}\n`,
    );
    expect((await readForeignTable(childReaders(), table)).rows).toHaveLength(50_000);
  });
  it('of thousands whose map was shaped comes in: the shape names every manager', async () => {
    const document = edited(manyPeople(4_000), (draft) => {
      const columns = Object.fromEntries([...draft.current().seat.keys()].slice(0, 3_000).map((id) => [id, [[id]]]));
      draft.add('map', { name: 'Everybody', shape: { madeFor: 'window', width: 1, height: 1, columns } });
    });
    const read = await readForeignAccount(childReaders(), written('shaped.json', accountText(document)));
    expect([...read.document.map.values()].map(({ shape }) => shape)).toEqual(
      [...document.map.values()].map(({ shape }) => shape),
    );
  });
  it('comes in as it is', async () => {
    const path = written('hospital.json', JSON.stringify(sampleFile('hospital')));
    const { document } = await readForeignAccount(childReaders(), path);
    expect(JSON.parse(accountText(document))).toEqual(sampleFile('hospital'));
  });
  it('that is read for one window leaves the others their host', async () => {
    const desk = startDesk();
    const window = desk.open();
    const other = desk.open();
    await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
    writeFileSync(join(desk.folder, 'people.json'), accountText(manyPeople(500)));
    const order: string[] = [];
    const file = await window.choose('importAccount', join(desk.folder, 'people.json'));
    const read = window
      .call('account.import', { file, onConflict: 'keep', asOwn: true })
      .then(() => order.push('read'));
    await expect.poll(readers).toBe(1);
    await other.call('app.start', null).then(() => order.push('answered'));
    await read;
    expect(order).toEqual(['answered', 'read']);
  });
  it('goes nowhere when its atlas was closed while it was read', async () => {
    const desk = startDesk();
    const window = desk.open();
    await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
    const path = join(desk.folder, 'people.json');
    writeFileSync(path, accountText(manyPeople(60)));
    const file = await window.choose('importAccount', path);
    const reply = window.reply('account.import', { file, onConflict: 'keep' });
    await window.call('atlas.openSample', { sample: 'industrial', startOver: false });
    expect(await reply).toMatchObject({ ok: false, error: { code: 'noAtlas' } });
    expect((await window.call('app.start', null)).atlas?.accounts).toHaveLength(1);
  });
});

describe('a reader', () => {
  it('is given the bytes and nothing else: no path, no surroundings, no standing', async () => {
    const given: unknown[] = [];
    const spy: StartReader = (work, limits, answered) => {
      given.push(Object.keys(work), work.kind);
      return childReaders()(work, limits, answered);
    };
    process.env['ACCOUNT_ATLAS_CANARY'] = 'secret';
    await readForeignTable(spy, written('b.csv', 'Name\nAda\n'));
    expect(given).toEqual([['kind', 'bytes'], 'table']);
    const program = written(
      'showEnvironment.mjs',
      `process.stdin.resume(); process.stdin.on('end', () => process.stdout.end(JSON.stringify({ ok: true, value: { columns: Object.keys(process.env), rows: [], notices: process.argv.slice(2) } })));`,
    );
    const { columns, notices } = await readForeignTable(childReaders(program), at('b.csv'));
    expect(
      columns.filter((name) => !['PATH', 'SystemRoot', 'windir', '__CF_USER_TEXT_ENCODING'].includes(name)),
    ).toEqual([]);
    expect(notices).toEqual(['table']);
    delete process.env['ACCOUNT_ATLAS_CANARY'];
  });
  it.each(['loopback', 'cli', 'shell'])('of the %s is one file that loads only what Node brings', (host) => {
    const source = readFileSync(fileURLToPath(new URL(`../../dist/${host}/reader.mjs`, import.meta.url)), 'utf8');
    const loaded = [...source.matchAll(/^import .*?from "([^"]+)"/gm)].map(([, name]) => name);
    expect(loaded.filter((name) => !name?.startsWith('node:'))).toEqual([]);
  });
});

describe('the command line', () => {
  const run = async (...args: readonly string[]) => {
    let said = '';
    const code = await runCommand(args, {
      out: (text) => {
        said += text;
      },
      err: (text) => {
        said += text;
      },
      isTyped: false,
      secret: async () => null,
    });
    return { code, said };
  };
  it.each([
    ['hostile.json', HOSTILE_ACCOUNTS[0]![1]],
    ['hostile.csv', HOSTILE_TABLES[0]![1]],
  ])('refuses %s and leaves no new atlas behind', async (name, content) => {
    const path = written(name, content);
    expect(await run('import', path, '--into', at('fresh.atlas'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('Nothing was changed.') as string,
    });
    expect(existsSync(at('fresh.atlas'))).toBe(false);
    if (name.endsWith('.json')) expect(await run('figures', path)).toMatchObject({ code: 1 });
    await expect.poll(readers).toBe(0);
  });
});
