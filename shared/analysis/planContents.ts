import { list, single, type Document } from '../document/document';
import { isFilled } from '../document/filled';
import type { AnyRecord, Kind, RecordOf } from '../model';
import { isOpenOpportunity } from './buyingCentre';
import { figure } from './memo';
import { SECTIONS, type Section, type SectionId } from './planSections';

/** Further kinds that are printed in a section, beside those whose edits keep it fresh. */
const ALSO: Readonly<Partial<Record<SectionId, readonly Kind[]>>> = {
  stakeholders: ['basis', 'scenario', 'ghost'],
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

/** What else than records of its own kinds gives a section something to print, and the kinds whose edits tell when. */
type Further = { readonly kinds: readonly Kind[]; readonly holds: (document: Document) => boolean };

const isText = (value: unknown): boolean =>
  value !== null && value !== undefined && (typeof value !== 'string' || value.trim() !== '');
const planSays = (...fields: readonly (keyof RecordOf<'plan'>)[]): Further => ({
  kinds: ['plan'],
  holds: (document) => {
    const plan = single(document, 'plan');
    return fields.some((field) => isText(plan?.[field]));
  },
});
const accountSays = (...fields: readonly (keyof RecordOf<'account'>)[]): Further => ({
  kinds: ['account'],
  holds: (document) => {
    const [account] = list(document, 'account');
    return fields.some((field) => isText(account?.[field]));
  },
});
const always: Further = { kinds: [], holds: () => true };

const FURTHER: Readonly<Partial<Record<SectionId, Further>>> = {
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
  decision: { kinds: ['opportunity'], holds: (document) => list(document, 'opportunity').some(isOpenOpportunity) },
  ambition: planSays('ambition', 'wantedStage', 'wantedStageBy', 'strategyChoice', 'strategyChoiceReason', 'notDoing'),
  value: planSays('valueStatement'),
  review: {
    kinds: ['confirmation', 'plan'],
    holds: (document) => document.confirmation.size > 0 || isText(single(document, 'plan')?.nextReview),
  },
};

/** The records a section is made of, without those of the atlas and those nobody filled. */
const recordsOf = (document: Document, { id, kinds }: Section): readonly AnyRecord[] =>
  [...kinds, ...(ALSO[id] ?? [])]
    .filter((kind) => !SHARED.includes(kind))
    .flatMap((kind) => (list(document, kind) as readonly AnyRecord[]).filter((record) => isFilled(kind, record)));

/** The sections of the plan that hold something. The cover and the profile always do. */
export const filledSections = figure(
  PRINTED_KINDS,
  (document): readonly SectionId[] =>
    SECTIONS.filter(
      (section) => recordsOf(document, section).length > 0 || FURTHER[section.id]?.holds(document) === true,
    ).map(({ id }) => id),
  { reveals: ['opinion'], isForCustomer: true },
);

/** The records whose edits tell when a section that holds something was last looked at. */
export const tellingRecords = (document: Document, section: Section): readonly AnyRecord[] => {
  const further = FURTHER[section.id];
  return [
    ...recordsOf(document, section),
    ...(further?.holds(document) === true
      ? further.kinds.flatMap((kind) => list(document, kind) as readonly AnyRecord[])
      : []),
  ];
};
