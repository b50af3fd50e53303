/** What the cells of a column look like, to judge what its heading leaves open. */
import { readRoles, readStatus, saysNothing } from './values';
import { plainWords } from './words';
import type { Table } from './table';

export type Shape = {
  readonly cells: readonly string[];
  readonly filled: number;
  readonly isConstant: boolean;
  readonly unique: boolean;
  /** Shares of the filled cells, 0–1. */
  readonly email: number;
  readonly phone: number;
  readonly name: number;
  readonly digits: number;
  /** Mr, Dr and the like. */
  readonly courtesy: number;
  readonly different: number;
};

/** How many cells are looked at to judge a column. */
export const SAMPLE = 300;

const COURTESY = new Set(
  `mr mrs ms miss mx dr prof sir madam master herr frau hr fr dr med prof dr dipl ing mag ing m mme mlle sr sra srta dr dra don dona sig sig ra dott dott ssa avv dhr mevr mw pan pani fru hr`.split(
    ' ',
  ),
);
const isCourtesy = (cell: string): boolean =>
  plainWords(cell)
    .split(' ')
    .every((word) => COURTESY.has(word));

export const IS_EMAIL = /^(?:mailto:)?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/i;

export const shapeOf = (table: Table, k: number): Shape => {
  const cells = table.rows
    .slice(0, SAMPLE)
    .map((row) => row[k] ?? '')
    .filter((cell) => cell !== '');
  const shareOf = (is: (cell: string) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
  const share = (pattern: RegExp): number => shareOf((cell) => pattern.test(cell));
  const values = new Set(cells);
  return {
    cells,
    filled: cells.length,
    isConstant: values.size <= 1 && cells.length > 3,
    unique: cells.length > 2 && values.size >= cells.length * 0.98,
    email: share(IS_EMAIL),
    phone: share(/^\+?[\d ()/.-]{7,}$/),
    name: share(/^(\p{Lu}[\p{L}'’.-]*)(\s+(\p{Lu}|van |von |de |da )[\p{L}'’. -]*){1,3}$/u),
    digits: share(/\d.*\d.*\d/),
    courtesy: shareOf(isCourtesy),
    different: cells.length === 0 ? 0 : values.size / cells.length,
  };
};

/** What customer systems say of a lead; none of it is about a seat. */
const OF_A_LEAD =
  /\b(new|connected|attempted|contacted|qualified|unqualified|converted|nurtur\w*|in progress|bad timing|open deal|lead|subscriber|customer|evangelist|opportunity|prospect|marketing|mql|sql|neu|nouveau|nuevo|nuovo|nieuw|nowy)\b/;

/** Whether a column of this heading says who sits on a seat: most of what it says can be read, and none is of a lead. */
export const saysStatus = ({ cells }: Shape): boolean => {
  const values = [...new Set(cells.filter((cell) => !saysNothing(cell)))];
  if (values.some((value) => OF_A_LEAD.test(plainWords(value)))) return false;
  return values.filter((value) => readStatus(value) !== undefined).length * 2 >= values.length;
};

/** Whether most cells are buying roles; a heading like *Role* may stand for these or for a post. */
export const saysRoles = ({ cells, filled }: Shape): boolean =>
  filled > 0 &&
  cells.filter((cell) => {
    const { roles, unread } = readRoles(cell);
    return roles.length > 0 && unread.length === 0 && /\p{L}{3}/u.test(cell);
  }).length >=
    filled * 0.6;
