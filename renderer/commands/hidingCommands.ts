/** Opinions off the screen at one key, and back. */
import { call } from '../host';
import type { Dialog } from '../state/dialog';
import { setHiding, useDocument } from '../state/documentStore';
import { hidingKey, hiddenRefusal } from '../state/hiding';
import { dismissAll, say } from '../state/messages';
import { session, setSession, type Session } from '../state/session';

/**
 * Dialogs that tell opinions, or hold what somebody chose or typed about people in a state of their own: they are closed
 * and not opened. All others are drawn anew from what may be seen.
 */
export const TELLING: ReadonlySet<Dialog['name']> = new Set<Dialog['name']>([
  'csvImport',
  'accountTable',
  'recordImport',
  'explain',
  'filter',
  'findings',
  'forgetPerson',
  'retention',
  'foundTexts',
  'importAccount',
  'line',
  'merge',
  'mergeCopies',
  'preWork',
  'takeScenario',
  'assumptions',
  'straighten',
]);

export const isHiding = (): boolean => useDocument.getState().isHiding;

/** For what would show or set opinions: while they are hidden it is said that they are, and the answer is true. */
export const isRefusedWhileHiding = (): boolean => {
  if (!isHiding()) return false;
  say(hiddenRefusal());
  return true;
};

/** What faded people by opinions, and comes back with them. */
let putAside: {
  readonly accountId: string | null;
  readonly chosen: Pick<Session, 'filter' | 'focus' | 'marks'>;
} | null = null;

const show = (): void => {
  setHiding(false);
  if (putAside !== null && putAside.accountId === useDocument.getState().accountId) setSession(putAside.chosen);
  putAside = null;
};

const hide = (): void => {
  // What is being typed is kept first: its field goes.
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.matches('input, textarea, [contenteditable]')) {
    focused.blur();
    setTimeout(() => {
      if (focused.isConnected && (document.activeElement === null || document.activeElement === document.body))
        focused.focus({ preventScroll: true });
    }, 0);
  }
  const { dialog, filter, focus, marks } = session();
  putAside = { accountId: useDocument.getState().accountId, chosen: { filter, focus, marks } };
  setHiding(true);
  setSession({
    filter: null,
    focus: null,
    marks: [],
    whatIf: null,
    wall: null,
    ...(dialog !== null && TELLING.has(dialog.name) ? { dialog: null } : {}),
  });
  // What was said before may tell a rating.
  dismissAll();
};

/** A host that does not answer changes nothing here: only windows opened later would not know. */
const tellHost = (hides: boolean): void => {
  call('window.hides', { hides }).catch(() => undefined);
};

/** Hides opinions in a window that begins, which goes on hiding them when the one beside it no longer does. */
export const startHiding = (): void => {
  setHiding(true);
  tellHost(true);
};

/** Hides opinions and notes in this window, or shows them again. The plan itself stays as it is. */
export const toggleHiding = (): void => {
  const hides = !isHiding();
  if (hides) hide();
  else show();
  tellHost(hides);
  if (!hides) say(`Opinions are shown again. ${hidingKey()} hides them.`);
  // Without an account there is no status line to say it.
  else if (useDocument.getState().accountId === null && !useDocument.getState().isAtlas)
    say(`Opinions are hidden in what this window opens. ${hidingKey()} shows them.`);
};
