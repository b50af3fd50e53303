import { list, single } from '../document/document';
import type { Kind, RecordOf } from '../model';
import { isOpenOpportunity } from './buyingCentre';
import { figure } from './memo';
import { SECTIONS, type SectionId } from './planSections';

/** Further kinds that are printed in a section, beside those whose edits keep it fresh. */
const ALSO: Readonly<Partial<Record<SectionId, readonly Kind[]>>> = {
  P5: ['basis'],
  P13: ['competitor'],
  P17: ['planVersion', 'snapshot', 'waiver', 'contactNote', 'suggestion', 'vote'],
};
/** Fields of the plan and the account that are printed outside their own sections. */
const PLAN_FIELDS: Readonly<Partial<Record<SectionId, readonly (keyof RecordOf<'plan'>)[]>>> = {
  P9: ['ambition', 'wantedStage', 'wantedStageBy', 'strategyChoice', 'strategyChoiceReason', 'notDoing'],
  P10: ['valueStatement'],
  P16: ['nextReview'],
};
const ACCOUNT_FIELDS: Readonly<Partial<Record<SectionId, readonly (keyof RecordOf<'account'>)[]>>> = {
  P3: [
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
const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** The sections of the plan that hold something. The cover and the profile always do. */
export const filledSections = figure(PRINTED_KINDS, (document): readonly SectionId[] => {
  const plan = single(document, 'plan'),
    [account] = list(document, 'account');
  return SECTIONS.flatMap(({ id, kinds }) => {
    const isThere =
      id === 'P1' ||
      id === 'P2' ||
      [...kinds, ...(ALSO[id] ?? [])].some((kind) => !SHARED.includes(kind) && document[kind].size > 0) ||
      (PLAN_FIELDS[id] ?? []).some((field) => isFilled(plan?.[field])) ||
      (ACCOUNT_FIELDS[id] ?? []).some((field) => isFilled(account?.[field])) ||
      (id === 'P6' && list(document, 'opportunity').some(isOpenOpportunity)) ||
      (id === 'P16' && document.confirmation.size > 0);
    return isThere ? [id] : [];
  });
});

/** A section keeps its number, also where others before it are empty: P5 is 5 in every plan. */
export const sectionNumber = (id: SectionId): number => Number(id.slice(1));
