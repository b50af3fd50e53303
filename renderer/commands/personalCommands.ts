/** What is done with the data on a person: all of it written down, or forgotten for good. */
import { find } from '../../shared/document/document';
import { displayName } from '../../shared/document/personName';
import type { Output } from '../../shared/api/contract';
import { messageOf } from '../../shared/api/messageOf';
import { call } from '../host';
import { ownLocale } from '../state/conventions';
import { currentDocument, readAgain, settled, useDocument } from '../state/documentStore';
import { attempt, dismissAll, say } from '../state/messages';
import { select } from '../state/session';
import { safeName } from './fileNames';
import { isRefusedWhileHiding } from './hidingCommands';
import { sayWritten } from './writtenFile';

/** Writes everything that is held about a person, as a PDF with the records beside it. */
export const saveHeld = async (personId: string): Promise<void> => {
  if (isRefusedWhileHiding()) return;
  const { accountId } = useDocument.getState();
  const person = find(currentDocument(), 'person', personId);
  if (accountId === null || person === undefined) return;
  await attempt(async () => {
    await settled();
    const chosen = await call('file.choose', {
      purpose: 'savePdf',
      suggestedName: `${safeName(`What is held about ${displayName(person)}`, 'What is held')}.pdf`,
    });
    if (!chosen) return;
    say('Writing everything that is held.');
    const made = await call('personal.export', {
      accountId,
      personId,
      locale: ownLocale(),
      file: chosen.file,
    });
    sayWritten(
      `${made.name} is ready, ${made.pages} ${made.pages === 1 ? 'page' : 'pages'}; the records lie beside it as ${made.beside}.`,
      made.written,
    );
  });
};

export type Forgotten = Output<'personal.forget'>;

/** Forgets a person; the answer is what was done, or why not in words. */
export const forgetPerson = async (
  personId: string,
  name: string,
  places: readonly string[],
  attachments: readonly string[],
): Promise<Forgotten | string> => {
  const { accountId } = useDocument.getState();
  if (accountId === null) return 'No account is open.';
  try {
    await settled();
    const done = await call('personal.forget', {
      accountId,
      personId,
      name,
      places: [...places],
      attachments: [...attachments],
    });
    // What was said and chosen may name them.
    dismissAll();
    select([]);
    readAgain();
    await settled();
    return done;
  } catch (error) {
    return messageOf(error);
  }
};
