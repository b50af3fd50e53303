/** What a kept view shows of its map: which people, and who of them steps back. */
import type { RecordOf } from '../model';

export type SavedView = RecordOf<'savedView'>;

/** Views whose picture can be printed: of the map, as cards. */
export const isOfMap = ({ place, view }: SavedView): boolean => place === 'map' && view === 'map';
