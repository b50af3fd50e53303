import type { GridShape } from '../../../../shared/layout/grid';

const WORDS = {
  high: [
    { column: 0, word: 'Win over', why: 'high influence, against you' },
    { column: 3, word: 'Protect', why: 'high influence, for you' },
  ],
  low: [
    { column: 0, word: 'Watch', why: 'less influence, against you' },
    { column: 3, word: 'Ask for help', why: 'less influence, for you' },
  ],
} as const;

/** What to do with the people of a corner, in a quiet line above or below the cells. */
export const ZoneWords = ({ shape, side }: { readonly shape: GridShape; readonly side: 'high' | 'low' }) => (
  <div className={`zone-words ${side}`}>
    {WORDS[side].map(({ column, word, why }) => {
      const box = shape.cells[column]?.box;
      return box ? (
        <p key={word} style={{ left: box.x, width: box.width * 2 }}>
          <b>{word}</b>
          <span>{why}</span>
        </p>
      ) : null;
    })}
  </div>
);
