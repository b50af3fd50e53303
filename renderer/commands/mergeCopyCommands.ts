/** Two copies of an account become one: which copy, what is answered, and how it is carried out. */
import type { Input } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { accountOf } from '../../shared/document/document';
import { messageOf } from '../../shared/api/messageOf';
import { call } from '../host';
import { answerOf, copyMerging, openIn, setCopyMerging, type CopyAnswer } from '../state/copyMerging';
import { ownLocale } from '../state/conventions';
import { currentDocument, readAgain, settled, useDocument } from '../state/documentStore';
import type { WhichCopy } from '../state/dialog';
import { attempt, dismiss, say } from '../state/messages';
import { closeDialog, openDialog, session } from '../state/session';
import { outputViewer } from '../state/outputFor';
import { pdfChoice } from '../state/pdfChoice';
import { safeName } from './fileNames';
import { isRefusedWhileHiding } from './hidingCommands';
import { printPdf } from './printPdf';
import { showAccount } from './atlasCommands';

/**
 * Reads a copy and shows what it comes to; a sealed one asks for its passphrase first. The answer is why it cannot be
 * read, or null.
 */
export const startMerge = async (
  which: WhichCopy,
  name: string,
  unlock: Pick<Input<'merge.start'>, 'passphrase' | 'recoveryCode'> = {},
): Promise<string | null> => {
  const { accountId } = useDocument.getState();
  if (accountId === null || isRefusedWhileHiding()) return null;
  try {
    await settled();
    const state = await call('merge.start', { accountId, ...which, ...unlock, locale: ownLocale() });
    setCopyMerging({ accountId, state, answers: {} });
    openDialog('mergeCopies');
    return null;
  } catch (error) {
    if (!(error instanceof AtlasError) || error.code !== 'passphraseNeeded') return messageOf(error);
    openDialog({ name: 'unlockCopy', with: { which, name } });
    return null;
  }
};

const begin = async (which: WhichCopy, name: string): Promise<void> => {
  const failure = await startMerge(which, name);
  if (failure !== null) say(failure, 'alert');
};

/** Goes on with a merge that was put aside, or asks for the other copy. */
export const mergeFromCopy = async (): Promise<void> => {
  const { accountId } = useDocument.getState();
  if (isRefusedWhileHiding()) return;
  const aside = copyMerging();
  if (aside !== null && aside.accountId === accountId) {
    openDialog('mergeCopies');
    return;
  }
  const chosen = await attempt(() => call('file.choose', { purpose: 'mergeCopy' }));
  if (chosen) await begin({ file: chosen.file, purpose: 'mergeCopy' }, chosen.name);
};

/** The account on screen, or the only one there is, which is shown first. */
const showOnly = async (): Promise<boolean> => {
  if (useDocument.getState().accountId !== null) return true;
  const accounts = session().atlas?.accounts ?? [];
  const [only] = accounts;
  if (only === undefined || accounts.length > 1) {
    say('Open the account that is to be merged; a copy is merged account by account.');
    return false;
  }
  await showAccount(only.id);
  return true;
};

export const mergeConflict = async (conflict: string, name: string): Promise<void> => {
  if (await showOnly()) await begin({ conflict }, name);
};

/** Merges an account file into the account that is here already. */
export const mergeImported = async (file: string, accountId: string, name: string): Promise<void> => {
  await showAccount(accountId);
  await begin({ file, purpose: 'importAccount' }, name);
};

/** Opens an atlas first where none is, and then asks for the other copy. */
export const mergeFromStart = async (open: () => Promise<void>): Promise<void> => {
  if (session().atlas === null) {
    say('First choose the atlas that goes on, then the copy that is merged into it.');
    await open();
  }
  if (session().atlas !== null && session().dialog === null && (await showOnly())) await mergeFromCopy();
};

const decidesOverRecords = (question: string): boolean =>
  copyMerging()?.state.questions.find((one) => one.question === question)?.about !== 'field';

/** Asks for the questions anew: what was answered may have brought others. */
const look = async (): Promise<void> => {
  const merging = copyMerging();
  if (merging === null) return;
  const state = await call('merge.look', {
    merge: merging.state.merge,
    answers: { ...merging.answers },
    locale: ownLocale(),
  });
  const now = copyMerging();
  if (now !== null && now.state.merge === state.merge) setCopyMerging({ ...now, state });
};

export const answerCopy = async (question: string, answer: CopyAnswer): Promise<void> => {
  const merging = copyMerging();
  if (merging === null) return;
  setCopyMerging({ ...merging, answers: { ...merging.answers, [question]: answer } });
  if (decidesOverRecords(question)) await attempt(look);
};

/** More rounds of further questions than answers bring. */
const MOST_ROUNDS = 20;

/** Answers every question, or every one that is left. */
export const answerAll = async (how: 'mine' | 'theirs' | 'proposed', which: 'all' | 'rest'): Promise<void> => {
  await attempt(async () => {
    for (let times = 0; times < MOST_ROUNDS; times += 1) {
      const merging = copyMerging();
      if (merging === null) return;
      const asked = which === 'all' && times === 0 ? merging.state.questions : openIn(merging);
      if (asked.length === 0) return;
      const added = asked.map((one) => [one.question, how === 'proposed' ? one.proposed : how] as const);
      setCopyMerging({ ...merging, answers: { ...merging.answers, ...Object.fromEntries(added) } });
      if (asked.every(({ about }) => about === 'field')) return;
      await look();
    }
  });
};

const sayMerged = (copyName: string, notices: readonly string[]): void => {
  const more = notices.length === 0 ? '' : ` ${notices.join(' ')}`;
  const told = say(`${copyName} is merged in, in one step: Ctrl Z takes it back.${more}`, 'lasting', [
    { label: 'Print the report', run: () => void printMergeReport() },
  ]);
  const merges = useDocument.getState().document.copyMerge.size;
  // Once it is taken back, or the account is closed, there is nothing of it to print.
  const stop = useDocument.subscribe(({ document: content }) => {
    if (content.copyMerge.size >= merges) return;
    stop();
    dismiss(told);
  });
};

/** Carries the merge out. What came meanwhile and has to be asked is asked first. */
export const finishCopyMerge = async (): Promise<void> => {
  const merging = copyMerging();
  if (merging === null) return;
  try {
    await settled();
    const given = merging.state.questions.flatMap((one) => {
      const answer = answerOf(merging, one);
      return answer === null ? [] : [[one.question, answer] as const];
    });
    const { changed, notices } = await call('merge.finish', {
      merge: merging.state.merge,
      answers: Object.fromEntries(given),
      locale: ownLocale(),
    });
    setCopyMerging(null);
    closeDialog();
    readAgain();
    await settled();
    if (changed === null) say(`Everything of ${merging.state.copyName} is here already. Nothing was changed.`);
    else sayMerged(merging.state.copyName, notices);
  } catch (error) {
    say(messageOf(error), 'alert');
    await attempt(look);
  }
};

/** Lets go of the copy; nothing was changed. */
export const dropCopyMerge = async (): Promise<void> => {
  setCopyMerging(null);
  closeDialog();
  await attempt(() => call('merge.drop', null));
};

/** Prints what merges of copies did to this account, for the own team. */
export const printMergeReport = async (): Promise<void> => {
  const { accountId } = useDocument.getState();
  if (accountId === null || isRefusedWhileHiding()) return;
  if (currentDocument().copyMerge.size === 0) {
    say('No copy was merged into this account.');
    return;
  }
  if (outputViewer().hidden.length > 0) {
    say(
      'The report names people and says what is thought of them. Let nothing be kept out of outputs, and print it again.',
    );
    return;
  }
  await printPdf(
    accountId,
    `${safeName(accountOf(currentDocument()).name, 'Account')} merge report.pdf`,
    {
      ...pdfChoice(),
      sections: ['mergeReport'],
      viewer: { audience: 'team', hidden: [] },
      locale: ownLocale(),
    },
    () => say('Printing the merge report.'),
  );
};
