/** What rooms came to on people, each with the workshop it was in. */
import { find, list } from '../document/document';
import type { RecordOf } from '../model';
import { AGENDA_TEMPLATES } from '../model/agendaTemplates';
import { figure } from './memo';
import { byText } from './result';
import { voteResults, type VoteStatus } from './vote';

export type VoteInWorkshop = {
  readonly id: string;
  /** What the workshop is called, and its day; null where nobody said. */
  readonly workshop: string | null;
  readonly on: string | null;
  readonly personId: string;
  readonly dimension: RecordOf<'vote'>['dimension'];
  readonly result: number | null;
  readonly spread: number | null;
  readonly round: number;
  readonly status: VoteStatus;
  readonly isLeadsCall: boolean;
};

/**
 * F32 of every workshop, the latest first. Single votes that were kept are told once: with the workshop whose outcome
 * they came to, and those without an outcome with the workshop
 * the account says was held, unless that is one that has outcomes of its own.
 */
export const votesTaken = figure(
  ['vote', 'voteOutcome', 'agenda', 'workshop', 'setting'],
  (document, asOf): readonly VoteInWorkshop[] => {
    const outcomes = list(document, 'voteOutcome').filter(({ status }) => status !== 'notVoted');
    const settled = outcomes.flatMap((one): readonly VoteInWorkshop[] => {
      if (one.status === 'notVoted') return [];
      const agenda = find(document, 'agenda', one.agendaId);
      return [
        {
          id: one.id,
          workshop: agenda?.title ?? null,
          on: agenda?.date ?? null,
          personId: one.personId,
          dimension: one.dimension,
          result: one.value,
          spread: one.spread,
          round: one.rounds,
          status: one.status,
          isLeadsCall: one.byLead,
        },
      ];
    });
    const [held] = list(document, 'workshop');
    // Every workshop that begins is written there, and what it votes has an outcome: these are of one before.
    const isNamed =
      held !== undefined &&
      !list(document, 'agenda').some(({ date, startSnapshotId }) => startSnapshotId !== null && date === held.date);
    const workshop = AGENDA_TEMPLATES.find(({ id }) => id === held?.template)?.title ?? held?.template ?? null;
    const single = voteResults(document, asOf)
      .filter(
        (vote) =>
          !outcomes.some(
            (one) =>
              one.personId === vote.stakeholderId &&
              one.dimension === vote.dimension &&
              one.rounds === vote.round &&
              one.median === vote.result &&
              one.spread === vote.spread,
          ),
      )
      .map(({ stakeholderId, ...vote }): VoteInWorkshop => ({
        ...vote,
        id: `${stakeholderId} ${vote.dimension}`,
        workshop: isNamed ? workshop : null,
        on: isNamed ? held.date : null,
        personId: stakeholderId,
      }));
    return [...settled, ...single].toSorted((a, b) => byText(b.on ?? '', a.on ?? ''));
  },
);
