import { addAgenda, beginAgenda, capture, endAgenda, ofAgenda, stepsOf } from '../../shared/document/agenda';
import { list, type Document } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { addSeat, leaveSeat } from '../../shared/document/people';
import { AGENDA_TEMPLATES } from '../../shared/model/agendaTemplates';

export const HELD_ON = '2026-03-05';
const BEGUN = Date.UTC(2026, 2, 5, 8, 30);
const MINUTE = 60_000;

/**
 * An account after a half day in the room: somebody rated anew, somebody added, somebody gone, three votes, and
 * something of every kind captured. The workshop is the last one.
 */
export const heldWorkshop = (account: Document, rerated: string, leaver: string): Document => {
  const template = AGENDA_TEMPLATES.find(({ id }) => id === 'halfDay') ?? null;
  return edited(account, (draft) => {
    const agendaId = addAgenda(draft, template, HELD_ON);
    draft.set('agenda', agendaId, { place: 'Board room', fistOfFive: [0, 0, 0, 1, 3, 2], nextReview: '2026-06-04' });
    draft.add('participant', { agendaId, name: 'Nadia Brough', role: 'facilitator' });
    const steps = stepsOf(draft.current(), agendaId);
    beginAgenda(draft, agendaId, BEGUN, HELD_ON, { revision: 1, coverage: 41.2 });
    steps.slice(1, 4).forEach((step, at) => {
      const begun = draft.current().agenda.get(agendaId);
      draft.set('agenda', agendaId, {
        events: [
          ...(begun?.events ?? []),
          { what: 'step', at: BEGUN + (at + 1) * 21 * MINUTE, stepId: step.id, part: 0 },
        ],
      });
    });
    const [first, , third] = steps;
    const owner = ofAgenda(draft.current(), 'participant', agendaId)[0]?.memberId ?? null;
    const keep = (given: Parameters<typeof capture>[3]): void =>
      capture(draft, agendaId, third?.id ?? null, given, HELD_ON);
    keep({ form: 'parked', text: 'Who pays for the alarm training?' });
    keep({ form: 'parked', text: 'Can theatre 3 wait?' });
    keep({ form: 'note', text: 'Said under four eyes' });
    keep({ form: 'decision', text: 'Theatre 3 comes first' });
    keep({ form: 'decision', text: 'No price talk before the board has met' });
    keep({ form: 'action', text: 'Ask Varga what the vote cost', ownerId: owner, due: '2026-03-12' });
    keep({ form: 'action', text: 'Find a date with the board', due: null });
    const settled = ofAgenda(draft.current(), 'captured', agendaId)[1];
    if (settled) draft.set('captured', settled.id, { isSettled: true });
    draft.set('person', rerated, { attitude: -2, influence: 4 });
    const seat = addSeat(draft, {
      name: 'Orla Finnegan',
      title: 'Head of Alarm Systems',
      reportsToId: list(draft.current(), 'holding').find(({ personId }) => personId === rerated)?.seatId ?? null,
    });
    leaveSeat(draft, leaver, HELD_ON);
    const vote = { agendaId, rounds: 1, votes: 5, dontKnow: 1 } as const;
    draft.add('voteOutcome', {
      ...vote,
      personId: rerated,
      dimension: 'attitude',
      rounds: 2,
      median: -2,
      spread: 3,
      status: 'revote',
      value: -2,
      byLead: true,
    });
    draft.add('voteOutcome', {
      ...vote,
      personId: rerated,
      dimension: 'influence',
      median: 4,
      spread: 1,
      status: 'agreed',
      value: 4,
    });
    const added = list(draft.current(), 'holding').find(({ seatId }) => seatId === seat.id)?.personId ?? '';
    const { id: actionId } = draft.add('action', { title: 'Find out where Orla Finnegan stands' });
    draft.add('voteOutcome', {
      ...vote,
      personId: added,
      dimension: 'attitude',
      votes: 1,
      dontKnow: 5,
      status: 'findOut',
      actionId,
    });
    capture(draft, agendaId, first?.id ?? null, { form: 'note', text: 'All phones in the box' }, HELD_ON);
    endAgenda(draft, agendaId, BEGUN + 250 * MINUTE, HELD_ON, { revision: 9, coverage: 55.6 });
  });
};
