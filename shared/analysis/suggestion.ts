import { list, type Document } from '../document/document';
import type { RecordOf } from '../model';
import { withWaivers, type FindingDraft, type Finding } from './finding';

/** Something proposed to the team, with the answer it was given: a suggested risk (F22b) or a trigger. */
export type Suggestion = Finding & {
  readonly answer: RecordOf<'suggestion'> | null;
  /** Still waiting for an answer: not accepted or dismissed, and not snoozed on the day. */
  readonly isAwaiting: boolean;
};

/**
 * Drafts with their answers. The answer names the rule by code and what it concerns by ref; a snooze lasts to its day,
 * inclusive.
 */
export const withAnswers = (
  drafts: readonly FindingDraft[],
  document: Pick<Document, 'suggestion' | 'waiver'>,
  asOf: string,
): readonly Suggestion[] => {
  const answers = list(document, 'suggestion');
  return withWaivers(drafts, document, asOf).map((finding) => {
    const answer =
      answers.findLast((one) => one.rule === finding.code && (one.ref === null || one.ref === finding.ref)) ?? null;
    const isAnswered = answer !== null && (answer.state !== 'snoozed' || answer.until === null || asOf <= answer.until);
    return { ...finding, answer, isAwaiting: !isAnswered && !finding.isWaived };
  });
};
