import { isShownIn } from '../../../shared/analysis/memo';
import { workshopMovements } from '../../../shared/analysis/minutes';
import type { PdfOptions } from '../../../shared/api/outputs';
import { longDate } from '../../../shared/conventions/writeDay';
import { asFrozen } from '../../../shared/document/asFrozen';
import { find, type Document } from '../../../shared/document/document';
import { seatOf } from '../../../shared/document/occupancy';
import { accountMap } from '../../../shared/document/maps';
import type { Box } from '../../../shared/layout/bounds';
import { cardBox, type Chart } from '../../../shared/layout/chart';
import { mapRoom } from '../sheets/mapRooms';
import { mapChart } from '../sheets/MapSheet';
import { MapLegend } from '../sheets/MapLegend';
import { mapSizeIn, MapSvg } from '../sheets/MapSvg';
import type { WorkshopPaperProps } from './WorkshopSheet';

/** In CSS pixels: between the two drawings, for the word over each, and for what the marks mean below them. */
const BETWEEN = 24;
const WORDS = 32;
const LEGEND = 48;
/** Few people are drawn larger than on screen, so that the two maps fill their halves. */
const MOST = 1.6;

const Outlines = ({ boxes, shape }: { readonly boxes: readonly Box[]; readonly shape: string }) =>
  boxes.map(({ x, y, width, height }) => (
    <rect key={`${x} ${y}`} className={shape} x={x - 4} y={y - 4} width={width + 8} height={height + 8} rx="8" />
  ));

const Side = ({
  title,
  content,
  chart,
  room,
  asOf,
  changed,
  empty,
}: {
  readonly title: string;
  readonly content: Document;
  readonly chart: Chart;
  readonly room: { readonly width: number; readonly height: number };
  readonly asOf: string;
  readonly changed: readonly Box[];
  readonly empty: readonly Box[];
}) =>
  chart.box === null ? null : (
    <div>
      <h2>{title}</h2>
      <MapSvg
        content={content}
        chart={chart}
        box={chart.box}
        size={mapSizeIn(chart.box, room, MOST)}
        label={title}
        asOf={asOf}
        isSized={accountMap(content)?.sizedByInfluence === true}
      >
        <Outlines boxes={empty} shape="svg-not-there" />
        <Outlines boxes={changed} shape="svg-changed" />
      </MapSvg>
    </div>
  );

/** The map as it was when the workshop began beside the map as it ended; who changed has an outline in both. */
export const BeforeAfterSheet = ({
  content,
  agenda,
  asOf,
  options,
}: WorkshopPaperProps & { readonly options: PdfOptions }) => {
  const start = find(content, 'snapshot', agenda.startSnapshotId);
  const end = find(content, 'snapshot', agenda.endSnapshotId);
  const moved = isShownIn(content, workshopMovements) ? workshopMovements(content, asOf).get(agenda.id) : undefined;
  if (!start || !end || moved === undefined) return null;
  const isWide = options.mapDirection === 'landscape';
  const whole = mapRoom(options);
  const room = isWide
    ? { width: (whole.width - BETWEEN) / 2, height: whole.height - LEGEND - WORDS }
    : { width: whole.width, height: (whole.height - LEGEND - BETWEEN) / 2 - WORDS };
  const after = asFrozen(content, end);
  const before = asFrozen(content, start);
  const chart = mapChart(after, room);
  const boxesOf = (state: Document, ids: readonly string[]): readonly Box[] =>
    ids.flatMap((id) => cardBox(chart.positions, seatOf(state, id)) ?? []);
  const rerated = moved.rerated.map(({ id }) => id);
  const left = boxesOf(before, moved.movement.gone);
  const sides = { chart, room, asOf };
  return (
    <section className={`sheet map-sheet ${options.mapPaper} ${options.mapDirection}`} aria-labelledby="before-after">
      <header className="sheet-head">
        <h1 id="before-after">The map before and after</h1>
        <p>
          {agenda.title} · {longDate(end.asOf)}
        </p>
      </header>
      {chart.box === null ? (
        <p>Nobody is on the map yet.</p>
      ) : (
        <div className={isWide ? 'before-after wide' : 'before-after'}>
          <Side
            {...sides}
            title="Before"
            content={before}
            changed={[...boxesOf(before, rerated), ...left]}
            empty={boxesOf(after, moved.movement.new)}
          />
          <Side
            {...sides}
            title="After"
            content={after}
            changed={[...boxesOf(after, [...rerated, ...moved.movement.new]), ...left]}
            empty={[]}
          />
        </div>
      )}
      <p className="legend">Outlined: rated otherwise, added or left. Dashed: not on the map before.</p>
      <MapLegend content={after} asOf={asOf} far={false} isSized={false} />
    </section>
  );
};
