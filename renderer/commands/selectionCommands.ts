/** What is done in the selection: moves of accounts, lists of managers, and its pages. */
import { moveAccount, type Hold, type Move } from '../../shared/analysis/selectionMoves';
import { ATLAS_ITSELF, list } from '../../shared/document/document';
import { inWords, withinSentence } from '../../shared/model/words';
import { clientsHidden } from '../state/clients';
import { editDocument, wholeDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { asOfNow } from '../state/records';
import { currentStart } from '../state/startAs';
import { nameOf, optionsOf } from './portfolioCommands';
import { printPdf } from './printPdf';

/** Moves an account, or says what holds it back. Answers whether it was moved. */
export const moveInPortfolio = (move: Move): boolean => {
  const row = wholeDocument().portfolioAccount.get(move.rowId);
  // Steps are named wherever they are told, also where names of clients are hidden.
  const name = clientsHidden() ? 'An account' : (row?.name ?? 'The account');
  const isStaying = row?.lifecycle === move.to;
  let hold: Hold | null = null;
  editDocument(
    `${name}: ${isStaying ? `stays ${withinSentence(inWords(move.to))}` : withinSentence(inWords(move.to))}`,
    (draft) => {
      hold = moveAccount(draft, asOfNow(), move);
    },
  );
  if (hold === null) return true;
  say((hold as Hold).words);
  return false;
};

/** A manager’s list; one they typed before goes. */
export const putInList = (manager: string, named: readonly string[]): void => {
  editDocument(`The list of ${manager} is in`, (draft) => {
    const before = list(draft.current(), 'keyAccountList').find((one) => one.manager === manager);
    if (before === undefined) draft.add('keyAccountList', { manager, named });
    else draft.set('keyAccountList', before.id, { named });
  });
};

export const showLists = (): void => {
  editDocument('Show the lists of the managers', (draft) =>
    draft.set('portfolio', 'portfolio', { listsShownOn: asOfNow() }),
  );
};

/** All lists go, for a test from the start. It says so, and how they come back. */
export const beginListsAgain = (): void => {
  const count = wholeDocument().keyAccountList.size;
  editDocument('Begin the lists of the managers again', (draft) => {
    for (const { id } of list(draft.current(), 'keyAccountList')) draft.remove('keyAccountList', id);
    draft.set('portfolio', 'portfolio', { listsShownOn: null });
  });
  say(`${count} ${count === 1 ? 'list is' : 'lists are'} gone. Undo brings ${count === 1 ? 'it' : 'them'} back.`);
};

/** Criteria and list, number and decisions, whether managers agree, pilot and steps, for the own team alone. */
export const saveSelection = (): Promise<void> =>
  printPdf(ATLAS_ITSELF, nameOf('selection.pdf'), optionsOf(['selectionPages']), () => undefined);

export const savePilotCharter = (): Promise<void> =>
  printPdf(ATLAS_ITSELF, nameOf('pilot charter.pdf'), optionsOf(['pilotCharter']), () => undefined);

/** One page of what waits for whoever looks. */
export const saveStart = async (): Promise<void> => {
  const startOf = currentStart();
  if (startOf === null) {
    say('Choose who you are at Start first.');
    return;
  }
  await printPdf(
    ATLAS_ITSELF,
    nameOf('start.pdf'),
    { ...optionsOf(['startPage']), startOf: { ...startOf } },
    () => undefined,
  );
};
