let context: CanvasRenderingContext2D | null | undefined;

/** Text cut to a width with an ellipsis, measured in the font it will be drawn in. Widths in the units of `size`. */
export const fitText = (text: string, width: number, size: number, weight = 400): string => {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text;
  context.font = `${weight} ${size}px "Inter Variable", sans-serif`;
  if (context.measureText(text).width <= width) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (context.measureText(`${text.slice(0, middle).trimEnd()}…`).width <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${text.slice(0, low).trimEnd()}…`;
};
