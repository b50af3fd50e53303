import type { Change } from '../../db/atlas';
import type { Input, Output } from '../../shared/api/contract';
import { isEmpty } from '../../shared/document/diff';
import { keptDiff } from '../../shared/document/kept';
import { seen } from '../../shared/model/seen';
import { atlasOf, authorOf, tellChange, type Caller } from './windows';

export const applyChange = (
  caller: Caller,
  { accountId, baseRevision, label, diff, group }: Input<'document.apply'>,
): Output<'document.apply'> => {
  const atlas = atlasOf(caller);
  const author = authorOf(caller);
  const step = group === undefined ? {} : { step: group };
  const change = atlas.apply(author, { accountId, baseRevision, label: seen(label), diff: keptDiff(diff), ...step });
  if (!isEmpty(change.diff)) tellChange(caller, accountId, change);
  return { revision: change.revision, at: change.at, history: atlas.history(author, accountId) };
};

const replayed = (caller: Caller, accountId: string, change: Change): Output<'history.undo'> => {
  tellChange(caller, accountId, change);
  return { ...change, history: atlasOf(caller).history(authorOf(caller), accountId) };
};

export const undo = (caller: Caller, { accountId }: Input<'history.undo'>): Output<'history.undo'> =>
  replayed(caller, accountId, atlasOf(caller).undo(authorOf(caller), accountId));
export const redo = (caller: Caller, { accountId }: Input<'history.redo'>): Output<'history.redo'> =>
  replayed(caller, accountId, atlasOf(caller).redo(authorOf(caller), accountId));

export const listChanges = (caller: Caller, { accountId, limit }: Input<'history.list'>): Output<'history.list'> => [
  ...atlasOf(caller).log(accountId, limit),
];
