/** A cell as keys and the clipboard see it, wherever it stands: what it is called, what it holds, what it takes. */
import type { Conventions } from '../../../../shared/conventions/conventions';
import type { Draft } from '../../../../shared/document/draft';
import { fold } from '../../../../shared/model/fold';

export type CellReading =
  | { readonly isSound: true; readonly value: unknown }
  | { readonly isSound: false; readonly why: string };

export type CellChoice = { readonly value: string; readonly label: string };

export type Cell = {
  /** `Influence of Ines Calloway`. */
  readonly name: string;
  readonly value: unknown;
  /** What is copied of it. */
  readonly text: string;
  /** The value of an empty cell; undefined where it must hold something. */
  readonly empty: unknown;
  /** No day of its column lies after this one. */
  readonly latestDay?: string;
  /** What a text means here. `written` is how the numbers and days of its column are written. */
  readonly read: (text: string, written: Conventions) => CellReading;
  /** Puts a value; answers why it cannot be, null where it is done. */
  readonly put: (draft: Draft, value: unknown) => string | null;
};

export type CellGrid = {
  readonly rows: number;
  readonly columns: number;
  readonly cellAt: (row: number, column: number) => Cell | null;
};

/** Cells of some rows and columns: the one that has the keys, or those that are chosen. In order, never empty. */
export type CellArea = { readonly rows: readonly number[]; readonly columns: readonly number[] };

export const sound = (value: unknown): CellReading => ({ isSound: true, value });
export const unsound = (why: string): CellReading => ({ isSound: false, why });

/** As people type it: no accents, small letters, and every minus the one of the keyboard. */
const plain = (text: string): string => fold(text).replaceAll('−', '-').trim();

/** `3` and `trusted` of *3 Trusted*; `++` and `advocate` of *++ Advocate*. */
const partsOf = ({ value, label }: CellChoice): readonly string[] => {
  const [, sign, word] = /^(\d+|[-+]+|0|\?)\s+(.+)$/.exec(plain(label)) ?? [];
  return [label, value, sign ?? '', word ?? ''].map(plain).filter((part) => part !== '');
};

const quoted = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

/** Which of some choices a text names. */
export const readChoice = (text: string, choices: readonly CellChoice[], none: string | undefined): CellReading => {
  const asked = plain(text);
  if (none !== undefined && (asked === '' || asked === '?' || asked === plain(none).replace(/^\? /, ''))) {
    return sound(null);
  }
  if (asked === '') return unsound('it cannot be empty');
  const found = choices.filter((choice) => partsOf(choice).includes(asked));
  const [first, second] = found;
  if (first === undefined) return unsound(`${quoted(text)} is none of its choices`);
  return second === undefined ? sound(first.value) : unsound(`${quoted(text)} is the name of several`);
};

/** The choices a key means: those that begin with it. */
export const choicesByKey = (key: string, choices: readonly CellChoice[]): readonly CellChoice[] => {
  const asked = plain(key);
  const exact = choices.filter((choice) => partsOf(choice).includes(asked));
  if (exact.length > 0 || /^\d$/.test(key)) return exact;
  return choices.filter(({ label }) => {
    const [first = '', ...rest] = plain(label).split(' ');
    const word = /^(\d+|[-+]+|\?)$/.test(first) ? (rest[0] ?? '') : first;
    return word.startsWith(asked);
  });
};
