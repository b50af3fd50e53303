/** What a role, a profile and a scorecard begin with, so that nobody starts with an empty page. */
import type { RecordOf } from '../model';
import { requirementsOf, ROLE_WORDS, WANTED_AT_FIRST } from '../model/roleWords';
import { COMPETENCES, type Competence, type RoleLanguage } from '../model/scales';
import { list } from './document';
import type { Draft } from './draft';

/** The wanted levels that are known, by competence. */
export const wantedLevels = (
  wanted: readonly (number | null)[],
): readonly (readonly [competence: Competence, level: number])[] =>
  COMPETENCES.flatMap((competence, at) => {
    const level = wanted[at] ?? null;
    return level === null ? [] : [[competence, level] as const];
  });

const measuresOf = (measures: readonly RecordOf<'programmeMeasure'>[]): string | null =>
  measures.length === 0 ? null : measures.map(({ name, weight }) => `${name} (${weight} %)`).join('\n');

/** A role with the words of its language, its requirements from the levels it asks for. Gives its id. */
export const beginRole = (draft: Draft, language: RoleLanguage): string => {
  const { start } = ROLE_WORDS[language];
  return draft.add('roleProfile', {
    ...start,
    language,
    requirements: requirementsOf(language, wantedLevels(WANTED_AT_FIRST)),
    measures: measuresOf(list(draft.current(), 'programmeMeasure')),
    wanted: WANTED_AT_FIRST,
  }).id;
};

type Measure = Partial<RecordOf<'programmeMeasure'>>;
const BALANCED: readonly Measure[] = [
  { name: 'Revenue growth of the key accounts %', category: 'financial', weight: 25, team: true },
  { name: 'Contribution after cost to serve %', category: 'financial', weight: 20, team: true },
  { name: 'Customer satisfaction, scored by the customer', category: 'customer', weight: 20, customerScored: true },
  { name: 'Share of wallet %', category: 'relationship', weight: 20, horizonMonths: 24 },
  { name: 'Plans reviewed and actions on time %', category: 'process', weight: 15 },
];

/** Five measures whose design holds every check. What full and nothing mean is for the team to say. */
export const beginScorecard = (draft: Draft): void => {
  for (const measure of BALANCED) draft.add('programmeMeasure', { horizonMonths: 12, ...measure });
};

/** The measures of the programme that an account does not have by name, without the number of the programme. */
export const takeMeasures = (draft: Draft): void => {
  const content = draft.current();
  const there = new Set(list(content, 'measure').map(({ name }) => name.trim().toLowerCase()));
  for (const measure of list(content, 'programmeMeasure')) {
    if (there.has(measure.name.trim().toLowerCase())) continue;
    const { name, category, horizonMonths, weight, direction, floor, target, customerScored, team } = measure;
    draft.add('measure', { name, category, horizonMonths, weight, direction, floor, target, customerScored, team });
  }
};
