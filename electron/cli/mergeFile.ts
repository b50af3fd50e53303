/** Another copy of an account becomes one with ours, without a screen. */
import { basename } from 'node:path';
import { AtlasError } from '../../shared/api/errors';
import { timeWords } from '../../shared/conventions/writeDay';
import { accountOf } from '../../shared/document/document';
import type { Answer, CopyQuestion } from '../../shared/document/mergeCopies/copies';
import { askedInWords, inOrderOfAsking } from '../../shared/document/mergeCopies/questionWords';
import { childReaders } from '../services/childReader';
import { ancestorWords, finishMerge, mergedBy, prepareMerge } from '../services/copyMerge';
import { copySourceAt, type CopySource } from '../services/copySource';
import { accountIdIn, askPassphrase, copyBefore, isAccountFile, openWithPassphrase } from './sources';
import type { Options, Terminal } from './terminal';
import { UsageError } from './usage';

const AUTHOR = { windowId: 'command line', sessionId: 'command line' };
const MOST_LISTED = 500;

const cut = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119).trimEnd()}…` : line;
};

const preferred = (questions: readonly CopyQuestion[], prefer: 'mine' | 'theirs'): ReadonlyMap<string, Answer> =>
  new Map(questions.map(({ id }) => [id, prefer]));

/** Rounds in which answers may bring further questions. */
const MOST_ROUNDS = 20;

const sourceOf = async (
  terminal: Terminal,
  path: string,
  ours: Parameters<typeof copySourceAt>[1],
  account: string | undefined,
): Promise<CopySource> => {
  try {
    return await copySourceAt(childReaders(), ours, { path, account });
  } catch (error) {
    if (!(error instanceof AtlasError) || error.code !== 'passphraseNeeded') throw error;
    const passphrase = await askPassphrase(terminal, `Passphrase of ${basename(path)}`);
    return copySourceAt(childReaders(), ours, { path, account, unlock: { passphrase } });
  }
};

/**
 * `atlas merge MINE.atlas --with OTHER`. Where questions are left and nothing is preferred it lists them, throws refused
 * and has written nothing.
 */
export const mergeFile = async (terminal: Terminal, file: string, options: Options): Promise<void> => {
  const { account, prefer, with: other } = options;
  if (other === undefined) throw new UsageError('Say what to merge with --with THEIRS.atlas or --with FILE.json.');
  if (prefer !== undefined && prefer !== 'mine' && prefer !== 'theirs')
    throw new UsageError('--prefer is mine or theirs.');
  if (!other.toLowerCase().endsWith('.atlas') && !isAccountFile(other))
    throw new UsageError('The copy to merge ends in .atlas or .json.');
  const { atlas } = await openWithPassphrase(terminal, file, true, options['kept']);
  let source: CopySource | null = null;
  try {
    if (atlas.readOnly !== null) throw new AtlasError('readOnly', atlas.readOnly);
    if (atlas.isAt(other)) throw new AtlasError('refused', 'Both are the same file. Nothing was changed.');
    const accountId = accountIdIn(atlas, account);
    const ours = atlas.document(accountId);
    source = await sourceOf(terminal, other, ours, undefined);
    const prepared = prepareMerge(atlas, accountId, source);
    let answers: ReadonlyMap<string, Answer> = new Map();
    let merged = mergedBy(prepared, answers);
    for (let times = 0; prefer !== undefined && merged.open.length > 0 && times < MOST_ROUNDS; times += 1) {
      answers = new Map([...answers, ...preferred(merged.open, prefer)]);
      merged = mergedBy(prepared, answers);
    }
    terminal.out(`${ancestorWords(prepared.ancestor, timeWords)}\n`);
    const { length } = merged.open;
    if (length > 0) {
      for (const question of inOrderOfAsking(merged.open, ours).slice(0, MOST_LISTED)) {
        const { title, says, options: said } = askedInWords(question, ours, merged.theirs);
        terminal.err(`  ${cut(title)}${says === null ? '' : `. ${cut(says)}`}\n`);
        terminal.err(`    mine:   ${cut(said.mine ?? '')}\n    theirs: ${cut(said.theirs ?? '')}\n`);
      }
      if (length > MOST_LISTED) terminal.err(`  and ${length - MOST_LISTED} more\n`);
      throw new AtlasError(
        'refused',
        `${length === 1 ? 'This was' : `These ${length} were`} changed in both copies and cannot be decided here. Nothing was changed. Use --prefer mine or --prefer theirs, or merge in the app.`,
      );
    }
    await copyBefore(terminal, atlas, 'beforeMerge');
    const { change, notices } = finishMerge(atlas, AUTHOR, prepared, answers);
    const name = accountOf(ours).name;
    terminal.out(
      change === null
        ? `${name} holds everything of ${source.name} already. Nothing was changed.\n`
        : `Merged ${source.name} into ${name}${answers.size === 0 ? '' : `: ${answers.size === 1 ? '1 difference was' : `${answers.size} differences were`} decided for ${prefer === 'mine' ? 'yours' : 'theirs'}`}. History in the app takes it back.\n`,
    );
    for (const notice of [...source.notices, ...notices]) terminal.out(`${notice}\n`);
  } finally {
    source?.close();
    atlas.close();
  }
};
