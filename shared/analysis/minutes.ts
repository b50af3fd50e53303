/** The minutes of a workshop: who was there, what was planned and done, what it came to. */
import { find, list, type Document } from '../document/document';
import {
  minutesOfSteps,
  ofAgenda,
  participantName,
  stepsOf,
  type Agenda,
  type AgendaStep,
  type Captured,
  type Participant,
} from '../document/agenda';
import type { RecordOf } from '../model';
import { VOTE_DIMENSIONS } from '../model/scales';
import { figure } from './memo';
import { movementBetween, type Movement } from './movement';
import { stated } from './result';
import { settingsOf } from './settings';
import { workshopClock } from './workshopClock';

type Action = RecordOf<'action'>;

/** Actions captured in a workshop, under their owners in the order of their first action; nobody’s last. */
export const actionsByOwner = (
  document: Document,
  agendaId: string,
): readonly { readonly owner: string | null; readonly actions: readonly Action[] }[] => {
  const groups = new Map<string | null, Action[]>();
  for (const { actionId } of ofAgenda(document, 'captured', agendaId)) {
    const action = find(document, 'action', actionId);
    if (!action) continue;
    const owner = find(document, 'member', action.ownerId)?.name ?? null;
    groups.set(owner, [...(groups.get(owner) ?? []), action]);
  }
  return [...groups]
    .map(([owner, actions]) => ({ owner, actions }))
    .toSorted((a, b) => Number(a.owner === null) - Number(b.owner === null));
};

/** One step as it was planned and as it went, in full minutes; null where the workshop never came to it. */
export type StepTaken = {
  readonly step: AgendaStep;
  readonly planned: number;
  readonly taken: number | null;
};

type Ratings = RecordOf<'snapshot'>['stakeholders'][number];
/** Somebody rated otherwise at the end than at the start. */
type Changed = { readonly id: string; readonly then: Ratings; readonly now: Ratings };

/** What the room came to on one person and dimension, and the action that finds it out. */
export type VoteTaken = { readonly outcome: RecordOf<'voteOutcome'>; readonly action: Action | null };

export type Minutes = {
  readonly agenda: Agenda;
  readonly people: readonly { readonly name: string; readonly role: Participant['role']; readonly isGuest: boolean }[];
  readonly steps: readonly StepTaken[];
  readonly planned: number;
  /** When it began and ended by the clock on the wall, in minutes of the day; null while it has not. */
  readonly held: { readonly from: number; readonly to: number } | null;
  /** By the clock, without pauses. */
  readonly taken: number;
  /** From start to end with pauses; null while it has not ended. */
  readonly fromStartToEnd: number | null;
  readonly decisions: readonly RecordOf<'decision'>[];
  readonly owners: ReturnType<typeof actionsByOwner>;
  readonly parked: readonly Captured[];
  readonly notes: readonly Captured[];
  /** By dimension, in the order they were settled. */
  readonly votes: readonly VoteTaken[];
  /** Boxes of the definition that were voted on that day (F35). */
  readonly boxes: readonly RecordOf<'definitionBox'>[];
  /** Whom the room was not asked about, by dimension, and who has a value of the lead. */
  readonly notVoted: readonly { readonly dimension: RecordOf<'vote'>['dimension']; readonly ids: readonly string[] }[];
};

const MINUTE = 60_000;

/** Where the app runs, the room was. */
const minuteOfDay = (moment: number): number => {
  const at = new Date(moment);
  return at.getHours() * 60 + at.getMinutes();
};

/** What a workshop came to. */
export const minutesOfWorkshop = (document: Document, agenda: Agenda): Minutes => {
  const steps = stepsOf(document, agenda.id);
  const clock = workshopClock(agenda.events, agenda.events.at(-1)?.at ?? 0);
  const entries = ofAgenda(document, 'captured', agenda.id);
  const outcomes = list(document, 'voteOutcome').filter(({ agendaId }) => agendaId === agenda.id);
  const taken = steps.map((step) => {
    const spent = clock.spent.get(step.id);
    return spent === undefined ? null : Math.round(spent / MINUTE);
  });
  return {
    agenda,
    people: ofAgenda(document, 'participant', agenda.id).map((one) => ({
      name: participantName(document, one),
      role: one.role,
      isGuest: one.memberId === null,
    })),
    steps: steps.map((step, at) => ({ step, planned: step.minutes, taken: taken[at] ?? null })),
    planned: minutesOfSteps(steps),
    held:
      clock.startedAt === null || clock.endedAt === null
        ? null
        : { from: minuteOfDay(clock.startedAt), to: minuteOfDay(clock.endedAt) },
    taken: Math.round(clock.total / MINUTE),
    fromStartToEnd:
      clock.startedAt === null || clock.endedAt === null
        ? null
        : Math.round((clock.endedAt - clock.startedAt) / MINUTE),
    decisions: entries.flatMap((one) => find(document, 'decision', one.decisionId) ?? []),
    owners: actionsByOwner(document, agenda.id),
    parked: entries.filter((one) => one.form === 'parked' && one.parked !== null),
    notes: entries.filter((one) => one.form === 'note' && one.note !== null),
    votes: VOTE_DIMENSIONS.flatMap((dimension) =>
      outcomes
        .filter((outcome) => outcome.dimension === dimension && outcome.status !== 'notVoted')
        .map((outcome) => ({ outcome, action: find(document, 'action', outcome.actionId) ?? null })),
    ),
    boxes: list(document, 'definitionBox').filter(({ votedOn }) => votedOn !== null && votedOn === agenda.date),
    notVoted: VOTE_DIMENSIONS.flatMap((dimension) => {
      const ids = outcomes
        .filter((outcome) => outcome.dimension === dimension && outcome.status === 'notVoted' && outcome.value !== null)
        .map(({ personId }) => personId);
      return ids.length === 0 ? [] : [{ dimension, ids }];
    }),
  };
};

/** How long a step took, in words. */
export const takenWords = (taken: number | null): string => {
  if (taken === null) return 'left out';
  return taken === 0 ? 'under 1 min' : `${taken} min`;
};

/** An action that finds something out, after *to find out*. */
export const findOutWords = (title: string): string => title.replace(/^find out:\s*/i, '');

/** More names than these are told by their number. */
const MOST_NAMES = 8;
/** Whom the room was not asked about, in words. */
export const notVotedWords = (ids: readonly string[], name: (id: string) => string): string =>
  ids.length > MOST_NAMES ? `${ids.length} people` : ids.map(name).join(', ');

/** F33 within a workshop: what became of the people between its two frozen moments. */
export type WorkshopMovement = {
  readonly movement: Movement;
  readonly rerated: readonly Changed[];
  /** F5 at its start and at its end, percent as stated; null where it was not known. */
  readonly coverageThen: number | null;
  readonly coverageNow: number | null;
};

/** F33 for every workshop that ended, by its id. */
export const workshopMovements = figure(
  ['snapshot', 'agenda', 'setting'],
  (document, asOf): ReadonlyMap<string, WorkshopMovement> => {
    const settings = settingsOf(document, asOf);
    return new Map(
      [...document.agenda.values()].flatMap((agenda): readonly (readonly [string, WorkshopMovement])[] => {
        const then = document.snapshot.get(agenda.startSnapshotId ?? '');
        const now = document.snapshot.get(agenda.endSnapshotId ?? '');
        if (!then || !now) return [];
        const before = new Map(then.stakeholders.map((one) => [one.id, one]));
        const rerated = now.stakeholders.flatMap((one): readonly Changed[] => {
          const old = before.get(one.id);
          return old &&
            (old.influence !== one.influence || old.attitude !== one.attitude || old.relationship !== one.relationship)
            ? [{ id: one.id, then: old, now: one }]
            : [];
        });
        return [
          [
            agenda.id,
            {
              movement: movementBetween(then.asOf, then.stakeholders, now.stakeholders, settings),
              rerated,
              coverageThen: then.coverage === null ? null : stated(then.coverage),
              coverageNow: now.coverage === null ? null : stated(now.coverage),
            },
          ],
        ];
      }),
    );
  },
);
