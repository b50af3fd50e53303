/** Which map is on screen and how it is laid out; making, naming and deleting maps. */
import { classPair } from '../../shared/analysis/classBalance';
import { find } from '../../shared/document/document';
import { draftMap } from '../../shared/document/maps';
import { removeWithLinks } from '../../shared/document/references';
import { counted, stakeholders } from '../../shared/document/stakeholder';
import { MAP_LAYOUTS, type MapLayout } from '../../shared/layout/chart';
import { currentDocument, editDocument, useDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { asOfOf } from '../state/records';
import { remember, remembered, session, setSession } from '../state/session';
import { setView } from '../state/view';
import { fitOnceDrawn } from './mapCommands';
import { said } from '../../shared/packs/spoken';

/** Shows a map; null is that of the whole account. */
export const showMap = (mapId: string | null): void => {
  setSession({ place: 'map', view: 'map', mapId, selection: [], frame: null, wall: null, focus: null, marks: [] });
  fitOnceDrawn();
};

/** The map with everybody faded whose influence or attitude is not known. */
export const showRated = (): void => {
  const seats = stakeholders(currentDocument()).flatMap((one) =>
    one.seatId !== null && counted(one) && one.influence !== null && one.attitude !== null ? [one.seatId] : [],
  );
  setView('map');
  setSession({ marks: [], focus: { seatId: '', steps: 0, seats: new Set(seats) } });
};

const layouts = (): Readonly<Record<string, MapLayout>> =>
  remembered<Readonly<Record<string, MapLayout>>>('layouts', {});

/** The way this account was last laid out in. */
export const layoutOf = (accountId: string): MapLayout => {
  const known = layouts()[accountId];
  return MAP_LAYOUTS.find((layout) => layout === known) ?? 'down';
};

/** The two classes this account can be laid out by; null where its template names none. */
export const sidesHere = (): readonly [string, string] | null => {
  const content = currentDocument();
  return content.account.size === 0 ? null : classPair(content, asOfOf(content));
};

/**
 * The layout the map is shown in: top down where two sides were chosen but the template no longer names any, and where
 * a network would be drawn of lines that are hidden.
 */
export const layoutHere = (): MapLayout => {
  const { layout } = session();
  const isDown =
    (layout === 'sides' && sidesHere() === null) || (layout === 'network' && useDocument.getState().isHiding);
  return isDown ? 'down' : layout;
};

export const setLayout = (layout: MapLayout): void => {
  const { accountId } = useDocument.getState();
  setSession({ layout });
  if (accountId !== null) remember('layouts', { ...layouts(), [accountId]: layout });
  fitOnceDrawn();
};

/** Sizes the cards of the map on screen by influence, or no longer. */
export const sizeCards = (isSized: boolean): void => {
  editDocument(isSized ? said('Size the cards by {names.influence}') : 'Cards of one size', (draft) =>
    draft.set('map', draftMap(draft, session().mapId).id, { sizedByInfluence: isSized ? true : null }),
  );
};

export type MapSubject = { readonly opportunityId: string | null; readonly businessUnitId: string | null };

/** `newSubject`: the name of an opportunity or a unit that is made with its map. */
export const addMap = (
  name: string,
  subject: MapSubject,
  newSubject: { readonly kind: 'opportunity' | 'businessUnit'; readonly name: string } | null = null,
): void => {
  let id = '';
  const isMade = editDocument(`New map ${name}`, (draft) => {
    const made =
      newSubject?.kind === 'opportunity'
        ? { opportunityId: draft.add('opportunity', { title: newSubject.name }).id }
        : newSubject?.kind === 'businessUnit'
          ? { businessUnitId: draft.add('businessUnit', { name: newSubject.name }).id }
          : {};
    id = draft.add('map', { name, ...subject, ...made }).id;
  });
  if (isMade) showMap(id);
};

export const deleteMap = (mapId: string): void => {
  const map = find(currentDocument(), 'map', mapId);
  if (!map) return;
  if (session().mapId === mapId) showMap(null);
  const isDone = editDocument(`Delete the map ${map.name}`, (draft) => removeWithLinks(draft, 'map', mapId));
  if (isDone) say(`The map ${map.name} is deleted, and nobody on it. Ctrl Z takes it back.`);
};
