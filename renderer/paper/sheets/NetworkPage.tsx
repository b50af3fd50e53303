import { cardMarks, hasLapsed } from '../../../shared/analysis/cardMarks';
import { networkNodes, type NetworkNode } from '../../../shared/analysis/networkNodes';
import type { PdfOptions } from '../../../shared/api/outputs';
import { accountOf, find, list, type Document } from '../../../shared/document/document';
import { occupancyOf, seatOf } from '../../../shared/document/occupancy';
import { longDate } from '../../../shared/conventions/writeDay';
import { withDecimals } from '../../../shared/conventions/writeNumber';
import type { Box } from '../../../shared/layout/bounds';
import { cardBox, chartCards, layNetwork, type Chart } from '../../../shared/layout/chart';
import { linkShape } from '../../../shared/layout/links';
import { tiesOf } from '../../../shared/layout/ties';
import { inWords, withinSentence } from '../../../shared/model/words';
import { Rows } from '../Rows';
import { planView } from '../view';
import { photoOf } from '../../../shared/document/photo';
import { CardSvg } from './CardSvg';
import { mapRoom } from './mapRooms';
import { MapLegend } from './MapLegend';
import { mapSizeIn, type MapSize } from './MapSvg';
import { wordFor } from '../../../shared/packs/spoken';

/** Room for the word above a card of somebody from outside, in map units. */
const ABOVE = 22;

/** What somebody from outside is, as far as anybody said. */
const kindWords = ({ isOutside, outsideKind }: NetworkNode): string | null =>
  !isOutside ? null : outsideKind === null ? 'From outside' : inWords(outsideKind);

const Lines = ({ content, chart }: { readonly content: Document; readonly chart: Chart }) => {
  const { seatOfPerson } = occupancyOf(content);
  const boxOf = (personId: string): Box | null => cardBox(chart.positions, seatOfPerson.get(personId));
  return list(content, 'link').map((link) => {
    const [from, to] = [boxOf(link.fromId), boxOf(link.toId)];
    if (link.until !== null || from === null || to === null) return null;
    const { path, head } = linkShape(link.type, link.strength, from, to, 1.4);
    return (
      <g key={link.id} className={`link-${link.type}`}>
        <path d={path} strokeWidth={link.type === 'influences' ? 1 + (link.strength ?? 1) * 0.7 : 1.4} />
        {head === '' ? null : <path d={head} className="link-head" />}
      </g>
    );
  });
};

type DrawingProps = {
  readonly content: Document;
  readonly chart: Chart;
  readonly box: Box;
  readonly size: MapSize;
  readonly nodes: readonly NetworkNode[];
  /** What the marks on each card say, by person. */
  readonly marks: ReturnType<typeof cardMarks>;
};

const Drawing = ({ content, chart, box, size: { width, height, far }, nodes, marks }: DrawingProps) => (
  <svg
    viewBox={`${box.x - 12} ${box.y - 12} ${box.width + 24} ${box.height + 24}`}
    width={width.toFixed(1)}
    height={height.toFixed(1)}
    role="img"
    aria-label={`Network of ${nodes.length} people`}
    className="map-svg"
    preserveAspectRatio="xMidYMin meet"
  >
    <Lines content={content} chart={chart} />
    {nodes.map((node) => {
      const seatId = seatOf(content, node.personId);
      const corner = chart.positions.get(seatId ?? '');
      const seat = find(content, 'seat', seatId);
      const person = find(content, 'person', node.personId);
      const kind = kindWords(node);
      if (!corner || !seat || !person) return null;
      return (
        <g key={node.personId}>
          {kind === null ? null : (
            <text x={corner.x + 4} y={corner.y - 7} fontSize={far ? 19 : 14} className="svg-outside-kind">
              {kind}
            </text>
          )}
          <CardSvg
            person={person}
            seat={seat}
            owner={find(content, 'member', person.contactOwnerId)?.name ?? null}
            x={corner.x}
            y={corner.y}
            far={far}
            photo={photoOf(content, person.id)}
            isLapsed={hasLapsed(marks, person.id)}
          />
        </g>
      );
    })}
  </svg>
);

type Props = { readonly content: Document; readonly asOf: string; readonly options: PdfOptions };

/** The account as a network: who has a line, laid out by their lines, and how much each is joined. */
export const NetworkPage = ({ content, asOf, options }: Props) => {
  const view = planView(content, asOf);
  const nodes = networkNodes(content, asOf);
  if (!view.seesOpinions || nodes.length === 0) return null;
  const drawn = new Set(nodes.flatMap(({ personId }) => seatOf(content, personId) ?? []));
  const chart = layNetwork(
    chartCards(content).filter(({ id }) => drawn.has(id)),
    tiesOf(content).filter(({ kind }) => kind !== 'dotted'),
  );
  const box = chart.box && { ...chart.box, y: chart.box.y - ABOVE, height: chart.box.height + ABOVE };
  const size = box && mapSizeIn(box, mapRoom(options));
  return (
    <>
      {box && size ? (
        <section
          className={`sheet map-sheet ${options.mapPaper} ${options.mapDirection}`}
          aria-labelledby="network-heading"
        >
          <header className="sheet-head">
            <h1 id="network-heading">The network</h1>
            <p>
              {accountOf(content).name} · lines between people, not who reports to whom · as of {longDate(asOf)}
            </p>
          </header>
          <Drawing
            content={content}
            chart={chart}
            box={box}
            size={size}
            nodes={nodes}
            marks={cardMarks(content, asOf)}
          />
          <MapLegend content={content} asOf={asOf} far={size.far} isSized={false} />
        </section>
      ) : null}
      <section className="sheet table-sheet" aria-labelledby="network-people">
        <h1 id="network-people">Who is joined to whom</h1>
        <Rows
          label="Everybody in the network"
          rows={nodes.map((node) => ({ id: node.personId, node }))}
          columns={[
            { head: 'Person', of: ({ id }) => view.person(id), as: 'text' },
            {
              head: 'Title and company',
              of: ({ id }) => [view.people.get(id)?.title, view.people.get(id)?.company].filter(Boolean).join(' · '),
              as: 'text',
            },
            { head: 'From outside', of: ({ node }) => kindWords(node), as: 'short' },
            { head: 'Lines', of: ({ node }) => node.degree, as: 'number' },
            {
              head: `Borrowed ${withinSentence(wordFor('names', 'influence'))}`,
              of: ({ node }) => withDecimals(node.borrowed, 1),
              as: 'number',
            },
          ]}
        />
        <p className="remark quiet">
          Lines of influence, mentors, allies and conflicts that hold on the day. Borrowed influence: half the weight of
          those somebody has the ear of, by the strength of the line.
        </p>
      </section>
    </>
  );
};
