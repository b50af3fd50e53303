/** Whom to work on next: people ranked by how much they weigh and how much is still to be won with them. */
import type { Stakeholder } from '../document/stakeholder';
import { attitudeWord, influenceWord, relationshipWord, withinSentence, notKnown } from '../model/words';
import { coverageState, daysSinceContact, type CoverageState } from './coverage';
import { influenceWeight } from './influenceWeight';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { byText } from './result';
import { settingsOf } from './settings';
import { wordFor, said } from '../packs/spoken';

/** Shares of what is still to be won; together 1. */
export const PRIORITY_PARTS = { attitude: 0.4, relationship: 0.3, contact: 0.3 } as const;

export const priorityFormula = (): string =>
  said(
    'Weight of {names.influence}, against the heaviest, times what is still to be won: 40 % the way from their {names.attitude} to {attitude.2} ({unknown.notKnown} counts like {attitude.-1}), 30 % the way to the {names.relationship} you want (left out where none is wanted), 30 % contact that is missing (thin counts half). 0 to 100.',
  );

export type Priority = {
  readonly personId: string;
  /** 0–100; null where influence is not rated, so that nobody knows how much they weigh. */
  readonly score: number | null;
  /** Why, the heaviest reason first. */
  readonly reasons: readonly string[];
};

const LACK: Readonly<Record<CoverageState, number>> = { covered: 0, thin: 0.5, uncovered: 1 };
const STEPS_OF_ATTITUDE = 4;
const STEPS_OF_RELATIONSHIP = 4;
/** Whoever is not known may be against: they count like a sceptic. */
const UNKNOWN_ATTITUDE = -1;

type Part = { readonly share: number; readonly lack: number; readonly words: string };

const partsOf = (one: Stakeholder, asOf: string, state: CoverageState): readonly Part[] => {
  const attitude: Part = {
    share: PRIORITY_PARTS.attitude,
    lack: (2 - (one.attitude ?? UNKNOWN_ATTITUDE)) / STEPS_OF_ATTITUDE,
    words:
      one.attitude === null
        ? `${withinSentence(wordFor('names', 'attitude'))} ${withinSentence(notKnown())}`
        : withinSentence(attitudeWord(one.attitude)),
  };
  const wanted = one.targetRelationship;
  const relationship: readonly Part[] =
    wanted === null
      ? []
      : [
          {
            share: PRIORITY_PARTS.relationship,
            lack: Math.max(0, wanted - (one.relationship ?? 0)) / STEPS_OF_RELATIONSHIP,
            words: `${withinSentence(wordFor('names', 'relationship'))} ${withinSentence(relationshipWord(one.relationship))}, wanted ${withinSentence(relationshipWord(wanted))}`,
          },
        ];
  const days = daysSinceContact(one, asOf);
  const contact: Part = {
    share: PRIORITY_PARTS.contact,
    lack: LACK[state],
    words: [
      one.contactOwnerId === null ? 'nobody owns the contact' : `contact ${state}`,
      days === null ? null : `${days} ${days === 1 ? 'day' : 'days'} ago`,
    ]
      .filter(Boolean)
      .join(', '),
  };
  return [attitude, ...relationship, contact];
};

/** Everybody who counts, the most pressing first; whose influence is not rated stands last, in the order of the account. */
export const priorities = figure([...PEOPLE, 'setting'], (document, asOf): readonly Priority[] => {
  const settings = settingsOf(document, asOf);
  const people = countedPeople(document, asOf);
  const weightOf = (one: Stakeholder): number => influenceWeight(one.influence, settings.weightMode);
  const heaviest = Math.max(1, ...people.map(weightOf));
  return people
    .map((one): Priority => {
      const parts = partsOf(one, asOf, coverageState(one, asOf, settings));
      const whole = parts.reduce((sum, { share }) => sum + share, 0);
      const lack = parts.reduce((sum, part) => sum + part.share * part.lack, 0) / whole;
      const telling = parts
        .filter((part) => part.lack > 0)
        .toSorted((a, b) => b.share * b.lack - a.share * a.lack)
        .map(({ words }) => words);
      const influence = `${withinSentence(wordFor('names', 'influence'))} ${withinSentence(influenceWord(one.influence))}`;
      return {
        personId: one.id,
        score: one.influence === null ? null : (100 * weightOf(one) * lack) / heaviest,
        reasons: [influence, ...telling],
      };
    })
    .sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || byText(a.personId, b.personId));
});
