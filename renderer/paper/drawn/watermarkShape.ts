import type { DrawnBasicShape } from '../../../shared/api/drawnSlides';

/** Ink that lets everything under it be read. */
const COLOUR = '1820281F';
/** Widths of a letter in its size, for bold text. */
const LETTER = 0.58;
/** How much of the way from corner to corner the words take at most, and how high they are beside the shorter side. */
const ACROSS = 0.8;
const LARGEST = 0.24;
const LEADING = 1.2;

/** Words from corner to corner over everything on a picture or a slide; nothing where there are none. */
export const watermarkShapes = (
  words: string | null,
  { width, height }: { readonly width: number; readonly height: number },
): readonly DrawnBasicShape[] => {
  const text = words?.trim() ?? '';
  if (text === '') return [];
  const room = Math.hypot(width, height) * ACROSS;
  const size = Math.max(1, Math.min(Math.min(width, height) * LARGEST, room / (LETTER * text.length)));
  const tall = size * LEADING;
  return [
    {
      is: 'shape',
      name: 'Watermark',
      form: 'rect',
      box: { x: (width - room) / 2, y: (height - tall) / 2, width: room, height: tall },
      turn: -(Math.atan2(height, width) * 180) / Math.PI,
      words: {
        paragraphs: [{ runs: [{ text, size, colour: COLOUR, bold: true }], align: 'ctr', leading: null }],
        anchor: 'ctr',
        wraps: false,
        insets: [0, 0, 0, 0],
      },
    },
  ];
};
