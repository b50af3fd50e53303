/** Which map goes on paper or into a picture: each map of the account, its network, its two sides, every view of a map. */
import { shows, viewerOf } from '../audience/viewer';
import { find, list, type Document } from '../document/document';
import { mapOrAccount } from '../document/maps';
import { isOfMap, type SavedView } from '../document/savedViews';
import { newRecord, type MapRecord } from '../model';
import { USUAL_LOOKS } from '../model/viewShapes';

/** The map as it is on screen, which is handed over with what is asked for. */
export const MAP_ON_SCREEN = 'screen';

/** A map that can be chosen: `view` says how it is drawn, `map` whose places its cards have. */
export type PrintedMap = {
  readonly id: string;
  /** Null where it has no name of its own: the map as it is on screen. */
  readonly name: string | null;
  readonly view: SavedView;
  /** Undefined: that of the whole account, which nobody has changed yet. */
  readonly map: MapRecord | undefined;
};

const viewOf = (fields: Partial<SavedView>): SavedView =>
  newRecord('savedView', 'printed', 0, { place: 'map', view: 'map', ...fields });
const laidOut = (layout: string): SavedView => viewOf({ looks: { ...USUAL_LOOKS, layout } });

/** The map of an opportunity; one nobody opened yet has no record. */
const mapOfOpportunity = (document: Document, opportunityId: string, name: string): MapRecord =>
  list(document, 'map').find((map) => map.opportunityId === opportunityId) ??
  newRecord('map', 'printed', 0, { name, opportunityId });

/** Every map beside that of the whole account, as whoever the document was made for may see it. */
export const printedMaps = (document: Document): readonly PrintedMap[] => {
  const seesOpinions = shows(viewerOf(document), 'person', 'attitude');
  const whole = mapOrAccount(document, null);
  return [
    ...list(document, 'opportunity').flatMap(({ id, title, stakeholderIds }): PrintedMap[] =>
      stakeholderIds.length === 0
        ? []
        : [
            {
              id: `opportunity:${id}`,
              name: title,
              view: viewOf({}),
              map: mapOfOpportunity(document, id, title),
            },
          ],
    ),
    ...list(document, 'map').flatMap((map): PrintedMap[] =>
      map.businessUnitId === null
        ? []
        : [{ id: `map:${map.id}`, name: map.name, view: viewOf({ mapId: map.id }), map }],
    ),
    ...(seesOpinions
      ? [
          { id: 'sides', name: 'Two sides', view: laidOut('sides'), map: whole },
          { id: 'network', name: 'Network', view: laidOut('network'), map: whole },
        ]
      : []),
    ...list(document, 'savedView')
      .filter(isOfMap)
      .map((view) => ({ id: `view:${view.id}`, name: view.name, view, map: mapOrAccount(document, view.mapId) })),
  ];
};

/** What is asked for of the map on paper. */
export type MapAsked = {
  /** The id of one of `printedMaps`; null: the map of the whole account as it is usually printed. */
  readonly mapOf: string | null;
  /** How the map is on screen, where that is asked for. */
  readonly mapView: SavedView | null;
};

/** That of the whole account. */
export const WHOLE_MAP: MapAsked = { mapOf: null, mapView: null };

/** The map that is asked for; null for that of the whole account, and where its reader cannot see the other. */
export const printedMap = (document: Document, { mapOf, mapView }: MapAsked): PrintedMap | null => {
  if (mapOf === null) return null;
  if (mapOf !== MAP_ON_SCREEN) return printedMaps(document).find(({ id }) => id === mapOf) ?? null;
  return mapView === null
    ? null
    : { id: MAP_ON_SCREEN, name: null, view: mapView, map: mapOrAccount(document, mapView.mapId) };
};

/** The map of a name, whatever its capitals; that of the whole account has none. Undefined where there is none. */
export const printedMapNamed = (document: Document, name: string): PrintedMap | undefined => {
  const wanted = name.trim().toLowerCase();
  return printedMaps(document).findLast((one) => one.name?.trim().toLowerCase() === wanted);
};

/** Of which opportunity or unit a map is, by name; null for that of the whole account. */
export const subjectOfMap = (document: Document, map: MapRecord | undefined): string | null =>
  map === undefined || (map.opportunityId === null && map.businessUnitId === null)
    ? null
    : (find(document, 'opportunity', map.opportunityId)?.title ?? map.name);
