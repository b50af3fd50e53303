/** What of the views that were kept goes on slides and into the PDF. */
import { viewerOf } from '../audience/viewer';
import { list, type Document } from '../document/document';
import { isOfMap, type SavedView } from '../document/savedViews';
import { SECTION_IDS, type SectionId } from './planSections';

const SECTION_OF: Readonly<Partial<Record<SavedView['place'], SectionId>>> = {
  compass: 'cover',
  map: 'stakeholders',
  grid: 'stakeholders',
  actions: 'objectives',
};
/** The section that says on paper what a view shows that is no picture of the map; null where nothing does. */
export const sectionOfView = ({ place, section }: SavedView): SectionId | null =>
  place === 'plan' ? (SECTION_IDS.find((id) => id === section) ?? null) : (SECTION_OF[place] ?? null);

/** Whether a view has anything to print: a workshop, the outputs and one’s own work have not. */
export const isPrintable = (view: SavedView): boolean => isOfMap(view) || sectionOfView(view) !== null;

/** The views on slides and in the PDF. A customer gets the pictures of the map that are shared with them. */
export const printedViews = (document: Document): readonly SavedView[] =>
  list(document, 'savedView').filter((view) =>
    viewerOf(document).audience === 'customer' ? isOfMap(view) : view.isPrinted && isPrintable(view),
  );
