/** What is done with the history: a step is taken back, a moment becomes an account, a day is kept under a name. */
import type { Output } from '../../shared/api/contract';
import { fittingLabel } from '../../shared/document/changeLabel';
import { list } from '../../shared/document/document';
import { addSnapshot } from '../../shared/document/planLife';
import { longDate } from '../../shared/conventions/writeDay';
import { call } from '../host';
import { ownLocale } from '../state/conventions';
import {
  change,
  editDocument,
  settled,
  undoBackTo,
  useDocument,
  wholeDocument,
  whoseIsShown,
} from '../state/documentStore';
import { frozenNow } from '../state/frozenNow';
import { attempt, say } from '../state/messages';
import { asOfNow } from '../state/records';
import { setSession, showHistory } from '../state/session';
import { showAccount } from './atlasCommands';

export type Moment = Output<'history.moments'>[number];
export type StepTold = Output<'history.step'>;

/** What a step did and whether it can be taken back now. Undefined where it cannot be read, which was said. */
export const readStep = (accountId: string, revision: number): Promise<StepTold | undefined> =>
  attempt(() => call('history.step', { accountId, revision, locale: ownLocale() }));

/** Takes back one older step, as a new step. What does not fit any more is refused in words, and nothing is changed. */
export const takeBackStep = async ({ revision, label }: Pick<Moment, 'revision' | 'label'>): Promise<boolean> => {
  // What is on its way may be what the step stands on.
  await settled();
  const accountId = whoseIsShown();
  const told = accountId === null ? undefined : await readStep(accountId, revision);
  if (told === undefined) return false;
  if ('refusal' in told.back) {
    say(`${told.back.refusal} Nothing was changed.`, 'refusal');
    return false;
  }
  const isDone = change(fittingLabel(`Take back: ${label}`), told.back.diff);
  if (isDone) say('The step is taken back, as a step of its own. Ctrl Z brings it back.');
  return isDone;
};

/** Takes back every step of this window down to one, and that too. */
export const goBackTo = async ({ revision, stepsBack }: Pick<Moment, 'revision' | 'stepsBack'>): Promise<void> => {
  await attempt(async () => {
    await undoBackTo(revision);
    say(`${stepsBack ?? 0} steps were taken back. Redo brings them again, one by one.`);
  });
};

/**
 * Makes an account of the open one as it was after a change. `day`: what that moment is called where it was chosen. The
 * answer is its id; null where it could not be made.
 */
export const restoreMoment = async (revision: number, day?: string): Promise<string | null> => {
  await settled();
  const { accountId } = useDocument.getState();
  if (accountId === null) return null;
  const made = await attempt(() => call('history.restore', { accountId, revision, day, locale: ownLocale() }));
  if (made === undefined) return null;
  setSession({ atlas: made.atlas });
  say(`${made.name} is an account beside this one. Nothing was changed here.`, 'lasting', [
    { label: 'Open it', run: () => void showAccount(made.accountId) },
  ]);
  return made.accountId;
};

/** A name no snapshot of the account has. */
const freeName = (wanted: string): string => {
  const taken = new Set(list(wholeDocument(), 'snapshot').map(({ label }) => label));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}, ${count}`;
    if (!taken.has(name)) return name;
  }
};

/** Freezes ratings and figures of this moment under a name, and shows the snapshots. */
export const takeSnapshot = (name = ''): void => {
  const asOf = asOfNow();
  const label = freeName(name.trim() === '' ? `Snapshot of ${longDate(asOf)}` : name.trim().slice(0, 190));
  let id = '';
  const isDone = editDocument(`Take the snapshot ${label}`, (draft) => {
    id = addSnapshot(draft, asOf, label, frozenNow());
  });
  if (!isDone) return;
  showHistory('snapshots');
  setSession({ spot: { kind: 'snapshot', id } });
  say(`“${label}” keeps every rating and figure of now. Ctrl Z takes it away again.`);
};
