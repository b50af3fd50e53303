import type { AtlasState } from '../../shared/api/contract';
import { chooseFile } from './chooseFile';
import { readPeopleFile } from './peopleTable';
import { AtlasError, type ErrorCode } from '../../shared/api/errors';
import { accountThereIn, differingIn } from '../../shared/api/errorDetails';
import { messageOf } from '../../shared/api/messageOf';
import { call } from '../host';
import { broughtBackWords } from './broughtBack';
import { safeName } from './fileNames';
import { hideForJointSession } from './jointSession';
import { layoutOf } from './mapChoice';
import { closeAccount, openAccount, openAtlasItself, readAgain, settled, useDocument } from '../state/documentStore';
import { setHostPresence } from '../state/hostPresence';
import { attempt, dismissAll, say } from '../state/messages';
import type { Brought } from '../state/dialog';
import { openDialog, resetSession, session, setSession, type AtlasPlace, type Session } from '../state/session';
import { personaNow } from '../state/startAs';
import { viewOf } from '../state/view';
import { mayLeave } from '../state/unsaved';
import { openWith } from './openAtlas';
import { tellSurroundings } from './surroundings';

/** Shows an atlas and its first account, or its account list when it holds several or none. */
export const showAtlas = async (atlas: AtlasState, accountId?: string): Promise<void> => {
  closeAccount();
  // What was said of another atlas is not said of this one.
  if (session().atlas?.name !== atlas.name || session().atlas?.folder !== atlas.folder) dismissAll();
  resetSession('atlas', { atlas });
  setHostPresence({ closed: null });
  const first = accountId ?? (atlas.accounts.length === 1 ? atlas.accounts[0]?.id : undefined);
  // Whoever said what they look at first sees it first.
  if (first === undefined) await putAtlasOnScreen(personaNow() === null ? {} : { atlasPlace: 'start' });
  else await putOnScreen(first);
  void tellSurroundings();
};

/** Shows the atlas as it is now, after something of it may have been missed. */
export const readAtlasAgain = async (): Promise<void> => {
  if (session().atlas === null) return;
  try {
    const { atlas } = await call('app.start', null);
    if (atlas !== null && session().atlas !== null) setSession({ atlas });
  } catch {
    // The account is read at the same time and says what is wrong.
  }
};

/** Shows what is above the accounts. Where it cannot be read the list of accounts is there all the same. */
const putAtlasOnScreen = async (shown: Partial<Pick<Session, 'atlasPlace' | 'cameFrom'>> = {}): Promise<void> => {
  const isReadOnly = session().atlas?.readOnly !== null && session().atlas?.readOnly !== undefined;
  try {
    await openAtlasItself(isReadOnly, (accounts) => {
      const { atlas } = session();
      resetSession('account', { ...(atlas ? { atlas: { ...atlas, accounts } } : {}), ...shown });
    });
  } catch (error) {
    closeAccount();
    resetSession('account', shown);
    say(messageOf(error), 'alert');
  }
};

const putOnScreen = (accountId: string): Promise<void> => {
  const isReadOnly = session().atlas?.readOnly !== null && session().atlas?.readOnly !== undefined;
  return openAccount(accountId, isReadOnly, (accounts) => {
    hideForJointSession();
    const { atlas } = session();
    resetSession('account', {
      ...(atlas ? { atlas: { ...atlas, accounts } } : {}),
      layout: layoutOf(accountId),
      view: viewOf(accountId),
    });
  });
};

/** Shows another account of the atlas, once nothing of this one can be lost. */
export const showAccount = async (accountId: string): Promise<void> => {
  if (await mayLeave()) await putOnScreen(accountId);
};

/** Goes above the accounts, to a place there; the account one comes from is one press away. */
export const showAtlasPlace = async (atlasPlace: AtlasPlace): Promise<void> => {
  const { accountId, isAtlas } = useDocument.getState();
  if (isAtlas) {
    setSession({ atlasPlace });
    return;
  }
  if (!(await mayLeave())) return;
  await putAtlasOnScreen({ atlasPlace, cameFrom: accountId });
  // The list counts people and days: edits of this window have changed them.
  await readAtlasAgain();
};

/** The list of all accounts. */
export const showAccounts = (): Promise<void> => showAtlasPlace('accounts');

/** Goes back into the account one came from. */
export const showAccountBefore = async (): Promise<void> => {
  const { cameFrom, atlas } = session();
  if (cameFrom !== null && atlas?.accounts.some(({ id }) => id === cameFrom) === true) await showAccount(cameFrom);
};

/** What a new atlas is called where nothing says of whom it is. */
const USUAL_NAME = 'My accounts';

/** A file's name without its ending. */
const bareName = (name: string): string => name.replace(/\.[^.]+$/, '');

/** A new atlas and, next, its first account; with what somebody has, which comes into that account. */
export const newAtlas = async (brought?: Brought): Promise<void> => {
  if (!(await mayLeave())) return;
  await attempt(async () => {
    const isFile = brought !== undefined && brought !== 'names';
    const proposed = isFile ? safeName(bareName(brought.name), USUAL_NAME) : USUAL_NAME;
    const chosen = await chooseFile('newAtlas', `${proposed}.atlas`);
    if (!chosen) return;
    const { atlas } = await call('atlas.create', { file: chosen.file });
    await showAtlas(atlas);
    // Whoever names a file after a customer has said who it is.
    const name = bareName(chosen.name);
    const customer = name === USUAL_NAME ? '' : name;
    openDialog({ name: 'firstAccount', with: { bring: brought ?? null, customer } });
  });
};

/** Begins with a table of people: it is read first, so that a file nobody can read leaves no empty atlas behind. */
export const beginWithTable = async (): Promise<void> => {
  await attempt(async () => {
    const chosen = await chooseFile('importCsv');
    if (chosen) await newAtlas(await readPeopleFile(chosen.file));
  });
};

const showOnMap = async (atlas: AtlasState): Promise<null> => {
  await showAtlas(atlas);
  setSession({ place: 'map' });
  return null;
};
/** Why a sample does not open before something is said of it. */
const ASKED: ReadonlySet<ErrorCode> = new Set(['passphraseNeeded', 'journalLeft', 'halfChange', 'editsKept']);

export const openSample = async (sample: string, startOver = false): Promise<void> => {
  if (!(await mayLeave())) return;
  try {
    await showOnMap(await call('atlas.openSample', { sample, startOver }));
  } catch (error) {
    // Somebody sealed it, or it was left half written: then the person is asked, as for any other atlas.
    const isAsked = error instanceof AtlasError && !startOver && ASKED.has(error.code);
    const name = session().started?.samples.find((one) => one.sample === sample)?.title ?? 'The sample';
    const failure = isAsked ? await openWith({ sample }, name, showOnMap) : messageOf(error);
    if (failure !== null) say(failure, 'alert');
  }
};

export const closeAtlas = async (): Promise<void> => {
  if (!(await mayLeave())) return;
  await attempt(async () => {
    await call('atlas.close', null);
    const started = await call('app.start', null);
    closeAccount();
    // What was said of it may name it.
    dismissAll();
    resetSession('atlas', { started });
    setHostPresence({ closed: null });
  });
};

export const saveCopy = async (): Promise<void> => {
  await attempt(async () => {
    await settled();
    const chosen = await chooseFile(
      'saveCopy',
      `${session().atlas?.name.replace(/\.atlas$/, '') ?? 'Atlas'} copy.atlas`,
    );
    if (!chosen) return;
    await call('atlas.saveCopy', { file: chosen.file });
    say(`A copy was saved as ${chosen.name}.`);
  });
};

/** Writes the whole atlas to another file and goes on there; then what could not be saved is. */
export const saveElsewhere = async (): Promise<void> => {
  await attempt(async () => {
    const chosen = await chooseFile('saveElsewhere', `${session().atlas?.name ?? 'Atlas'} saved elsewhere.atlas`);
    if (!chosen) return;
    const { atlas, notice } = await call('atlas.saveElsewhere', { file: chosen.file });
    setSession({ atlas });
    // Where the old file could not be read, the new one counts its changes from the beginning.
    readAgain();
    await settled();
    say(notice ?? `The atlas goes on in ${chosen.name}.`, notice === null ? 'plain' : 'alert');
  });
};

export const createAccount = async (
  name: string,
  currency: string,
  template: string,
  brought?: Brought,
): Promise<void> => {
  if (!(await mayLeave())) return;
  await attempt(async () => {
    const { accountId, atlas } = await call('account.create', { name, currency, template });
    setSession({ atlas });
    await putOnScreen(accountId);
    // A new account begins on its map, whatever was open before, and its plan on the first page.
    setSession({ place: 'map', view: 'map', section: 'cover' });
    if (brought === 'names') openDialog({ name: 'addMany', with: '' });
    else if (brought !== undefined) openDialog({ name: 'csvImport', with: brought });
  });
};

export const deleteAccount = async (accountId: string): Promise<void> => {
  await attempt(async () => {
    setSession({ atlas: await call('account.delete', { accountId }) });
    readAgain();
  });
};
export const duplicateAccount = async (accountId: string): Promise<void> => {
  await attempt(async () => {
    setSession({ atlas: (await call('account.duplicate', { accountId })).atlas });
    readAgain();
  });
};

type ImportChoices = {
  readonly onConflict?: 'keep' | 'replace';
  /** Beside the same account that is here already. */
  readonly asOwn?: boolean | undefined;
  readonly fileName?: string;
};

/** Imports an account file; asks what wins where the atlas already knows a record differently. */
export const importAccount = async (): Promise<void> => {
  if (!(await mayLeave())) return;
  const chosen = await attempt(() => chooseFile('importAccount'));
  if (chosen) await importAccountFile(chosen.file, { fileName: chosen.name });
};
export const importAccountFile = async (
  file: string,
  { onConflict, asOwn, fileName = 'the file' }: ImportChoices = {},
): Promise<void> => {
  try {
    const { accountId, atlas, notices } = await call('account.import', {
      file,
      ...(onConflict ? { onConflict } : {}),
      ...(asOwn === true ? { asOwn } : {}),
    });
    setSession({ atlas });
    await putOnScreen(accountId);
    for (const notice of notices) say(notice);
  } catch (error) {
    const there = error instanceof AtlasError && error.code === 'accountExists' ? accountThereIn(error.details) : null;
    if (error instanceof AtlasError && error.code === 'importConflict')
      openDialog({ name: 'importAccount', with: { file, records: differingIn(error.details), asOwn: asOwn === true } });
    else if (there !== null) openDialog({ name: 'accountThere', with: { file, fileName, ...there } });
    else say(messageOf(error), 'alert');
  }
};

export const startCsvImport = async (): Promise<void> => {
  await attempt(async () => {
    const chosen = await chooseFile('importCsv');
    if (!chosen) return;
    openDialog({ name: 'csvImport', with: await readPeopleFile(chosen.file) });
  }, 'refusal');
};

/**
 * Goes on in a new file made of the newest copy and every edit since, where the open one was damaged or overwritten;
 * then what could not be saved is.
 */
export const bringBackOpen = async (): Promise<void> => {
  await attempt(async () => {
    const { atlas, ...came } = await call('atlas.rescue', {});
    setSession({ atlas });
    readAgain();
    await settled();
    say(broughtBackWords(came), came.missing === 0 ? 'lasting' : 'alert');
  });
};
