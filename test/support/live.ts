import type { Atlas } from '../../db/atlas';
import type { Document } from '../../shared/document/document';
import type { Kind } from '../../shared/model';
import { SOMEONE } from './atlases';
import { randomEdit, type Chance } from './randomEdits';

/** Edits, takes back and does again, as chance has it; answers the account after each change of the log. */
export const live = (
  atlas: Atlas,
  accountId: string,
  chance: Chance,
  steps: number,
  kinds?: readonly Kind[],
): Map<number, Document> => {
  const was = new Map([[atlas.revision(), atlas.document(accountId)]]);
  for (let n = 0; n < steps; n += 1) {
    const { undo, redo } = atlas.history(SOMEONE, accountId);
    const what = chance();
    try {
      if (what < 0.1 && undo !== null) atlas.undo(SOMEONE, accountId);
      else if (what < 0.15 && redo !== null) atlas.redo(SOMEONE, accountId);
      else {
        const diff = randomEdit(atlas.document(accountId), chance, kinds);
        atlas.apply(SOMEONE, { accountId, baseRevision: 0, label: `Edit ${n}`, diff });
      }
    } catch {
      // What the rules of the file refuse changes nothing.
    }
    was.set(atlas.revision(), atlas.document(accountId));
  }
  return was;
};
