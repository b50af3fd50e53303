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

const screenName = (label: string) => labelled(label, beyond(optional(text(80))));
const screenStatement = (label: string) => labelled(label, beyond(optional(text(300))));
/** The words of the 3-S screen where your company has its own; null: the usual ones. */
export const threeSWords = defineKind(
  'threeSWords',
  { scope: 'atlas', single: true, noun: 'words of the 3-S screen' },
  {
    strategy: screenName('Name of the first screen'),
    strategy1: screenStatement('First screen, statement 1'),
    strategy2: screenStatement('First screen, statement 2'),
    strategy3: screenStatement('First screen, statement 3'),
    structure: screenName('Name of the second screen'),
    structure1: screenStatement('Second screen, statement 1'),
    structure2: screenStatement('Second screen, statement 2'),
    structure3: screenStatement('Second screen, statement 3'),
    systems: screenName('Name of the third screen'),
    systems1: screenStatement('Third screen, statement 1'),
    systems2: screenStatement('Third screen, statement 2'),
    systems3: screenStatement('Third screen, statement 3'),
  },
);

/** The 3-S answers of an account as somebody kept them on a day, screen by screen. */
export const threeSResult = defineKind(
  'threeSResult',
  { noun: 'result of the 3-S screen', nature: 'opinion' },
  {
    takenOn: labelled('Kept on', beyond(date())),
    answers: labelled(
      'Answers',
      beyond(json(z.array(z.number().int().min(0).max(3).nullable()).max(9).readonly(), [])),
    ),
  },
);

/** Why the programme failed, told as if it had. */
export const programmeCause = defineKind('programmeCause', atlas('cause of failure'), {
  cause: labelled('Why it failed', beyond(text(300))),
  likelihood: labelled('Likelihood', beyond(optional(whole(1, 5)))),
  impact: labelled('Impact', beyond(optional(whole(1, 5)))),
  countermeasure: labelled('What you do against it', beyond(optional(text(2_000)))),
  ownerId: labelled('Owner', beyond(optional(ref('member')))),
});
/** Why the plan of this account failed, told as if it had. One that is accepted is a risk. */
export const planCause = defineKind(
  'planCause',
  { noun: 'cause of failure of the plan' },
  {
    cause: labelled('Why it failed', beyond(text(300))),
    likelihood: labelled('Likelihood', beyond(optional(whole(1, 5)))),
    impact: labelled('Impact', beyond(optional(whole(1, 5)))),
    countermeasure: labelled('What you do against it', beyond(optional(text(2_000)))),
    ownerId: labelled('Owner', beyond(optional(ref('member')))),
    riskId: labelled('Risk', beyond(optional(ref('risk')))),
  },
);
