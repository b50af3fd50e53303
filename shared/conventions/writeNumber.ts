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
