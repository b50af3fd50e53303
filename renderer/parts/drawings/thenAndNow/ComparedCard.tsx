import type { CardState } from '../../../../shared/analysis/thenAndNowCards';
import { cardText, DESK_SIZES, JOB_LEADING, NAME_LEADING, type TextSizes } from '../cardText';
import { fitText } from '../fitText';
import { textWidth } from '../textWidth';
import { BADGE, MarkBadge, MarkPair, PAIR_WIDTH } from './MarkBadge';

/** Everything in pixels where it is shown: text keeps its size while the card becomes smaller. */
type Props = {
  readonly state: CardState;
  readonly width: number;
  readonly height: number;
  /** The card somebody chose in the list. */
  readonly isChosen?: boolean;
};

const EDGE = 7;
const PAD = { left: 8, right: 5 } as const;
/** Above the words and below them. */
const padFor = (height: number): number => (height >= LOWEST.row ? 4 : 1);
const WORD_HEIGHT = 16;
/**
 * Below these heights a card has no title, a row only where there is something to tell, no row, no name. Words are never
 * smaller than 11 pixels.
 */
const LOWEST = { job: 64, row: 40, tellingRow: 32, name: 14 } as const;
/** A name narrower than this says nothing. */
const NARROWEST = 34;
const LOW_SIZES: readonly TextSizes[] = [
  { name: 12, job: 11 },
  { name: 11, job: 10 },
];
const LOWEST_SIZES: readonly TextSizes[] = [{ name: 11, job: 10 }];
const sizesFor = (height: number): readonly TextSizes[] =>
  height >= 60
    ? DESK_SIZES.slice(0, 4)
    : height >= 46
      ? DESK_SIZES.slice(2, 5)
      : height >= 30
        ? LOW_SIZES
        : LOWEST_SIZES;
const BASELINE = 0.95;
/** Where a line through letters runs, from the top of their line. */
const MIDDLE = 0.64;

const classOf = ({ shows, mark, from, word, before, isVacant }: CardState): string =>
  [
    'svg-card compared',
    shows,
    mark?.tone ?? 'plain',
    from !== null || word !== null || before !== null ? 'changed' : 'same',
    isVacant ? 'vacant' : '',
  ].join(' ');

/** What stands below the name: how somebody was and is rated, a word, or until when somebody was there. */
const Row = ({ state, width }: { readonly state: CardState; readonly width: number }) => {
  const { mark, from, word, until, before } = state;
  const parts: { readonly key: string; readonly width: number; readonly drawn: React.ReactNode }[] = [];
  if (until !== null)
    return (
      <text y="12" fontSize="11" className="compared-until">
        {fitText(until, width, 11)}
      </text>
    );
  if (mark !== null && from !== null)
    parts.push({ key: 'pair', width: PAIR_WIDTH, drawn: <MarkPair from={from} to={mark} /> });
  else if (mark !== null && word === null)
    parts.push({
      key: 'sign',
      width: BADGE.width,
      drawn: (
        <text y="12" fontSize="12" className="compared-sign">
          {mark.sign}
        </text>
      ),
    });
  else if (mark !== null && word === 'new')
    parts.push({ key: 'badge', width: BADGE.width, drawn: <MarkBadge mark={mark} /> });
  if (word !== null) {
    const wordWidth = Math.ceil(textWidth(word, 600) * 11) + 12;
    parts.unshift({
      key: 'word',
      width: wordWidth,
      drawn: (
        <>
          <rect x=".6" y=".6" width={wordWidth - 1.2} height={WORD_HEIGHT - 1.2} rx="3" className="compared-word-box" />
          <text x={wordWidth / 2} y="12" fontSize="11" textAnchor="middle" className="compared-word">
            {word}
          </text>
        </>
      ),
    });
  }
  if (before !== null) {
    const used = parts.reduce((sum, part) => sum + part.width + 6, 0);
    const text = fitText(before, Math.max(0, width - used), 11);
    parts.push({
      key: 'before',
      width: Math.max(0, width - used),
      drawn: (
        <>
          <text y="12" fontSize="11" className="compared-until">
            {text}
          </text>
          <Strike x={0} y={8.2} width={textWidth(text, 400) * 11} />
        </>
      ),
    });
  }
  let x = 0;
  return parts.map((part, order) => {
    const at = x;
    // The first is never left out: it is why the card stands out.
    const scale = order === 0 ? Math.min(1, width / part.width) : 1;
    x += part.width * scale + 6;
    return at + part.width * scale > width + 1 ? null : (
      <g key={part.key} transform={`translate(${at} 0)${scale < 1 ? ` scale(${scale})` : ''}`}>
        {part.drawn}
      </g>
    );
  });
};

/** A line through a text. A decoration of the font would be lost where the drawing is read for a picture. */
const Strike = ({ x, y, width }: { readonly x: number; readonly y: number; readonly width: number }) => (
  <path d={`M${x} ${y}h${width}`} className="compared-strike" />
);

const hatched = ({ tone }: { readonly tone: string }) => (tone === 'unknown' ? { fill: 'url(#hatch)' } : {});

type Line = { readonly text: string; readonly size: number; readonly top: number; readonly isName: boolean };

/** Name and, where there is room, title, with where each line stands. */
const linesOf = (state: CardState, width: number, height: number, hasRow: boolean): readonly Line[] => {
  const { name, job, isUnnamed, shows } = state;
  const pad = padFor(height);
  const room = { width, height: height - 2 * pad - (hasRow ? BADGE.height : 0) };
  const hasJobs = height >= LOWEST.job && shows !== 'former';
  const text = cardText({ name, job, isUnnamed }, room, { sizeAt: 0, hasJobs }, textWidth, sizesFor(height));
  const { name: nameSize, job: jobSize } = text.sizes;
  const under = text.name.length * nameSize * NAME_LEADING;
  const lines = [
    ...text.name.map((line, at) => ({ text: line, size: nameSize, top: at * nameSize * NAME_LEADING, isName: true })),
    ...text.job.map((line, at) => ({
      text: line,
      size: jobSize,
      top: under + at * jobSize * JOB_LEADING,
      isName: false,
    })),
  ];
  // Without a row below it a name stands in the middle of a low card.
  const down = hasRow || height >= LOWEST.row ? pad : Math.max(1, (height - text.height) / 2 - 1);
  return lines.map((line) => ({ ...line, top: line.top + down }));
};

/** A card of the comparison, with its top left corner at the origin. */
export const ComparedCard = ({ state, width, height, isChosen = false }: Props) => {
  const { shows, mark, from, word, until, before } = state;
  if (shows === 'nobody') return null;
  if (shows === 'awaited')
    return <rect width={width} height={height} rx="5" className="compared-awaited" aria-hidden="true" />;
  const isPlain = mark === null;
  const inner = { width: width - (isPlain ? 0 : EDGE) - PAD.left - PAD.right, x: (isPlain ? 0 : EDGE) + PAD.left };
  const isTold = from !== null || word !== null || until !== null || before !== null;
  const hasRow = height >= LOWEST.row ? isTold || mark !== null : height >= LOWEST.tellingRow && isTold;
  const hasName = height >= LOWEST.name && inner.width >= NARROWEST;
  const pad = padFor(height);
  const lines = hasName ? linesOf(state, inner.width, height, hasRow) : [];
  const last = lines.at(-1);
  const below = last === undefined ? pad : last.top + last.size * NAME_LEADING + (height >= LOWEST.row ? 3 : 0.3);
  const rowAt = Math.min(below, height - pad - BADGE.height);
  return (
    <>
      {isChosen ? (
        <rect x="-4" y="-4" width={width + 8} height={height + 8} rx="8" className="compared-chosen" />
      ) : null}
      <rect width={width} height={height} rx={Math.min(5, height / 4)} className="svg-card-body" />
      {isPlain ? null : hasName ? (
        <path
          d={`M${EDGE} 0H5A5 5 0 0 0 0 5V${height - 5}A5 5 0 0 0 5 ${height}H${EDGE}Z`}
          className="svg-strip"
          {...hatched(mark)}
        />
      ) : (
        // From afar a card is a tile in its colour.
        <rect
          x=".8"
          y=".8"
          width={Math.max(0, width - 1.6)}
          height={Math.max(0, height - 1.6)}
          rx={Math.min(4, height / 4)}
          className="svg-strip"
          {...hatched(mark)}
        />
      )}
      {lines.map(({ text, size, top, isName }, at) => (
        // Two lines may say the same.
        // oxlint-disable-next-line react/no-array-index-key
        <g key={at}>
          <text x={inner.x} y={top + size * BASELINE} fontSize={size} className={isName ? 'svg-name' : 'svg-job'}>
            {text}
          </text>
          {shows === 'former' && isName ? (
            <Strike x={inner.x} y={top + size * MIDDLE} width={textWidth(text, 600) * size * 0.97} />
          ) : null}
        </g>
      ))}
      {hasRow && hasName ? (
        <g transform={`translate(${inner.x} ${rowAt})`}>
          <Row state={state} width={inner.width} />
        </g>
      ) : null}
    </>
  );
};

export const comparedClass = classOf;
