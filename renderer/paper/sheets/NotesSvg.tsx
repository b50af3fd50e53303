import { find, type Document } from '../../../shared/document/document';
import type { MapNote } from '../../../shared/document/mapNotes';
import type { Box } from '../../../shared/layout/bounds';
import { wrapText } from '../../parts/drawings/wrapText';

const SIZES = { sticky: 14, words: 20 } as const;
const LEADING = 1.32;
const PAD = 10;

type Props = {
  readonly content: Document;
  readonly notes: readonly MapNote[];
  readonly places: ReadonlyMap<string, Box>;
};

/** Notes on a printed map, with who wrote them. */
export const NotesSvg = ({ content, notes, places }: Props) =>
  notes.map((note) => {
    const box = places.get(note.id);
    if (box === undefined || note.text === null) return null;
    const size = SIZES[note.form];
    const isSticky = note.form === 'sticky';
    const author = find(content, 'member', note.authorId)?.name ?? null;
    const lines = note.text
      .split('\n')
      .flatMap((line) => (line.trim() === '' ? [''] : wrapText(line, box.width - 2 * PAD, size)));
    return (
      <g key={note.id} transform={`translate(${box.x} ${box.y})`} className={`note-${note.colour}`}>
        {isSticky || note.colour !== 'plain' ? (
          <rect width={box.width} height={box.height} rx="4" className="svg-note" />
        ) : null}
        {lines.map((line, at) => (
          <text
            // Two lines may say the same.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            x={PAD}
            y={PAD / 2 + size + at * size * LEADING}
            fontSize={size}
            className={`svg-note-text ${note.form}`}
          >
            {line}
          </text>
        ))}
        {isSticky && author !== null ? (
          <text x={PAD} y={box.height - 6} fontSize="11" className="svg-note-by">
            {author}
          </text>
        ) : null}
      </g>
    );
  });
