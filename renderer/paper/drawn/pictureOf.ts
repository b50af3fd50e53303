/** A part of a page as a picture: vectors, and pixels drawn from the same shapes. */
import type { DrawnFill, DrawnRun, DrawnShape, DrawnStroke } from '../../../shared/api/drawnSlides';
import { linesOf } from '../../../shared/exchange/drawnSvg';

/** Pixels for each unit of a picture, where it is not too large for that. */
const SCALE = 2;
/** What a browser draws at once. */
const LONGEST_SIDE = 16_000;
const MOST_PIXELS = 120_000_000;

type Size = { readonly width: number; readonly height: number };

export const pictureScale = ({ width, height }: Size): number =>
  Math.min(SCALE, LONGEST_SIDE / Math.max(width, height, 1), Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));

const css = (colour: string): string => `#${colour}`;

const hatchOf = (context: CanvasRenderingContext2D, fill: { readonly lines: string; readonly ground: string }) => {
  const tile = document.createElement('canvas');
  tile.width = 7;
  tile.height = 7;
  const inside = tile.getContext('2d');
  if (inside) {
    inside.fillStyle = css(fill.ground);
    inside.fillRect(0, 0, 7, 7);
    inside.strokeStyle = css(fill.lines);
    inside.lineWidth = 1.3;
    for (const by of [-7, 0, 7]) {
      inside.moveTo(by - 1, 8);
      inside.lineTo(by + 8, -1);
    }
    inside.stroke();
  }
  return context.createPattern(tile, 'repeat');
};

const fillPath = (context: CanvasRenderingContext2D, path: Path2D, fill: DrawnFill | undefined, box: DOMRect): void => {
  if (fill === undefined) return;
  if (typeof fill === 'string') context.fillStyle = css(fill);
  else if ('lines' in fill) context.fillStyle = hatchOf(context, fill) ?? css(fill.ground);
  else {
    const halves = context.createLinearGradient(box.x, 0, box.x + box.width, 0);
    halves.addColorStop(0.5, css(fill.left));
    halves.addColorStop(0.5, css(fill.right));
    context.fillStyle = halves;
  }
  context.fill(path);
};

const strokePath = (context: CanvasRenderingContext2D, path: Path2D, stroke: DrawnStroke | undefined): void => {
  if (stroke === undefined) return;
  const { colour, width, dash } = stroke;
  context.strokeStyle = css(colour);
  context.lineWidth = width;
  context.lineCap = dash === 'dot' ? 'round' : 'butt';
  context.setLineDash(dash === undefined ? [] : dash === 'dot' ? [0, width * 2.4] : [width * 3, width * 2.2]);
  context.stroke(path);
};

const said = (run: DrawnRun): string => (run.capitals ? run.text.toUpperCase() : run.text);
const write = (context: CanvasRenderingContext2D, run: DrawnRun): void => {
  const family = run.serif ? '"Source Serif 4 Variable", serif' : '"Inter Variable", system-ui, sans-serif';
  context.font = `${run.italic ? 'italic ' : ''}${run.bold ? 600 : 400} ${run.size}px ${family}`;
  context.letterSpacing = `${run.spacing ?? 0}px`;
  context.fillStyle = css(run.colour);
};

const drawShape = async (context: CanvasRenderingContext2D, shape: DrawnShape): Promise<void> => {
  switch (shape.is) {
    case 'group':
      for (const one of shape.of) await drawShape(context, one);
      return;
    case 'freeform': {
      const path = new Path2D(shape.path);
      fillPath(context, path, shape.fill, new DOMRect());
      strokePath(context, path, shape.stroke);
      return;
    }
    case 'line':
      strokePath(context, new Path2D(`M${shape.points.map(({ x, y }) => `${x} ${y}`).join('L')}`), shape.stroke);
      return;
    case 'picture': {
      const { x, y, width, height } = shape.box;
      const image = new Image();
      image.src = shape.image;
      await image.decode();
      context.drawImage(image, x, y, width, height);
      return;
    }
    case 'table':
    case 'chart':
      return;
    case 'shape': {
      const { x, y, width, height } = shape.box;
      const path = new Path2D();
      if (shape.form === 'ellipse')
        path.ellipse(x + width / 2, y + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
      else path.roundRect(x, y, width, height, shape.form === 'round' ? (shape.radius ?? 0) : 0);
      fillPath(context, path, shape.fill, new DOMRect(x, y, width, height));
      strokePath(context, path, shape.stroke);
      context.save();
      if (shape.turn !== undefined) {
        context.translate(x + width / 2, y + height / 2);
        context.rotate((shape.turn * Math.PI) / 180);
        context.translate(-x - width / 2, -y - height / 2);
      }
      for (const line of linesOf(shape)) {
        const widths = line.runs.map((run) => {
          write(context, run);
          return context.measureText(said(run)).width;
        });
        const all = widths.reduce((sum, one) => sum + one, 0);
        let at = line.x - (line.align === 'l' ? 0 : line.align === 'r' ? all : all / 2);
        line.runs.forEach((run, index) => {
          write(context, run);
          context.fillText(said(run), at, line.y);
          at += widths[index] ?? 0;
        });
      }
      context.restore();
    }
  }
};

/** The shapes in pixels, as an address that holds a PNG. Throws where the browser cannot draw it. */
export const pixelsOf = async (shapes: readonly DrawnShape[], size: Size, ground: string | null): Promise<string> => {
  const scale = pictureScale(size);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(size.width * scale);
  canvas.height = Math.ceil(size.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The picture is too large to be drawn.');
  context.scale(scale, scale);
  if (ground !== null) {
    context.fillStyle = css(ground);
    context.fillRect(0, 0, size.width + 1, size.height + 1);
  }
  for (const shape of shapes) await drawShape(context, shape);
  return canvas.toDataURL('image/png');
};
