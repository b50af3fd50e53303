import { list } from '../document/document';
import { displayName } from '../document/personName';
import type { RecordOf } from '../model';
import { influenceWeight } from './influenceWeight';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { byText } from './result';
import { settingsOf } from './settings';

/** Whether a rating rests on a guess: assumed, or heard from others. */
export const isAssumed = ({ basis }: Pick<RecordOf<'basis'>, 'basis'>): boolean =>
  basis === 'assumed' || basis === 'hearsay';

/** A rating that rests on an assumption or on hearsay. `weight` is the influence of the person it is about (F1). */
type Assumption = {
  readonly basisId: string;
  readonly personId: string;
  readonly rating: RecordOf<'basis'>['rating'];
  readonly basis: RecordOf<'basis'>['basis'];
  readonly weight: number;
  readonly question: string;
};

const QUESTIONS: Readonly<Record<RecordOf<'basis'>['rating'], (name: string) => string>> = {
  influence: (name) => `Who else has to agree when ${name} wants something?`,
  attitude: (name) => `What has ${name} said or done that shows it?`,
  relationship: (name) => `When did ${name} last call one of you?`,
  targetRelationship: (name) => `What would change if ${name} trusted you?`,
  adaptability: (name) => `How did ${name} take the last big change?`,
  politicalStatus: (name) => `In which rooms does ${name} sit?`,
};

/** The assumptions the plan stands on, the heavier first, each with a question that would settle it. */
export const assumptions = figure([...PEOPLE, 'basis', 'setting'], (document, asOf): readonly Assumption[] => {
  const { weightMode } = settingsOf(document, asOf);
  const people = new Map(countedPeople(document, asOf).map((one) => [one.id, one]));
  return list(document, 'basis')
    .flatMap((basis): readonly Assumption[] => {
      const one = people.get(basis.personId);
      if (!one || !isAssumed(basis)) return [];
      return [
        {
          basisId: basis.id,
          personId: one.id,
          rating: basis.rating,
          basis: basis.basis,
          weight: influenceWeight(one.influence, weightMode),
          question: QUESTIONS[basis.rating](displayName(one)),
        },
      ];
    })
    .sort((a, b) => b.weight - a.weight || byText(a.personId, b.personId) || byText(a.rating, b.rating));
});
