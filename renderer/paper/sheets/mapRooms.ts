/** How much room the map has on each paper. */
import type { PdfOptions } from '../../../shared/api/outputs';
import type { Page } from '../../../shared/layout/shape';
import { PAPER_SIDES, type MapPaper } from '../../../shared/model/compositionShape';

/** Room for the drawing on each paper, in millimetres, within margins, heading and legend. */
const ROOM: Readonly<Record<`${MapPaper} ${PdfOptions['mapDirection']}`, Page>> = {
  'A4 landscape': { width: 273, height: 160 },
  'A4 portrait': { width: 188, height: 240 },
  'Letter landscape': { width: 255, height: 165 },
  'Letter portrait': { width: 193, height: 222 },
  'A3 landscape': { width: 396, height: 246 },
  'A3 portrait': { width: 273, height: 366 },
  'A2 landscape': { width: 570, height: 357 },
  'A2 portrait': { width: 396, height: 523 },
  'A1 landscape': { width: 816, height: 514 },
  'A1 portrait': { width: 569, height: 754 },
  'A0 landscape': { width: 1163, height: 736 },
  'A0 portrait': { width: 815, height: 1074 },
};
export const MM_PER_PX = 25.4 / 96;
/** How much larger than on a desk cards may be: paper for a wall is read from farther away. */
export const LARGEST: Readonly<Record<MapPaper, number>> = { A4: 1, Letter: 1, A3: 1, A2: 1.4, A1: 2, A0: 2.8 };

/** Room for a drawing on a sheet of the map, in CSS pixels. */
export const mapRoom = ({ mapPaper, mapDirection }: PdfOptions): Page => roomOf(mapPaper, mapDirection);
export const roomOf = (paper: MapPaper, direction: PdfOptions['mapDirection']): Page => {
  const { width, height } = ROOM[`${paper} ${direction}`];
  return { width: width / MM_PER_PX, height: height / MM_PER_PX };
};

/** What margins take of a paper, across and down, in millimetres. */
type Margins = readonly [across: number, down: number];
export const POSTER_MARGINS: Margins = [24, 25];
export const TILE_MARGINS: Margins = [16, 20];
export const sheetIn = (paper: MapPaper, direction: PdfOptions['mapDirection'], [across, down]: Margins): Page => {
  const [short, long] = PAPER_SIDES[paper];
  return direction === 'landscape'
    ? { width: long - across, height: short - down }
    : { width: short - across, height: long - down };
};
