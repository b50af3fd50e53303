import { list, find } from '../../shared/document/document';
import type { Draft } from '../../shared/document/draft';
import { moveSeatsAmongPeers, outdentSeat, peerBefore } from '../../shared/document/order';
import { holderOf } from '../../shared/document/occupancy';
import { directReports, putIntoTray } from '../../shared/document/people';
import { displayName } from '../../shared/document/personName';
import { currentDocument, editDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { select, session } from '../state/session';
import { moveUnder } from './peopleCommands';

const whom = (seatIds: readonly string[]): string => {
  const person =
    seatIds.length === 1 ? find(currentDocument(), 'person', holderOf(currentDocument(), seatIds[0] ?? '')) : undefined;
  return person ? displayName(person) : `${seatIds.length} people`;
};

export const moveAmongPeers = (by: 1 | -1): void => {
  const { selection } = session();
  editDocument(`Move ${whom(selection)} ${by < 0 ? 'up' : 'down'}`, (draft) =>
    moveSeatsAmongPeers(draft, selection, by),
  );
};

/** The chosen person reports to the peer before. */
export const indent = (): void => {
  const seatId = session().selection.at(-1);
  const manager = seatId === undefined ? null : peerBefore(currentDocument(), seatId);
  if (seatId !== undefined && manager !== null) moveUnder([seatId], manager);
};

export const outdent = (): void => {
  const seatId = session().selection.at(-1);
  if (seatId === undefined) return;
  editDocument(`Move ${whom([seatId])} up a level`, (draft) => {
    outdentSeat(draft, seatId);
    release(draft, [seatId]);
  });
};

const release = (draft: Draft, seatIds: readonly string[]): void => {
  for (const placement of list(draft.current(), 'placement'))
    if (placement.seatId && seatIds.includes(placement.seatId)) draft.remove('placement', placement.id);
};

/** Takes people off the map; they wait in the tray. */
export const moveToTray = (): void => {
  const { selection } = session();
  const free = selection.filter((seatId) => directReports(currentDocument(), seatId).length === 0);
  if (free.length < selection.length)
    say('People with reports stay on the map: move their reports first.', free.length === 0 ? 'refusal' : 'plain');
  if (free.length === 0) return;
  editDocument(`Put ${whom(free)} into the tray`, (draft) => {
    putIntoTray(draft, free);
    release(draft, free);
  });
  select(free);
};
