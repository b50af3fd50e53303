/**
 * How numbers and days are written where somebody lives: which mark parts decimals, which parts groups, whether the day
 * or the month comes first. Taken from the tables every browser and Node carry; nothing is guessed here.
 */

export type Mark = '.' | ',' | '٫';
export type DayOrder = 'dmy' | 'mdy' | 'ymd';

export type Conventions = {
  /** A language tag such as `de-AT`. */
  readonly locale: string;
  /** `de` of `de-AT`. */
  readonly language: string;
  readonly decimal: Mark;
  /** The mark of the decimals is that of a column one of whose cells told it, not that of the place. */
  readonly isTold?: boolean;
  readonly dayOrder: DayOrder;
};

/** What the product speaks where nobody says otherwise. */
export const DEFAULT_LOCALE = 'en-GB';

/** Ways of writing one can choose by name; any other is had by following the computer. */
export const CHOICES: readonly { readonly locale: string; readonly name: string }[] = [
  { locale: 'en-GB', name: 'English (United Kingdom)' },
  { locale: 'en-US', name: 'English (United States)' },
  { locale: 'en-IN', name: 'English (India)' },
  { locale: 'de-DE', name: 'German (Germany)' },
  { locale: 'de-AT', name: 'German (Austria)' },
  { locale: 'de-CH', name: 'German (Switzerland)' },
  { locale: 'fr-FR', name: 'French (France)' },
  { locale: 'fr-CH', name: 'French (Switzerland)' },
  { locale: 'es-ES', name: 'Spanish (Spain)' },
  { locale: 'it-IT', name: 'Italian' },
  { locale: 'nl-NL', name: 'Dutch' },
  { locale: 'pl-PL', name: 'Polish' },
  { locale: 'pt-BR', name: 'Portuguese (Brazil)' },
  { locale: 'sv-SE', name: 'Swedish' },
];

/** A language tag the tables know, or null. */
export const knownLocale = (tag: string): string | null => {
  // To ask for the first time makes the system read the names of all languages, which a start would wait for.
  if (CHOICES.some(({ locale }) => locale === tag)) return tag;
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0] ?? null;
  } catch {
    return null;
  }
};

const partOf = (parts: readonly Intl.NumberFormatPart[], type: string): string =>
  parts.find((part) => part.type === type)?.value ?? '';

const orderOf = (locale: string): DayOrder => {
  const order = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', numberingSystem: 'latn', calendar: 'gregory' })
    .formatToParts(Date.UTC(2026, 10, 28))
    .map((part) => part.type)
    .filter((type) => type === 'day' || type === 'month' || type === 'year')
    .map((type) => type.charAt(0))
    .join('');
  if (order.startsWith('y')) return 'ymd';
  return order.startsWith('m') ? 'mdy' : 'dmy';
};

const known = new Map<string, Conventions>();

/** The conventions of a language tag; those of {@link DEFAULT_LOCALE} where the tables do not know it. */
export const conventionsOf = (tag: string): Conventions => {
  const before = known.get(tag);
  if (before) return before;
  const locale = knownLocale(tag) ?? DEFAULT_LOCALE;
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1_234_567.5);
  const decimal = partOf(parts, 'decimal');
  const found: Conventions = {
    locale,
    language: locale.split('-')[0] ?? 'en',
    decimal: decimal === ',' || decimal === '٫' ? decimal : '.',
    dayOrder: orderOf(locale),
  };
  known.set(tag, found);
  return found;
};

let current = conventionsOf(DEFAULT_LOCALE);

/** How this window, this command or this piece of paper writes. */
export const currentConventions = (): Conventions => current;

/** From here on everything is written this way. What shows figures draws itself again afterwards. */
export const writeAs = (tag: string): void => {
  current = conventionsOf(tag);
};

/** Writes something in other conventions than the current ones. */
export const writtenAs = <T>(tag: string, write: () => T): T => {
  const before = current;
  writeAs(tag);
  try {
    return write();
  } finally {
    current = before;
  }
};
