import { list } from '../document/document';
import type { Stakeholder } from '../document/stakeholder';
import type { RecordOf } from '../model';
import { borrowedInfluence } from './borrowedInfluence';
import { isAtLeast } from './compare';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { byText } from './result';
import { settingsOf } from './settings';

type Dimension = RecordOf<'vote'>['dimension'];
export const RATED: readonly Dimension[] = ['influence', 'attitude', 'relationship'];

/** Somebody the room may vote on. */
export type VoteName = {
  readonly personId: string;
  /** As rated; else as level, roles and lines suggest; null where nothing does. */
  readonly influence: number | null;
  readonly isSuggested: boolean;
  /** Why opinions may differ, in words. */
  readonly disputes: readonly string[];
};

const DECIDING: ReadonlySet<string> = new Set(['decider', 'approver']);
/** A level of management as influence: the board decides, staff is informed. */
const LOWEST_LEVEL = 6;
/** What the ear of the powerful is worth at least. */
const BORROWED = 3;

/** What influence somebody who has not been rated may have; null where nothing tells. */
const suggestedInfluence = (one: Stakeholder, borrows: boolean): number | null => {
  const told = [
    ...(one.level === null ? [] : [LOWEST_LEVEL - one.level]),
    ...(one.buyingRoles.some((role) => DECIDING.has(role)) ? [4] : []),
    ...(borrows ? [BORROWED] : []),
  ];
  return told.length === 0 ? null : Math.max(...told);
};

/**
 * F32: everybody whom the room could vote on, the one it should begin with first: by influence, as rated or suggested,
 * then by how much speaks for different opinions. Those with little influence about whom nothing is disputed stand last.
 */
export const voteNames = figure(
  [...PEOPLE, 'basis', 'link', 'snapshot', 'voteOutcome', 'setting'],
  (document, asOf): readonly VoteName[] => {
    const settings = settingsOf(document, asOf);
    const borrowed = borrowedInfluence(document, asOf);
    const bases = list(document, 'basis').filter((one) => one.basis === 'assumed' || one.basis === 'hearsay');
    const outcomes = list(document, 'voteOutcome');
    const snapshots = list(document, 'snapshot');
    return countedPeople(document, asOf)
      .map((one): VoteName => {
        const then = snapshots.flatMap(({ stakeholders }) => stakeholders.filter(({ id }) => id === one.id));
        const differs = (dimension: Dimension): boolean =>
          then.some((before) => before[dimension] !== null && before[dimension] !== one[dimension]);
        const disputes = RATED.flatMap((dimension): string[] => {
          if (one[dimension] === null) return [`${dimension} not known`];
          const basis = bases.find(({ personId, rating }) => personId === one.id && rating === dimension);
          const split = outcomes.findLast(
            (outcome) => outcome.personId === one.id && outcome.dimension === dimension && (outcome.spread ?? 0) >= 2,
          );
          return [
            ...(differs(dimension) ? [`${dimension} has changed`] : []),
            ...(basis === undefined ? [] : [`${dimension} ${basis.basis === 'assumed' ? 'assumed' : 'from hearsay'}`]),
            ...(split === undefined ? [] : [`${dimension}: spread ${split.spread ?? 0} last time`]),
          ];
        });
        const borrows = isAtLeast(borrowed.get(one.id) ?? 0, settings.hiddenBorrowed);
        return {
          personId: one.id,
          influence: one.influence ?? suggestedInfluence(one, borrows),
          isSuggested: one.influence === null,
          disputes,
        };
      })
      .toSorted(
        (a, b) =>
          rank(b) - rank(a) ||
          (b.influence ?? 0) - (a.influence ?? 0) ||
          b.disputes.length - a.disputes.length ||
          byText(a.personId, b.personId),
      );
  },
);

/** From this influence on the room votes; below only where something is disputed. */
const VOTED_FROM = 3;
const rank = ({ influence, disputes }: VoteName): number =>
  (influence ?? 0) >= VOTED_FROM ? 2 : disputes.length > 0 ? 1 : 0;
/** Whether a name is proposed at all. */
export const isProposed = (name: VoteName): boolean => rank(name) > 0;

/** Names at most: 15 in half a day or less, 20 in a whole one. */
const HALF_DAY_MINUTES = 300;
export const mostNames = (minutes: number): number => (minutes <= HALF_DAY_MINUTES ? 15 : 20);
