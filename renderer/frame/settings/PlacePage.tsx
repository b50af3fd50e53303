import { cellSeparator } from '../../../shared/conventions/habits';
import { ownLocale, useConventionsChanged } from '../../state/conventions';
import { WayOfWriting, WeekAndOrder } from './PlaceHabits';

/** How numbers and days are written, on which day weeks begin, and in which order names stand. */
export const PlacePage = () => {
  useConventionsChanged();
  return (
    <>
      <WayOfWriting />
      <p className="quiet small">
        It holds for what is shown, and for what is typed where it could be read in two ways. Tables saved as CSV part
        their cells by a {cellSeparator(ownLocale()) === ';' ? 'semicolon' : 'comma'} then, as spreadsheets there expect
        it. The interface stays English.
      </p>
      <WeekAndOrder />
    </>
  );
};
