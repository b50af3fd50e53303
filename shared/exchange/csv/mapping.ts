/** Which column of a table of people fills which field. */
import { IMPORT_FIELDS, type ImportColumn, type ImportField, type Mapping } from './columns';
import type { Table } from './table';
import { plainWords } from './words';

/** A heading with one of these names something else than the field it sounds like. */
const MISLEADING =
  /\b(cost|costs|pay|salary|parent department|parent organisation|parent organization|group name|count|total|uri|url|link)\b/;

const headingScore = (heading: string, description: ImportColumn): number => {
  const words = plainWords(heading);
  const known = [plainWords(description.key), plainWords(description.label), ...description.words];
  const place = known.indexOf(words);
  if (place >= 0) return 1000 - place;
  if (MISLEADING.test(words)) return 0;
  // A longer phrase inside a heading says more than a single word.
  return known.reduce((best, phrase) => {
    const several = phrase.includes(' ');
    const inside = ` ${words} `.includes(` ${phrase} `);
    const ends = words.endsWith(` ${phrase}`) || words.startsWith(`${phrase} `);
    return inside && (several || (ends && phrase.length > 3))
      ? Math.max(best, (several ? 600 : 300) + phrase.length)
      : best;
  }, 0);
};

/** The likeliest column for every field, from headings first and from the cells where headings say nothing. */
export const guessMapping = (table: Table): Mapping => {
  const shapes = table.columns.map((_, k) => shapeOf(table, k));
  const pairs = IMPORT_FIELDS.flatMap((description, order) =>
    table.columns.flatMap((column, k) => {
      const score = headingScore(column, description);
      // A column that says the same of everyone names the whole company, not a part of it.
      const says =
        description.key === 'unit' && shapes[k]?.isConstant && !/\bunit\b/.test(plainWords(column)) ? 0 : score;
      return says > 0 ? [{ key: description.key, column, score: says, order, k }] : [];
    }),
  ).sort((a, b) => b.score - a.score || a.order - b.order || a.k - b.k);
  const mapping: { [F in ImportField]?: string } = {};
  const used = new Set<string>();
  const take = (key: ImportField, column: string): void => {
    if (mapping[key] !== undefined || used.has(column)) return;
    mapping[key] = column;
    used.add(column);
  };
  for (const pair of pairs) take(pair.key, pair.column);
  if (mapping.name !== undefined) {
    for (const part of ['firstName', 'lastName'] as const) delete mapping[part];
  }
  guessByContent(table, shapes, mapping, used, take);
  return mapping;
};

type Shape = {
  readonly filled: number;
  readonly isConstant: boolean;
  readonly unique: boolean;
  readonly email: number;
  readonly phone: number;
  readonly name: number;
};

/** How many cells are looked at to judge a column. */
const SAMPLE = 300;

const shapeOf = (table: Table, k: number): Shape => {
  const cells = table.rows
    .slice(0, SAMPLE)
    .map((row) => row[k] ?? '')
    .filter((cell) => cell !== '');
  const share = (pattern: RegExp): number =>
    cells.length === 0 ? 0 : cells.filter((cell) => pattern.test(cell)).length / cells.length;
  const values = new Set(cells);
  return {
    filled: cells.length,
    isConstant: values.size <= 1 && cells.length > 3,
    unique: cells.length > 2 && values.size >= cells.length * 0.98,
    email: share(/^[^\s@]+@[^\s@]+\.[^\s@]+$/),
    phone: share(/^\+?[\d ()/.-]{7,}$/),
    name: share(/^(\p{Lu}[\p{L}'’.-]*)(\s+(\p{Lu}|van |von |de |da )[\p{L}'’. -]*){1,3}$/u),
  };
};

const guessByContent = (
  table: Table,
  shapes: readonly Shape[],
  mapping: Mapping,
  used: ReadonlySet<string>,
  take: (key: ImportField, column: string) => void,
): void => {
  const free = (says: (shape: Shape, k: number) => boolean): string | undefined =>
    table.columns.find(
      (column, k) => !used.has(column) && shapes[k] !== undefined && shapes[k].filled > 0 && says(shapes[k], k),
    );
  const cellsOf = (k: number): readonly string[] => table.rows.slice(0, SAMPLE).map((row) => row[k] ?? '');
  const fits = (key: ImportField, says: (shape: Shape, k: number) => boolean): void => {
    const column = mapping[key] === undefined ? free(says) : undefined;
    if (column !== undefined) take(key, column);
  };
  fits('email', (shape) => shape.email > 0.7);
  fits('phone', (shape, k) => shape.phone > 0.8 && !cellsOf(k).some((cell) => /^\d{4}-\d\d-\d\d$/.test(cell)));
  const isBare = (k: number): boolean => /^column \d+/i.test(table.columns[k] ?? '');
  if (mapping.firstName === undefined && mapping.lastName === undefined)
    fits('name', (shape, k) => shape.name > 0.7 && shape.unique && isBare(k));
  // A column whose cells are found in a column of unique values points to managers.
  const sources = table.columns
    .map((column, k) => ({ column, k }))
    .filter(
      ({ column, k }) => shapes[k]?.unique && (column === mapping.id || column === mapping.name || !used.has(column)),
    );
  for (const source of sources) {
    if (mapping.reportsTo !== undefined) break;
    const values = new Set(table.rows.map((row) => row[source.k] ?? ''));
    values.delete('');
    const points = table.columns.find((column, k) => {
      const cells = cellsOf(k).filter((cell) => cell !== '');
      return (
        k !== source.k &&
        !used.has(column) &&
        !shapes[k]?.unique &&
        cells.length > 2 &&
        cells.filter((cell) => values.has(cell)).length >= cells.length * 0.8
      );
    });
    if (points === undefined) continue;
    if (mapping.id === undefined && source.column !== mapping.name) take('id', source.column);
    take('reportsTo', points);
  }
};

type MapOption = { readonly ok: true; readonly mapping: Mapping } | { readonly ok: false; readonly problem: string };

/**
 * Reads `Column=field,Column=field` from a command line. A column whose name holds a comma or an equals sign is written
 * in double quotes; `Column=` or `Column=-` leaves a column out. Fields not named keep their guess.
 */
export const parseMapOption = (option: string, table: Table): MapOption => {
  const chosen: { [F in ImportField]?: string } = {};
  const left = new Set<string>();
  const parts = [...option.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*?))\s*(?:=\s*([^,="]*?)\s*)?(?:,|$)/g)].filter(
    ([whole]) => whole.trim() !== '' && whole.trim() !== ',',
  );
  for (const [whole, inQuotes, plain, name] of parts) {
    const column = inQuotes === undefined ? (plain ?? '') : inQuotes.replaceAll('""', '"');
    if (name === undefined)
      return { ok: false, problem: `“${whole.replace(/,$/, '').trim()}” is not of the form Column=field.` };
    const found = table.columns.filter((one) => one === column);
    const alike = found.length > 0 ? found : table.columns.filter((one) => plainWords(one) === plainWords(column));
    const [match] = alike;
    if (match === undefined)
      return { ok: false, problem: `There is no column “${column}”. The columns are: ${table.columns.join(', ')}.` };
    if (alike.length > 1)
      return { ok: false, problem: `“${column}” could be any of these columns: ${alike.join(', ')}.` };
    if (name === '' || name === '-') {
      left.add(match);
      continue;
    }
    const key = IMPORT_FIELDS.find(
      (one) => one.key.toLowerCase() === name.toLowerCase() || plainWords(one.label) === plainWords(name),
    )?.key;
    if (key === undefined)
      return {
        ok: false,
        problem: `There is no field “${name}”. The fields are: ${IMPORT_FIELDS.map((one) => one.key).join(', ')}.`,
      };
    if (chosen[key] !== undefined)
      return { ok: false, problem: `Two columns are given for ${key}: “${chosen[key]}” and “${match}”.` };
    if (left.has(match) || Object.values(chosen).includes(match))
      return { ok: false, problem: `The column “${match}” is given twice.` };
    chosen[key] = match;
  }
  const taken = new Set([...Object.values(chosen), ...left]);
  const guess = guessMapping(table);
  const rest = Object.entries(guess).filter(
    ([key, column]) => !taken.has(column) && chosen[key as ImportField] === undefined,
  );
  return { ok: true, mapping: { ...Object.fromEntries(rest), ...chosen } };
};
