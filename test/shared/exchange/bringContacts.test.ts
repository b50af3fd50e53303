import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/document/diff';
import { emptyDocument, find, list, type Document } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { photoOf } from '../../../shared/document/photo';
import { stakeholders } from '../../../shared/document/stakeholder';
import { contactTable } from '../../../shared/exchange/contacts/contactTable';
import { memberRows, ownRows, strangerRows } from '../../../shared/exchange/contacts/ownPeople';
import { managerChoices } from '../../../shared/exchange/csv/managerChoices';
import { guessMapping } from '../../../shared/exchange/csv/mapping';
import { peopleThere, planImport, type ImportOptions } from '../../../shared/exchange/csv/planImport';
import { topCandidates } from '../../../shared/exchange/csv/questions';
import { seatToken } from '../../../shared/exchange/csv/reporting';
import { parseCsv } from '../../../shared/exchange/csv/table';

/** An account with Runa Tolvik, met in February, and Odo Fennimar, whose address alone is known beside his name. */
const account = (): Document =>
  edited(emptyDocument(), (draft) => {
    draft.add('account', { id: 'a', name: 'Carrow', currency: 'EUR' });
    draft.add('member', { id: 'm', name: 'Aud Berg' });
    draft.add('seat', { id: 'R', title: 'Chief Medical Officer' });
    draft.add('person', { id: 'R', name: 'Tolvik, Runa', email: 'runa@carrow.example', lastContact: '2026-02-10' });
    draft.add('holding', { id: 'R', seatId: 'R', personId: 'R' });
    draft.add('seat', { id: 'O', title: 'Head of Surgery', reportsToId: 'R' });
    draft.add('person', { id: 'O', name: 'Odo Fennimar', email: 'odo@carrow.example', lastContact: '2026-03-09' });
    draft.add('holding', { id: 'O', seatId: 'O', personId: 'O' });
  });

const MAIL = contactTable([
  { name: 'Pia Quellmaar', email: 'pia@carrow.example', lastContact: '2026-03-03' },
  { name: 'Runa Tolvik', email: 'runa.tolvik@carrow.example', lastContact: '2026-03-03' },
  { name: 'odo@carrow.example', email: 'odo@carrow.example', lastContact: '2026-03-03' },
  { name: 'Aud Berg', email: 'aud@ours.example', lastContact: '2026-03-03' },
  { name: 'Sam Ekdal', email: 'sam@ours.example', lastContact: '2026-03-03' },
]);

describe('people of a mail', () => {
  const before = account();
  const mapping = guessMapping(MAIL);
  const options: ImportOptions = {
    alreadyThere: 'leave',
    seen: true,
    toTray: true,
    leftOut: ownRows(before, MAIL, mapping),
    asOf: '2026-11-28',
  };
  const plan = planImport(before, MAIL, mapping, options);
  const after = apply(before, plan.diff);

  it('who are known, by name in either order or by address, are noted as met, never earlier than they were', () => {
    expect(plan.there).toEqual([
      { row: 2, name: 'Tolvik, Runa', seen: '2026-03-03' },
      { row: 3, name: 'Odo Fennimar', seen: null },
    ]);
    expect(find(after, 'person', 'R')?.lastContact).toBe('2026-03-03');
    expect(find(after, 'person', 'O')?.lastContact).toBe('2026-03-09');
    const asked = planImport(before, MAIL, mapping, { ...options, seen: false });
    expect(find(apply(before, asked.diff), 'person', 'R')?.lastContact).toBe('2026-02-10');
  });
  it('who are not known wait in the tray with the day; those of our own firm stay out', () => {
    const came = stakeholders(after).filter(({ id }) => !['R', 'O'].includes(id));
    expect(came.map(({ name, lastContact }) => [name, lastContact])).toEqual([['Pia Quellmaar', '2026-03-03']]);
    expect(find(after, 'seat', came[0]!.seatId)).toMatchObject({ unplaced: true, reportsToId: null });
    expect(plan.waiting).toBe(1);
  });
  it('of a firm nobody here writes from are told, where anybody here has an address of a firm', () => {
    const table = contactTable([
      { name: 'Sam Seller', email: 'sam@us.example' },
      { name: 'Pia Quellmaar', email: 'pia@north.carrow.example' },
      { name: 'Ivo Santrell', email: 'ivo@gmail.com' },
      { name: 'Odo Fennimar' },
    ]);
    const mapping = guessMapping(table);
    expect([...strangerRows(before, table, mapping)]).toEqual([1]);
    const unaddressed = edited(before, (draft) => {
      draft.set('person', 'R', { email: 'runa@gmail.com' });
      draft.set('person', 'O', { email: null });
    });
    expect([...strangerRows(unaddressed, table, mapping)]).toEqual([]);
    expect([...memberRows(before, MAIL, guessMapping(MAIL))]).toEqual([4]);
  });
  it('of an address anybody may have do not speak for a firm', () => {
    const table = contactTable([
      { name: 'Aud Berg', email: 'aud@gmail.com' },
      { name: 'Pia Quellmaar', email: 'pia@gmail.com' },
    ]);
    expect([...ownRows(before, table, guessMapping(table))]).toEqual([1]);
  });
});

describe('who waits in the tray', () => {
  it('is who has neither a manager nor reports', () => {
    const { table } = parseCsv('Name,Reports to\nPia,\nIvo,Pia\nSven,\n');
    const plan = planImport(account(), table, guessMapping(table), { toTray: true });
    const seats = list(apply(account(), plan.diff), 'seat').filter(({ id }) => !['R', 'O'].includes(id));
    expect(seats.map(({ unplaced }) => unplaced)).toEqual([false, false, true]);
    expect({ waiting: plan.waiting, roots: plan.roots }).toEqual({ waiting: 1, roots: 2 });
  });
});

describe('a manager who is found nowhere', () => {
  const { table } = parseCsv(
    'Name,Job title,Reports to\nPia Quellmaar,Head,The Big Boss\nIvo Santrell,Radiologist,P. Q.\nSven Lund,Nurse,P. Q.\n',
  );
  const mapping = guessMapping(table);
  const managersWith = (managers: Readonly<Record<string, string>>) => {
    const document = apply(account(), planImport(account(), table, mapping, { managers }).diff);
    const nameOf = new Map(stakeholders(document).map((one) => [one.seatId, one.name]));
    return stakeholders(document)
      .filter(({ id }) => !['R', 'O'].includes(id))
      .map(({ reportsToId }) => nameOf.get(reportsToId) ?? null);
  };
  it('is said to be a row, somebody of the account, or anybody by name', () => {
    expect(managersWith({})).toEqual([null, null, null]);
    expect(managersWith({ 'p. q.': '2' })).toEqual([null, 'Pia Quellmaar', 'Pia Quellmaar']);
    expect(managersWith({ 'the big boss': seatToken('R') })).toEqual(['Tolvik, Runa', null, null]);
    expect(managersWith({ 'p. q.': 'quellmaar, pia', 'the big boss': 'Runa Tolvik' })).toEqual([
      'Tolvik, Runa',
      'Pia Quellmaar',
      'Pia Quellmaar',
    ]);
    expect(managersWith({ 'p. q.': '99' })).toEqual([null, null, null]);
  });
  it('is offered everybody, those first who share a word with it', () => {
    const choices = managerChoices(table, mapping, peopleThere(account()));
    expect(choices('Runa T')[0]).toEqual({
      value: seatToken('R'),
      label: 'Tolvik, Runa, Chief Medical Officer (in this account)',
    });
    expect(choices('P. Q.').map(({ label }) => label)).toContain('Pia Quellmaar, Head (row 2)');
    expect(choices('x')).toHaveLength(5);
  });
  it('is asked about with others of its kind where there are many, and one by one where somebody wants to', () => {
    const rows = Array.from({ length: 9 }, (_, at) => `Person ${at},Boss ${'abcdefghi'[at]}`).join('\n');
    const many = parseCsv(`Name,Reports to\n${rows}\n`).table;
    expect(topCandidates(many, guessMapping(many))).toHaveLength(1);
    expect(topCandidates(many, guessMapping(many), [], new Set(['name']))).toHaveLength(9);
  });
});

describe('photos', () => {
  it('come along with their people, in the same change', () => {
    const image = 'data:image/png;base64,iVBORw0KGgo=';
    const table = contactTable([{ name: 'Pia Quellmaar' }, { name: 'Ivo Santrell' }]);
    const plan = planImport(account(), table, guessMapping(table), { photos: new Map([[2, image]]) });
    const document = apply(account(), plan.diff);
    const of = (name: string): string | null =>
      photoOf(document, stakeholders(document).find((one) => one.name === name)!.id);
    expect([of('Pia Quellmaar'), of('Ivo Santrell')]).toEqual([null, image]);
  });
});
