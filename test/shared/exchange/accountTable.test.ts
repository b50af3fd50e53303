/** Accounts of a portfolio from a table of a spreadsheet. */
import { describe, expect, it } from 'vitest';
import { conventionsOf } from '../../../shared/conventions/conventions';
import { list, single } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { planAccountTable, putAccounts } from '../../../shared/exchange/accountTable';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');
const empty = edited({ ...hospital, account: new Map() }, (draft) => {
  for (const { id } of list(hospital, 'portfolioAccount')) draft.remove('portfolioAccount', id);
});
const plan = (rows: readonly (readonly string[])[], document = empty, tag = 'en-GB') =>
  planAccountTable(document, AS_OF, rows, conventionsOf(tag));
const come = (rows: readonly (readonly string[])[], document = empty, tag = 'en-GB') =>
  list(
    edited(document, (draft) => putAccounts(draft, plan(rows, document, tag).rows)),
    'portfolioAccount',
  );

describe('a table of accounts', () => {
  it('comes in by its headings, whatever stands above them and in whatever order', () => {
    const rows = come([
      ['Our accounts', '', ''],
      ['Strength', 'Customer', 'State', 'Form', 'Attractiveness', 'Buyer', 'Revenue 2024', 'Revenue 2025', 'Part of'],
      ['5.3', 'Alder', 'Key account', 'Global', '7', 'strategic', '1,200', '1,400.5', ''],
      ['', 'Alder North', 'candidate', '', '', '', '', '300', 'Alder'],
    ]);
    expect(rows).toMatchObject([
      {
        name: 'Alder',
        strength: 5.3,
        attractiveness: 7,
        lifecycle: 'key',
        kamForm: 'global',
        buyerType: 'strategic',
        revenue: [null, 1200, 1400.5],
      },
      { name: 'Alder North', lifecycle: 'candidate', strength: null, revenue: [null, null, 300] },
    ]);
    expect(rows[1]?.partOfId).toBe(rows[0]?.id);
  });
  it('writes numbers as its own columns do', () => {
    expect(
      come([
        ['Kunde', 'Umsatz'],
        ['Erle', '1.234.567,5'],
        ['Birke', '12.000'],
      ]),
    ).toMatchObject([{ revenue: [null, null, 1_234_567.5] }, { revenue: [null, null, 12_000] }]);
  });
  it('reads amounts as thousands where a mark could part three decimals, and says so', () => {
    const rows = [
      ['Kunde', 'Umsatz'],
      ['Erle', '900.000'],
    ];
    expect(come(rows)).toMatchObject([{ revenue: [null, null, 900_000] }]);
    expect(plan(rows).notices).toContain('“900.000” is read as thousands, for money has no three decimals.');
    expect(plan(rows, empty, 'de-DE').notices.join()).not.toContain('thousands');
  });
  it('rates by the criteria and factors of the atlas, and leads by its team', () => {
    const member = list(hospital, 'member')[0];
    const [criterion] = list(hospital, 'criterion');
    const [factor] = list(hospital, 'attractivenessFactor');
    const [row] = come([
      ['Account', 'Growth potential', factor?.factor ?? '', 'Owner'],
      ['Alder', '8', '6', member?.name ?? ''],
    ]);
    expect(criterion).toBeDefined();
    expect(row?.ratings['growthPotential']).toBe(8);
    expect(row?.scores?.[factor?.id ?? '']).toBe(6);
    expect(row?.ownerId).toBe(member?.id);
  });
  it('begins the team with whom it names as owners, where nobody is in it yet', () => {
    const nobody = { ...empty, member: new Map() };
    const planned = planAccountTable(
      nobody,
      AS_OF,
      [
        ['Account', 'Owner', 'Hours/month'],
        ['Alder', 'Ines Karl', '20'],
        ['Birch', 'ines karl', '30'],
        ['Cedar', 'Jonas Lind', ''],
      ],
      conventionsOf('en-GB'),
    );
    expect(planned.notices).toEqual(['Your team begins with whom the table names: Ines Karl, Jonas Lind.']);
    const { portfolioAccount, member } = edited(nobody, (draft) => putAccounts(draft, planned.rows));
    expect(
      [...portfolioAccount.values()].map(({ ownerId, hoursPerMonth }) => [
        member.get(ownerId ?? '')?.name,
        hoursPerMonth,
      ]),
    ).toEqual([
      ['Ines Karl', 20],
      ['Ines Karl', 30],
      ['Jonas Lind', null],
    ]);
  });
  it('leaves empty what cannot be read, and says so in a sentence', () => {
    const { rows, notices } = plan([
      ['Account', 'Attractiveness', 'State', 'Owner', 'Part of'],
      ['Alder', '12', 'superb', 'Nobody Here', 'Nowhere'],
      ['', '3', '', '', ''],
      ['alder', '3', '', '', ''],
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.fields).toEqual({ name: 'Alder' });
    expect(rows[0]?.problems).toEqual([
      'Attractiveness: “12”: a score goes from 0 to 10.',
      expect.stringMatching(/^State in the lifecycle: “superb” is none of Candidate, /),
      'Owner: “Nobody Here” is nobody of your team.',
      'Part of: “Nowhere” is no account here.',
    ]);
    expect(notices).toEqual(['1 row has no name and stays out.', 'More than once in the table, taken once: alder.']);
  });
  it('fills in accounts that are there, and empties nothing', () => {
    const before = hospital.portfolioAccount.get('PB');
    const after = come(
      [
        ['Account', 'Hours', 'Strength'],
        [before?.name.toUpperCase() ?? '', '99', ''],
      ],
      hospital,
    );
    expect(after).toHaveLength(hospital.portfolioAccount.size);
    expect(after.find(({ id }) => id === 'PB')).toEqual({ ...before, hoursPerMonth: 99 });
  });
  it('keeps to the lock of the pilot and to its size', () => {
    const { charter } = single(hospital, 'programme')!;
    const locked = edited(empty, (draft) =>
      draft.set('programme', 'programme', { charter: { ...charter!, pilotStart: '2026-01-10' } }),
    );
    const [first] = plan(
      [
        ['Account', 'State'],
        ['Alder', 'key'],
      ],
      locked,
    ).rows;
    expect(first?.fields.lifecycle).toBeUndefined();
    expect(first?.problems[0]).toContain('The pilot runs until 10 January 2027');
    const four = plan([['Account', 'State'], ...['A', 'B', 'C', 'D'].map((name) => [name, 'pilot'])]).rows;
    expect(four.map(({ fields }) => fields.lifecycle)).toEqual(['pilot', 'pilot', 'pilot', undefined]);
  });
  it('takes the first column for names where no heading is known', () => {
    const { rows, notices } = plan([
      ['Alder', 'x'],
      ['Birch', 'y'],
    ]);
    expect(rows.map(({ name, fields }) => [name, Object.keys(fields)])).toEqual([
      ['Alder', ['name']],
      ['Birch', ['name']],
    ]);
    expect(notices[0]).toContain('No row of headings');
  });
});
