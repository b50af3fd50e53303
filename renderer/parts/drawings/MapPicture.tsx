import { useMemo } from 'react';
import { networkNodes } from '../../../shared/analysis/networkNodes';
import { find, list, type Document } from '../../../shared/document/document';
import { shapingBy } from '../../../shared/document/mapShape';
import { accountMap } from '../../../shared/document/maps';
import { occupancyOf, seatOf } from '../../../shared/document/occupancy';
import { CARD, cardBox, chartCards, layChart, layNetwork, pinsOf, type Chart } from '../../../shared/layout/chart';
import { linkShape } from '../../../shared/layout/links';
import { tiesOf } from '../../../shared/layout/ties';
import { rowName } from '../../../shared/model/shortNames';
import { attitudeTone, inWords } from '../../../shared/model/words';
import { fitText } from './fitText';

/** How large a picture is drawn in CSS pixels, at most. */
const ROOM = { width: 588, height: 360 } as const;
const PAD = 14;
/** Letters on screen in CSS pixels, and how tall they may be in the units of a card before they have no room. */
const LETTERS = 11;
const TALLEST = 40;
/** More people than these are no picture of who knows whom; those with the most lines are drawn. */
const MOST_KNOTS = 40;

type Face = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly tone: ReturnType<typeof attitudeTone>;
  readonly name: string;
};

const facesOn = (content: Document, chart: Chart): readonly Face[] => {
  const { personOfSeat } = occupancyOf(content);
  return chart.cards.flatMap(({ id }): readonly Face[] => {
    const corner = chart.positions.get(id);
    if (!corner) return [];
    const one = find(content, 'person', personOfSeat.get(id));
    const name = one?.name == null ? (find(content, 'seat', id)?.title ?? inWords('vacant')) : rowName(one.name);
    return [{ id, x: corner.x, y: corner.y, tone: attitudeTone(one?.attitude ?? null), name }];
  });
};

const boxPath = ({ x, y }: Face): string => `M${x} ${y}h${CARD.width}v${CARD.height}h${-CARD.width}z`;
const edgePath = ({ x, y }: Face): string => `M${x} ${y}h18v${CARD.height}h-18z`;

/** Cards as they lie on a chart: a path for each colour, so that a thousand people draw as fast as ten. */
const Faces = ({ faces, scale }: { readonly faces: readonly Face[]; readonly scale: number }) => {
  const size = Math.max(19, LETTERS / scale);
  return (
    <>
      {[...new Set(faces.map(({ tone }) => tone))].map((tone) => {
        const own = faces.filter((face) => face.tone === tone);
        return (
          <g key={tone} className={`svg-card ${tone}`}>
            <path d={own.map(boxPath).join('')} className="svg-card-body" vectorEffect="non-scaling-stroke" />
            <path d={own.map(edgePath).join('')} className="svg-edge" vectorEffect="non-scaling-stroke" />
          </g>
        );
      })}
      {size > TALLEST
        ? null
        : faces.map(({ id, x, y, name }) => (
            <text key={id} x={x + 27} y={y + CARD.height / 2 + size * 0.36} fontSize={size} className="svg-name">
              {fitText(name, CARD.width - 32, size, 600)}
            </text>
          ))}
    </>
  );
};

/** The drawing around a chart, as large as there is room for. */
const framed = ({ box }: Chart) => {
  if (!box) return null;
  const [width, height] = [box.width + 2 * PAD, box.height + 2 * PAD];
  const scale = Math.min(ROOM.width / width, ROOM.height / height, 0.7);
  return {
    scale,
    svg: {
      viewBox: `${box.x - PAD} ${box.y - PAD} ${width} ${height}`,
      width: Math.round(width * scale),
      height: Math.round(height * scale),
    },
  };
};

const shapingOf = (content: Document) => {
  const shape = accountMap(content)?.shape ?? null;
  return shape === null ? {} : shapingBy(shape);
};

/** The map of the account as it stands, small. */
export const MapPicture = ({ content }: { readonly content: Document }) => {
  const { seat, holding, person, map, placement } = content;
  const chart = useMemo(
    () => layChart(chartCards(content), pinsOf(content), undefined, 'down', shapingOf(content)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the tables a map is laid out of, not the whole document
    [seat, holding, person, map, placement],
  );
  const frame = framed(chart);
  if (frame === null) return null;
  return (
    <svg className="map-picture" {...frame.svg} aria-hidden="true">
      <path
        d={chart.elbows.map(({ path }) => path).join('')}
        className="line-reporting"
        vectorEffect="non-scaling-stroke"
      />
      <Faces faces={facesOn(content, chart)} scale={frame.scale} />
    </svg>
  );
};

/** Who has a line to whom, laid out by these lines; of many people those with most of them. */
export const NetworkPicture = ({ content, asOf }: { readonly content: Document; readonly asOf: string }) => {
  const { seat, holding, person, link } = content;
  const chart = useMemo(
    () => {
      const drawn = new Set(
        networkNodes(content, asOf)
          .slice(0, MOST_KNOTS)
          .flatMap(({ personId }) => seatOf(content, personId) ?? []),
      );
      return layNetwork(
        chartCards(content).filter(({ id }) => drawn.has(id)),
        tiesOf(content).filter(({ kind, from, to }) => kind !== 'dotted' && drawn.has(from) && drawn.has(to)),
      );
    },
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the tables a network is laid out of
    [seat, holding, person, link, asOf],
  );
  const frame = framed(chart);
  if (frame === null) return null;
  const { seatOfPerson } = occupancyOf(content);
  return (
    <svg className="map-picture map-svg" {...frame.svg} aria-hidden="true">
      {list(content, 'link').map(({ id, fromId, toId, type, strength, until }) => {
        const from = cardBox(chart.positions, seatOfPerson.get(fromId));
        const to = cardBox(chart.positions, seatOfPerson.get(toId));
        if (until !== null || !from || !to) return null;
        const { path, head } = linkShape(type, strength, from, to, 1.6);
        return (
          <g key={id} className={`link-${type}`}>
            <path d={path} strokeWidth={1 + (strength ?? 1) * 0.9} />
            {head === '' ? null : <path d={head} className="link-head" />}
          </g>
        );
      })}
      <Faces faces={facesOn(content, chart)} scale={frame.scale} />
    </svg>
  );
};
