/** Copy and paste of people, with the events of the browser: they need no permission. */
import {
  copyPeople,
  LONGEST_PASTE,
  PEOPLE_TYPE,
  planPaste,
  readCopied,
  readTable,
} from '../../shared/exchange/clipboard';
import { LONGEST_LIST } from '../../shared/exchange/quickList';
import { change, currentDocument, useDocument, wholeDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { goTo, openDialog, select, session } from '../state/session';
import { isTyping } from './isTyping';
import { takePastedRecords } from './recordTables';
import { pastedContacts, pastedPeople } from './peopleTable';
import { pastePhoto } from './photoCommands';

/** Whether copying and pasting is about people now, and not about text. */
const isAboutPeople = (event: ClipboardEvent): boolean => {
  const { place, dialog, naming } = session();
  return (
    useDocument.getState().accountId !== null &&
    (place === 'map' || place === 'grid') &&
    dialog === null &&
    naming === null &&
    !isTyping(event.target) &&
    !isTyping(document.activeElement)
  );
};

const people = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`;

/** What a command is about to copy, in the two forms programs take. */
type Waiting = { readonly text: string; readonly html: string };
let waiting: Waiting | null = null;

/** Puts a text and the same for a page on the clipboard; whether the browser let it. */
export const putOnClipboard = (given: Waiting): boolean => {
  waiting = given;
  const isDone = document.execCommand('copy');
  waiting = null;
  return isDone;
};

const onCopy = (event: ClipboardEvent): void => {
  if (waiting !== null) {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', waiting.text);
    event.clipboardData?.setData('text/html', waiting.html);
    return;
  }
  const { selection } = session();
  if (
    !isAboutPeople(event) ||
    selection.length === 0 ||
    !event.clipboardData ||
    document.getSelection()?.isCollapsed === false
  )
    return;
  const copy = copyPeople(currentDocument(), selection);
  if (copy.people === 0) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', copy.text);
  event.clipboardData.setData(PEOPLE_TYPE, JSON.stringify(copy.own));
  say(`${people(copy.people)} copied. Paste them into another account or a spreadsheet.`);
};

/**
 * Takes what is on the clipboard: people of an atlas at once, a table, cards and what stands below a mail through their
 * preview, lines of names through theirs.
 */
const take = (own: string, text: string): boolean => {
  const copied = readCopied(own);
  if (copied) {
    const plan = planPaste(wholeDocument(), copied);
    if (plan.added.length === 0) {
      say(`${plan.known === 1 ? 'This person is' : `All ${plan.known} people are`} here already. Nothing was pasted.`);
      return true;
    }
    if (!change(`Paste ${people(plan.added.length)}`, plan.diff)) return true;
    goTo('map');
    select(plan.added.slice(0, 1));
    const known = `; ${people(plan.known)} ${plan.known === 1 ? 'was' : 'were'} here already`;
    const pasted = `${people(plan.added.length)} pasted${plan.known > 0 ? known : ''}.`;
    say(`${pasted} Who has no manager among them waits in the tray.`);
    return true;
  }
  if (text.trim() === '') return false;
  if (text.length > LONGEST_PASTE) {
    say(
      'That is too much for the clipboard. Save it as a CSV file and import the file. Nothing was pasted.',
      'refusal',
    );
    return true;
  }
  const contacts = pastedContacts(text);
  if (contacts) {
    openDialog({ name: 'csvImport', with: contacts });
    return true;
  }
  const parsed = readTable(text);
  if (parsed) openDialog({ name: 'csvImport', with: pastedPeople(text) });
  else if (text.length <= LONGEST_LIST) openDialog({ name: 'addMany', with: text });
  else
    say('That is too much for a list of people. Save it as a CSV file and import it. Nothing was pasted.', 'refusal');
  return true;
};

/** Whether a paste goes to the plan, and not into one of its texts or cells. */
const isAboutPlan = (event: ClipboardEvent): boolean => {
  const { place, dialog } = session();
  return (
    useDocument.getState().accountId !== null &&
    place === 'plan' &&
    dialog === null &&
    !event.defaultPrevented &&
    !isTyping(event.target) &&
    !isTyping(document.activeElement)
  );
};

const onPaste = (event: ClipboardEvent): void => {
  if (isAboutPlan(event) && takePastedRecords(event.clipboardData?.getData('text/plain') ?? '')) {
    event.preventDefault();
    return;
  }
  if (!isAboutPeople(event) || !event.clipboardData) return;
  if (pastePhoto(event.clipboardData)) {
    event.preventDefault();
    return;
  }
  if (take(event.clipboardData.getData(PEOPLE_TYPE), event.clipboardData.getData('text/plain'))) event.preventDefault();
};

/** Listens for copy and paste. Returns the way to stop. */
export const followClipboard = (): (() => void) => {
  document.addEventListener('copy', onCopy);
  document.addEventListener('paste', onPaste);
  return () => {
    document.removeEventListener('copy', onCopy);
    document.removeEventListener('paste', onPaste);
  };
};

export const copyChosen = (): void => {
  document.execCommand('copy');
};

/** From a menu there is no paste event; the browser may ask whether it is allowed. */
export const pasteFromMenu = async (): Promise<void> => {
  try {
    take('', await navigator.clipboard.readText());
  } catch {
    say('The browser does not hand over the clipboard here. Choose the map and press Ctrl V.');
  }
};
