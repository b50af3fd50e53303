import type { GridShape } from '../../../../shared/layout/grid';
import { said } from '../../../../shared/packs/spoken';

const WORDS = {
  high: [
    { column: 0, word: 'Win over', why: 'high {names.influence}, against you' },
    { column: 3, word: 'Protect', why: 'high {names.influence}, for you' },
  ],
  low: [
    { column: 0, word: 'Watch', why: 'less {names.influence}, against you' },
    { column: 3, word: 'Ask for help', why: 'less {names.influence}, for you' },
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
          <span>{said(why)}</span>
        </p>
      ) : null;
    })}
  </div>
);
