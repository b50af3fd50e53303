/** Two cards of one person become one. */
import { find } from '../../shared/document/document';
import { mergePeople } from '../../shared/document/merge';
import type { Choices } from '../../shared/document/mergeQuestions';
import { holderOf, seatOf } from '../../shared/document/occupancy';
import { displayName } from '../../shared/document/personName';
import { currentDocument, editDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { openDialog, select, session } from '../state/session';
import { isRefusedWhileHiding } from './hidingCommands';

/** Asks with whom the card chosen last becomes one; with two chosen, with the other. */
export const askMerge = (): void => {
  const people = session().selection.flatMap((seatId) => holderOf(currentDocument(), seatId) ?? []);
  const kept = people.at(-1);
  if (kept === undefined) return;
  openDialog({ name: 'merge', with: { keptId: kept, otherId: people.length === 2 ? (people[0] ?? null) : null } });
};

/** The same for two people somebody noticed to be alike. */
export const askMergeOf = (keptId: string, otherId: string | null): void => {
  if (!isRefusedWhileHiding()) openDialog({ name: 'merge', with: { keptId, otherId } });
};

export const mergeNow = (keptId: string, otherId: string, choices: Choices): void => {
  const content = currentDocument();
  const [kept, other] = [find(content, 'person', keptId), find(content, 'person', otherId)];
  if (!kept || !other) return;
  const isDone = editDocument(`Merge ${displayName(kept)} and ${displayName(other)}`, (draft) =>
    mergePeople(draft, keptId, otherId, choices),
  );
  if (!isDone) return;
  const merged = find(currentDocument(), 'person', keptId);
  const seatId = seatOf(currentDocument(), keptId);
  if (seatId !== null) select([seatId]);
  if (merged) say(`${displayName(merged)} is one card now, with all that was known of both. Ctrl Z parts them again.`);
};
