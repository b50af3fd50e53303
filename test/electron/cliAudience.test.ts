import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../electron/cli/run';
import { readXlsx } from '../support/readXlsx';
import { temporaryFolder } from '../support/folders';
import { sampleFile } from '../support/samples';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const run = async (...args: readonly string[]) => {
  const said = { out: '', err: '' };
  const code = await runCommand(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    isTyped: false,
    secret: async () => null,
  });
  return { code, ...said };
};

type Person = { readonly id: string; readonly name: string };
const people = (sampleFile('hospital') as { readonly stakeholders: readonly Person[] }).stakeholders;
/** The sample with another note for each person. */
const withNotes = (name: string, noteOf: (person: Person, at: number) => string | undefined): string => {
  const stakeholders = people.map((person, number) => {
    const note = noteOf(person, number);
    return note === undefined ? person : { ...person, note };
  });
  writeFileSync(at(name), JSON.stringify({ ...sampleFile('hospital'), stakeholders }));
  return at(name);
};
const sample = withNotes('sample.json', () => undefined);

describe('a file made for the customer on the command line', () => {
  it.each([
    ['--csv', 'people.csv'],
    ['--text', 'plan.txt'],
  ])('is searched for what they may not see: %s', async (form, name) => {
    const { code, out, err } = await run('export', sample, form, at(name), '--audience', 'customer');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Wrote .+\nSearched for \d{3} hidden texts: none found\.\n$/);
    const written = readFileSync(at(name), 'utf8');
    expect(written).toContain(people[0]?.name);
    expect(written).not.toContain('Chairs the Capital Investment Board');
    await run('export', sample, form, at(`own ${name}`));
    expect(readFileSync(at(`own ${name}`), 'utf8')).toContain('Chairs the Capital Investment Board');
  });

  it('has the days of what is shared and no other, as a calendar', async () => {
    const theirs = await run('export', sample, '--ics', at('theirs.ics'), '--audience', 'customer');
    expect(theirs.err).toBe('');
    await run('export', sample, '--ics', at('own.ics'));
    const events = (name: string) => readFileSync(at(name), 'utf8').split('BEGIN:VEVENT').length - 1;
    expect(events('own.ics')).toBeGreaterThan(events('theirs.ics'));
  });

  it('has the tables of what is shared and no other, as a workbook', async () => {
    const theirs = await run('export', sample, '--xlsx', at('theirs.xlsx'), '--audience', 'customer');
    expect(theirs).toMatchObject({ code: 0, err: '', out: expect.stringContaining('none found') as string });
    await run('export', sample, '--xlsx', at('own.xlsx'), '--as-of', '2026-03-02');
    const sheets = (name: string) => readXlsx(readFileSync(at(name))).map((one) => one.name);
    expect(sheets('theirs.xlsx')).not.toContain('Contacts');
    expect(sheets('own.xlsx')).toContain('Contacts');
  });

  it('is not written where a hidden text stands in it: it says which and where', async () => {
    const source = withNotes('found.json', (_, number) => (number === 0 ? 'Reports to, by name' : undefined));
    expect(await run('export', source, '--csv', at('found.csv'), '--audience', 'customer')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(
        /^Searched for \d+ hidden texts: 1 found\. No file was written\.\n {2}“Reports to, by name”, row 1\n$/,
      ) as string,
    });
    expect(existsSync(at('found.csv'))).toBe(false);
  });

  it('names twelve of many', async () => {
    const headings = readFileSync(at('plan.txt'), 'utf8')
      .split('\n')
      .flatMap((line) => /^\d+ {2}(.*)$/.exec(line)?.[1] ?? []);
    const long = [...headings, 'Joint account plan', 'Customer version', 'Who stands for it', 'What it brings'];
    expect(long.length).toBeGreaterThan(13);
    const source = withNotes('many.json', (_, number) => long[number]);
    const { code, err } = await run('export', source, '--text', at('many.txt'), '--audience', 'customer');
    expect(code).toBe(1);
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(14);
    expect(lines.at(-1)).toMatch(/^ {2}and \d+ more$/);
    expect(existsSync(at('many.txt'))).toBe(false);
  });

  it('is no account file: that one holds everything', async () => {
    for (const options of [
      ['--audience', 'customer'],
      ['--hide', 'money'],
    ]) {
      expect(await run('export', sample, '--json', at('all.json'), ...options)).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining('An account file holds everything') as string,
      });
    }
    expect(existsSync(at('all.json'))).toBe(false);
    expect(await run('export', sample, '--json', at('all.json'), '--audience', 'team')).toMatchObject({ code: 0 });
  });

  it.each([
    ['--audience', 'everybody'],
    ['--hide', 'opinions,weather'],
    ['--hide', ''],
    ['--paper', 'A9'],
    ['--paper', 'A3'],
    ['--map', 'roots'],
    ['--map', 'whole'],
    ['--as-of', 'May'],
    ['--xlsx', 'another.xlsx'],
  ])('is not understood with %s %s', async (option, value) => {
    expect(await run('export', sample, '--csv', at('never.csv'), option, value)).toMatchObject({
      code: 2,
      err: expect.stringContaining(option) as string,
    });
    expect(existsSync(at('never.csv'))).toBe(false);
  });
});

describe('a file with names kept out', () => {
  it('says which words of names are left in texts, and is written all the same', async () => {
    const [first = { id: '', name: '' }] = people;
    const [given = ''] = first.name.split(' ');
    const source = withNotes('names.json', (_, number) =>
      number === 1 ? `Trusts ${given} more than most` : undefined,
    );
    const { code, out, err } = await run('export', source, '--csv', at('names.csv'), '--hide', 'names, money');
    expect(code).toBe(0);
    expect(out).toMatch(/^Wrote .+\nSearched for \d+ hidden texts: none found\.\n$/);
    expect(err).toContain(`${given}: “Trusts ${given} more than most”`);
    expect(readFileSync(at('names.csv'), 'utf8')).not.toContain(first.name);
  });
});

describe('a picture on the command line', () => {
  it('alone has something it is of, and a ground', async () => {
    for (const [asked, words] of [
      [['--pptx', '--of', 'grid'], '--of goes with --svg and --png.'],
      [['--csv', '--ground', 'transparent'], '--ground goes with --svg and --png.'],
      [['--svg', '--of', 'list'], '--of is map or grid.'],
      [['--png', '--ground', 'black'], '--ground is paper or transparent.'],
      [['--svg', '--map', 'whole'], '--map goes with --slides and --pptx.'],
      [['--png', '--paper', 'A3'], '--paper goes with --pdf and --slides.'],
    ] as const) {
      const [form, ...more] = asked;
      const { code, err } = await run('export', sample, form, at('none.svg'), ...more);
      expect(err).toContain(words);
      expect(code).toBe(2);
    }
    expect(existsSync(at('none.svg'))).toBe(false);
  });
});

describe('a composition on the command line', () => {
  it('is known by its name, and goes with paper alone', async () => {
    const unknown = await run('export', sample, '--pdf', at('none.pdf'), '--composition', 'For nobody');
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('There are: Board, Customer, One page, Workshop handout.');
    const text = await run('export', sample, '--text', at('none.txt'), '--composition', 'Board');
    expect(text.code).toBe(2);
    const paper = await run('export', sample, '--pdf', at('none.pdf'), '--paper', 'A9');
    expect(paper.err).toContain('--paper is one of A4, A3, A2, A1, A0, Letter');
    const poster = await run('export', sample, '--pdf', at('none.pdf'), '--paper', 'A1', '--poster', 'A0');
    expect(poster.err).toContain('A poster is put together of sheets: --paper is one of A4, A3, Letter.');
    // Nobody is there to say one.
    const sealed = await run('export', sample, '--pdf', at('none.pdf'), '--protect');
    expect(sealed).toMatchObject({ code: 1, err: expect.stringContaining('No passphrase was given') as string });
    expect(existsSync(at('none.pdf')) || existsSync(at('none.txt'))).toBe(false);
  });
});
