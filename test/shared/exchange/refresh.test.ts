import { describe, expect, it } from 'vitest';
import { conventionsOf } from '../../../shared/conventions/conventions';
import { apply, isEmpty } from '../../../shared/document/diff';
import { list, type Document } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { danglingReferences } from '../../../shared/document/references';
import { stakeholders } from '../../../shared/document/stakeholder';
import { guessMapping } from '../../../shared/exchange/csv/mapping';
import { planRefresh, refreshCounts, type RefreshAnswers } from '../../../shared/exchange/csv/refresh';
import { readCells, tableOf, type Table } from '../../../shared/exchange/csv/table';
import { writeCsv } from '../../../shared/exchange/csv/writing';
import { manyPeople } from '../../support/manyPeople';
import { sampleDocument } from '../../support/samples';

const ON = '2026-03-02';
const tableFrom = (text: string): Table => tableOf(readCells(text, 50_000)).table;
const written = (document: Document): Table => tableFrom(writeCsv(document, conventionsOf('en-GB')));
const refreshed = (document: Document, table: Table, answers: Partial<RefreshAnswers> = {}) =>
  planRefresh(document, table, guessMapping(table), { asOf: ON }, { on: ON, ...answers });

const hospital = sampleDocument('hospital');
const named = stakeholders(hospital).filter(({ name, status }) => name !== null && status === 'active');

describe('a table of people read again', () => {
  it.each(['hospital', 'industrial'] as const)('says nothing new of the account it came from: %s', (sample) => {
    const document = sampleDocument(sample);
    const plan = refreshed(document, written(document));
    expect(plan.changes).toEqual([]);
    expect(plan.added).toEqual([]);
    expect(plan.gone).toEqual([]);
    expect(isEmpty(plan.diff)).toBe(true);
  });

  it('knows people by name and title where ids and addresses are gone, however the names are written', () => {
    const rows = named.map(({ name, title }) => {
      const words = (name ?? '').split(' ');
      return [`${words.at(-1)?.toUpperCase() ?? ''}, ${words.slice(0, -1).join('  ')}`, title ?? ''];
    });
    const table: Table = { columns: ['Name', 'Job title'], rows };
    const plan = refreshed(hospital, table);
    expect(plan.added).toEqual([]);
    expect(plan.gone).toEqual([]);
    expect(plan.changes).toEqual([]);
    expect(plan.same).toBe(named.length);
  });

  it('shows who is new, what changed, who moved and who is gone, and keeps what it does not tell', () => {
    const [boss, moved, changed, leaving] = [named[0]!, named.at(-1)!, named[5]!, named[7]!];
    const whole = written(hospital);
    const at = (heading: string): number => whole.columns.indexOf(heading);
    const rows = whole.rows
      .filter((row) => row[0] !== leaving.id)
      .map((row) => {
        const next = [...row];
        if (row[0] === changed.id) next[at('Job title')] = 'Chief of Everything';
        if (row[0] === changed.id) next[at('Influence')] = '1';
        if (row[0] === moved.id) next[at('Reports to')] = boss.id;
        return next;
      });
    const newcomer = whole.columns.map((column) =>
      column === 'Name'
        ? 'Nova Newcomer'
        : column === 'Job title'
          ? 'Head of New'
          : column === 'Reports to'
            ? boss.id
            : '',
    );
    const table: Table = { columns: whole.columns, rows: [...rows, newcomer] };
    const plan = refreshed(hospital, table);
    expect(plan.added.map(({ name }) => name)).toEqual(['Nova Newcomer']);
    expect(plan.gone.map(({ personId }) => personId)).toEqual([leaving.id]);
    expect(plan.changes.filter(({ isMove }) => isMove).map(({ personId }) => personId)).toEqual([moved.id]);
    const title = plan.changes.find(({ label }) => label === 'Job title');
    expect(title).toMatchObject({ personId: changed.id, to: 'Chief of Everything', from: changed.title });
    const influence = plan.changes.find(({ label }) => label === 'Influence');
    expect(influence).toMatchObject({ isUsual: false });

    const after = apply(hospital, plan.diff);
    expect(danglingReferences(after)).toEqual([]);
    expect(after.person.get(leaving.id)?.status).toBe('left');
    expect(after.person.get(changed.id)?.influence).toBe(changed.influence);
    expect(after.seat.get(moved.seatId!)?.reportsToId).toBe(boss.seatId);
    expect(after.seat.get(changed.seatId!)?.title).toBe('Chief of Everything');
    for (const kind of ['placement', 'photo', 'contactNote', 'snapshot', 'override'] as const)
      expect(list(after, kind)).toEqual(list(hospital, kind));
    expect(after.link.size).toBe(hospital.link.size);

    // Each can be refused, and whoever is gone may be kept.
    const refused = refreshed(hospital, table, {
      taken: Object.fromEntries(plan.changes.map(({ key }) => [key, false])),
      leaves: { [leaving.id]: false },
    });
    const kept = apply(hospital, refused.diff);
    expect(kept.person.get(leaving.id)?.status).toBe('active');
    expect(kept.seat.get(changed.seatId!)?.title).toBe(changed.title);
    expect(list(kept, 'person')).toHaveLength(hospital.person.size + 1);

    // The same file twice changes nothing more.
    const again = refreshed(after, table);
    expect(isEmpty(again.diff)).toBe(true);
    expect(again.changes.filter(({ isUsual }) => isUsual)).toEqual([]);
  });

  it('takes another way to write the same for no change', () => {
    const [one] = named;
    const table: Table = {
      columns: ['Id', 'Name', 'Job title'],
      rows: [[one!.id, (one!.name ?? '').toUpperCase(), `  ${(one!.title ?? '').toLowerCase().replaceAll(' ', '  ')}`]],
    };
    expect(refreshed(hospital, table, { goneLeave: false }).changes).toEqual([]);
  });

  it('changes nothing by empty cells, and never takes an older contact', () => {
    const one = named.find(({ lastContact }) => lastContact !== null)!;
    const table: Table = {
      columns: ['Id', 'Name', 'Job title', 'Department', 'Reports to', 'Last contact', 'E-mail'],
      rows: [[one.id, one.name!, '', '', '', '2001-01-01', 'n/a']],
    };
    const plan = refreshed(hospital, table, { goneLeave: false });
    expect(plan.changes).toEqual([]);
    expect(isEmpty(plan.diff)).toBe(true);
    expect(plan.isPart).toBe(true);
  });

  it('proposes nobody as gone for good where the table is one of a part', () => {
    const table: Table = { columns: ['Id', 'Name'], rows: [[named[0]!.id, named[0]!.name!]] };
    const plan = refreshed(hospital, table);
    expect(plan.isPart).toBe(true);
    expect(isEmpty(plan.diff)).toBe(true);
    expect(plan.gone.length).toBeGreaterThan(10);
  });

  it('brings back who had left, and closes no circle', () => {
    const [boss] = named;
    const below = named.find(({ reportsToId }) => reportsToId === boss!.seatId)!;
    const circle: Table = {
      columns: ['Id', 'Name', 'Reports to'],
      rows: [[boss!.id, boss!.name!, below.id]],
    };
    const turned = apply(hospital, refreshed(hospital, circle, { goneLeave: false }).diff);
    expect(turned.seat.get(boss!.seatId!)?.reportsToId).toBeNull();

    const left = edited(hospital, (draft) => draft.set('person', below.id, { status: 'left' }));
    const back: Table = { columns: ['Name'], rows: [[below.name!]] };
    const plan = refreshed(left, back, { goneLeave: false });
    expect(plan.changes.map(({ to }) => to)).toEqual(['back']);
    expect(apply(left, plan.diff).person.get(below.id)?.status).toBe('active');
  });

  it('does not bring back by a table who was forgotten', () => {
    const [one] = named;
    const forgotten = edited(hospital, (draft) =>
      draft.set('person', one!.id, { name: 'Removed person', email: null }),
    );
    const plan = refreshed(forgotten, written(hospital));
    expect(isEmpty(plan.diff)).toBe(true);
    expect(plan.problems.map(({ sentence }) => sentence).join(' ')).toContain('was forgotten in this account');
  });

  it('says nothing new of 500 people either', () => {
    const document = manyPeople(500);
    const plan = refreshed(document, written(document));
    expect(plan.same).toBeGreaterThan(450);
    expect(isEmpty(plan.diff)).toBe(true);
  });
});

it('counts people and not fields, each once', () => {
  const [one] = named;
  const table: Table = {
    columns: ['Name', 'Job title', 'E-mail', 'Phone'],
    rows: named.map(({ name, title }, at) =>
      at === 0 ? [name ?? '', title ?? '', 'new@b.example', '+49 1'] : [name ?? '', title ?? '', '', ''],
    ),
  };
  const plan = refreshed(hospital, table);
  expect(new Set(plan.changes.map(({ personId }) => personId))).toEqual(new Set([one?.id]));
  expect(plan.changes.length).toBeGreaterThan(1);
  expect(refreshCounts(plan)).toMatchObject({ added: 0, changed: 1, moved: 0, gone: 0, same: plan.same });
  expect(refreshCounts(plan, () => false)).toMatchObject({ changed: 0, moved: 0 });
});
