/** Which column of a table of people fills which field. */
import { pairsIn } from './answers';
import { IMPORT_FIELDS, type ImportField, type Mapping, isForReading } from './columns';
import { SAMPLE, saysRoles, saysStatus, shapeOf, type Shape } from './columnShape';
import { headingScore, isOfTheSystem } from './headingMatch';
import { nameKey, orderlessName } from './nameKeys';
import { nameReader } from './questions';
import type { Table } from './table';
import { readFlag } from './values';
import { plainWords } from './words';

/** What a customer system calls the organisation of a person is the customer. */
const isFirm = (heading: string): boolean => /^person(ne|a)? organi/.test(plainWords(heading));

/** How customer systems mark a record: nobody is called so. */
const RECORD_MARK = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;

/** Whether what the cells hold speaks against what the heading says. Too few cells say nothing. */
const isDenied = (key: ImportField, shape: Shape, heading: string): boolean => {
  switch (key) {
    case 'title':
      // A heading of several words, such as *Job title*, means the post, however short it is written.
      return shape.courtesy > 0.5 && !plainWords(heading).includes(' ');
    case 'email':
      return shape.filled > 1 && shape.email < 0.3;
    case 'phone':
    case 'mobile':
      return shape.filled > 1 && shape.digits < 0.3;
    case 'id':
      return shape.filled > 2 && shape.different < 0.5;
    case 'status':
      return !saysStatus(shape);
    case 'assistant':
      // The name of an assistant says nothing about whether somebody is one.
      return shape.filled > 0 && !shape.cells.some((cell) => readFlag(cell) !== undefined);
    case 'name':
      return shape.filled > 0 && shape.cells.every((cell) => RECORD_MARK.test(cell));
    case 'unit':
      if (isFirm(heading)) return true;
      // A column that says the same of everyone names the whole company, not a part of it.
      return shape.isConstant && !/\bunit\b/.test(plainWords(heading));
    case 'contactOwner':
      return / id$/.test(plainWords(heading));
    default:
      return false;
  }
};

/** Headings that mean the post in one table and the part in a decision in another. */
const ROLE_HEADING = /\b(role|rolle|rol|ruolo|rola|role|roles|rollen|rollen)\b/;
/** An empty column stands back behind one that says something. */
const EMPTY_COLUMN = 400;

/** The likeliest column for every field, from headings first and from the cells where headings say nothing. */
export const guessMapping = (table: Table): Mapping => {
  const shapes = table.columns.map((_, k) => shapeOf(table, k));
  const pairs = IMPORT_FIELDS.flatMap((description, order) =>
    table.columns.flatMap((column, k) => {
      const shape = shapes[k];
      if (!shape) return [];
      const { key } = description;
      const isRoles = ROLE_HEADING.test(plainWords(column)) && saysRoles(shape);
      const says =
        (key === 'buyingRoles' && isRoles) || (key === 'company' && isFirm(column))
          ? 1001
          : key === 'title' && isRoles
            ? 0
            : isDenied(key, shape, column)
              ? 0
              : headingScore(column, description);
      const score = shape.filled === 0 && says > 0 ? says - EMPTY_COLUMN : says;
      return score > 0 ? [{ key, column, score, order, k }] : [];
    }),
  ).sort((a, b) => b.score - a.score || a.order - b.order || a.k - b.k);
  const mapping: { [F in ImportField]?: string } = {};
  const used = new Set<string>(table.columns.filter(isForReading));
  const take = (key: ImportField, column: string): void => {
    if (mapping[key] !== undefined || used.has(column)) return;
    mapping[key] = column;
    used.add(column);
  };
  for (const pair of pairs) take(pair.key, pair.column);
  settleNames(table, shapes, mapping);
  const managers = pairs.filter(
    ({ key, column }) => key === 'reportsTo' && (!used.has(column) || mapping.reportsTo === column),
  );
  const best = likeliestManager(table, mapping, [...new Set(managers.map(({ column }) => column))]);
  if (best !== null) {
    used.add(best);
    mapping.reportsTo = best;
  }
  // A checksum is no number of anybody, whatever it looks like.
  for (const column of table.columns) if (isOfTheSystem(column)) used.add(column);
  guessByContent(table, shapes, mapping, used, take);
  return mapping;
};

/** The first cells of two columns where both say something. */
const sharedCells = (table: Table, one: string, other: string): readonly (readonly [string, string])[] => {
  const at = table.columns.indexOf(one);
  const beside = table.columns.indexOf(other);
  return table.rows.slice(0, SAMPLE).flatMap((row) => {
    const cells = [row[at] ?? '', row[beside] ?? ''] as const;
    return cells[0] === '' || cells[1] === '' ? [] : [cells];
  });
};

/**
 * Whether the name stands in one column or in parts. *Name* beside *Vorname*, *Nom* beside *Prénom*, *Nombre* beside
 * *Apellidos* may be either, which is seen from the cells. Parts are whole and in order, so they go before one column,
 * unless that one says more.
 */
const settleNames = (table: Table, shapes: readonly Shape[], mapping: { [F in ImportField]?: string }): void => {
  const { name, firstName, lastName } = mapping;
  const filled = (column: string | undefined): number =>
    column === undefined ? 0 : (shapes[table.columns.indexOf(column)]?.filled ?? 0);
  const drop = (...keys: readonly ImportField[]): void => {
    for (const key of keys) delete mapping[key];
  };
  if (name === undefined) return;
  if (firstName !== undefined && lastName !== undefined) {
    if (Math.max(filled(firstName), filled(lastName)) >= filled(name) * 0.9) drop('name');
    else drop('firstName', 'middleName', 'lastName');
    return;
  }
  const part = firstName ?? lastName;
  const both = part === undefined ? [] : sharedCells(table, name, part);
  const within = both.filter(([whole, one]) => ` ${plainWords(whole)} `.includes(` ${plainWords(one)} `)).length;
  if (both.length === 0 || within * 2 >= both.length) {
    drop('firstName', 'middleName', 'lastName');
    return;
  }
  if (firstName === undefined) mapping.firstName = name;
  else mapping.lastName = name;
  drop('name');
};

/** Of several columns that may name the manager, the one whose cells are found among the people. */
const likeliestManager = (table: Table, mapping: Mapping, columns: readonly string[]): string | null => {
  if (columns.length < 2) return columns[0] ?? null;
  const idAt = mapping.id === undefined ? -1 : table.columns.indexOf(mapping.id);
  const mailAt = mapping.email === undefined ? -1 : table.columns.indexOf(mapping.email);
  const nameOf = nameReader(table, mapping);
  const known = new Set(
    table.rows.flatMap((row) => [nameKey(row[idAt] ?? ''), nameKey(row[mailAt] ?? ''), orderlessName(nameOf(row))]),
  );
  known.delete('');
  const foundIn = (column: string): number => {
    const at = table.columns.indexOf(column);
    return table.rows.filter((row) => {
      const cell = row[at] ?? '';
      return cell !== '' && (known.has(nameKey(cell)) || known.has(orderlessName(cell)));
    }).length;
  };
  const counts = columns.map((column) => ({ column, count: foundIn(column) }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).column;
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
  const fits = (key: ImportField, says: (shape: Shape, k: number) => boolean): void => {
    const column = mapping[key] === undefined ? free(says) : undefined;
    if (column !== undefined) take(key, column);
  };
  const isOfTheManager = (k: number): boolean => /\b(manager|supervisor|assistant|owner)/.test(headingWords(table, k));
  fits('email', (shape, k) => shape.email > 0.7 && !isOfTheManager(k));
  fits(
    'phone',
    (shape, k) =>
      shape.phone > 0.8 &&
      // Digits alone may be any number; those who write a telephone number part or prefix it.
      shape.cells.some((cell) => /^[+0(]|\d[ /.-]\d/.test(cell)) &&
      !/\b(id|no|nr|number of|code|date|key|reference)\b/.test(headingWords(table, k)) &&
      !shape.cells.some((cell) => /^\d{4}-\d\d-\d\d/.test(cell) || /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(cell)),
  );
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
      const cells = shapes[k]?.cells ?? [];
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
const headingWords = (table: Table, k: number): string => plainWords(table.columns[k] ?? '');

type MapOption = { readonly ok: true; readonly mapping: Mapping } | { readonly ok: false; readonly problem: string };

/**
 * Reads `Column=field,Column=field` from a command line. A column whose name holds a comma or an equals sign is written
 * in double quotes; `Column=` or `Column=-` leaves a column out. Fields not named keep their guess.
 */
export const parseMapOption = (option: string, table: Table): MapOption => {
  const chosen: { [F in ImportField]?: string } = {};
  const left = new Set<string>();
  for (const { left: column, right: name, text } of pairsIn(option)) {
    if (name === undefined) return { ok: false, problem: `“${text}” is not of the form Column=field.` };
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
