import { list, single, type Document } from '../document/document';
import type { Kind, RecordOf } from '../model';
import { isOpenOpportunity } from './buyingCentre';
import { figure } from './memo';
import { SECTIONS, type SectionId } from './planSections';

/** Further kinds that are printed in a section, beside those whose edits keep it fresh. */
const ALSO: Readonly<Partial<Record<SectionId, readonly Kind[]>>> = {
  stakeholders: ['basis'],
  competition: ['competitor'],
  appendix: ['planVersion', 'snapshot', 'waiver', 'contactNote', 'suggestion', 'vote'],
};
/** Fields of the plan and the account that are printed outside their own sections. */
const PLAN_FIELDS: Readonly<Partial<Record<SectionId, readonly (keyof RecordOf<'plan'>)[]>>> = {
  ambition: ['ambition', 'wantedStage', 'wantedStageBy', 'strategyChoice', 'strategyChoiceReason', 'notDoing'],
  value: ['valueStatement'],
  review: ['nextReview'],
};
const ACCOUNT_FIELDS: Readonly<Partial<Record<SectionId, readonly (keyof RecordOf<'account'>)[]>>> = {
  world: [
    'situationToday',
    'situationTomorrow',
    'situationPath',
    'customersCustomers',
    'customersCompetitors',
    'moneyPressure',
  ],
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
const READS = PRINTED_KINDS as unknown as readonly [Kind, ...Kind[]];
const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** The sections of the plan that hold something. The cover and the profile always do. */
export const filledSections = figure(READS, (document: Document): readonly SectionId[] => {
  const plan = single(document, 'plan'),
    [account] = list(document, 'account');
  return SECTIONS.flatMap(({ id, kinds }) => {
    const isThere =
      id === 'cover' ||
      id === 'profile' ||
      [...kinds, ...(ALSO[id] ?? [])].some((kind) => !SHARED.includes(kind) && document[kind].size > 0) ||
      (PLAN_FIELDS[id] ?? []).some((field) => isFilled(plan?.[field])) ||
      (ACCOUNT_FIELDS[id] ?? []).some((field) => isFilled(account?.[field])) ||
      (id === 'decision' && list(document, 'opportunity').some(isOpenOpportunity)) ||
      (id === 'review' && document.confirmation.size > 0);
    return isThere ? [id] : [];
  });
});
