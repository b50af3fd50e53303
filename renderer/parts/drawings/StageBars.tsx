import { DIMENSIONS, stageNames, type RelationshipStage } from '../../../shared/analysis/relationshipStage';
import { inWords } from '../../../shared/model/words';
import { withDecimals } from '../../../shared/conventions/writeNumber';

const SIZE = { width: 620, label: 92, row: 34, top: 20 } as const;
const ROOM = SIZE.width - SIZE.label - 40;
const at = (score: number): number => SIZE.label + ((score - 1) / 4) * ROOM;
const words = (score: number | undefined): string => (score === undefined ? '–' : withDecimals(score, 1));

/**
 * Five dimensions of the relationship from 1 to 5: your view filled, the customer's outlined, and the stage you want as
 * a line (F13).
 */
export const StageBars = ({ stage, wanted }: { readonly stage: RelationshipStage; readonly wanted: number | null }) => {
  const height = SIZE.top + DIMENSIONS.length * SIZE.row;
  return (
    <svg
      className="stage-bars"
      viewBox={`0 0 ${SIZE.width} ${height + 4}`}
      role="img"
      aria-label={DIMENSIONS.map(
        (dimension) =>
          `${inWords(dimension)}: you ${words(stage.ours?.dimensions[dimension])}, customer ${words(stage.customer?.dimensions[dimension])}`,
      ).join('; ')}
    >
      {stageNames().map((name, index) => (
        <g key={name}>
          <path d={`M${at(index + 1)} ${SIZE.top - 4} V${height}`} className="tick" />
          <text
            x={index === 4 ? at(5) + 38 : at(index + 1)}
            y="11"
            textAnchor={index === 0 ? 'start' : index === 4 ? 'end' : 'middle'}
            className="bar-label"
          >
            {index + 1} {name}
          </text>
        </g>
      ))}
      {wanted === null ? null : <path d={`M${at(wanted)} ${SIZE.top - 4} V${height}`} className="wanted" />}
      {DIMENSIONS.map((dimension, index) => {
        const y = SIZE.top + index * SIZE.row + 3;
        const ours = stage.ours?.dimensions[dimension];
        const theirs = stage.customer?.dimensions[dimension];
        return (
          <g key={dimension}>
            <text x="0" y={y + 14} className="bar-label strong">
              {inWords(dimension)}
            </text>
            {ours === undefined ? (
              <rect x={SIZE.label} y={y} width={ROOM} height="9" fill="url(#hatch)" />
            ) : (
              <rect
                x={SIZE.label}
                y={y}
                width={Math.max(2, at(ours) - SIZE.label)}
                height="9"
                rx="2"
                className="bar-committed"
              />
            )}
            {theirs === undefined ? null : (
              <rect
                x={SIZE.label + 0.5}
                y={y + 14.5}
                width={Math.max(2, at(theirs) - SIZE.label)}
                height="8"
                rx="2"
                className="stage-theirs"
              />
            )}
            {ours === undefined ? null : (
              <text x={at(ours) + 6} y={y + 9} className="bar-label strong halo">
                {words(ours)}
              </text>
            )}
            {theirs === undefined ? null : (
              <text x={at(theirs) + 6} y={y + 23} className="bar-label halo">
                {words(theirs)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
};
