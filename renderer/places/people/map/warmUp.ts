/**
 * A map of nobody, worked out and drawn where it is not seen. Code that ran before is faster, and letters that were
 * drawn before are there: the first map somebody opens would else wait for both.
 */
import { layChart, cardsOf } from '../../../../shared/layout/chart';
import { emptyDocument, type Document } from '../../../../shared/document/document';
import { edited } from '../../../../shared/document/draft';
import { addSeat, placedSeats } from '../../../../shared/document/people';
import { chartTextIn, DESK_SIZES } from '../../../parts/drawings/cardText';
import { textWidth } from '../../../parts/drawings/textWidth';
import { wordsOfAll } from './cardWords';
import { drawTiles } from './drawTiles';
import { ALL_LINES } from './lines';
import { fitting } from './mapViewport';
import { shapeAt, stepOf } from './mapText';
import { fitCanvas, giveCanvasBack, takeCanvas } from './pictureCanvas';
import { canvasPalette } from './palette';

const PEOPLE = 60;
const REPORTS = 5;
const SIZE = { width: 1280, height: 720 } as const;
/** Every letter there is a name for in the font the page begins with. */
const NAMES = ['Maxim Quandt', 'Beryl Fitzhugh', 'Jovana Škoda', 'Wyn Åkerström', 'Zoë Groß-Peña'];
const TITLES = ['Chief financial officer', 'Head of quality, works & juridical', 'Deputy (purchasing), zone Y–X'];

const someTeam = (): Document =>
  edited(emptyDocument(), (draft) => {
    const seats: string[] = [];
    for (let at = 0; at < PEOPLE; at += 1) {
      const seat = addSeat(draft, {
        reportsToId: seats[Math.floor((at - 1) / REPORTS)] ?? null,
        name: `${NAMES[at % NAMES.length]} ${at}`,
        title: `${TITLES[at % TITLES.length]} ${at}`,
      });
      seats.push(seat.id);
    }
  });

/** Takes some tens of milliseconds, so it is for a moment in which nobody waits. */
export const warmUpMap = (): void => {
  const content = someTeam();
  const seats = placedSeats(content);
  const chart = layChart(cardsOf(seats), new Map());
  const view = fitting(chart, SIZE);
  const step = stepOf(view.zoom);
  const shape = shapeAt(step);
  const words = wordsOfAll(
    seats.map((seat) => seat.id),
    content,
  );
  const written = chartTextIn(shape.room, textWidth, DESK_SIZES)([...words.values()]);
  const canvas = takeCanvas();
  const context = canvas.getContext('2d');
  if (context === null) return;
  const ratio = window.devicePixelRatio || 1;
  fitCanvas(canvas, { width: window.innerWidth * ratio, height: window.innerHeight * ratio });
  drawTiles({
    context,
    chart,
    pieces: [],
    content,
    view,
    size: SIZE,
    palette: canvasPalette(),
    selection: new Set(),
    lines: ALL_LINES,
    marks: new Map(),
    isSized: false,
    isFaded: () => false,
    isOnWall: false,
    faces: { step, shape, chart: written, sizes: DESK_SIZES, isSized: false },
  });
  giveCanvasBack(canvas);
};
