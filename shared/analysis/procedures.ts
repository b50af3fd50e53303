/** How far the runs of procedures are: which step is next and when it is due, and whether a run may be signed off. */
import { find, list, type Document } from '../document/document';
import type { RecordOf } from '../model';
import { addDays } from './days';
import { figure } from './memo';

export type StepState = 'done' | 'next' | 'later';
export type RunStep = {
  readonly step: RecordOf<'procedureStep'>;
  /** 1 is the first. */
  readonly number: number;
  readonly done: RecordOf<'procedureDone'> | null;
  readonly state: StepState;
  /** From the day the run began; null where the step says nothing. */
  readonly due: string | null;
  readonly isLate: boolean;
  /** It is done, and what it asks for as evidence is not there. */
  readonly lacksEvidence: boolean;
};
export type RunLine = {
  readonly run: RecordOf<'procedureRun'>;
  readonly procedure: RecordOf<'procedure'> | null;
  readonly account: RecordOf<'portfolioAccount'> | null;
  readonly steps: readonly RunStep[];
  readonly doneCount: number;
  readonly isLate: boolean;
  readonly isSignedOff: boolean;
  /** Every step is done, with the evidence it asks for. */
  readonly maySignOff: boolean;
};

const isThere = (text: string | null | undefined): boolean => (text?.trim() ?? '') !== '';

const READS = ['procedure', 'procedureStep', 'procedureRun', 'procedureDone', 'portfolioAccount'] as const;
type Read = Pick<Document, (typeof READS)[number]>;

export const stepsOf = (document: Pick<Document, 'procedureStep'>, procedureId: string) =>
  list(document, 'procedureStep').filter((step) => step.procedureId === procedureId);

/** The steps of a run in their order: one comes up when those before it are done. */
const runSteps = (document: Read, run: RecordOf<'procedureRun'>, asOf: string): readonly RunStep[] => {
  const log = list(document, 'procedureDone').filter(({ runId }) => runId === run.id);
  let isNextFound = false;
  return stepsOf(document, run.procedureId).map((step, at): RunStep => {
    const noted = log.find(({ stepId }) => stepId === step.id) ?? null;
    const done = noted?.doneOn == null ? null : noted;
    const state: StepState = done !== null ? 'done' : isNextFound ? 'later' : 'next';
    isNextFound ||= state === 'next';
    const due = step.dueAfterDays === null ? null : addDays(run.startedOn, step.dueAfterDays);
    return {
      step,
      number: at + 1,
      done,
      state,
      due,
      isLate: done === null && due !== null && due < asOf,
      lacksEvidence: done !== null && isThere(step.evidence) && !isThere(done.evidence),
    };
  });
};

export const procedureRuns = figure(READS, (document, asOf): readonly RunLine[] =>
  list(document, 'procedureRun').map((run) => {
    const steps = runSteps(document, run, asOf);
    const doneCount = steps.filter(({ done }) => done !== null).length;
    const isSignedOff = run.signedOffOn !== null;
    return {
      run,
      procedure: find(document, 'procedure', run.procedureId) ?? null,
      account: find(document, 'portfolioAccount', run.portfolioAccountId) ?? null,
      steps,
      doneCount,
      isLate: !isSignedOff && steps.some((step) => step.isLate),
      isSignedOff,
      maySignOff: steps.length > 0 && doneCount === steps.length && !steps.some((step) => step.lacksEvidence),
    };
  }),
);

export const proceduresSentence = (document: Read, asOf: string): string => {
  const procedures = list(document, 'procedure').length;
  if (procedures === 0) return 'No procedure is written down yet.';
  const runs = procedureRuns(document, asOf);
  const signed = runs.filter(({ isSignedOff }) => isSignedOff).length;
  const late = runs.filter(({ isLate }) => isLate).length;
  const first = `${procedures} ${procedures === 1 ? 'procedure' : 'procedures'}`;
  if (runs.length === 0) return `${first}, not run for any account yet.`;
  const ran = `${runs.length} ${runs.length === 1 ? 'run' : 'runs'}, ${signed} signed off`;
  return late === 0 ? `${first}, ${ran}.` : `${first}, ${ran}, ${late} late.`;
};
