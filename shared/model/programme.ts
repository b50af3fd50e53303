/** What stands beside the answers of the programme: the evidence for each, and results that were kept to compare with. */
import { z } from 'zod';
import { beyond, date, json, labelled, oneOf, optional, privateNote, ref, text, whole } from './fields';
import { defineKind } from './kind';
import { PROGRAMME_CHECKS } from './scales';

const atlas = (noun: string) => ({ scope: 'atlas' as const, noun });
/** Of the longest list there may be. */
const MOST_STATEMENTS = 40;

export const statementEvidence = defineKind('statementEvidence', atlas('evidence of a statement'), {
  check: labelled('Check', beyond(oneOf(PROGRAMME_CHECKS))),
  /** 1 is the first statement of the check. */
  statement: labelled('Statement', beyond(whole(1, MOST_STATEMENTS))),
  evidence: labelled('Evidence', privateNote(beyond(optional(text(2_000))))),
  ownerId: labelled('Owner', beyond(optional(ref('member')))),
});

export const programmeResult = defineKind('programmeResult', atlas('result of a check'), {
  check: labelled('Check', beyond(oneOf(PROGRAMME_CHECKS))),
  takenOn: labelled('Kept on', beyond(date())),
  /** As they were that day, in the order of the statements; null where one was not answered. */
  answers: labelled(
    'Answers',
    beyond(json(z.array(z.number().int().min(0).max(4).nullable()).max(MOST_STATEMENTS).readonly(), [])),
  ),
});
