import { describe, expect, it } from 'vitest';
import { hiddenTexts } from '../../../shared/audience/hiddenTexts';
import { redacted } from '../../../shared/audience/redacted';
import { CUSTOMER } from '../../../shared/audience/viewer';
import { accountOf, emptyDocument, list, type Document } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { accountWorkbook } from '../../../shared/exchange/xlsx/accountWorkbook';
import { columnLetters, serialOfDay, xlsxFile } from '../../../shared/exchange/xlsx/xlsxFile';
import { newRecord } from '../../../shared/model';
import { everythingFilled } from '../../support/filledAccount';
import { hiddenVariant, randomAccount } from '../../support/hiddenVariant';
import { manyPeople } from '../../support/manyPeople';
import { partsOf, readXlsx, type ReadSheet } from '../../support/readXlsx';
import { sampleDocument, SAMPLES } from '../../support/samples';

const AS_OF = '2026-03-02';
const workbook = (document: Document): readonly ReadSheet[] => readXlsx(accountWorkbook(document, AS_OF));
const sheet = (sheets: readonly ReadSheet[], name: string): ReadSheet => {
  const found = sheets.find((one) => one.name === name);
  if (!found) throw new Error(`There is no sheet ${name}: ${sheets.map((one) => one.name).join(', ')}`);
  return found;
};
/** The cells below a heading. */
const column = ({ rows }: ReadSheet, heading: string): readonly (string | number | null)[] => {
  const at = rows[0]?.indexOf(heading) ?? -1;
  expect(at, heading).toBeGreaterThanOrEqual(0);
  return rows.slice(1).map((row) => row[at] ?? null);
};
const SHEETS = ['People', 'Contacts', 'Actions', 'Opportunities', 'Whitespace', 'Risks', 'About'];

describe.each(SAMPLES)('the workbook of the %s sample', (name) => {
  const document = sampleDocument(name);
  const sheets = workbook(document);
  const { currency } = accountOf(document);
  it('has a sheet for each table, with a head that stays, filters, widths and what repeats on paper', () => {
    expect(sheets.map((one) => one.name).filter((one) => one !== 'Talks')).toEqual(SHEETS);
    const book = partsOf(accountWorkbook(document, AS_OF)).get('xl/workbook.xml') ?? '';
    sheets.forEach(({ name: title, xml, rows }, at) => {
      const all = `A1:${columnLetters((rows[0]?.length ?? 0) - 1)}${rows.length}`;
      expect(xml).toContain(`<autoFilter ref="${all}"/>`);
      expect(xml).toMatch(/<pane xSplit="1" ySplit="1" topLeftCell="B2" [^>]*state="frozen"\/>/);
      const widths = [...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
      expect(widths).toHaveLength(rows[0]?.length ?? 0);
      for (const width of widths) expect(width >= 9 && width <= 60, String(width)).toBe(true);
      expect(book).toContain(`name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${title}'!$A$1:`);
      expect(book).toContain(`name="_xlnm.Print_Titles" localSheetId="${at}">'${title}'!$A:$A,'${title}'!$1:$1`);
    });
  });
  it('has numbers as numbers, money in the currency, days as days and nothing where nothing is known', () => {
    const people = sheet(sheets, 'People');
    expect(people.rows).toHaveLength(document.person.size + 1);
    const rated = list(document, 'person').map((one) => one.influence);
    expect(column(people, 'Influence (1\u00A0to\u00A05)').toSorted()).toEqual(rated.toSorted());
    const days = list(document, 'person').flatMap(({ lastContact }) => lastContact ?? []);
    const written = column(people, 'Last contact').filter((one) => one !== null);
    expect(written.toSorted()).toEqual(days.map(serialOfDay).toSorted());
    const deals = sheet(sheets, 'Opportunities');
    expect(column(deals, `Value (${currency})`)).toEqual(list(document, 'opportunity').map((one) => one.value));
    expect(column(deals, 'Probability')).toEqual(
      list(document, 'opportunity').map(({ probability }) => (probability === null ? null : probability / 100)),
    );
    const cells = sheet(sheets, 'Whitespace');
    expect(cells.rows).toHaveLength(document.businessUnit.size * document.offering.size + 1);
    expect(column(cells, `They spend a year (${currency})`).filter((one) => one !== null)).toHaveLength(
      list(document, 'cell').filter(({ spend }) => spend !== null).length,
    );
    expect(sheet(sheets, 'Actions').rows).toHaveLength(document.action.size + 1);
    expect(sheet(sheets, 'Risks').rows).toHaveLength(document.risk.size + 1);
    for (const { rows } of sheets)
      expect(rows.flat().filter((cell) => cell === '' || cell === 'Not known')).toEqual([]);
  });
  it('holds for the customer what is shared with them and no other table', () => {
    const seen = redacted(document, 'customer');
    const theirs = workbook(seen);
    expect(theirs.map((one) => one.name)).toEqual(['People', 'Actions', 'Opportunities', 'Risks', 'About']);
    const all = [...partsOf(accountWorkbook(seen, AS_OF)).values()].join('\n');
    for (const { text } of hiddenTexts(document, seen)) expect(all.includes(text), text).toBe(false);
    for (const heading of sheet(theirs, 'People').rows[0] ?? [])
      expect(heading).not.toMatch(/Influence|Attitude|Relationship|owner|contact/i);
  });
  it('leaves out money, notes and opinions where they are hidden, and calls people by what stands for them', () => {
    const hidden = workbook(redacted(document, 'team', ['money', 'opinions', 'notes', 'names']));
    expect(hidden.map((one) => one.name)).toEqual(SHEETS);
    const headings = hidden.flatMap(({ rows }) => rows[0] ?? []).join('\n');
    expect(headings).not.toMatch(
      new RegExp(`\\(${currency}\\)|Influence|Attitude|Relationship|Note|Key player|Coverage`),
    );
    const names = new Set(list(document, 'person').flatMap((one) => one.name ?? []));
    for (const { rows } of hidden) for (const cell of rows.flat()) expect(names.has(String(cell))).toBe(false);
  });
  it('is the same bytes whenever it is made for the same day', () => {
    expect(Buffer.from(accountWorkbook(document, AS_OF)).equals(Buffer.from(accountWorkbook(document, AS_OF)))).toBe(
      true,
    );
  });
});

it.each([
  CUSTOMER,
  { audience: 'team', hidden: ['opinions', 'money', 'notes'] } as const,
  { audience: 'customer', hidden: ['names'] } as const,
])('is the same whatever is hidden from its reader, for an account with everything in it: %j', (viewer) => {
  const document = randomAccount(everythingFilled(), 3);
  const seen = (one: Document) => accountWorkbook(redacted(one, viewer.audience, viewer.hidden), AS_OF);
  const own = seen(document);
  expect(Buffer.from(seen(hiddenVariant(document, viewer, 5))).equals(Buffer.from(own))).toBe(true);
  const all = [...partsOf(own).values()].join('\n');
  const hidden = hiddenTexts(document, redacted(document, viewer.audience, viewer.hidden));
  expect(hidden.length).toBeGreaterThan(20);
  for (const { text } of hidden) expect(all.includes(text), text).toBe(false);
});

it('takes no text for a formula, whatever it begins with, also once somebody edits the cell', () => {
  const odd = ['=1+1', '+1', '-2', '@SUM(A1)', '=HYPERLINK("http://x")', ' =2', '_x0041_', '<b>&amp;"\'', 'a\nb'];
  const document = edited(sampleDocument('hospital'), (draft) => {
    odd.forEach((title, at) => draft.add('action', { id: `odd${at}`, title, due: '2026-04-01' }));
  });
  const bytes = accountWorkbook(document, AS_OF);
  const actions = sheet(readXlsx(bytes), 'Actions');
  expect(column(actions, 'Action')).toEqual(expect.arrayContaining(odd));
  expect(/<f[ >/]/.test([...partsOf(bytes).values()].join(''))).toBe(false);
  const styles = [...actions.cells.values()].filter(({ value }) => /^[=+\-@]/.test(String(value)));
  expect(styles.length).toBe(5);
  const quoted = (partsOf(bytes).get('xl/styles.xml') ?? '').split('<cellXfs')[1]?.split('<xf ').slice(1) ?? [];
  for (const { isText, style } of styles) {
    expect(isText).toBe(true);
    expect(quoted[Number(style)]).toContain('quotePrefix="1"');
  }
});

it('counts days as spreadsheets do, and writes as text what lies before their calendar', () => {
  expect(serialOfDay('1900-03-01')).toBe(61);
  expect(serialOfDay('2026-03-02')).toBe(46_083);
  expect(serialOfDay('1899-12-31')).toBeNull();
  const [only] = readXlsx(
    xlsxFile([{ name: 'Days', headings: ['Day'], formats: ['day'], rows: [['1880-01-05'], ['2026-03-02'], [null]] }]),
  );
  expect(only?.cells.get('A2')).toMatchObject({ value: '1880-01-05', isText: true });
  expect(only?.cells.get('A3')).toMatchObject({ value: 46_083, isText: false });
  expect(only?.cells.has('A4')).toBe(false);
});

it('goes on after column Z', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

it('has its headings for an account in which nothing is yet', () => {
  const document = { ...emptyDocument(), account: new Map([['a', newRecord('account', 'a', 1, { name: 'New' })]]) };
  const sheets = workbook(document);
  expect(sheets.map((one) => one.name)).toEqual(SHEETS);
  for (const { name, rows } of sheets) if (name !== 'About') expect(rows).toHaveLength(1);
});

it('takes in five hundred people', () => {
  const document = manyPeople(500);
  const bytes = accountWorkbook(document, AS_OF);
  expect(sheet(readXlsx(bytes), 'People').rows).toHaveLength(501);
  expect(bytes.length).toBeLessThan(300_000);
});
