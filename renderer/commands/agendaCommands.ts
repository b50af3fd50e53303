/** Preparing workshops: made, put in order, kept as templates, deleted. */
import {
  addAgenda,
  addStepAfter,
  moveStep,
  participantName,
  removeAgenda,
  stepsOf,
  templateSteps,
} from '../../shared/document/agenda';
import type { Minutes } from '../../shared/analysis/minutes';
import { actionMail } from '../../shared/exchange/actionMail';
import { minutesAsText } from '../../shared/exchange/minutesText';
import { find } from '../../shared/document/document';
import { removeWithLinks } from '../../shared/document/references';
import type { AgendaTemplate } from '../../shared/model/agendaTemplates';
import type { RecordOf } from '../../shared/model';
import { quoted } from '../../shared/model/words';
import { memberNamed } from '../../shared/document/team';
import { currentDocument, editDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { pressesInARow } from '../state/pressesInARow';
import { asOfNow } from '../state/records';
import { setSession } from '../state/session';

type Proposed = Pick<AgendaTemplate, 'title' | 'startTime' | 'steps'> & { readonly withCustomer?: boolean | null };

/** Copies a text for a mail; `what` begins the sentence that says so: *The minutes are*. */
const copyForMail = async (text: string, what: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text);
    say(`${what} copied. Paste them into a mail.`);
  } catch {
    say('Nothing was copied: the window may not write to the clipboard. Click into it and try again.', 'refusal');
  }
};

/** Copies the minutes as text. What is hidden in this window is not in them. */
export const copyMinutes = (agenda: RecordOf<'agenda'>): Promise<void> =>
  copyForMail(minutesAsText(currentDocument(), agenda, asOfNow()), 'The minutes are');

/** Copies the actions of one owner as they would be written to. */
export const copyActionMail = (
  agenda: RecordOf<'agenda'>,
  { owner, actions }: Minutes['owners'][number],
): Promise<void> =>
  copyForMail(
    actionMail(currentDocument(), agenda, owner, actions),
    owner === null ? 'The actions without an owner are' : `The actions of ${owner} are`,
  );

/** Prepares a workshop from a template, or blank, and shows it. */
export const newAgenda = (template: Proposed | null): void => {
  let id = '';
  if (
    editDocument('Prepare a workshop', (draft) => {
      id = addAgenda(draft, template, asOfNow());
    })
  )
    setSession({ agenda: id });
};

export const deleteAgenda = (id: string): void => {
  const { title } = find(currentDocument(), 'agenda', id) ?? {};
  if (!editDocument(`Delete the workshop ${title ?? ''}`, (draft) => removeAgenda(draft, id))) return;
  setSession({ agenda: null });
  say(`${title ?? 'The workshop'} is deleted. Its decisions, actions and frozen ratings stay; Ctrl Z brings it back.`);
};

/** Keeps the agenda as a template for every workshop of the atlas; one of the same name is replaced. */
export const keepAsTemplate = (agendaId: string): void => {
  const content = currentDocument();
  const agenda = find(content, 'agenda', agendaId);
  if (!agenda) return;
  const same = [...content.agendaTemplate.values()].find((one) => one.name === agenda.title);
  const { title: name, startTime, withCustomer } = agenda;
  const kept = { name, startTime, withCustomer, steps: templateSteps(content, agendaId) };
  const isDone = editDocument(`Keep ${agenda.title} as a template`, (draft) => {
    if (same) draft.set('agendaTemplate', same.id, kept);
    else draft.add('agendaTemplate', kept);
  });
  if (isDone)
    say(
      `${quoted(agenda.title, 'template')} is a template of this atlas${same ? ', in place of the one before' : ''}.`,
    );
};

export const deleteTemplate = ({ id, name }: RecordOf<'agendaTemplate'>): void => {
  if (editDocument(`Delete the template ${name}`, (draft) => draft.remove('agendaTemplate', id)))
    say(`The template ${quoted(name, 'template')} is deleted. Ctrl Z brings it back.`);
};

/** Adds a step or a break after the one that is open; returns its id, null where nothing may be edited. */
export const addStep = (agendaId: string, afterId: string | null, isBreak: boolean): string | null => {
  let id: string | null = null;
  editDocument(isBreak ? 'Add a break' : 'Add a step', (draft) => {
    id = addStepAfter(draft, agendaId, afterId, {
      title: isBreak ? 'Break' : '',
      isBreak,
      minutes: 15,
      opens: isBreak ? 'participants' : 'map',
    });
  });
  return id;
};

const groupOfMove = pressesInARow(1_500);

/** Moves a step up or down; several presses in a row are one step to take back. */
export const moveStepBy = (step: RecordOf<'agendaStep'>, by: 1 | -1): void => {
  const at = stepsOf(currentDocument(), step.agendaId).findIndex((one) => one.id === step.id);
  const group = groupOfMove(step.id);
  if (at + by >= 0) putStep(step, at + by, group);
};

/** Puts a step at a place of its agenda, counted from 0. */
export const putStep = (step: RecordOf<'agendaStep'>, index: number, group?: string): void => {
  editDocument(`Move the step ${step.title}`, (draft) => moveStep(draft, step.id, index), group);
};

export const deleteStep = (step: RecordOf<'agendaStep'>): void => {
  if (editDocument(`Delete the step ${step.title}`, (draft) => removeWithLinks(draft, 'agendaStep', step.id)))
    say(`The step ${quoted(step.title, 'step')} is deleted. Ctrl Z takes it back.`);
};

/** Adds somebody of the team, or a guest by name. */
export const addParticipant = (
  agendaId: string,
  who: { readonly memberId: string } | { readonly name: string },
): void => {
  editDocument('Add a participant', (draft) => {
    draft.add('participant', {
      agendaId,
      role: 'contributor',
      memberId: 'memberId' in who ? who.memberId : null,
      name: 'name' in who ? who.name : null,
    });
  });
};
/** Somebody new of ours goes on the team of the account as well: only they can own what the room decides. */
export const addParticipantOfOurs = (agendaId: string, name: string): void => {
  editDocument(`Add ${name} to the team and the workshop`, (draft) => {
    draft.add('participant', { agendaId, role: 'contributor', memberId: memberNamed(draft, name) });
  });
};
/** A guest turns out to be one of ours. */
export const takeOnTeam = (one: RecordOf<'participant'>): void => {
  const name = participantName(currentDocument(), one);
  editDocument(`Put ${name} on the team`, (draft) =>
    draft.set('participant', one.id, { memberId: memberNamed(draft, name), name: null }),
  );
};
export const deleteParticipant = (one: RecordOf<'participant'>): void => {
  const name = participantName(currentDocument(), one);
  if (editDocument(`Take out ${name}`, (draft) => draft.remove('participant', one.id)))
    say(`${name} is taken out of the workshop. Ctrl Z takes it back.`);
};

export const addPreWork = (agendaId: string, task: string): void => {
  editDocument('Add a task before the workshop', (draft) => {
    draft.add('preWork', { agendaId, task });
  });
};
export const deletePreWork = (one: RecordOf<'preWork'>): void => {
  if (editDocument(`Delete the task ${one.task}`, (draft) => draft.remove('preWork', one.id)))
    say(`The task ${quoted(one.task, 'task')} is deleted. Ctrl Z takes it back.`);
};
