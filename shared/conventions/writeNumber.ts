/** Numbers as they are shown, in the current conventions. */
import { currentConventions } from './conventions';

const formats = new Map<string, Intl.NumberFormat>();

const formatOf = (fewest: number, most: number): Intl.NumberFormat => {
  const { locale } = currentConventions();
  const key = `${locale} ${fewest} ${most}`;
  const before = formats.get(key);
  if (before) return before;
  const made = new Intl.NumberFormat(locale, {
    numberingSystem: 'latn',
    minimumFractionDigits: fewest,
    maximumFractionDigits: most,
  });
  formats.set(key, made);
  return made;
};

/** A number with up to so many decimals, none where they are zero. */
export const upToDecimals = (value: number, most: number): string => formatOf(0, most).format(value);

/** A number with exactly so many decimals. */
export const withDecimals = (value: number, decimals: number): string => formatOf(decimals, decimals).format(value);

type ShortWords = { readonly thousand: string; readonly million: string; readonly billion: string };

const ENGLISH: ShortWords = { thousand: 'k', million: 'm', billion: 'bn' };
/** Short words for a thousand, a million and a thousand millions, by language. */
const SHORT_WORDS: Readonly<Record<string, ShortWords>> = {
  de: { thousand: 'Tsd.', million: 'Mio.', billion: 'Mrd.' },
  fr: { thousand: 'k', million: 'M', billion: 'Md' },
  es: { thousand: 'mil', million: 'M', billion: 'mil M' },
  it: { thousand: 'mila', million: 'mln', billion: 'mld' },
  nl: { thousand: 'dzd.', million: 'mln.', billion: 'mld.' },
  pl: { thousand: 'tys.', million: 'mln', billion: 'mld' },
};

/** The short words of the current language. */
export const shortWords = (): ShortWords => SHORT_WORDS[currentConventions().language] ?? ENGLISH;

/** +14, −3, 0; an en dash where there is no figure. */
export const signed = (value: number | null): string => signedTo(value, 0);

/** A value as it is shown with so many decimals. */
export const roundedTo = (value: number, digits: number): number =>
  digits === 0 ? Math.round(value) : Number(value.toFixed(digits));

/** The same with decimals: +1.5, −0.3, 0.0. */
export const signedTo = (value: number | null, digits: number): string => {
  if (value === null) return '–';
  const shown = roundedTo(value, digits);
  return `${shown > 0 ? '+' : shown < 0 ? '−' : ''}${withDecimals(Math.abs(shown), digits)}`;
};
