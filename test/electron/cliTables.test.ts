import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { runCommand } from '../../electron/cli/run';
import { stakeholders } from '../../shared/document/stakeholder';
import { temporaryFolder } from '../support/folders';
import { madeWorkbook } from '../support/madeWorkbook';
import { fixtureTable } from '../support/peopleFrom';

const folder = temporaryFolder();
let count = 0;
/** Imports a table into an atlas of its own. Whom it then holds, and what was said. */
const imported = async (content: string | Uint8Array, ...options: readonly string[]) => {
  count += 1;
  const file = join(folder, `people${count}.csv`);
  const into = join(folder, `people${count}.atlas`);
  writeFileSync(file, content);
  let said = '';
  const hear = (text: string): void => {
    said += text;
  };
  const code = await runCommand(['import', file, '--into', into, '--as-of', '2026-11-28', ...options], {
    out: hear,
    err: hear,
    isTyped: false,
    secret: async () => null,
  });
  if (!readdirSync(folder).includes(`people${count}.atlas`)) return { code, said, people: [] };
  const atlas = await openAtlas(into);
  const [account] = atlas.accounts();
  const people = account ? stakeholders(atlas.document(account.id)) : [];
  atlas.close();
  return { code, said, people };
};

describe('a table from the command line', () => {
  it('leaves open who of two is meant, names the row, and takes an answer', async () => {
    const open = await imported(fixtureTable('ambiguous.csv'));
    expect(open.people.at(-1)?.reportsToId).toBeNull();
    expect(open.said).toContain('row 5');
    expect(open.said).toContain('--managers "Odo Fennimar=NUMBER": 3 for Odo Fennimar, Head of Surgery (row 3)');
    const answered = await imported(fixtureTable('ambiguous.csv'), '--managers', 'Odo Fennimar=4');
    expect(answered.people.at(-1)?.reportsToId).toBe(answered.people[2]?.seatId);
    expect(answered.said).not.toContain('--managers');
    expect((await imported(fixtureTable('ambiguous.csv'), '--managers', 'Odo Fennimar=nobody')).said).not.toContain(
      'Odo Fennimar',
    );
  });

  it('leaves a name open that may be none', async () => {
    const text = 'Name,Title\nN/A,Head\nNil,Analyst\n';
    const open = await imported(text);
    expect(open.people.map((one) => one.name)).toEqual([null, 'Nil']);
    expect(open.said).toMatch(/“N\/A” in row 2 .*--names "N\/A=name"/);
    expect(open.said).toMatch(/“Nil” in row 3 was taken for a name/);
    const answered = await imported(text, '--names', 'N/A=vacant,Nil=nobody');
    expect(answered.people.map(({ name, status }) => [name, status])).toEqual([
      [null, 'vacant'],
      [null, 'active'],
    ]);
    expect(answered.said).not.toContain('--names');
    expect(await imported(text, '--names', 'Nil=perhaps')).toMatchObject({
      code: 1,
      said: expect.stringContaining('the answers are name, nobody, vacant, skip') as string,
    });
  });

  it('leaves days open that can be read both ways, and never takes one in the future', async () => {
    const text = 'Name,Last contact\nRuna,03/04/2026\n';
    const open = await imported(text);
    expect([open.people[0]?.lastContact, open.said]).toEqual([null, expect.stringContaining('--dates month-first')]);
    expect((await imported(text, '--dates', 'month-first')).people[0]?.lastContact).toBe('2026-03-04');
    expect((await imported(fixtureTable('lastcontact-us.csv'))).people.map((one) => one.lastContact)).toEqual([
      '2026-11-12',
      '2026-03-04',
      '2026-10-11',
    ]);
  });

  it('is read in the letters and with the headings that are named', async () => {
    expect((await imported(fixtureTable('cp1250.csv'))).people[1]?.name).toBe('Łukasz Świątek');
    expect((await imported(fixtureTable('cp1250.csv'), '--encoding', 'windows-1252')).people[1]?.name).toBe(
      '£ukasz Œwi¹tek',
    );
    expect((await imported('Name,Title\nRuna,Chief\nWho,Post\nName,Head\n', '--headings', '1')).people).toHaveLength(3);
    expect(await imported('Name\nRuna\n', '--encoding', 'klingon')).toMatchObject({ code: 2 });
    expect(await imported('Name\nRuna\n', '--headings', 'first')).toMatchObject({ code: 2 });
    expect(await imported('Name\nRuna\n', '--dates', 'sometimes')).toMatchObject({ code: 2 });
  });
  it('takes a sheet of a workbook, whatever the file is called, by name or number', async () => {
    const board = { name: 'Board', rows: [['Name', 'Reports to'], ['Runa Tolvik'], ['Odo Fennimar', 'The boss']] };
    const bytes = madeWorkbook({ name: 'Cover', rows: [['Status'], ['Draft']] }, board);
    for (const sheet of [[], ['--sheet', 'board'], ['--sheet', '2']])
      expect((await imported(bytes, ...sheet)).people.map(({ name }) => name)).toEqual(['Runa Tolvik', 'Odo Fennimar']);
    const answered = await imported(bytes, '--managers', 'The boss=Runa Tolvik');
    expect(answered.people[1]?.reportsToId).toBe(answered.people[0]?.seatId);
    expect(await imported(bytes, '--sheet', 'Staff')).toMatchObject({ code: 1, people: [] });
  });
  it('puts the people of a mail into the tray with the day they were met', async () => {
    const mail = readFileSync(join(import.meta.dirname, '../fixtures/contacts/outlook.eml'));
    const { said, people } = await imported(mail);
    expect(said).toContain('4 of them wait in the tray.');
    expect(people.map(({ lastContact }) => lastContact)).toEqual(people.map(() => '2026-03-03'));
  });
});
