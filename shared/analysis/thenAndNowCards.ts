/** What each place of a map shows where two moments are compared. */
import { find } from '../document/document';
import type { Moment } from '../document/moments';
import { displayName, knownName } from '../document/personName';
import type { LensMark } from './lenses';
import { dayNear } from './thenAndNowWords';
import type { DayOf } from './thenAndNowDays';
import { isGone, marksAt, presentAt, type ComparedLens, type Present } from './thenAndNowPresent';

/**
 * - `person`: somebody is there now. - `former`: who was there then is not there now. - `awaited`: nobody is there yet, but
 *   their reports are. - `nobody`: room that is kept for another moment.
 */
export type CardState = {
  readonly shows: 'person' | 'former' | 'awaited' | 'nobody';
  readonly key: string | null;
  readonly name: string;
  /** The job title and, of somebody from outside, the company. */
  readonly job: string;
  readonly isUnnamed: boolean;
  readonly isVacant: boolean;
  /** How they are rated now; null where ratings may not be seen. */
  readonly mark: LensMark | null;
  /** How they were rated then, where that differs. */
  readonly from: LensMark | null;
  readonly word: 'new' | 'moved' | null;
  /** Until when somebody was there: *left 30 Nov*. */
  readonly until: string | null;
  /** Who was in the place before whoever is there now. */
  readonly before: string | null;
  /** All of it in words, for who does not see it. */
  readonly says: string;
};
export type Compared = {
  readonly states: ReadonlyMap<string, CardState>;
  /** Who moved between two cards. */
  readonly moves: readonly { readonly key: string; readonly from: string; readonly to: string }[];
};

const EMPTY = {
  key: null,
  name: '',
  job: '',
  isUnnamed: false,
  isVacant: false,
  mark: null,
  from: null,
  word: null,
  until: null,
  before: null,
  says: '',
} as const;
export const NOBODY: CardState = { ...EMPTY, shows: 'nobody' };
const AWAITED: CardState = { ...EMPTY, shows: 'awaited' };

const namesOf = ({ person, seat }: Present) => ({
  name: displayName(person),
  job: [seat.title, seat.company].filter(Boolean).join(' · '),
  isUnnamed: knownName(person) === null && person.status !== 'vacant',
  isVacant: person.status === 'vacant',
});

const onDay = (day: string | null, now: string): string => (day === null ? '' : ` ${dayNear(day, now)}`);

/** Which card stands for a place, and whose manager stands where. */
type Cards = {
  readonly cardOf: ReadonlyMap<string, string>;
  readonly parentOf: ReadonlyMap<string, string | null>;
};

/** What every card shows. */
export const cardsAt = (
  { cardOf, parentOf }: Cards,
  then: Moment,
  now: Moment,
  lens: ComparedLens,
  dayOf: DayOf,
): Compared => {
  const [before, after] = [presentAt(then), presentAt(now)];
  const [marksThen, marks] = [marksAt(lens, then), marksAt(lens, now)];
  const states = new Map<string, CardState>();
  const moves: { key: string; from: string; to: string }[] = [];
  const cardAt = (one: Present | undefined): string | undefined =>
    one === undefined || one.placeId === null ? undefined : cardOf.get(one.placeId);
  for (const one of after.values()) {
    const card = cardAt(one);
    if (card === undefined) continue;
    const was = before.get(one.key);
    const words = namesOf(one);
    const mark = words.isVacant ? null : (marks.get(one.person.id) ?? null);
    const markThen = was === undefined || words.isVacant ? null : (marksThen.get(one.person.id) ?? null);
    const from = mark !== null && markThen !== null && markThen.key !== mark.key ? markThen : null;
    const word = was === undefined ? 'new' : was.placeId === one.placeId ? null : 'moved';
    const says = [
      words.name,
      ...(words.job === '' || !(words.isUnnamed || words.isVacant) ? [] : [words.job]),
      ...(word === 'new' ? [`new${onDay(dayOf('there', one.key), now.day)}`] : []),
      ...(word === 'moved' ? [`moved${onDay(dayOf('place', one.key), now.day)}`] : []),
      ...(mark === null
        ? []
        : from === null
          ? [mark.label]
          : [`${from.label}, now ${mark.label}${onDay(dayOf(lens, one.key), now.day)}`]),
    ].join(', ');
    states.set(card, { ...EMPTY, ...words, shows: 'person', key: one.key, mark, from, word, says });
  }
  for (const was of before.values()) {
    const card = cardAt(was);
    const one = after.get(was.key);
    const isSame = one !== undefined && one.placeId === was.placeId;
    if (card === undefined || isSame || (one === undefined && !isGone(was, after))) continue;
    const there = states.get(card);
    const words = namesOf(was);
    const isDeleted = one === undefined && find(now.document, 'person', was.person.id) === undefined;
    const day = onDay(one === undefined ? dayOf('there', was.key) : dayOf('place', was.key), now.day);
    const until =
      one === undefined ? `${isDeleted ? 'deleted' : 'left'}${day}` : day === '' ? 'stood here' : `until${day}`;
    if (there === undefined)
      states.set(card, { ...EMPTY, ...words, shows: 'former', key: was.key, until, says: `${words.name}, ${until}` });
    else states.set(card, { ...there, before: words.name, says: `${there.says}, before: ${words.name}, ${until}` });
    const to = cardAt(one);
    if (to !== undefined && to !== card) moves.push({ key: was.key, from: card, to });
  }
  // Reports whose manager is not there yet hang on an empty place.
  for (const [card, { shows }] of [...states])
    for (let up = parentOf.get(card); shows === 'person' && up != null && !states.has(up); up = parentOf.get(up))
      states.set(up, AWAITED);
  return { states, moves };
};

/** The states of before where they say the same, so that only what changed is drawn again. */
export const statesLike = (
  states: ReadonlyMap<string, CardState>,
  before: ReadonlyMap<string, CardState>,
): ReadonlyMap<string, CardState> =>
  new Map(
    [...states].map(([card, state]) => [card, isLike(state, before.get(card)) ? (before.get(card) ?? state) : state]),
  );

const isLike = (a: CardState, b: CardState | undefined): boolean =>
  b !== undefined &&
  a.shows === b.shows &&
  a.key === b.key &&
  a.name === b.name &&
  a.job === b.job &&
  a.isVacant === b.isVacant &&
  a.mark?.key === b.mark?.key &&
  a.from?.key === b.from?.key &&
  a.word === b.word &&
  a.until === b.until &&
  a.before === b.before &&
  a.says === b.says;
