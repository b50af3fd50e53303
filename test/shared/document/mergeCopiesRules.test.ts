import { describe, expect, test } from 'vitest';
import { find, list, type Document } from '../../../shared/document/document';
import { edited, type Draft } from '../../../shared/document/draft';
import type { Answer, Copies, CopyQuestion } from '../../../shared/document/mergeCopies/copies';
import { mergeCopies, type MergedCopies } from '../../../shared/document/mergeCopies/mergeCopies';
import { askedInWords } from '../../../shared/document/mergeCopies/questionWords';
import { toldOf } from '../../../shared/document/mergeCopies/mergeReport';
import { holderOf, seatOf } from '../../../shared/document/occupancy';
import {
  addReport,
  leaveSeat,
  moveToSeat,
  nameSeat,
  removePerson,
  reparent,
  traySeats,
  vacantSeats,
} from '../../../shared/document/people';
import { makeFinal } from '../../../shared/document/planLife';
import { removeWithLinks } from '../../../shared/document/references';
import { sampleDocument } from '../../support/samples';
import { copiesOf } from '../../support/twoCopies';

const base = edited(sampleDocument('hospital'), (draft) => {
  draft.set('person', 'H01', {
    buyingRoles: ['user'],
    note: null,
    phases: { need: 1, specify: 1, evaluate: 1, decide: 1, review: 1 },
  });
});
type Work = (draft: Draft) => void;
const copies = (mine: Work, theirs: Work, from: Document = base): Copies =>
  copiesOf(from, edited(from, mine), edited(from, theirs));
const answered = (given: Copies, answers: Readonly<Record<string, Answer>> = {}) =>
  mergeCopies(given, new Map(Object.entries(answers)));
const all = (given: Copies, answer: Answer) => {
  const answers = new Map<string, Answer>();
  for (;;) {
    const merged = mergeCopies(given, answers);
    if (merged.open.length === 0) return merged;
    for (const one of merged.open) answers.set(one.id, one.answers.includes(answer) ? answer : 'mine');
  }
};
const abouts = (questions: readonly CopyQuestion[]) => questions.map(({ about }) => about);
const person = (document: Document, id: string) => find(document, 'person', id)!;

describe('a field', () => {
  test('both changed differently is asked; two long texts can stand one below the other', () => {
    const given = copies(
      (draft) => draft.set('person', 'H01', { note: 'ours', attitude: 2 }),
      (draft) => draft.set('person', 'H01', { note: 'theirs', attitude: 2 }),
    );
    const [question, more] = answered(given).questions;
    expect(more).toBeUndefined();
    expect(question).toMatchObject({ about: 'field', field: 'note', answers: ['mine', 'theirs', 'both'] });
    expect(askedInWords(question!, given.mine, given.theirs)).toMatchObject({
      title: 'Maren Aldous: note',
      options: { mine: 'ours', theirs: 'theirs' },
    });
    const note = (answer: Answer) => person(answered(given, { [question!.id]: answer }).document, 'H01').note;
    expect([note('mine'), note('theirs'), note('both')]).toEqual(['ours', 'theirs', 'ours\n\ntheirs']);
    expect(answered(given).open).toHaveLength(1);
    expect(answered(given, { [question!.id]: 'mine' }).open).toHaveLength(0);
  });

  test('that is a set, or has parts, merges what either did to it', () => {
    const { document, questions } = answered(
      copies(
        (draft) =>
          draft.set('person', 'H01', {
            buyingRoles: ['user', 'decider'],
            phases: { need: 2, specify: 1, evaluate: 1, decide: 1, review: 1 },
          }),
        (draft) =>
          draft.set('person', 'H01', {
            buyingRoles: ['buyer'],
            phases: { need: 1, specify: 1, evaluate: 1, decide: 4, review: 1 },
          }),
      ),
    );
    expect(questions).toEqual([]);
    expect(person(document, 'H01').buyingRoles.toSorted()).toEqual(['buyer', 'decider']);
    expect(person(document, 'H01').phases).toMatchObject({ need: 2, decide: 4 });
  });

  test('that says where something stands is never asked, nor mixed; the last contact is the later one', () => {
    const pinned = edited(base, (draft) => {
      const map = list(base, 'map')[0] ?? draft.add('map', { name: 'Map' });
      draft.add('placement', { id: 'place', mapId: map.id, seatId: 'H01', x: 0, y: 0, pinned: false });
    });
    const { document, questions } = answered(
      copies(
        (draft) => {
          draft.set('placement', 'place', { x: 10, pinned: true });
          draft.set('person', 'H02', { lastContact: '2026-02-03' });
        },
        (draft) => {
          draft.set('placement', 'place', { x: 20, y: 20 });
          draft.set('person', 'H02', { lastContact: '2026-02-20' });
        },
        pinned,
      ),
    );
    expect(questions).toEqual([]);
    expect(find(document, 'placement', 'place')).toMatchObject({ x: 10, y: 0, pinned: true });
    expect(person(document, 'H02').lastContact).toBe('2026-02-20');
  });
});

describe('what one copy removed', () => {
  test('goes unasked where the other did nothing to it', () => {
    const { document, questions } = answered(
      copies(
        (draft) => removePerson(draft, 'H12'),
        () => undefined,
      ),
    );
    expect(questions).toEqual([]);
    expect(find(document, 'person', 'H12')).toBeUndefined();
  });

  test.each(['mine', 'theirs'] as const)('is asked where the other went on with it (removed in %s)', (removedIn) => {
    const remove: Work = (draft) => removePerson(draft, 'H12');
    const goOn: Work = (draft) => {
      draft.set('person', 'H12', { note: 'new' });
      draft.add('contactNote', { id: 'talk', personId: 'H12', date: '2026-02-01' });
      draft.add('action', { id: 'act', title: 'Ring', stakeholderId: 'H12' });
    };
    const given = removedIn === 'mine' ? copies(remove, goOn) : copies(goOn, remove);
    const [question, more] = answered(given).questions;
    expect(more).toBeUndefined();
    expect(question).toMatchObject({ about: 'gone', kind: 'person', recordId: 'H12', removedIn });
    const other = removedIn === 'mine' ? 'theirs' : 'mine';
    const gone = all(given, removedIn).document;
    expect(find(gone, 'person', 'H12')).toBeUndefined();
    expect(find(gone, 'contactNote', 'talk')).toBeUndefined();
    expect(find(gone, 'action', 'act')).toMatchObject({ title: 'Ring', stakeholderId: null });
    const there = all(given, other).document;
    expect(person(there, 'H12').note).toBe('new');
    expect(find(there, 'action', 'act')!.stakeholderId).toBe('H12');
    // Everything of it is back: lines, seat, who reported to it.
    expect(list(there, 'link').length).toBe(list(base, 'link').length);
    expect(list(there, 'seat').map(({ reportsToId }) => reportsToId)).toEqual(
      list(base, 'seat').map(({ reportsToId }) => reportsToId),
    );
    expect(holderOf(there, 'H12')).toBe('H12');
  });

  test('is asked as well where the other only names it anew', () => {
    const given = copies(
      (draft) => removePerson(draft, 'H12'),
      (draft) => draft.add('action', { id: 'act', title: 'Ring', stakeholderId: 'H12' }),
    );
    expect(abouts(answered(given).questions)).toEqual(['gone']);
    expect(find(all(given, 'theirs').document, 'action', 'act')!.stakeholderId).toBe('H12');
  });

  test('of what the atlas shares stays: other accounts may name it', () => {
    const memberId = list(base, 'member')[0]!.id;
    const { document, questions } = answered(
      copies(
        () => undefined,
        (draft) => removeWithLinks(draft, 'member', memberId),
      ),
    );
    expect(find(document, 'member', memberId)).toBeDefined();
    expect(questions).toEqual([]);
  });
});

describe('what was added in both', () => {
  const added =
    (name: string, more: Partial<Parameters<Draft['set']>[2]> = {}): Work =>
    (draft) => {
      const seat = addReport(draft, 'H01');
      nameSeat(draft, seat.id, name);
      draft.set('person', seat.id, more as never);
    };
  test('and looks the same is asked: one with all that is known, or two', () => {
    const given = copies(
      added('Dr Wanda Kowalski', { phone: '1', influence: 3 }),
      added('Wanda Kowalski', { email: 'w@k.example', influence: 4 }),
    );
    expect(abouts(answered(given).questions)).toEqual(['alike']);
    const people = (document: Document) =>
      list(document, 'person').filter(({ name }) => name?.includes('Kowalski') === true);
    for (const [answer, influence] of [
      ['mine', 3],
      ['theirs', 4],
    ] as const) {
      const { document } = all(given, answer);
      expect(people(document)).toHaveLength(1);
      expect(people(document)[0]).toMatchObject({ phone: '1', email: 'w@k.example', influence });
      expect(list(document, 'seat').length).toBe(list(base, 'seat').length + 1);
    }
    expect(people(all(given, 'both').document)).toHaveLength(2);
  });
  test('for one thing there can be one of is one without a question: a basis, a unit of one name', () => {
    const { document, questions, joined } = answered(
      copies(
        (draft) => {
          draft.add('department', { id: 'ours', name: 'Night shift' });
          draft.set('seat', 'H03', { departmentId: 'ours' });
        },
        (draft) => {
          draft.add('department', { id: 'theirs', name: 'Night Shift' });
          draft.set('seat', 'H04', { departmentId: 'theirs' });
        },
      ),
    );
    expect(joined).toEqual([{ kind: 'department', theirs: 'theirs', mine: 'ours' }]);
    expect(find(document, 'seat', 'H04')!.departmentId).toBe('ours');
    expect(questions.map((one) => one.about === 'field' && one.field)).toEqual(['name']);
  });
});

describe('the chart', () => {
  test('with reporting lines that would run in a circle asks whose hold', () => {
    const given = copies(
      (draft) => reparent(draft, ['H04'], 'H05'),
      (draft) => reparent(draft, ['H05'], 'H04'),
    );
    expect(abouts(answered(given).questions)).toEqual(['circle']);
    expect(find(all(given, 'mine').document, 'seat', 'H04')!.reportsToId).toBe('H05');
    expect(find(all(given, 'theirs').document, 'seat', 'H05')!.reportsToId).toBe('H04');
  });

  test('with two people in a seat asks who sits there; the other waits in the tray', () => {
    const seatId = vacantSeats(base)[0]!.id;
    const given = copies(
      (draft) => moveToSeat(draft, 'H20', seatId, '2026-02-01'),
      (draft) => moveToSeat(draft, 'H21', seatId, '2026-02-01'),
    );
    expect(abouts(answered(given).questions)).toEqual(['seat']);
    for (const [answer, sits, waits] of [
      ['mine', 'H20', 'H21'],
      ['theirs', 'H21', 'H20'],
    ] as const) {
      const { document } = all(given, answer);
      expect(holderOf(document, seatId)).toBe(sits);
      expect(traySeats(document).map(({ id }) => id)).toEqual([seatOf(document, waits)]);
    }
  });

  test('with one person in two seats asks which; the other is vacant', () => {
    const two = edited(base, (draft) => leaveSeat(draft, 'H22', '2026-01-01'));
    const [one, other] = vacantSeats(two).map(({ id }) => id);
    const given = copies(
      (draft) => moveToSeat(draft, 'H20', one!, '2026-02-01'),
      (draft) => moveToSeat(draft, 'H20', other!, '2026-02-01'),
      two,
    );
    expect(abouts(answered(given).questions)).toContain('person');
    const { document } = all(given, 'theirs');
    expect(seatOf(document, 'H20')).toBe(other);
    expect(person(document, holderOf(document, one!)!).status).toBe('vacant');
  });
});

test('a plan that became final there is a draft again where ours went on with it, and the version stays', () => {
  const given = copies(
    (draft) => draft.add('action', { title: 'Ours' }),
    (draft) => makeFinal(draft, '2026-02-01', null, { revision: 44, coverage: null } as never),
  );
  const { document } = all(given, 'theirs');
  expect(find(document, 'plan', 'plan')).toMatchObject({
    state: 'draft',
    version: (find(base, 'plan', 'plan')?.version ?? 1) + 1,
  });
  expect(list(document, 'planVersion')).toHaveLength(list(base, 'planVersion').length + 1);
  // A snapshot keeps what it froze, and no number of a change that is another one here.
  expect(list(document, 'snapshot').find(({ asOf }) => asOf === '2026-02-01')!.revision).toBeNull();
});

describe('without an ancestor', () => {
  const dated = (from: Document, id: string, at: string | null, note: string): Document => ({
    ...from,
    person: new Map([...from.person, [id, { ...person(from, id), note, updatedAt: at }]]),
  });
  test('dates decide where only one copy was ever edited; else it is asked, and what one alone has stays', () => {
    const mine = edited(
      dated(dated(base, 'H01', '2026-02-01T10:00:00.000Z', 'ours'), 'H02', '2026-02-01T10:00:00.000Z', 'ours'),
      (draft) => draft.add('action', { id: 'a1', title: 'One' }),
    );
    const theirs = edited(
      dated(dated(base, 'H03', '2026-02-02T10:00:00.000Z', 'theirs'), 'H02', '2026-02-02T10:00:00.000Z', 'theirs'),
      (draft) => draft.add('action', { id: 'a2', title: 'Two' }),
    );
    const given = { ...copiesOf(null, mine, theirs) };
    const merged = answered(given);
    expect(merged.questions.map(({ recordId }) => recordId)).toEqual(['H02']);
    expect(person(merged.document, 'H01').note).toBe('ours');
    expect(person(merged.document, 'H03').note).toBe('theirs');
    expect(find(merged.document, 'action', 'a1') && find(merged.document, 'action', 'a2')).toBeDefined();
    // The same again brings nothing.
    expect(all({ ...given, mine: all(given, 'theirs').document }, 'theirs').diff).toEqual({});
  });
});

test('an answer of an earlier merge holds while their copy says the same, and the report tells what was asked first', () => {
  const given = copies(
    (draft) => draft.set('person', 'H01', { note: 'ours', phone: '1' }),
    (draft) => draft.set('person', 'H01', { note: 'theirs', email: 'a@b.example' }),
  );
  const told = toldOf(all(given, 'mine'), given.mine, []);
  expect(told.lines.map(({ field, how, mine, theirs }) => [field, how, mine, theirs])).toEqual([
    ['note', 'mine', 'ours', 'theirs'],
    ['email', 'taken', 'nothing', '“a@b.example”'],
  ]);
  const remembered = new Map(Object.entries(told.answers));
  expect(answered({ ...given, remembered }).open).toEqual([]);
  const further = edited(given.theirs, (draft) => draft.set('person', 'H01', { note: 'theirs, further' }));
  expect(answered({ ...given, theirs: further, remembered }).open).toHaveLength(1);
});

describe('somebody one copy removed and the other went on with', () => {
  // A manager with reports, so that lines of others follow whichever way it is decided.
  const goes = (draft: Draft): void => {
    removePerson(draft, 'H02');
  };
  const goesOn = (draft: Draft): void => draft.set('person', 'H02', { note: 'met in May' });
  const takenIn = (merged: MergedCopies, mine: Document): readonly string[] =>
    toldOf(merged, mine, []).lines.flatMap(({ how, kind, field }) =>
      how === 'taken' ? [`${kind} ${field ?? ''}`] : [],
    );
  test.each([
    ['here', copies(goes, goesOn)],
    ['there', copies(goesOn, goes)],
  ])('is a question, and nothing of it is told as taken: removed %s', (_, given) => {
    const open = mergeCopies(given);
    expect(open.open.map(({ about }) => about)).toEqual(['gone']);
    expect(takenIn(open, given.mine)).toEqual([]);
    for (const answer of ['mine', 'theirs'] as const) expect(takenIn(all(given, answer), given.mine)).toEqual([]);
  });
});
