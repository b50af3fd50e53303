import { z } from 'zod';
import { seen } from './seen';

// The page runs under a policy without eval; zod must not compile its checks.
z.config({ jitless: true });

/** How one field of a record lies in its table. `list` gives the field a table of its own. */
export type Column = {
  readonly type: 'TEXT' | 'INTEGER' | 'REAL';
  readonly nullable: boolean;
  /** Stored as 0 and 1. */
  readonly boolean?: true;
  /** Stored as JSON text: a closed shape without references. */
  readonly json?: true;
  /** Closed set of values, or the range of a scale; becomes a CHECK. */
  readonly values?: readonly string[];
  readonly range?: readonly [number, number];
  /** The kind this field points to. */
  readonly ref?: string;
  /** A list of references, kept in order in a table of its own. */
  readonly list?: true;
  /** Text that is a calendar date. */
  readonly date?: true;
  /** Text of more than one line. */
  readonly long?: true;
};

/** What a number counts. `currency` is the one of the account. */
export type FieldUnit = 'currency' | '%';
/**
 * For whom a field is. `internal`: the own team. `customer`: the customer as well, once its record goes out. `onTick`: the
 * customer once this very text is ticked (`plan.sharedTexts`).
 */
export type FieldAudience = 'internal' | 'customer' | 'onTick';
/** What a field or a kind gives away, beyond being internal. Each can be kept out of an output on its own. */
export const NATURES = ['opinion', 'money', 'note', 'name'] as const;
export type Nature = (typeof NATURES)[number];

/**
 * One field of a record: its check, its place in the file, the value a new record starts with, and everything people
 * are told about it, wherever they meet it.
 */
export type Field<T> = {
  readonly schema: z.ZodType<T>;
  readonly column: Column;
  readonly initial: T;
  /** The exchange format does not name the field: it is exported only when it differs from `initial`. */
  readonly beyond: boolean;
  /** What stands above it; null where its name in words does. Read with `labelOf`. */
  readonly label: string | null;
  /** What stands above it with a partner or an affiliate, where that is more than another word for revenue. */
  readonly jointLabel: string | null;
  /**
   * Revenue in it is not the money of the account: the customer's own, your whole company's, or that of a portfolio.
   */
  readonly isOfOthers: boolean;
  /** Characters of the longest text it takes; null where it holds no free text. */
  readonly longest: number | null;
  readonly unit: FieldUnit | null;
  readonly audience: FieldAudience;
  /** Null where it gives away none of these. */
  readonly nature: Nature | null;
  /**
   * The least and the most a person can mean by a number; null where any may be meant. What is typed beyond is not
   * taken; a file may hold it, and then the plan check names it.
   */
  readonly meant: readonly [least: number, most: number] | null;
};

export type FieldValue<F> = F extends Field<infer T> ? T : never;

const field = <T>(schema: z.ZodType<T>, column: Column, initial: T): Field<T> => ({
  schema,
  column,
  initial,
  beyond: false,
  label: null,
  jointLabel: null,
  isOfOthers: false,
  longest: null,
  unit: null,
  audience: 'internal',
  nature: null,
  meant: null,
});

/**
 * Largest number a field takes, either way: beyond any currency, and far from where sums and products stop being
 * numbers.
 */
export const LARGEST_NUMBER = 1e18;
/** Largest place among its kind: the next one is still another place. */
export const LARGEST_ORDINAL = 1e12;
/** Longest text any field takes. */
export const LONGEST_TEXT = 20_000;
/** Farthest a card lies from the middle of its map. */
export const FARTHEST = 1e8;

const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** An id is any short text without characters that are not seen; names the language reserves are refused. */
export const idSchema = z
  .string()
  .min(1)
  .max(80)
  .refine((id) => !RESERVED.has(id), 'is a reserved word')
  .refine((id) => seen(id) === id && !/[\t\n\r]/.test(id), 'holds control characters');

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/**
 * Whether a text is a day of the calendar, in any year of four digits. What is computed with such a day stays a day.
 */
export const isCalendarDay = (text: string): boolean => {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** Years a day may lie in: wide enough for the history of any firm, and a year that was half typed is noticed. */
const isPlausibleYear = (day: string): boolean => day >= '1000' && day < '3000';

/** Whether a text is a day that a field takes. */
export const isDay = (text: string): boolean => isCalendarDay(text) && isPlausibleYear(text);
/** Calendar date as `YYYY-MM-DD`, no time and no zone. */
export const dateSchema = z
  .string()
  .regex(DAY, 'must be a date like 2026-03-02')
  .refine(isCalendarDay, 'is no day of the calendar')
  .refine(isPlausibleYear, 'lies in a year that cannot be meant');

const TIME = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?$/;
/** Whether a text is an ISO time, or the day of one. */
export const isTime = (text: string): boolean => {
  const [, day] = TIME.exec(text) ?? [];
  return day !== undefined && isCalendarDay(day) && !Number.isNaN(Date.parse(text));
};
export const timeSchema = z.string().max(40).refine(isTime, 'must be a time like 2026-03-02T09:30:00.000Z');

/** A number as records and shapes within them hold it. */
export const amount = z.number().min(-LARGEST_NUMBER).max(LARGEST_NUMBER);

export const ordinalSchema = z.number().min(-LARGEST_ORDINAL).max(LARGEST_ORDINAL);

/** Texts that may be at least this long are written in more than one line. */
const LONG_FROM = 2_000;

export const text = (max = LONGEST_TEXT): Field<string> => ({
  ...field(
    z.string().max(max),
    { type: 'TEXT', nullable: false, ...(max >= LONG_FROM ? { long: true as const } : {}) },
    '',
  ),
  longest: max,
});
export const number = (most = LARGEST_NUMBER): Field<number> =>
  field(z.number().min(-most).max(most), { type: 'REAL', nullable: false }, 0);
/** An amount in the currency of the account. */
export const money = (): Field<number> => ({ ...number(), unit: 'currency', nature: 'money' });
export const percent = (): Field<number> => ({ ...number(), unit: '%' });
export const whole = (min?: number, max?: number): Field<number> => {
  const check = z.number().int();
  const ranged = min === undefined || max === undefined ? check : check.min(min).max(max);
  return field(
    ranged,
    {
      type: 'INTEGER',
      nullable: false,
      ...(min === undefined || max === undefined ? {} : { range: [min, max] as const }),
    },
    min ?? 0,
  );
};
/** A whole number with bounds that the table of its kind does not know. */
export const bounded = (min: number, max: number): Field<number> =>
  field(z.number().int().min(min).max(max), { type: 'INTEGER', nullable: false }, min);
export const flag = (initial = false): Field<boolean> =>
  field(z.boolean(), { type: 'INTEGER', nullable: false, boolean: true }, initial);
export const date = (): Field<string> => field(dateSchema, { type: 'TEXT', nullable: false, date: true }, '');
export const oneOf = <const V extends readonly [string, ...string[]]>(
  values: V,
  initial: V[number] = values[0],
): Field<V[number]> =>
  field(z.enum(values) as unknown as z.ZodType<V[number]>, { type: 'TEXT', nullable: false, values }, initial);
export const ref = (kind: string): Field<string> => field(idSchema, { type: 'TEXT', nullable: false, ref: kind }, '');
export const refs = (kind: string): Field<readonly string[]> =>
  field(z.array(idSchema).max(2_000).readonly(), { type: 'TEXT', nullable: false, ref: kind, list: true }, []);
export const someOf = <const V extends readonly [string, ...string[]]>(values: V): Field<readonly V[number][]> =>
  field(
    z.array(z.enum(values)).max(values.length).readonly() as unknown as z.ZodType<readonly V[number][]>,
    { type: 'TEXT', nullable: false, json: true },
    [],
  );
export const json = <T>(schema: z.ZodType<T>, initial: T): Field<T> =>
  field(schema, { type: 'TEXT', nullable: false, json: true }, initial);

/** The field may be unknown: null, which is never zero and never neutral. */
export const optional = <T>(of: Field<T>): Field<T | null> => ({
  ...of,
  schema: of.schema.nullable(),
  column: { ...of.column, nullable: true },
  initial: null,
});

/** An amount, a time or a count below zero cannot be meant. */
export const fromZero = <T>(of: Field<T>): Field<T> => ({ ...of, meant: [0, LARGEST_NUMBER] });
/** A part of a whole, in %. */
export const share = <T>(of: Field<T>): Field<T> => ({ ...of, meant: [0, 100] });

/** A field that the exchange format does not name. */
export const beyond = <T>(of: Field<T>): Field<T> => ({ ...of, beyond: true });

/** What stands above the field everywhere: in its control, in headings, in tables that are read, on paper. */
export const labelled = <T>(label: string | { readonly own: string; readonly joint: string }, of: Field<T>): Field<T> =>
  typeof label === 'string' ? { ...of, label } : { ...of, label: label.own, jointLabel: label.joint };

/** Revenue in the field is not the money of the account, so it is never called joint value. */
export const ofOthers = <T>(of: Field<T>): Field<T> => ({ ...of, isOfOthers: true });

/** The customer may see the field, once its record goes out. Without this mark a field stays with the own team. */
export const forCustomer = <T>(of: Field<T>): Field<T> => ({ ...of, audience: 'customer' });

/** The customer may see this text of a record of which there is one, once somebody ticks it. */
export const onTick = <T>(of: Field<T>): Field<T> => ({ ...of, audience: 'onTick' });

/** What somebody thinks of a person, of their power or of where the two sides stand. */
export const opinion = <T>(of: Field<T>): Field<T> => ({ ...of, nature: 'opinion' });
/** What is written for the own team about people and talks. */
export const privateNote = <T>(of: Field<T>): Field<T> => ({ ...of, nature: 'note' });
/** Who somebody is, and how they are reached. */
export const ofNames = <T>(of: Field<T>): Field<T> => ({ ...of, nature: 'name' });
/** An amount that is not in the currency of the account, or a share that tells one. */
export const ofMoney = <T>(of: Field<T>): Field<T> => ({ ...of, nature: 'money' });

/**
 * The tick that lets a whole record go to the customer: the fields of it that are marked `forCustomer`, and nothing else
 * of it. A kind that has this field goes out record by record. Null where nobody has decided: it stays with the own team,
 * and may be proposed.
 */
export const sharedWithCustomer = (): Field<boolean | null> =>
  labelled('Shared with the customer', beyond(optional(flag())));
