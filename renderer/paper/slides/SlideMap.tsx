import { useContext } from 'react';
import { shows, viewerOf } from '../../../shared/audience/viewer';
import { find, type Document } from '../../../shared/document/document';
import { occupancyOf } from '../../../shared/document/occupancy';
import { photoOf } from '../../../shared/document/photo';
import { displayName } from '../../../shared/document/personName';
import type { Point } from '../../../shared/layout/forest';
import { boxesAt } from '../../../shared/layout/routing/chartRoutes';
import { stretchesOf, type Ground } from '../../../shared/layout/routing/wire';
import { IsRead, reportingWays } from '../drawn/reportingWays';
import { attitudeSign, attitudeTone } from '../../../shared/model/words';
import { PaperLines } from '../sheets/PaperLines';
import { textWidth } from '../../parts/drawings/textWidth';
import type { MapPart } from './mapParts';
import { inLines } from './slide';

const NAME = 20;
const JOB = 16.5;
const LEFT = 18;
/** Lines are this much stronger than on paper: they are read from the back of a room. */
const LINE_SCALE = 1.7;
const PHOTO = 54;

const pathOf = (lines: readonly (readonly Point[])[]): string =>
  lines.map((points) => `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`).join('');

/** A part of the map: who reports to whom, by name and job title, and the lines between the people on it. */
export const SlideMap = ({
  content,
  part: { laid, below },
  label,
}: {
  readonly content: Document;
  readonly part: MapPart;
  readonly label: string;
}) => {
  const isRead = useContext(IsRead);
  const { box, scale } = laid;
  const { personOfSeat } = occupancyOf(content);
  const ground: Ground = {
    boxes: boxesAt(laid.cards, laid.positions),
    reporting: laid.lines.flatMap(stretchesOf),
  };
  const isPlain = !shows(viewerOf(content), 'person', 'attitude');
  return (
    <svg
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      width={(box.width * scale).toFixed(1)}
      height={(box.height * scale).toFixed(1)}
      role="img"
      aria-label={label}
      className="map-svg"
    >
      <path
        d={pathOf(laid.lines)}
        className="line-reporting"
        data-ways={isRead ? reportingWays(laid.cards, laid.positions, laid.lines) : undefined}
      />
      <PaperLines content={content} ground={ground} scale={scale / LINE_SCALE} />
      {laid.cards.map(({ id, width, height }) => {
        const corner = laid.positions.get(id);
        const seat = find(content, 'seat', id);
        const person = find(content, 'person', personOfSeat.get(id));
        if (!corner || !seat || !person) return null;
        const tone = attitudeTone(person.attitude);
        const hidden = below.get(id);
        const room = width - LEFT - 12;
        const name = inLines(displayName(person), room - (isPlain ? 0 : 34), 1, NAME, 600);
        const job = inLines(seat.title, room - (hidden ? 42 : 0), 1, JOB);
        const photo = photoOf(content, person.id);
        const signRoom = isPlain ? 0 : 44;
        // It stands beside the words where they leave room, and takes none from them.
        const words = Math.max(textWidth(name ?? '', 600) * NAME, textWidth(job ?? '', 400) * JOB);
        const hasRoom = LEFT + words + PHOTO + 14 <= width - signRoom;
        return (
          <g
            key={id}
            data-card={isRead ? id : undefined}
            transform={`translate(${corner.x} ${corner.y})`}
            className={`svg-card ${isPlain ? 'plain' : tone} ${person.status === 'vacant' ? 'vacant' : ''}`}
          >
            {seat.outside ? (
              <rect x="-3" y="-3" width={width + 6} height={height + 6} rx="10.5" className="svg-outside" />
            ) : null}
            <rect width={width} height={height} rx="8" className="svg-card-body" />
            {isPlain ? null : (
              <rect
                width="8"
                height={height}
                rx="3"
                className="svg-edge"
                {...(tone === 'unknown' ? { fill: 'url(#hatch)' } : {})}
              />
            )}
            <text x={LEFT} y="29" fontSize={NAME} className="svg-name">
              {name}
            </text>
            <text x={LEFT} y="54" fontSize={JOB} className="svg-job">
              {job}
            </text>
            {photo !== null && hasRoom ? (
              <image
                href={photo}
                x={width - signRoom - PHOTO - 6}
                y={(height - PHOTO) / 2}
                width={PHOTO}
                height={PHOTO}
                className="svg-photo"
              />
            ) : null}
            {hidden ? (
              <text x={width - 10} y="54" fontSize={JOB} textAnchor="end" className="svg-below">
                ↓ {hidden}
              </text>
            ) : null}
            {isPlain ? null : (
              <g transform={`translate(${width - 25} 22)`}>
                <rect x="-17" y="-13" width="34" height="26" rx="13" className="svg-sign" />
                <text y="6.5" textAnchor="middle" className="svg-sign-text">
                  {attitudeSign(person.attitude)}
                </text>
              </g>
            )}
          </g>
        );
      })}
    </svg>
  );
};
