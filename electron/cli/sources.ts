import { accountFacts, type AccountFacts } from '../../shared/analysis/accountFacts';
import { basename, dirname, extname } from 'node:path';
import { existsSync } from 'node:fs';
import { createAtlas, openAtlas, type Atlas, type OpenOptions } from '../../db/atlas';
import type { BackupReason } from '../../db/safety/backups';
import type { EditsChoice, SafetyOptions } from '../../db/safety/keeper';
import { keptEditsIn } from '../../shared/api/errorDetails';
import { AtlasError } from '../../shared/api/errors';
import { fold } from '../../shared/model/fold';
import { accountOf, type Document } from '../../shared/document/document';
import { childReaders } from '../services/childReader';
import { copiesLimitIn } from '../services/copiesLimit';
import { readForeignAccount } from '../services/foreignFiles';
import type { Terminal } from './terminal';
import { UsageError } from './usage';
import { localDay } from '../../shared/analysis/days';

const endingOf = (path: string): string => extname(path).toLowerCase();
export const isTable = (path: string): boolean =>
  ['.csv', '.tsv', '.txt', '.xlsx', '.xlsm', '.vcf', '.vcard', '.eml', '.emlx'].includes(endingOf(path));
export const isAccountFile = (path: string): boolean => endingOf(path) === '.json';

/** Asks for a passphrase; twice when a new one is typed. Throws refused when there is none. */
export const askPassphrase = async (terminal: Terminal, question: string, isNew = false): Promise<string> => {
  const given = await terminal.secret(`${question}: `);
  if (given === null || given === '')
    throw new AtlasError('passphraseNeeded', 'No passphrase was given. Nothing was changed.');
  if (isNew && terminal.isTyped && (await terminal.secret('The same again: ')) !== given)
    throw new AtlasError('refused', 'The two passphrases differ. Nothing was changed.');
  return given;
};

/** What is only looked at is opened without what is kept beside it. */
const keepingOf = (
  { safetyFolder }: Terminal,
  isWritten: boolean,
  kept?: string,
): { readonly safety: SafetyOptions | null } => {
  const edits = kept === undefined ? undefined : CHOICES[kept];
  if (kept !== undefined && edits === undefined) throw new UsageError('--kept is take-in or leave.');
  if (!isWritten || safetyFolder === undefined) return { safety: null };
  return { safety: { folder: safetyFolder, ...(edits === undefined ? {} : { edits }) } };
};

/** What may become of edits that are kept and not in the file. */
const CHOICES: Readonly<Record<string, EditsChoice>> = { 'take-in': 'bringBack', leave: 'leave' };

const TAKE_IN_OR_LEAVE =
  'Use --kept take-in to take them in, or --kept leave to go on without them: they stay on this computer, in Safety.';
const OTHER_STATE =
  'The command line cannot put two histories together. Use --kept leave to go on with the file as it is, or open it in the app to bring back what was last saved.';

/** Says what can be done about edits that are kept and not in the file. */
const withKeptWords = (error: unknown): unknown => {
  if (!(error instanceof AtlasError) || error.code !== 'editsKept') return error;
  const isAhead = keptEditsIn(error.details)?.kind === 'ahead';
  const [what] = error.message.split(' Nothing was changed.');
  return new AtlasError('editsKept', `${what} Nothing was changed. ${isAhead ? TAKE_IN_OR_LEAVE : OTHER_STATE}`);
};

/** Opens an atlas; a sealed one asks for its passphrase. The answer tells which one opened it. `kept` is --kept. */
export const openWithPassphrase = async (
  terminal: Terminal,
  path: string,
  isWritten: boolean,
  kept?: string,
  how: Pick<OpenOptions, 'readOnly' | 'goOnWith'> = {},
): Promise<{ readonly atlas: Atlas; readonly passphrase: string | null }> => {
  const keeping = keepingOf(terminal, isWritten, kept);
  const open = async (passphrase: string | null): Promise<Atlas> => {
    try {
      const atlas = await openAtlas(path, {
        ...(passphrase === null ? {} : { unlock: { passphrase } }),
        ...keeping,
        ...how,
      });
      if (atlas.broughtBack > 0)
        terminal.out(`${atlas.broughtBack === 1 ? '1 edit came' : `${atlas.broughtBack} edits came`} back.\n`);
      return atlas;
    } catch (error) {
      throw withKeptWords(error);
    }
  };
  try {
    return { atlas: await open(null), passphrase: null };
  } catch (error) {
    if (!(error instanceof AtlasError) || error.code !== 'passphraseNeeded') throw error;
    const passphrase = await askPassphrase(terminal, `Passphrase of ${basename(path)}`);
    return { atlas: await open(passphrase), passphrase };
  }
};

/**
 * Makes a copy of an atlas before much of it changes, as the app does, and leaves as many as the person said there. Throws
 * diskFull, diskFailed.
 */
export const copyBefore = async ({ safetyFolder }: Terminal, atlas: Atlas, reason: BackupReason): Promise<void> => {
  if (safetyFolder !== undefined) await atlas.backUp(reason, copiesLimitIn(dirname(safetyFolder)));
};

export const openOrCreate = async (terminal: Terminal, path: string, kept?: string): Promise<Atlas> =>
  existsSync(path)
    ? (await openWithPassphrase(terminal, path, true, kept)).atlas
    : (await createAtlas(path, keepingOf(terminal, true, kept))).atlas;

/**
 * The account a command is about: the one named, by name or id, or the only one. Throws noAccount with the names there
 * are.
 */
export const accountIdIn = (atlas: Atlas, name: string | undefined): string => {
  const accounts = atlas.accounts();
  const names = accounts.map((account) => account.name).join(', ');
  const found =
    name === undefined
      ? accounts
      : accounts.filter((account) => account.id === name || fold(account.name) === fold(name));
  const [only, another] = found;
  if (!only)
    throw new AtlasError(
      'noAccount',
      accounts.length === 0
        ? 'This atlas has no account.'
        : `There is no account “${name ?? ''}”. There are: ${names}.`,
    );
  if (another)
    throw new AtlasError(
      'noAccount',
      name === undefined
        ? `This atlas has several accounts; name one with --account: ${names}.`
        : `Several accounts are called “${name}”; give the id: ${found.map((account) => account.id).join(', ')}.`,
    );
  return only.id;
};

/** The account in an atlas or in an account file, as a document. */
export const documentFrom = async (terminal: Terminal, path: string, name: string | undefined): Promise<Document> => {
  if (isAccountFile(path)) {
    if (name !== undefined) throw new UsageError('--account goes with an atlas; an account file holds one account.');
    return (await readForeignAccount(childReaders(), path)).document;
  }
  const { atlas } = await openWithPassphrase(terminal, path, false);
  try {
    return atlas.document(accountIdIn(atlas, name));
  } finally {
    atlas.close();
  }
};

/** The same with what every account beside it knows of itself, for figures over all of them. */
export const documentWithFacts = async (
  terminal: Terminal,
  path: string,
  name: string | undefined,
  asked: string | undefined,
): Promise<{ readonly document: Document; readonly asOf: string; readonly facts: readonly AccountFacts[] }> => {
  if (isAccountFile(path)) {
    const document = await documentFrom(terminal, path, name);
    const asOf = figuresDayOf(document, asked);
    return { document, asOf, facts: [accountFacts(document, asOf)] };
  }
  const { atlas } = await openWithPassphrase(terminal, path, false);
  try {
    const document = atlas.document(accountIdIn(atlas, name));
    const asOf = figuresDayOf(document, asked);
    const open = atlas.accounts().filter(({ archived }) => !archived);
    return { document, asOf, facts: open.map(({ id }) => accountFacts(atlas.document(id), asOf)) };
  } finally {
    atlas.close();
  }
};

/** The day figures are for: the one asked, the account's own, or today. */
export const figuresDayOf = (document: Document, asked: string | undefined): string =>
  asked ?? accountOf(document).asOf ?? localDay(new Date());
