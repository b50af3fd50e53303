/** How the programme reaches the accounts: wave by wave through gates, by procedures that are run and signed off. */
import { beyond, date, labelled, number, oneOf, optional, ref, refs, text, whole } from './fields';
import { defineKind } from './kind';
import { MEASURE_DIRECTIONS } from './scales';

const atlas = (noun: string) => ({ scope: 'atlas' as const, noun });

/** Accounts that begin together. */
export const wave = defineKind('wave', atlas('wave of the roll-out'), {
  name: labelled('Wave', beyond(text(200))),
  accountIds: labelled('Accounts', beyond(refs('portfolioAccount'))),
  start: labelled('Planned start', beyond(optional(date()))),
  openedOn: labelled('Opened on', beyond(optional(date()))),
  overrideReason: labelled('Why it opens before its gate is passed', beyond(optional(text(500)))),
});
/** What must be so before a wave opens. */
export const waveGate = defineKind('waveGate', atlas('gate criterion'), {
  waveId: labelled('Wave', beyond(ref('wave'))),
  criterion: labelled('Criterion', beyond(text(300))),
  direction: labelled('Better is', beyond(oneOf(MEASURE_DIRECTIONS))),
  target: labelled('Target', beyond(optional(number()))),
  actual: labelled('Actual', beyond(optional(number()))),
});

/** How something is done the same way in every account. */
export const procedure = defineKind('procedure', atlas('procedure'), {
  name: labelled('Procedure', beyond(text(200))),
  purpose: labelled('What it is for', beyond(optional(text(2_000)))),
  signOffRole: labelled('Who signs off', beyond(optional(text(200)))),
});
export const procedureStep = defineKind('procedureStep', atlas('step of a procedure'), {
  procedureId: labelled('Procedure', beyond(ref('procedure'))),
  title: labelled('Step', beyond(text(300))),
  role: labelled('Who does it', beyond(optional(text(200)))),
  evidence: labelled('Evidence asked for', beyond(optional(text(300)))),
  dueAfterDays: labelled('Due after days', beyond(optional(whole(0, 3_650)))),
});
/** A procedure as it is gone through for one account. */
export const procedureRun = defineKind('procedureRun', atlas('run of a procedure'), {
  procedureId: labelled('Procedure', beyond(ref('procedure'))),
  portfolioAccountId: labelled('Account', beyond(optional(ref('portfolioAccount')))),
  startedOn: labelled('Begun on', beyond(date())),
  signedOffBy: labelled('Signed off by', beyond(optional(text(200)))),
  signedOffOn: labelled('Signed off on', beyond(optional(date()))),
});
/** A step of a run that was done: the log. */
export const procedureDone = defineKind('procedureDone', atlas('step that was done'), {
  runId: labelled('Run', beyond(ref('procedureRun'))),
  stepId: labelled('Step', beyond(ref('procedureStep'))),
  doneById: labelled('Done by', beyond(optional(ref('member')))),
  doneOn: labelled('Done on', beyond(optional(date()))),
  evidence: labelled('Evidence', beyond(optional(text(2_000)))),
});
