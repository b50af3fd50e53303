/** The map on screen, and the account as that map sees it. */
import { useCallback, useMemo } from 'react';
import { find, type Document } from '../../shared/document/document';
import { inOpportunity, mapOrAccount, overrideOf } from '../../shared/document/maps';
import type { MapRecord } from '../../shared/model';
import { currentDocument, useDocument } from './documentStore';
import { session, useSession, type Session } from './session';

const opportunityIn = (
  content: Document,
  { mapId, place, view }: Pick<Session, 'mapId' | 'place' | 'view'>,
): string | null =>
  place === 'map' && view === 'map' && mapId !== null ? (find(content, 'map', mapId)?.opportunityId ?? null) : null;

export const shownMap = (): MapRecord | undefined => mapOrAccount(currentDocument(), session().mapId);

export const useShownMap = (): MapRecord | undefined => {
  const mapId = useSession((state) => state.mapId);
  return useDocument((state) => mapOrAccount(state.document, mapId));
};

/** The opportunity whose map is on screen, if it is one: attitudes and roles set there hold for it alone. */
export const opportunityOnScreen = (): string | null => opportunityIn(currentDocument(), session());

export const useOpportunityOnScreen = (): string | null => {
  const mapId = useSession((state) => state.mapId);
  const place = useSession((state) => state.place);
  const view = useSession((state) => state.view);
  return useDocument((state) => opportunityIn(state.document, { mapId, place, view }));
};

/** Whether the opportunity on screen says something else of a person than the account. */
export const useDiffers = (personId: string | null | undefined): boolean => {
  const opportunityId = useOpportunityOnScreen();
  return useDocument(
    (state) =>
      opportunityId !== null && personId != null && overrideOf(state.document, opportunityId, personId) !== undefined,
  );
};

/** The document with the attitudes and roles of the map on screen. */
export const shownDocument = (): Document => inOpportunity(currentDocument(), opportunityOnScreen());

export const useShownDocument = (): Document => {
  const opportunityId = useOpportunityOnScreen();
  const content = useDocument((state) => state.document);
  return useMemo(() => inOpportunity(content, opportunityId), [content, opportunityId]);
};

/** Reads from the document as the map on screen sees it; renders again only when what is read changes. */
export const useShown = <T>(read: (content: Document) => T): T => {
  const opportunityId = useOpportunityOnScreen();
  return useDocument(
    useCallback(
      (state: { readonly document: Document }) => read(inOpportunity(state.document, opportunityId)),
      [read, opportunityId],
    ),
  );
};
