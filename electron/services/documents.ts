import type { Change } from '../../db/atlas';
import type { Replayed } from '../../db/changing';
import type { BackupReason } from '../../db/safety/backups';
import type { Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { isEmpty, type Diff } from '../../shared/document/diff';
import { keptDiff } from '../../shared/document/kept';
import { seen } from '../../shared/model/seen';
import { atlasOf, authorOf, tellChange, type Caller } from './windows';

/**
 * What became of this very edit when the window sent it before, if it did. Only the last one can have lost its answer;
 * a host that has heard none of this window yet finds it in the log, where one that was killed left it.
 */
const writtenBefore = (caller: Caller, accountId: string, editId: string | undefined): Change | null => {
  if (editId === undefined) return null;
  const last = caller.window.lastEdit;
  if (last === null) return atlasOf(caller).editCalled(authorOf(caller), accountId, editId);
  return last.editId === editId && last.accountId === accountId ? last.change : null;
};

const answerTo = (caller: Caller, accountId: string, { revision, at }: Change): Output<'document.apply'> => {
  const atlas = atlasOf(caller);
  // An atlas that went on elsewhere from what is in memory counts anew.
  const known = Math.min(revision, atlas.revision());
  return { revision: known, at, history: atlas.history(authorOf(caller), accountId) };
};

/** Records of one change from which on a copy of the atlas as it was is made beforehand. */
const MANY_GONE = 20;
const MANY_NEW = 50;

/** Whether a person goes and what named them names another: two cards become one. */
const isMerge = (diff: Diff): boolean => {
  if ((diff.person?.removed ?? []).length === 0) return false;
  const removed = [...(diff.person?.removed ?? []), ...(diff.seat?.removed ?? [])];
  const gone = new Set(removed.map(({ id }): unknown => id));
  return Object.values(diff).some((change) =>
    Object.values(change.updated ?? {}).some((fields) =>
      Object.entries(fields).some(
        // Reports of somebody who is deleted move up: nobody became one with anybody.
        ([field, [from, to]]) => field !== 'reportsToId' && gone.has(from) && typeof to === 'string',
      ),
    ),
  );
};

/** Why a copy is made before a change that is no import: many records come, or go, or two become one. */
const reasonToCopy = (diff: Diff): BackupReason | null => {
  const count = (which: 'added' | 'removed'): number =>
    Object.values(diff).reduce((sum, change) => sum + (change[which]?.length ?? 0), 0);
  if (count('removed') >= MANY_GONE) return 'beforeDeletion';
  if (isMerge(diff)) return 'beforeMerge';
  return count('added') >= MANY_NEW ? 'beforeImport' : null;
};

export const applyChange = (
  caller: Caller,
  { accountId, baseRevision, editId, label, diff, group, isImport = false }: Input<'document.apply'>,
): Output<'document.apply'> => {
  const atlas = atlasOf(caller);
  const author = authorOf(caller);
  const before = writtenBefore(caller, accountId, editId);
  if (before) return answerTo(caller, accountId, before);
  const step = group === undefined ? {} : { step: group };
  const known = editId === undefined ? {} : { editId };
  const reason = isImport ? 'beforeImport' : reasonToCopy(diff);
  if (reason !== null) void caller.window.open?.copies.make(reason);
  const change = atlas.apply(author, {
    accountId,
    baseRevision,
    label: seen(label),
    diff: keptDiff(diff),
    ...step,
    ...known,
  });
  if (editId !== undefined) caller.window.lastEdit = { editId, accountId, change };
  if (!isEmpty(change.diff)) tellChange(caller, accountId, change);
  return answerTo(caller, accountId, change);
};

const replayed = (caller: Caller, accountId: string, change: Replayed): Output<'history.undo'> => {
  tellChange(caller, accountId, change);
  return { ...change, history: atlasOf(caller).history(authorOf(caller), accountId) };
};

export const undo = (
  caller: Caller,
  { accountId, to, steps: wanted = 1 }: Input<'history.undo'>,
): Output<'history.undo'> => {
  const atlas = atlasOf(caller);
  const steps = to === undefined ? wanted : atlas.stepsBackTo(authorOf(caller), accountId).get(to);
  if (steps === undefined)
    throw new AtlasError(
      'cannotUndo',
      'This edit was taken back already, or is not one of this window. Nothing was changed.',
    );
  return replayed(caller, accountId, atlas.undo(authorOf(caller), accountId, steps));
};
export const redo = (caller: Caller, { accountId, steps }: Input<'history.redo'>): Output<'history.redo'> =>
  replayed(caller, accountId, atlasOf(caller).redo(authorOf(caller), accountId, steps));
