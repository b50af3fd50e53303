import { list, single, type Document } from '../document/document';
import type { Kind, RecordOf } from '../model';
import { isOpenOpportunity } from './buyingCentre';
import { figure } from './memo';
import { SECTIONS, type Section, type SectionId } from './planSections';

/** Further kinds that are printed in a section, beside those whose edits keep it fresh. */
const ALSO: Readonly<Partial<Record<SectionId, readonly Kind[]>>> = {
  stakeholders: ['basis'],
  competition: ['competitor'],
  appendix: ['planVersion', 'snapshot', 'waiver', 'contactNote', 'suggestion', 'vote'],
};
/** Kinds of the atlas: they say something of this account only together with a record of its own. */
const SHARED: readonly Kind[] = ['competitor'];

/** Every kind whose records the full plan prints. */
export const PRINTED_KINDS: readonly Kind[] = [
  ...new Set<Kind>([
    ...SECTIONS.flatMap(({ kinds }) => kinds),
    ...Object.values(ALSO).flatMap((kinds) => kinds ?? []),
    'confirmation',
  ]),
];

type Rule = (document: Document) => boolean;

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '';
const always: Rule = () => true;
const planSays =
  (...fields: readonly (keyof RecordOf<'plan'>)[]): Rule =>
  (document) => {
    const plan = single(document, 'plan');
    return fields.some((field) => isFilled(plan?.[field]));
  };
const accountSays =
  (...fields: readonly (keyof RecordOf<'account'>)[]): Rule =>
  (document) => {
    const [account] = list(document, 'account');
    return fields.some((field) => isFilled(account?.[field]));
  };

/** What else than records of its own kinds gives a section something to print. */
const FURTHER: Readonly<Partial<Record<SectionId, Rule>>> = {
  cover: always,
  profile: always,
  world: accountSays(
    'situationToday',
    'situationTomorrow',
    'situationPath',
    'customersCustomers',
    'customersCompetitors',
    'moneyPressure',
  ),
  decision: (document) => list(document, 'opportunity').some(isOpenOpportunity),
  ambition: planSays('ambition', 'wantedStage', 'wantedStageBy', 'strategyChoice', 'strategyChoiceReason', 'notDoing'),
  value: planSays('valueStatement'),
  review: (document) => document.confirmation.size > 0 || isFilled(single(document, 'plan')?.nextReview),
};

const hasRecords = (document: Document, { id, kinds }: Section): boolean =>
  [...kinds, ...(ALSO[id] ?? [])].some((kind) => !SHARED.includes(kind) && document[kind].size > 0);

/** The sections of the plan that hold something. The cover and the profile always do. */
export const filledSections = figure(PRINTED_KINDS, (document): readonly SectionId[] =>
  SECTIONS.filter((section) => hasRecords(document, section) || FURTHER[section.id]?.(document) === true).map(
    ({ id }) => id,
  ),
);
