import { describe, expect, it } from 'vitest';
import { answeredAlone } from '../../../shared/analysis/answeredAlone';
import { addAgenda, ofAgenda, participantName } from '../../../shared/document/agenda';
import { accountOf, list, type Document } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { seatOf } from '../../../shared/document/occupancy';
import { traySeats } from '../../../shared/document/people';
import { preWorkTaken, takePreWork } from '../../../shared/document/takePreWork';
import { readPreWork, type PreWorkAnswers } from '../../../shared/exchange/preWorkAnswers';
import { sampleDocument } from '../../support/samples';

const DAY = '2026-03-02';
const prepared = edited(sampleDocument('hospital'), (draft) => {
  addAgenda(draft, null, '2026-03-05');
});
const agendaId = list(prepared, 'agenda').at(-1)!.id;
const owen = ofAgenda(prepared, 'participant', agendaId).find(
  (one) => participantName(prepared, one) === 'Owen Fitch',
)!;
const NOTHING_MORE = { title: null, department: null, note: null };
const ANSWERS: PreWorkAnswers = {
  accountAtlas: 'pre-work',
  version: 1,
  accountId: accountOf(prepared).id,
  account: 'Carrowmere',
  agendaId,
  workshop: 'Workshop',
  by: { participantId: owen.id, name: 'Owen Fitch' },
  savedOn: '2026-03-01',
  contacts: [
    { ...NOTHING_MORE, personId: 'H08', name: 'Connor Fay', met: '2026-02-28', note: 'The tender' },
    // By another id, and not quite as it is written: the name tells.
    { ...NOTHING_MORE, personId: 'gone', name: 'grace mbeki', met: '2025-01-07' },
    {
      personId: null,
      name: 'Orla Finnegan',
      title: 'Head of Alarms',
      department: 'Nursing',
      met: '2026-01-15',
      note: null,
    },
    { ...NOTHING_MORE, personId: 'H01', name: 'Maren Aldous', met: '2027-01-01' },
  ],
  answers: { q1: 4, q2: 2, q3: null },
};
const take = (document: Document, answers: PreWorkAnswers): Document =>
  edited(document, (draft) => takePreWork(draft, answers, DAY));

describe('answers to the pre-work', () => {
  it('say beforehand what they will do', () => {
    expect(preWorkTaken(prepared, ANSWERS, DAY)).toEqual({
      name: 'Owen Fitch',
      known: ['Connor Fay', 'grace mbeki'],
      added: ['Orla Finnegan'],
      ahead: ['Maren Aldous'],
      answered: 2,
      isAgain: false,
    });
  });
  it('write contacts beside people, add who is new to the tray, and take no day ahead and no older contact', () => {
    const after = take(prepared, ANSWERS);
    expect(after.person.get('H08')?.lastContact).toBe('2026-02-28');
    expect(list(after, 'contactNote').filter(({ memberId }) => memberId === owen.memberId)).toContainEqual(
      expect.objectContaining({ personId: 'H08', date: '2026-02-28', note: 'The tender' }),
    );
    // She was met later by somebody else.
    expect(after.person.get('H17')?.lastContact).toBe(prepared.person.get('H17')?.lastContact);
    expect(after.person.get('H01')).toEqual(prepared.person.get('H01'));
    const added = list(after, 'person').find(({ name }) => name === 'Orla Finnegan')!;
    expect(added.lastContact).toBe('2026-01-15');
    expect(traySeats(after).map(({ id }) => id)).toContain(seatOf(after, added.id));
    const seat = after.seat.get(seatOf(after, added.id) ?? '');
    expect(after.department.get(seat?.departmentId ?? '')?.name).toBe('Nursing');
    expect(after.department.size).toBe(prepared.department.size);
  });
  it('change nothing when the same file is taken twice, and give way to a newer one of the same colleague', () => {
    const once = take(prepared, ANSWERS);
    expect(preWorkTaken(once, ANSWERS, DAY)).toMatchObject({ added: [], isAgain: true });
    const twice = take(once, ANSWERS);
    for (const kind of ['person', 'seat', 'contactNote', 'preWorkReply'] as const)
      expect(list(twice, kind), kind).toEqual(list(once, kind));
    const newer = take(once, { ...ANSWERS, answers: { q1: 5 } });
    expect(list(newer, 'preWorkReply').map(({ answers }) => answers)).toEqual([{ q1: 5 }]);
  });
});

it('shows where those who answered alone differ, without a name, the widest apart first', () => {
  let document = prepared;
  for (const [name, answers] of [
    ['Owen Fitch', { q1: 4, q2: 2 }],
    ['Raj Malhotra', { q1: 4, q2: 5 }],
    ['Lucie Bernard', { q1: 3, q2: null }],
  ] as const)
    document = take(document, { ...ANSWERS, by: { participantId: 'none', name }, contacts: [], answers });
  const [first, second, third] = answeredAlone(document, DAY);
  // Of an even number the lower middle counts; nobody’s answer is not a low one.
  expect(first).toEqual({ id: 'q2', counts: [0, 1, 0, 0, 1], dontKnow: 1, spread: 3, median: 2 });
  expect(second).toEqual({ id: 'q1', counts: [0, 0, 1, 2, 0], dontKnow: 0, spread: 1, median: 4 });
  expect(third).toMatchObject({ dontKnow: 3, spread: null, median: null });
  expect(answeredAlone(prepared, DAY)).toEqual([]);
});

describe('a file that comes back', () => {
  it.each([
    ['no JSON at all', 'Name;Title', 'This file holds no answers'],
    ['something else', '{"accountAtlas":"account"}', 'not whole answers'],
    ['a newer form', '{"accountAtlas":"pre-work","version":2}', 'newer form'],
    ['of a day that is none', JSON.stringify({ ...ANSWERS, savedOn: '2026-13-01' }), 'savedOn is not as the form'],
    ['an answer off the scale', JSON.stringify({ ...ANSWERS, answers: { q1: 9 } }), 'answers › q1'],
  ])('is refused with a sentence where it is %s', (_, text, why) => {
    const read = readPreWork(text);
    expect(read.ok ? '' : read.why).toContain(why);
  });
  it('is read with a mark of its encoding before it', () => {
    expect(readPreWork(`\uFEFF${JSON.stringify(ANSWERS)}`)).toEqual({ ok: true, value: ANSWERS });
  });
});
