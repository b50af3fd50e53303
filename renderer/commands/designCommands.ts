/** What is done in the designer of the programme, its roll-out and its procedures. */
import { KNOWN_CAUSES } from '../../shared/analysis/preMortem';
import { procedureRuns } from '../../shared/analysis/procedures';
import type { TaskLetter } from '../../shared/analysis/programmeDesign';
import { rollOut } from '../../shared/analysis/rollOut';
import { threeSAnswers } from '../../shared/analysis/threeS';
import { list } from '../../shared/document/document';
import type { RecordOf } from '../../shared/model';
import { editDocument, refusesHidden, wholeDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { asOfNow } from '../state/records';
import { setSession } from '../state/session';
import { today } from '../state/today';

/** What a role does in a task; null: nothing. */
export const setTaskPart = (taskId: string, roleId: string, part: TaskLetter | null): void => {
  editDocument('Responsibility of a role', (draft) => {
    const before = list(draft.current(), 'taskPart').find((one) => one.taskId === taskId && one.roleId === roleId);
    if (part === null) {
      if (before !== undefined) draft.remove('taskPart', before.id);
    } else if (before === undefined) draft.add('taskPart', { taskId, roleId, part });
    else draft.set('taskPart', before.id, { part });
  });
};

/** The causes programmes and plans are known to fail by, to be rated. */
export const beginCauses = (kind: 'programmeCause' | 'planCause'): void => {
  editDocument('Begin the pre-mortem', (draft) => {
    for (const cause of KNOWN_CAUSES) draft.add(kind, { cause });
  });
};

/** A cause of failure goes into the register of risks, as it was rated. */
export const acceptCause = (id: string): void => {
  const cause = wholeDocument().planCause.get(id);
  if (cause === undefined || refusesHidden('planCause', ['countermeasure'])) return;
  editDocument(`Take “${cause.cause}” as a risk`, (draft) => {
    const { likelihood, impact, countermeasure, ownerId } = cause;
    const risk = draft.add('risk', { title: cause.cause, likelihood, impact, mitigation: countermeasure, ownerId });
    draft.set('planCause', id, { riskId: risk.id });
  });
};

/** Opens a wave today; one whose gate is not passed says what is missing. */
export const openWave = (id: string): void => {
  const line = rollOut(wholeDocument(), asOfNow()).find(({ wave }) => wave.id === id);
  if (line === undefined) return;
  if (line.state === 'waits') {
    say('The gate is not passed. Meet every criterion, or write why the wave opens before.');
    return;
  }
  editDocument(`Open ${line.wave.name || `wave ${line.number}`}`, (draft) =>
    draft.set('wave', id, { openedOn: asOfNow() }),
  );
};

export const startRun = (procedureId: string): void => {
  let id = '';
  const isDone = editDocument('Begin a run of a procedure', (draft) => {
    id = draft.add('procedureRun', { procedureId, startedOn: today() }).id;
  });
  if (isDone) setSession({ spot: { kind: 'procedureRun', id, isNew: true } });
};

type Noted = Partial<Pick<RecordOf<'procedureDone'>, 'doneById' | 'doneOn' | 'evidence'>>;
/** Notes that a step of a run was done, by whom, and what shows it. */
export const noteStep = (runId: string, stepId: string, fields: Noted, group?: string): void => {
  if (refusesHidden('procedureDone', Object.keys(fields))) return;
  editDocument(
    'Step of a procedure',
    (draft) => {
      const before = list(draft.current(), 'procedureDone').find((one) => one.runId === runId && one.stepId === stepId);
      if (before === undefined) draft.add('procedureDone', { runId, stepId, ...fields });
      else draft.set('procedureDone', before.id, fields);
    },
    group,
  );
};

/** A run is over once every step is done and shown. */
export const signOff = (runId: string): void => {
  const content = wholeDocument();
  const line = procedureRuns(content, asOfNow()).find(({ run }) => run.id === runId);
  if (line === undefined || !line.maySignOff) return;
  editDocument('Sign off a run', (draft) =>
    draft.set('procedureRun', runId, {
      signedOffOn: today(),
      signedOffBy: line.run.signedOffBy ?? line.procedure?.signOffRole ?? null,
    }),
  );
};

/** Keeps the 3-S answers of the account as they are today. One result a day. */
export const keepThreeS = (): void => {
  if (refusesHidden('threeSResult', ['answers'])) return;
  const day = today();
  editDocument('Keep the result of the 3-S screen', (draft) => {
    const content = draft.current();
    const answers = threeSAnswers(content);
    const sameDay = list(content, 'threeSResult').find(({ takenOn }) => takenOn === day);
    if (sameDay === undefined) draft.add('threeSResult', { takenOn: day, answers });
    else draft.set('threeSResult', sameDay.id, { answers });
  });
};

/** The day the pilot began stands in the charter alone; what an older atlas holds of it in the portfolio goes. */
export const setPilotStart = (day: string | null, group?: string): void => {
  editDocument(
    'Programme: start of the pilot',
    (draft) => {
      const charter = draft.current().programme.get('programme')?.charter ?? null;
      draft.set('programme', 'programme', { charter: { ...charter, pilotStart: day } });
      if (draft.current().portfolio.get('portfolio')?.pilotStart != null)
        draft.set('portfolio', 'portfolio', { pilotStart: null });
    },
    group,
  );
};
