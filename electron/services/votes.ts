import type { Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { runningVote } from '../../shared/model/runningVote';
import { dropScratch, keepScratch, readScratch } from '../../db/safety/scratch';
import { atlasOf, emit, others, type Caller, type OpenAtlas } from './windows';

/*
 * The single votes of a vote that runs. They are handed over after each key, lie beside the atlas, sealed as it is, and
 * are overwritten as soon as the vote closes. They never come near the atlas, its log, its edit journal or a backup.
 */

const openOf = (caller: Caller, accountId: string): OpenAtlas => {
  const atlas = atlasOf(caller);
  const { open } = caller.window;
  if (open === null || !atlas.hasAccount(accountId))
    throw new AtlasError('notFound', 'This account is not in the atlas that is open. No vote was kept.');
  return open;
};

/** Keeps the vote as it stands. `isOnDisk` is false where only this run of the app knows it. */
export const keepVote = (caller: Caller, { accountId, vote }: Input<'vote.keep'>): Output<'vote.keep'> => {
  const open = openOf(caller, accountId);
  const text = JSON.stringify(vote);
  open.scratches.set(accountId, text);
  tellOthers(caller, accountId, vote);
  return { isOnDisk: keepOnDisk(open, accountId, text) };
};

/** There is one vote, however many windows show it. */
const tellOthers = (caller: Caller, accountId: string, vote: Input<'vote.keep'>['vote'] | null): void => {
  for (const other of others(caller))
    if (other.accountId === accountId) emit(other, 'vote.changed', { accountId, vote });
};

const keepOnDisk = ({ atlas }: OpenAtlas, accountId: string, text: string): boolean => {
  const vault = atlas.vault();
  if (vault === null) return false;
  try {
    keepScratch(vault, accountId, text);
    return true;
  } catch {
    return false;
  }
};

/** The vote that runs in an account; null where none does, or where what is kept of it cannot be read. */
export const readVote = (caller: Caller, { accountId }: Input<'vote.read'>): Output<'vote.read'> => {
  const { atlas, scratches } = openOf(caller, accountId);
  const vault = atlas.vault();
  try {
    const text = scratches.get(accountId) ?? (vault === null ? null : readScratch(vault, accountId));
    const parsed = text === null ? null : runningVote.safeParse(JSON.parse(text));
    if (text === null || parsed?.success !== true) return { vote: null };
    scratches.set(accountId, text);
    return { vote: parsed.data };
  } catch {
    return { vote: null };
  }
};

export const dropVote = (caller: Caller, { accountId }: Input<'vote.drop'>): null => {
  const open = openOf(caller, accountId);
  forgetVote(open, accountId);
  tellOthers(caller, accountId, null);
  return null;
};

/** Takes away what is kept of the votes of an account. */
export const forgetVote = ({ atlas, scratches }: OpenAtlas, accountId: string): void => {
  scratches.delete(accountId);
  const vault = atlas.vault();
  if (vault !== null) dropScratch(vault, accountId);
};

/** Before the file gets another key: votes of an earlier run go along as well. */
export const takeUpVotes = ({ atlas, scratches }: OpenAtlas): void => {
  const vault = atlas.vault();
  if (vault === null) return;
  for (const { id } of atlas.accounts()) {
    const text = scratches.get(id) ?? readScratch(vault, id);
    if (text !== null) scratches.set(id, text);
  }
};

/** After what is kept of the file went under another key, or was begun anew: votes go along. */
export const keepVotesAnew = (open: OpenAtlas): void => {
  for (const [accountId, text] of open.scratches) keepOnDisk(open, accountId, text);
};
