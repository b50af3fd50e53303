/** Links between accounts: joining a person or a unit to another account, and going there. */
import { find } from '../../shared/document/document';
import { seatOf } from '../../shared/document/occupancy';
import type { JoinableKind, ShownLink } from '../state/counterparts';
import { currentDocument, editDocument } from '../state/documentStore';
import { attempt, say } from '../state/messages';
import { goTo, setSession } from '../state/session';
import { showAccount } from './atlasCommands';
import { showPerson } from './mapCommands';

/** Joins a person or a unit to one of another account, or to that account as a whole. */
export const joinToAccount = (
  kind: JoinableKind,
  id: string,
  accountId: string,
  other: { readonly id: string | null; readonly name: string },
): void => {
  editDocument(`Link to ${other.name}`, (draft) =>
    draft.add('counterpart', {
      [kind === 'person' ? 'personId' : 'businessUnitId']: id,
      otherAccountId: accountId,
      otherId: other.id,
      otherName: other.name,
    }),
  );
};

export const unlink = (counterpartId: string): void => {
  const name = find(currentDocument(), 'counterpart', counterpartId)?.otherName ?? '';
  if (editDocument('Take a link to another account away', (draft) => draft.remove('counterpart', counterpartId)))
    say(`The link to ${name} is gone. Ctrl Z takes it back.`);
};

/** Opens the other account, with whoever is joined there chosen. */
export const followLink = async (kind: JoinableKind, { accountId, otherId, otherName }: ShownLink): Promise<void> => {
  await attempt(() => showAccount(accountId));
  if (otherId === null) return;
  const content = currentDocument();
  if (kind === 'businessUnit') {
    if (!find(content, 'businessUnit', otherId)) say(`${otherName} is no longer in this account.`);
    else {
      goTo('map');
      setSession({ selection: [], frame: { kind: 'businessUnit', id: otherId } });
    }
    return;
  }
  const seatId = seatOf(content, otherId);
  if (seatId === null) say(`${otherName} no longer sits anywhere in this account.`);
  else showPerson(seatId);
};
