import type { CardState } from '../../../../shared/analysis/thenAndNowCards';
import { cardText, DESK_SIZES, NAME_LEADING, type TextSizes } from '../cardText';
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
const PAD = { top: 4, left: 8, right: 5, bottom: 4 } as const;
const WORD_HEIGHT = 16;
/** Below these heights a card says a name alone, and nothing. */
const LOWEST = { row: 40, name: 16 } as const;
/** A name narrower than this says nothing. */
const NARROWEST = 34;
const SMALL_SIZES: readonly TextSizes[] = [
  { name: 12, job: 0 },
  { name: 11, job: 0 },
];
const ONE_LINE = 11;
const BASELINE = 0.95;

const classOf = ({ shows, mark, from, word, before, isVacant }: CardState): string =>
  [
    'svg-card compared',
    shows,
    mark?.tone ?? 'plain',
    from !== null || word !== null || before !== null ? 'changed' : 'same',
    isVacant ? 'vacant' : '',
  ].join(' ');

/** What stands below the name: how somebody was and is rated, a word, or until when a ghost was there. */
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
        <text y="12" fontSize="11" className="compared-until struck">
          {text}
        </text>
      ),
    });
  }
  let x = 0;
  return parts.map((part) => {
    const at = x;
    x += part.width + 6;
    return at + part.width > width + 1 ? null : (
      <g key={part.key} transform={`translate(${at} 0)`}>
        {part.drawn}
      </g>
    );
  });
};

/** A card of the comparison, with its top left corner at the origin. */
export const ComparedCard = ({ state, width, height, isChosen = false }: Props) => {
  const { shows, name, job, isUnnamed, mark } = state;
  if (shows === 'nobody') return null;
  if (shows === 'awaited')
    return <rect width={width} height={height} rx="5" className="compared-awaited" aria-hidden="true" />;
  const isPlain = mark === null;
  const inner = { width: width - (isPlain ? 0 : EDGE) - PAD.left - PAD.right, x: (isPlain ? 0 : EDGE) + PAD.left };
  const hasRow = height >= LOWEST.row;
  const hasName = height >= LOWEST.name && inner.width >= NARROWEST;
  const called = isUnnamed && job !== '' ? job : name;
  const text = hasRow
    ? cardText(
        { name, job, isUnnamed },
        { width: inner.width, height: height - PAD.top - PAD.bottom - BADGE.height },
        { sizeAt: 0, hasJobs: false },
        textWidth,
        height >= 60 ? DESK_SIZES.slice(0, 4) : height >= 46 ? DESK_SIZES.slice(2, 5) : SMALL_SIZES,
      )
    : null;
  const rowAt =
    text === null
      ? 0
      : Math.min(PAD.top + text.name.length * text.sizes.name * NAME_LEADING + 3, height - PAD.bottom - BADGE.height);
  return (
    <>
      {isChosen ? (
        <rect x="-4" y="-4" width={width + 8} height={height + 8} rx="8" className="compared-chosen" />
      ) : null}
      <rect width={width} height={height} rx="5" className="svg-card-body" />
      {isPlain ? null : (
        <path
          d={`M${EDGE} 0H5A5 5 0 0 0 0 5V${height - 5}A5 5 0 0 0 5 ${height}H${EDGE}Z`}
          className={`svg-strip ${hasName ? '' : 'wide'}`}
          {...(mark.tone === 'unknown' ? { fill: 'url(#hatch)' } : {})}
        />
      )}
      {text !== null ? (
        text.name.map((line, at) => (
          <text
            // Two lines may say the same.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            x={inner.x}
            y={PAD.top + at * text.sizes.name * NAME_LEADING + text.sizes.name * BASELINE}
            fontSize={text.sizes.name}
            className="svg-name"
          >
            {line}
          </text>
        ))
      ) : hasName ? (
        <text x={inner.x} y={height / 2 + 4} fontSize={ONE_LINE} className="svg-name">
          {fitText(called, inner.width, ONE_LINE, 600)}
        </text>
      ) : null}
      {hasRow ? (
        <g transform={`translate(${inner.x} ${rowAt})`}>
          <Row state={state} width={inner.width} />
        </g>
      ) : null}
    </>
  );
};

export const comparedClass = classOf;
