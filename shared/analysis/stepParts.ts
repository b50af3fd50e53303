/** What the steps of the plan are made of beside what their sections say: what was done, and when it was reviewed (F29). */
import { list, type Document } from '../document/document';
import { longDate } from '../conventions/writeDay';
import { rhythmOf } from './completeness';
import { executionHealth } from './health';
import { figure } from './memo';
import type { PlanStep } from './planSections';

type StepPart = {
  /** What counts beside the sections, in words. */
  readonly label: string;
  /** 0–100; null where there is nothing to count, which adds nothing. */
  readonly value: number | null;
};

const lastReview = figure(
  ['review'],
  (document, asOf): string | null =>
    list(document, 'review')
      .map(({ date }) => date)
      .filter((date) => date <= asOf)
      .toSorted()
      .at(-1) ?? null,
  { reveals: [] },
);

/** The part of a step that no section holds; null for a step that its sections alone make. */
export const stepPart = (document: Document, asOf: string, step: PlanStep, value: number | null): StepPart | null => {
  if (step === 'do') return { label: 'Actions done in time', value: executionHealth(document, asOf).value };
  if (step === 'review') return { label: `A review held in the last ${rhythmOf(document, asOf)} days`, value };
  return null;
};

/** How a step comes to its share, in a sentence. */
export const stepWords = (document: Document, asOf: string, step: PlanStep): string => {
  if (step === 'assess' || step === 'plan') return 'How much of what the sections of this step have to say is said.';
  if (step === 'do') {
    const done = executionHealth(document, asOf).value;
    return `Half is the section on your team, half your actions done in time: ${
      done === null ? 'none is open or done yet, which adds nothing' : `${Math.round(done)} %`
    }.`;
  }
  const last = lastReview(document, asOf);
  const rhythm = rhythmOf(document, asOf);
  return `Reviews that were held count, not what is written on them: ${
    last === null ? 'none is in the review log yet' : `the last was on ${longDate(last)}`
  }. Within ${rhythm} days it is 100 %, within ${2 * rhythm} days 50 %.`;
};
