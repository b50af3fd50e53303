/** F33 person by person: what became of everybody since the frozen day that today is compared with. */
import { list } from '../document/document';
import type { RecordOf } from '../model';
import { figure } from './memo';
import { comparedSnapshot, movementBetween, type Movement } from './movement';
import { countedPeople, PEOPLE } from './people';
import { byText, figureOf, meanOf, type Figure } from './result';
import { settingsOf, type Settings } from './settings';
import { supportOf } from './supportIndex';

type Ratings = RecordOf<'snapshot'>['stakeholders'][number];

/** Somebody who was rated otherwise on the frozen day. */
export type Rerated = { readonly id: string; readonly then: Ratings; readonly now: Ratings };
/** A person in both who sits elsewhere since; ids of seats. */
type MovedSeat = { readonly id: string; readonly fromSeatId: string; readonly toSeatId: string };
type SinceFrozen = {
  readonly snapshot: RecordOf<'snapshot'>;
  readonly movement: Movement;
  /**
   * Those who turned against you first, then those who came nearer, then other ratings; among them the more influential
   * first.
   */
  readonly rerated: readonly Rerated[];
  readonly moved: readonly MovedSeat[];
};

const turn = ({ then, now }: Rerated): number =>
  then.attitude === null || now.attitude === null ? 0 : Math.sign(now.attitude - then.attitude);
/** Worse, better, unchanged. */
const TURNS = [-1, 1, 0];

/** F33 person by person since the frozen day that is compared; null without one. */
export const sinceFrozen = figure(['snapshot', ...PEOPLE, 'setting'], (document, asOf): SinceFrozen | null => {
  const snapshot = comparedSnapshot(document, asOf);
  if (snapshot === null) return null;
  const now = countedPeople(document, asOf);
  const before = new Map(snapshot.stakeholders.map((one) => [one.id, one]));
  const rerated = now
    .flatMap((one): readonly Rerated[] => {
      const then = before.get(one.id);
      return then &&
        (then.influence !== one.influence || then.attitude !== one.attitude || then.relationship !== one.relationship)
        ? [{ id: one.id, then, now: one }]
        : [];
    })
    .toSorted(
      (a, b) =>
        TURNS.indexOf(turn(a)) - TURNS.indexOf(turn(b)) ||
        (b.now.influence ?? 0) - (a.now.influence ?? 0) ||
        byText(a.id, b.id),
    );
  const moved = now.flatMap((one): readonly MovedSeat[] => {
    const { holding } = one;
    if (!before.has(one.id) || holding?.from == null || holding.from <= snapshot.asOf) return [];
    const held = list(document, 'holding')
      .filter((other) => other.personId === one.id && other.id !== holding.id && other.seatId !== holding.seatId)
      .toSorted((a, b) => byText(a.to ?? '', b.to ?? ''))
      .at(-1);
    return held ? [{ id: one.id, fromSeatId: held.seatId, toSeatId: holding.seatId }] : [];
  });
  return {
    snapshot,
    movement: movementBetween(snapshot.asOf, snapshot.stakeholders, now, settingsOf(document, asOf)),
    rerated,
    moved,
  };
});

/** What can be said of people from their ratings alone, on a frozen day as today. */
export type Standing = {
  readonly support: Figure;
  readonly inFavour: number;
  readonly against: number;
  readonly relationship: Figure;
};
const standingOf = (people: readonly Ratings[], settings: Settings): Standing => {
  const support = supportOf(people, settings);
  const mean = meanOf(people.map((one) => one.relationship));
  return {
    support: figureOf(support.value, support.reason ?? 'noData'),
    relationship: figureOf(mean, people.length === 0 ? 'noData' : 'tooFewRatings'),
    inFavour: people.filter((one) => (one.attitude ?? 0) > 0).length,
    against: people.filter((one) => (one.attitude ?? 0) < 0).length,
  };
};
/** The account's people as rated today and on the frozen day that is compared. */
export const standing = figure(
  ['snapshot', ...PEOPLE, 'setting'],
  (document, asOf): { readonly now: Standing; readonly then: Standing | null } => {
    const snapshot = comparedSnapshot(document, asOf);
    const settings = settingsOf(document, asOf);
    return {
      now: standingOf(countedPeople(document, asOf), settings),
      then: snapshot && standingOf(snapshot.stakeholders, settings),
    };
  },
);
