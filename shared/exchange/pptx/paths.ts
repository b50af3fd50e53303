/** Paths of M, L, C and Z as the format writes them. */
import type { Box } from '../../layout/bounds';
import type { Point } from '../../layout/forest';
import { units } from './xml';

export type PathPiece = { readonly mark: 'M' | 'L' | 'C' | 'Z'; readonly points: readonly Point[] };

const POINTS = { M: 1, L: 1, C: 3, Z: 0 } as const;
const isMark = (text: string): text is PathPiece['mark'] => Object.hasOwn(POINTS, text);

/** The pieces of a path in which every number and mark stands between spaces. */
export const piecesOf = (path: string): readonly PathPiece[] => {
  const tokens = path.split(' ').filter((token) => token !== '');
  const pieces: PathPiece[] = [];
  let at = 0;
  while (at < tokens.length) {
    const mark = tokens[at] ?? '';
    if (!isMark(mark)) break;
    const points = Array.from({ length: POINTS[mark] }, (_, one) => ({
      x: Number(tokens[at + 1 + 2 * one]),
      y: Number(tokens[at + 2 + 2 * one]),
    }));
    pieces.push({ mark, points });
    at += 1 + 2 * POINTS[mark];
  }
  return pieces;
};

/** The room of its points. */
export const pathBox = (pieces: readonly PathPiece[]): Box => {
  const points = pieces.flatMap((piece) => piece.points);
  const left = points.reduce((least, { x }) => Math.min(least, x), points[0]?.x ?? 0);
  const top = points.reduce((least, { y }) => Math.min(least, y), points[0]?.y ?? 0);
  return {
    x: left,
    y: top,
    width: points.reduce((most, { x }) => Math.max(most, x), left) - left,
    height: points.reduce((most, { y }) => Math.max(most, y), top) - top,
  };
};

const TAGS = { M: 'moveTo', L: 'lnTo', C: 'cubicBezTo' } as const;

export const pathXml = (pieces: readonly PathPiece[], box: Box): string => {
  const drawn = pieces
    .map(({ mark, points }) => {
      if (mark === 'Z') return '<a:close/>';
      const inside = points.map(({ x, y }) => `<a:pt x="${units(x - box.x)}" y="${units(y - box.y)}"/>`).join('');
      return `<a:${TAGS[mark]}>${inside}</a:${TAGS[mark]}>`;
    })
    .join('');
  const size = `w="${units(box.width)}" h="${units(box.height)}"`;
  return `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path ${size}>${drawn}</a:path></a:pathLst></a:custGeom>`;
};
