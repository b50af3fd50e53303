/** The pre-work of a workshop goes out as a form and comes back as a file a colleague. */
import { TEAM } from '../../shared/audience/viewer';
import type { Agenda } from '../../shared/document/agenda';
import { accountOf, find } from '../../shared/document/document';
import { edit } from '../../shared/document/draft';
import { preWorkTaken, takePreWork } from '../../shared/document/takePreWork';
import type { PreWorkAnswers } from '../../shared/exchange/preWorkAnswers';
import { call } from '../host';
import { ownLocale } from '../state/conventions';
import { currentDocument, importChange, settled, wholeDocument } from '../state/documentStore';
import { hiddenRefusal } from '../state/hiding';
import { attempt, say } from '../state/messages';
import { outputViewer } from '../state/outputFor';
import { asOfNow } from '../state/records';
import { openDialog } from '../state/session';
import { sayExported } from './exported';
import { safeName } from './fileNames';
import { isHiding } from './hidingCommands';

/** Saves the form for the colleagues: people as they are called, without what is thought of them. */
export const savePreWorkForm = async (agenda: Agenda): Promise<void> => {
  await attempt(async () => {
    const account = accountOf(currentDocument());
    const chosen = await call('file.choose', {
      purpose: 'savePreWork',
      suggestedName: `${safeName(account.name, 'Account')} ${safeName(agenda.title, 'workshop')}, pre-work.html`,
    });
    if (!chosen) return;
    await settled();
    const made = await call('preWork.export', {
      accountId: account.id,
      agendaId: agenda.id,
      locale: ownLocale(),
      viewer: { ...TEAM, hidden: outputViewer().hidden },
      file: chosen.file,
    });
    sayExported(`${made.name} is ready. Send it to your colleagues; it opens in any browser.`, made);
  });
};

/** Why answers do not belong here, or null. */
const strangeTo = (answers: PreWorkAnswers): string | null => {
  const { id, name } = accountOf(wholeDocument());
  if (answers.accountId !== id)
    return `These answers are for ${answers.account}, and this is ${name}. Nothing was taken in. Open the other account first.`;
  if (find(wholeDocument(), 'agenda', answers.agendaId) === undefined)
    return `These answers are for the workshop “${answers.workshop}”, which is gone. Nothing was taken in.`;
  return null;
};

/** Reads a file that came back, and shows what it would do. */
export const choosePreWork = async (): Promise<void> => {
  // What comes in is shown to be agreed to, and says who was met and what was said.
  if (isHiding()) {
    say(hiddenRefusal(), 'refusal');
    return;
  }
  await attempt(async () => {
    const chosen = await call('file.choose', { purpose: 'importPreWork' });
    if (!chosen) return;
    const answers = await call('preWork.read', { file: chosen.file });
    const strange = strangeTo(answers);
    if (strange === null) openDialog({ name: 'preWork', with: answers });
    else say(strange, 'refusal');
  });
};

/** Takes the answers in, as one step that can be undone. */
export const takeIn = (answers: PreWorkAnswers): void => {
  const { name, known, added } = preWorkTaken(wholeDocument(), answers, asOfNow());
  const taken = edit(wholeDocument(), (draft) => takePreWork(draft, answers, asOfNow()));
  const isDone = importChange(`Take in the pre-work of ${name}`, taken);
  if (!isDone) return;
  const tray =
    added.length === 0
      ? ''
      : ` ${added.length} new ${added.length === 1 ? 'person waits' : 'people wait'} in the tray.`;
  say(`The pre-work of ${name} is in: ${known.length + added.length} people.${tray} Ctrl Z takes it out again.`);
};
