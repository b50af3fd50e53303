/** Somebody leaves: for good, or for another account; and what hung on them is given to others. */
import { find } from '../../shared/document/document';
import { giveTo, setDone, type Broken } from '../../shared/document/handover';
import { holderOf } from '../../shared/document/occupancy';
import { leaveSeat } from '../../shared/document/people';
import { displayName } from '../../shared/document/personName';
import { call } from '../host';
import { currentDocument, editDocument, settled, useDocument } from '../state/documentStore';
import { attempt, say } from '../state/messages';
import { asOfNow } from '../state/records';
import { openDialog, session, setSession } from '../state/session';
import { today } from '../state/today';
import { showAccount } from './atlasCommands';
import { leaveChosen } from './peopleCommands';

/** The last day somebody can have left: today, and not after the day the figures are for where that is later. */
export const latestLeaving = (): string => (asOfNow() > today() ? asOfNow() : today());

/** Asks when they left, with what hangs on them. */
export const askLeaving = (): void => {
  const content = currentDocument();
  const chosen = session().selection.flatMap((seatId) => {
    const person = find(content, 'person', holderOf(content, seatId));
    return person === undefined || person.status === 'vacant' ? [] : [person.id];
  });
  const [one, ...more] = chosen;
  if (one === undefined) say('This seat is vacant: nobody is there who could leave.');
  else if (more.length === 0) openDialog({ name: 'lossTest', with: one });
  else openDialog('leave');
};

/** Whoever is chosen left on a day. */
export const leaveOn = (on: string): void => leaveChosen(on);

/** Ends the time of one person, wherever they are chosen or not. */
export const personLeaves = (personId: string, on: string): boolean => {
  const person = find(currentDocument(), 'person', personId);
  return person !== undefined && editDocument(`${displayName(person)} left`, (draft) => leaveSeat(draft, personId, on));
};

const nameOf = (personId: string): string => {
  const person = find(currentDocument(), 'person', personId);
  return person ? displayName(person) : '';
};

export const giveBroken = (personId: string, broken: readonly Broken[], heirId: string): void => {
  editDocument(`What hung on ${nameOf(personId)} goes to ${nameOf(heirId)}`, (draft) => {
    for (const one of broken) giveTo(draft, personId, one, heirId, asOfNow());
  });
};

export const tickBroken = (personId: string, key: string, isDone: boolean): void => {
  editDocument(`What hung on ${nameOf(personId)}: ${isDone ? 'done' : 'open again'}`, (draft) =>
    setDone(draft, personId, key, isDone ? asOfNow() : null),
  );
};

/**
 * Takes a person to another account of the atlas: there they wait in the tray, here they left. Each account takes its
 * own part back.
 */
export const takeToAccount = async (personId: string, toAccountId: string, on: string): Promise<void> => {
  const { accountId, readOnly } = useDocument.getState();
  const name = nameOf(personId);
  const target = session().atlas?.accounts.find(({ id }) => id === toAccountId)?.name ?? '';
  if (accountId === null || readOnly) {
    say('This plan can only be read. Nothing was changed.', 'refusal');
    return;
  }
  await attempt(async () => {
    // What was typed last goes along.
    await settled();
    const { atlas } = await call('person.toAccount', { accountId, personId, toAccountId, on });
    setSession({ atlas });
    const isDone = editDocument(`${name} goes to ${target}`, (draft) => leaveSeat(draft, personId, on));
    if (!isDone) {
      say(`${name} is in ${target} now, and still here as well: delete them where they do not belong.`, 'alert');
      return;
    }
    say(
      `${name} is in ${target} now, in the tray, with all that is their own. Here their seat is vacant. Ctrl Z brings them back here; in ${target} it takes them away there.`,
      'plain',
      [{ label: `Open ${target}`, run: () => void attempt(() => showAccount(toAccountId)) }],
    );
  });
};
