import { list, single, type Document } from '../document/document';
import type { RecordOf } from '../model';
import { KEY_FIELDS } from '../model/scales';
import { isAtLeast } from './compare';
import { dayOf, daysBetween } from './days';
import { executionHealth } from './health';
import { figure } from './memo';
import { filledSections, PRINTED_KINDS, tellingRecords } from './planContents';
import { SECTIONS, sectionOfCode, type SectionId, type PlanStep, PLAN_STEPS } from './planSections';
import { matrixPosition } from './portfolioMatrix';
import { REQUIREMENT_READS, requirements, type Requirement } from './requirements';
import { known, ratio, sum, unknown, type Figure } from './result';
import { settingsOf } from './settings';
import { actualYears } from './contribution';

/** F29 of one section. `share` 0–1 of the required fields, null where the section requires none. */
type SectionCompleteness = {
  readonly id: SectionId;
  readonly share: Figure;
  readonly missing: readonly Requirement[];
};

type Completeness = {
  readonly sections: readonly SectionCompleteness[];
  /** Percent 0–100. */
  readonly whole: Figure;
};

const weighted = (sections: readonly SectionCompleteness[]): Figure => {
  const weightOf = (id: SectionId): number => SECTIONS.find((section) => section.id === id)?.weight ?? 0;
  const there = sections.filter((section) => section.share.value !== null);
  return ratio(
    100 * sum(there.map((section) => weightOf(section.id) * (section.share.value ?? 0))),
    sum(there.map((section) => weightOf(section.id))),
  );
};

/** F29: how much of what a plan requires is there. Sections that require nothing are left out of the mean. */
export const completeness = figure([...REQUIREMENT_READS], (document, asOf): Completeness => {
  const all = requirements(document, asOf);
  const sections = SECTIONS.map(({ id }): SectionCompleteness => {
    const own = all.filter((requirement) => requirement.section === id && requirement.needed > 0);
    return {
      id,
      share: ratio(sum(own.map((requirement) => requirement.met)), sum(own.map((requirement) => requirement.needed))),
      missing: own.filter((requirement) => requirement.met < requirement.needed),
    };
  });
  return { sections, whole: weighted(sections) };
});

/** Age of a field in days and its dot; unknown where nothing tells when it was last touched. */
export type FieldAge = { readonly days: number | null; readonly dot: 'green' | 'amber' | 'red' };

/** F29 of one section: the last day it was edited or confirmed. */
export type SectionFreshness = {
  readonly id: SectionId;
  readonly isInUse: boolean;
  readonly lastTouched: string | null;
  readonly isFresh: boolean;
};
type Freshness = { readonly sections: readonly SectionFreshness[]; readonly whole: Figure };

/** F29: percent of the sections in use that were edited or confirmed lately. Null `noData` where nothing tells when. */
export const freshness = figure(['setting', ...PRINTED_KINDS], (document, asOf): Freshness => {
  const { freshDays } = settingsOf(document, asOf);
  const filled = filledSections(document as Document, asOf);
  const sections = SECTIONS.map((section): SectionFreshness => {
    const { id } = section;
    const edits = tellingRecords(document as Document, section).flatMap((record) =>
      record.updatedAt === null ? [] : [dayOf(record.updatedAt)],
    );
    const confirmed = list(document, 'confirmation')
      .filter((confirmation) => sectionOfCode(confirmation.section) === id)
      .map((confirmation) => confirmation.on);
    const lastTouched = [...edits, ...confirmed].sort().at(-1) ?? null;
    return {
      id,
      isInUse: filled.includes(id),
      lastTouched,
      isFresh: lastTouched !== null && daysBetween(lastTouched, asOf) <= freshDays,
    };
  });
  const inUse = sections.filter((section) => section.isInUse);
  const whole = inUse.some((section) => section.lastTouched !== null)
    ? ratio(inUse.filter((section) => section.isFresh).length, inUse.length, 100)
    : unknown('noData');
  return { sections, whole };
});

/** A field of the key information: its value, since when it is known, and who or what says so. */
export type KeyRow = {
  readonly kind: 'account' | 'financialYear';
  readonly field: (typeof KEY_FIELDS)[number];
  /** Of a field that each year has: which year; null for one of the account, and where no year is entered. */
  readonly fy: number | null;
  readonly value: string | number | null;
  readonly source: string | null;
  readonly age: FieldAge;
};
/** What the customer spends with one vendor in one area. */
export type VendorRow = { readonly spend: RecordOf<'vendorSpend'>; readonly age: FieldAge };

const YEARLY = ['revenue', 'cogs', 'costToServe'] as const;
type Yearly = (typeof YEARLY)[number];
const isYearly = (field: (typeof KEY_FIELDS)[number]): field is Yearly => YEARLY.some((one) => one === field);

/** What was said last of where a field is from. */
export const sourceOfField = (
  document: Pick<Document, 'fieldSource'>,
  field: (typeof KEY_FIELDS)[number],
  fy: number | null,
): RecordOf<'fieldSource'> | null =>
  list(document, 'fieldSource')
    // What belongs to no year may have been said with one.
    .filter((one) => one.field === field && (one.fy === fy || !isYearly(field)))
    .toSorted((a, b) => (a.on ?? '').localeCompare(b.on ?? ''))
    .at(-1) ?? null;

/**
 * The key information card: what you should know of the customer, and how old each field is: since the day somebody
 * said it is known as of; where no field of its record has such a day, since the last edit of the record.
 */
export const keyInformation = figure(
  ['account', 'financialYear', 'setting', 'fieldSource', 'vendorSpend'],
  (document, asOf) => {
    const { ageDots } = settingsOf(document, asOf);
    const [account] = list(document, 'account');
    const latest = actualYears(document, asOf).at(-1);
    const ageOf = (value: unknown, knownOn: string | null): FieldAge => {
      const days = knownOn === null || value == null || value === '' ? null : daysBetween(knownOn, asOf);
      return { days, dot: days === null || days > ageDots.amber ? 'red' : days > ageDots.green ? 'amber' : 'green' };
    };
    const lastEdit = (updatedAt: string | null | undefined): string | null =>
      updatedAt == null ? null : dayOf(updatedAt);
    const hasOwnDays = (fy: number | null): boolean =>
      list(document, 'fieldSource').some((one) => one.fy === fy && one.on !== null);
    const rows = KEY_FIELDS.map((field): KeyRow => {
      const yearly = isYearly(field);
      const fy = yearly ? (latest?.fy ?? null) : null;
      const said = sourceOfField(document, field, fy);
      const value = (yearly ? latest?.[field] : account?.[field]) ?? null;
      return {
        kind: yearly ? 'financialYear' : 'account',
        field,
        fy,
        value,
        source: said?.source ?? null,
        age: ageOf(value, hasOwnDays(fy) ? (said?.on ?? null) : lastEdit((yearly ? latest : account)?.updatedAt)),
      };
    });
    const vendors = list(document, 'vendorSpend').map((spend): VendorRow => ({
      spend,
      age: ageOf(spend.amount, spend.on ?? lastEdit(spend.updatedAt)),
    }));
    const dots = [...rows, ...vendors].map(({ age }) => age.dot);
    const amounts = vendors.flatMap(({ spend }) => spend.amount ?? []);
    return {
      rows,
      vendors,
      /** What they spend with the vendors whose amount is known. */
      spend: amounts.length === 0 ? null : sum(amounts),
      stale: dots.filter((dot) => dot === 'red').length,
      green: ratio(dots.filter((dot) => dot === 'green').length, dots.length, 100),
    };
  },
);

/** F29, four-step process. Each 0–100. */
type FourSteps = { readonly steps: Readonly<Record<PlanStep, Figure>>; readonly current: PlanStep };

export const fourSteps = figure([...REQUIREMENT_READS], (document, asOf): FourSteps => {
  const settings = settingsOf(document, asOf);
  const { sections } = completeness(document, asOf);
  const partOf = (step: PlanStep): Figure =>
    weighted(sections.filter(({ id }) => SECTIONS.some((section) => section.id === id && section.step === step)));
  const steps: Record<PlanStep, Figure> = {
    assess: partOf('assess'),
    plan: partOf('plan'),
    do: known(0.5 * (partOf('do').value ?? 0) + 0.5 * (executionHealth(document, asOf).value ?? 0)),
    review: known(reviewShare(document, asOf)),
  };
  const current = PLAN_STEPS.find((step) => !isAtLeast(steps[step].value ?? 0, settings.stepDone)) ?? 'review';
  return { steps, current };
});

/** Days between reviews that the account's field of the portfolio asks for (F16). */
export const rhythmOf = (document: Pick<Document, (typeof REQUIREMENT_READS)[number]>, asOf: string): number => {
  const rhythms = settingsOf(document, asOf).reviewRhythmDays;
  return rhythms[matrixPosition(document, asOf).quadrant ?? 'none'] ?? rhythms['none'] ?? 92;
};

/** 100 with a review inside the rhythm of the account's field, 50 inside twice the rhythm, else 0. */
const reviewShare = (document: Pick<Document, (typeof REQUIREMENT_READS)[number]>, asOf: string): number => {
  const rhythm = rhythmOf(document, asOf);
  const last = list(document, 'review')
    .map((review) => review.date)
    .filter((day) => day <= asOf)
    .sort()
    .at(-1);
  if (last === undefined) return 0;
  const days = daysBetween(last, asOf);
  return days <= rhythm ? 100 : days <= 2 * rhythm ? 50 : 0;
};

/** The day of the next review on or after the day; null where none is set. */
export const nextReview = figure(
  ['plan', 'review'],
  (document, asOf): string | null =>
    [single(document, 'plan')?.nextReview, ...list(document, 'review').map((review) => review.nextDate)]
      .filter((day): day is string => day != null && day >= asOf)
      .sort()[0] ?? null,
  { reveals: [], isForCustomer: true },
);
