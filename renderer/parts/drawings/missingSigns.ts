/**
 * Which signs no font of this computer has: paper, slides and pictures would show an empty box in their place. A browser
 * does not say so; but it draws the same box for all of them, and that box can be known again.
 */

/** Private use: no font has a sign there. */
const BOX = '\u{10FFFD}';
const SIZE = 24;
const ROOM = 40;

const known = new Map<string, boolean>();

const drawnAs = (context: CanvasRenderingContext2D, sign: string): string => {
  context.clearRect(0, 0, ROOM, ROOM);
  context.fillText(sign, 4, ROOM - 10);
  return `${Math.round(context.measureText(sign).width)} ${context.getImageData(0, 0, ROOM, ROOM).data.join()}`;
};

/** Those of the signs that no font has; none where nothing can be drawn. */
export const missingSigns = (signs: readonly string[]): readonly string[] => {
  const asked = signs.filter((sign) => !known.has(sign));
  if (asked.length > 0) {
    const canvas = document.createElement('canvas');
    canvas.width = ROOM;
    canvas.height = ROOM;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) return [];
    context.font = `${SIZE}px "Inter Variable", system-ui, sans-serif`;
    const box = drawnAs(context, BOX);
    for (const sign of asked) known.set(sign, drawnAs(context, sign) === box);
  }
  return signs.filter((sign) => known.get(sign) === true);
};
