/** Paths of a drawing in the few commands presentations know. */

export type Matrix = {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
};
type Pair = readonly [x: number, y: number];

/** How many numbers a command takes. */
const NUMBERS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
const QUARTER = Math.PI / 2;

type Command = { readonly mark: string; readonly isRelative: boolean; readonly numbers: readonly number[] };

/** The flags of an arc may stand without a space after them. */
const arcNumbers = (text: string): readonly number[] => {
  const numbers: number[] = [];
  let rest = text;
  while (rest.trim() !== '') {
    const isFlag = numbers.length % 7 === 3 || numbers.length % 7 === 4;
    const found = (isFlag ? /^[\s,]*([01])/ : /^[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/i).exec(rest);
    if (!found) break;
    numbers.push(Number(found[1]));
    rest = rest.slice(found[0].length);
  }
  return numbers;
};

const commandsOf = function* (path: string): Generator<Command> {
  for (const [, letter = '', text = ''] of path.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)) {
    const mark = letter.toUpperCase();
    const isRelative = letter !== mark;
    const many = NUMBERS[mark] ?? 0;
    const all =
      mark === 'A' ? arcNumbers(text) : (text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    if (many === 0) yield { mark, isRelative, numbers: [] };
    for (let at = 0; many > 0 && at + many <= all.length; at += many)
      // Further pairs of a move are lines.
      yield { mark: mark === 'M' && at > 0 ? 'L' : mark, isRelative, numbers: all.slice(at, at + many) };
  }
};

/** An arc of an ellipse as curves, each of at most a quarter. */
const curvesOf = (from: Pair, numbers: readonly number[], to: Pair): readonly (readonly Pair[])[] => {
  let [rx = 0, ry = 0] = numbers.map(Math.abs);
  const turn = ((numbers[2] ?? 0) * Math.PI) / 180;
  const [isLarge, isSweeping] = [numbers[3] === 1, numbers[4] === 1];
  if (rx === 0 || ry === 0) return [[from, to, to]];
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [dx, dy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * dx + sin * dy, -sin * dx + cos * dy];
  const over = (x / rx) ** 2 + (y / ry) ** 2;
  if (over > 1) [rx, ry] = [rx * Math.sqrt(over), ry * Math.sqrt(over)];
  const below = (rx * y) ** 2 + (ry * x) ** 2;
  const factor =
    (isLarge === isSweeping ? -1 : 1) * Math.sqrt(Math.max(0, ((rx * ry) ** 2 - below) / Math.max(below, 1e-9)));
  const [mx, my] = [(factor * rx * y) / ry, (-factor * ry * x) / rx];
  const middle: Pair = [cos * mx - sin * my + (from[0] + to[0]) / 2, sin * mx + cos * my + (from[1] + to[1]) / 2];
  const start = Math.atan2((y - my) / ry, (x - mx) / rx);
  const end = Math.atan2((-y - my) / ry, (-x - mx) / rx);
  let swept = end - start;
  if (isSweeping && swept < 0) swept += 2 * Math.PI;
  if (!isSweeping && swept > 0) swept -= 2 * Math.PI;
  const many = Math.max(1, Math.ceil(Math.abs(swept) / QUARTER - 1e-6));
  const step = swept / many;
  const arm = (4 / 3) * Math.tan(step / 4);
  const at = (u: number, v: number): Pair => [
    middle[0] + cos * rx * u - sin * ry * v,
    middle[1] + sin * rx * u + cos * ry * v,
  ];
  return Array.from({ length: many }, (_, piece) => {
    const [one, two] = [start + piece * step, start + (piece + 1) * step];
    return [
      at(Math.cos(one) - arm * Math.sin(one), Math.sin(one) + arm * Math.cos(one)),
      at(Math.cos(two) + arm * Math.sin(two), Math.sin(two) - arm * Math.cos(two)),
      at(Math.cos(two), Math.sin(two)),
    ];
  });
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** A path in M, L, C and Z, on the slide, everything between spaces. */
export const plainPath = (path: string, { a, b, c, d, e, f }: Matrix): string => {
  const out: string[] = [];
  let here: Pair = [0, 0];
  let start: Pair = [0, 0];
  let cubic: Pair | null = null;
  let quadratic: Pair | null = null;
  const put = (mark: string, ...points: readonly Pair[]): void => {
    out.push(mark, ...points.flatMap(([x, y]) => [round(a * x + c * y + e), round(b * x + d * y + f)].map(String)));
    here = points.at(-1) ?? here;
  };
  const mirrored = (arm: Pair | null): Pair => (arm === null ? here : [2 * here[0] - arm[0], 2 * here[1] - arm[1]]);
  const bow = (by: Pair, to: Pair): void => {
    const from = here;
    const arm = (end: Pair): Pair => [end[0] + (2 / 3) * (by[0] - end[0]), end[1] + (2 / 3) * (by[1] - end[1])];
    put('C', arm(from), arm(to), to);
  };
  for (const { mark, isRelative, numbers } of commandsOf(path)) {
    const base: Pair = isRelative ? here : [0, 0];
    const pair = (at: number): Pair => [base[0] + (numbers[at] ?? 0), base[1] + (numbers[at + 1] ?? 0)];
    let nextCubic: Pair | null = null;
    let nextQuadratic: Pair | null = null;
    switch (mark) {
      case 'M':
        put('M', pair(0));
        start = here;
        break;
      case 'L':
        put('L', pair(0));
        break;
      case 'H':
        put('L', [base[0] + (numbers[0] ?? 0), here[1]]);
        break;
      case 'V':
        put('L', [here[0], (isRelative ? here[1] : 0) + (numbers[0] ?? 0)]);
        break;
      case 'C':
        nextCubic = pair(2);
        put('C', pair(0), nextCubic, pair(4));
        break;
      case 'S':
        nextCubic = pair(0);
        put('C', mirrored(cubic), nextCubic, pair(2));
        break;
      case 'Q':
        nextQuadratic = pair(0);
        bow(nextQuadratic, pair(2));
        break;
      case 'T':
        nextQuadratic = mirrored(quadratic);
        bow(nextQuadratic, pair(0));
        break;
      case 'A':
        for (const [one, two, end] of curvesOf(here, numbers, pair(5))) if (one && two && end) put('C', one, two, end);
        break;
      default:
        out.push('Z');
        here = start;
    }
    cubic = nextCubic;
    quadratic = nextQuadratic;
  }
  return out.join(' ');
};
