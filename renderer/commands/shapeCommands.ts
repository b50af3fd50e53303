/** The shape of the map on screen: it changes when somebody says so, and in no other way. */
import type { Draft } from '../../shared/document/draft';
import { keptShape, type KeptShape } from '../../shared/document/mapShape';
import { draftMap, mapOrAccount } from '../../shared/document/maps';
import { PAPER_PAGE, shaped, STANDARD_PAGE, type Page } from '../../shared/layout/shape';
import { currentDocument, editDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { session } from '../state/session';
import { layoutHere } from './mapChoice';
import { fitOnceDrawn, mapView } from './mapCommands';

const freshShape = (madeFor: KeptShape['madeFor'], page: Page): KeptShape =>
  keptShape(madeFor, page, shaped(mapView()?.cards() ?? [], { page }).shape);

const keep = (draft: Draft, shape: KeptShape): void => {
  draft.set('map', draftMap(draft, session().mapId).id, { shape });
};

/** Lays the map on screen out anew, so that it is as large as can be in this window or on a sheet. */
export const shapeMap = (madeFor: KeptShape['madeFor']): void => {
  if (layoutHere() !== 'down') {
    say('Only the top-down layout takes the shape of a window or a sheet.');
    return;
  }
  const page = madeFor === 'paper' ? PAPER_PAGE : mapView()?.page();
  if (!page) return;
  const shape = freshShape(madeFor, page);
  editDocument(madeFor === 'paper' ? 'Shape the map for paper' : 'Shape the map for this window', (draft) => {
    keep(draft, shape);
  });
  fitOnceDrawn();
};

/** The step of an edit that lays every branch of the map on screen out anew, for the page it has been shaped for. */
export const freeShape = (): ((draft: Draft) => void) => {
  if (layoutHere() !== 'down') return () => undefined;
  const known = mapOrAccount(currentDocument(), session().mapId)?.shape ?? null;
  const shape = freshShape(known?.madeFor ?? 'window', known ?? STANDARD_PAGE);
  return (draft) => {
    keep(draft, shape);
  };
};
