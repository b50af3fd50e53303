import { describe, expect, it } from 'vitest';
import { list } from '../../../shared/document/document';
import { stakeholders } from '../../../shared/document/stakeholder';
import type { Mapping } from '../../../shared/exchange/csv/columns';
import { guessMapping } from '../../../shared/exchange/csv/mapping';
import { planImport, type ImportOptions } from '../../../shared/exchange/csv/planImport';
import { specialNames, topCandidates } from '../../../shared/exchange/csv/questions';
import { decodeText, parseCsv } from '../../../shared/exchange/csv/table';
import { csvText, orgRows, windowsBytes } from '../../support/orgCsv';
import { blank, imported, tableOf } from '../../support/peopleTable';

const planOf = (
  rows: readonly (readonly string[])[],
  options?: ImportOptions,
  document = blank(),
  mapping?: Mapping,
) => {
  const table = tableOf(rows);
  return planImport(document, table, mapping ?? guessMapping(table), options);
};

describe('an organisation with every trouble', () => {
  const rows = orgRows({ posts: 60 });
  const text = decodeText(windowsBytes(csvText(rows)));
  const { table, notices } = parseCsv(text);
  const mapping = guessMapping(table);
  const plan = planImport(blank(), table, mapping);
  const problem = (kind: string) => plan.problems.filter((one) => one.kind === kind);

  it('asks once what odd names and managers mean', () => {
    expect(notices).toEqual(['Column 16 has no heading. It is called “Column 16” here.']);
    expect(specialNames(table, mapping).map(({ value, count, guess }) => [value, count, guess])).toEqual([
      ['n/d', 10, 'notKnown'],
      ['', 6, 'notKnown'],
      ['vacant', 1, 'vacant'],
    ]);
    expect(topCandidates(table, mapping)).toEqual([
      { value: 'xx', shown: 'XX', count: 2, rows: [2, 6], guess: 'top' },
      { value: '9999', shown: '9999', count: 1, rows: [7], guess: 'unknown' },
    ]);
  });

  it('brings in every post', () => {
    expect([plan.people, plan.vacant, plan.roots]).toEqual([59, 1, 4]);
    const document = imported(plan);
    expect(stakeholders(document)).toHaveLength(60);
    expect(stakeholders(document).map((one) => one.name)).not.toContain('N/D');
    expect(document.person.get('11')).toMatchObject({ name: null, status: 'active' });
    expect(document.person.get('4')).toMatchObject({ name: null, status: 'vacant' });
    expect(list(document, 'businessUnit').map((unit) => unit.name)).toEqual([
      'Harbour Office',
      'Lighthouse Service',
      'Office of Tides',
      'Estates’ Group',
    ]);
    expect(plan.depth).toBeGreaterThan(3);
    expect(plan.preview).toHaveLength(60);
  });

  it('names what it could not take as it is', () => {
    expect(problem('repeatedId')).toMatchObject([{ rows: [7, 8], sentence: expect.stringContaining('“6 (2)”') }]);
    expect(problem('unknownManager').flatMap((one) => one.rows)).toEqual([7]);
    expect(problem('circle')).toMatchObject([
      { rows: [9, 10, 11], sentence: expect.stringMatching(/reports to .* reports to .* row 11 was left out/) },
    ]);
    expect(plan.unmapped.map((one) => one.column)).toContain('Column 16');
    expect(plan.unmapped).toContainEqual({ column: 'Grade (or equivalent)', filled: 60 });
  });

  it('takes other answers', () => {
    const other = planImport(blank(), table, mapping, {
      meanings: { 'n/d': 'skip', '': 'vacant', vacant: 'notKnown' },
      topValues: ['XX', '9999'],
    });
    expect([other.people, other.vacant]).toEqual([44, 6]);
    expect(other.problems.filter((one) => one.kind === 'unknownManager')).toEqual([]);
    expect(other.problems.find((one) => one.kind === 'skipped')?.rows).toHaveLength(10);
    imported(other);
  });

  it('keeps unmapped cells in the note when asked', () => {
    const document = imported(planImport(blank(), table, mapping, { keepUnmapped: true }));
    expect(document.person.get('3')?.note).toContain(
      'Job/Team Function: First line\nsecond "line", still the same cell',
    );
  });

  it('takes 5,000 rows', () => {
    const big = parseCsv(csvText(orgRows({ posts: 5000 }))).table;
    expect(planImport(blank(), big, guessMapping(big)).preview).toHaveLength(5000);
  });
});

describe('people', () => {
  it('find their manager by name, unless two share it', () => {
    const plan = planOf([
      ['Name', 'Title', 'Manager'],
      ['Ada Brook', 'CEO', ''],
      ['Bo Fenn', 'CFO', 'ada  brook'],
      ['Cy Low', 'COO', 'Ada Brook'],
      ['Cy Low', 'CIO', 'Ada Brook'],
      ['Di May', 'Clerk', 'Cy Low'],
    ]);
    const names = new Map(plan.preview.map((post) => [post.id, post.name]));
    expect(plan.preview.map((post) => names.get(post.parentId ?? '') ?? null)).toEqual([
      null,
      'Ada Brook',
      'Ada Brook',
      'Ada Brook',
      null,
    ]);
    expect(plan.problems).toMatchObject([{ kind: 'ambiguousManager', rows: [6] }]);
    imported(plan);
  });

  it('twice in the file or already in the account are pointed out; those there can be left alone and lead the new ones', () => {
    const first = planOf([
      ['Name', 'Title', 'Unit'],
      ['Ada Brook', 'CEO', 'Head Office'],
    ]);
    const document = imported(first);
    const rows = [
      ['Name', 'Title', 'Unit', 'Reports to'],
      ['ADA BROOK', 'Chief', 'HEAD OFFICE', ''],
      ['Bo Fenn', 'CFO', 'head office', 'Ada Brook'],
      ['Bo Fenn', 'CFO', '', 'Ada Brook'],
    ];
    const again = planOf(rows, {}, document);
    expect(again.problems.map(({ kind, rows: found }) => [kind, found])).toEqual([
      ['alreadyThere', [2]],
      ['duplicate', [3, 4]],
    ]);
    const left = planOf(rows, { alreadyThere: 'leave' }, document);
    const after = imported(left, document);
    expect(stakeholders(after).map((one) => [one.name, one.reportsToId])).toEqual([
      ['Ada Brook', null],
      ['Bo Fenn', first.preview[0]?.id],
      ['Bo Fenn', first.preview[0]?.id],
    ]);
    expect(list(after, 'businessUnit')).toHaveLength(1);
  });

  it('keep their ids where these are free and sound', () => {
    const document = imported(
      planOf([
        ['Id', 'Name'],
        ['1', 'Ada Brook'],
      ]),
    );
    const plan = planOf(
      [
        ['Id', 'Name', 'Reports to'],
        ['1', 'Bo Fenn', ''],
        ['2', 'Cy Low', '1'],
        ['__proto__', 'Di May', '1'],
        ['x'.repeat(90), 'Ed Orr', '__proto__'],
      ],
      {},
      document,
    );
    const after = imported(plan, document);
    const byName = new Map(stakeholders(after).map((one) => [one.name, one]));
    expect(byName.get('Bo Fenn')?.id).not.toBe('1');
    expect(byName.get('Cy Low')).toMatchObject({ id: '2', reportsToId: byName.get('Bo Fenn')?.id });
    expect(byName.get('Ed Orr')?.reportsToId).toBe(byName.get('Di May')?.id);
    expect(plan.problems).toMatchObject([{ kind: 'replacedId', rows: [4, 5] }]);
  });

  it('bring their ratings, and what cannot be read is named and left empty', () => {
    const plan = planOf([
      [
        'Name',
        'Influence',
        'Attitude',
        'Relationship',
        'Buying roles',
        'Last contact',
        'Contact owner',
        'Status',
        'Level',
      ],
      ['Ada Brook', '5', 'Advocate', '3', 'D; approver', '3/2/2026', 'Jo Sand', 'active', '1'],
      ['Bo Fenn', 'huge', '−2', 'trusted', 'UI', '2026-02-31', 'jo sand', 'vacant', '9'],
    ]);
    const document = imported(plan);
    const [ada, bo] = stakeholders(document);
    expect(ada).toMatchObject({
      influence: 5,
      attitude: 2,
      relationship: 3,
      buyingRoles: ['decider', 'approver'],
      lastContact: '2026-02-03',
      level: 1,
    });
    expect(bo).toMatchObject({
      name: null,
      status: 'vacant',
      influence: null,
      attitude: -2,
      relationship: 3,
      buyingRoles: ['user', 'influencer'],
      lastContact: null,
      note: 'Name in the file: Bo Fenn',
    });
    expect(list(document, 'member').map((member) => member.name)).toEqual(['Jo Sand']);
    expect(plan.problems.map(({ kind }) => kind).sort()).toEqual([
      'newMember',
      'unreadable',
      'unreadable',
      'unreadable',
      'vacantWithName',
    ]);
    expect(plan.problems.find((one) => one.kind === 'unreadable')?.sentence).toBe(
      'Influence: “huge” in row 3 could not be read and was left empty.',
    );
  });

  it('stay within the limits of their fields', () => {
    const plan = planOf([
      ['Name', 'Title', 'Unit'],
      ['n'.repeat(400), 't'.repeat(600), 'u'.repeat(300)],
    ]);
    imported(plan);
    expect(plan.problems.map(({ kind }) => kind)).toEqual(['tooLong', 'tooLong', 'tooLong']);
  });
});
