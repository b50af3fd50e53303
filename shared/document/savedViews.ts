/** What a kept view shows of its map: which people, and who of them steps back. */
import { list, type Document } from './document';
import type { RecordOf } from '../model';
import { viewerOf } from '../audience/viewer';

export type SavedView = RecordOf<'savedView'>;

/** Views whose picture can be printed: of the map, as cards. */
export const isOfMap = ({ place, view }: SavedView): boolean => place === 'map' && view === 'map';

/** The views on slides and in the PDF. A customer gets those that are shared with them. */
export const printedViews = (document: Document): readonly SavedView[] =>
  list(document, 'savedView').filter(
    (view) => isOfMap(view) && (viewerOf(document).audience === 'customer' || view.isPrinted),
  );
