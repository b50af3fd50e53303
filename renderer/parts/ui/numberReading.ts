/** What a typed number means for a field, in words. */
import { currentConventions, type Conventions } from '../../../shared/conventions/conventions';
import { readMoney, readNumber } from '../../../shared/conventions/readNumber';
import { shortWords, upToDecimals } from '../../../shared/conventions/writeNumber';
import { LARGEST_NUMBER } from '../../../shared/model/fields';
import type { Reading } from './ReadField';

export type NumberAsked = {
  /** A currency such as `EUR`, `%`, or what the number counts. */
  readonly unit?: string;
  /** An amount of money, where its currency is not the unit. */
  readonly isMoney?: boolean;
  /** Whether the field may hold this number; what does not fit is named and not saved. */
  readonly fits?: (value: number | null) => boolean;
  readonly range?: readonly [number, number];
  /** The least and the most that can be meant. */
  readonly meant?: readonly [number, number];
  readonly isWhole?: boolean;
};

const SHOWN_DECIMALS = 6;
const shownNumber = (value: number): string => upToDecimals(value, SHOWN_DECIMALS);

/** Why what was typed does not go into a field: a whole number is not asked for in millions. */
const unread = (asked: NumberAsked): string =>
  asked.range !== undefined || asked.isWhole === true ? misfit(asked) : notANumber();

/** Why a number does not go into a field. */
const misfit = ({ range, isWhole }: NumberAsked): string => {
  if (range) return `This is not saved: write a whole number from ${range[0]} to ${range[1]}.`;
  if (isWhole === true) return 'This is not saved: write a whole number.';
  return 'This is not saved: the number does not fit here.';
};

/** Why a number cannot be meant; null where it can. */
const beyondMeant = (value: number, [least, most]: readonly [number, number]): string | null => {
  if (value >= least && value <= most) return null;
  return most === LARGEST_NUMBER
    ? `This is not saved: write a number that is not below ${shownNumber(least)}.`
    : `This is not saved: write a number from ${shownNumber(least)} to ${shownNumber(most)}.`;
};

const notANumber = (): string =>
  `This is not a number and is not saved. Write ${shownNumber(8_200_000)} or ${shownNumber(8.2)} ${shortWords().million}.`;

const isCurrency = (unit: string | undefined): unit is string => unit !== undefined && /^[A-Z]{3}$/.test(unit);

/** Whether a currency as it was written can be the one of the account: `$` is that of many. */
const isOwnCurrency = (written: string, unit: string): boolean => {
  if (written.toUpperCase() === unit) return true;
  const { locale } = currentConventions();
  return (['symbol', 'narrowSymbol'] as const).some((currencyDisplay) =>
    [locale, 'en'].some((tag) =>
      new Intl.NumberFormat(tag, { style: 'currency', currency: unit, currencyDisplay })
        .formatToParts(0)
        .some((part) => part.type === 'currency' && part.value.replace(/\.$/, '') === written),
    ),
  );
};

/** Digits without any mark, or exactly as the field shows it: nothing is left to say about it. */
const saysItself = (text: string, value: number): boolean =>
  /^[-−]?\d+$/.test(text.trim()) || text.trim() === shownNumber(value);

/** Digits that are read as this number in every field: three decimals would be taken for thousands. */
const unmistakable = (value: number): string => {
  const digits = String(value);
  return (/\.\d{3}$/.test(digits) ? `${digits}0` : digits).replace('.', currentConventions().decimal);
};

const noteOn = (text: string, value: number, other: number | null): string | null => {
  if (other !== null) {
    return `Read as ${shownNumber(value)}. For ${shownNumber(other)} type ${unmistakable(other)}.`;
  }
  return saysItself(text, value) ? null : `= ${shownNumber(value)}`;
};

/** Reads a typed number for a field; one of a pasted column as that column is written. */
export const numberReading = (
  text: string,
  asked: NumberAsked,
  written: Conventions = currentConventions(),
): Reading<number> => {
  const isMoney = asked.isMoney === true || isCurrency(asked.unit);
  const read = (isMoney ? readMoney : readNumber)(text, written);
  if (read.kind === 'empty') return { isSound: true, value: null, note: null };
  if (read.kind === 'unreadable') return { isSound: false, why: unread(asked) };
  const { unit, fits } = asked;
  if (read.isPercent && unit !== '%') {
    return { isSound: false, why: 'This is not saved: no percentage is asked for here, but a number.' };
  }
  if (read.currency !== null && isCurrency(unit) && !isOwnCurrency(read.currency, unit)) {
    return { isSound: false, why: `This is not saved: money of this account is in ${unit}, not ${read.currency}.` };
  }
  if (read.currency !== null && unit === '%') {
    return { isSound: false, why: 'This is not saved: a percentage is asked for here, no money.' };
  }
  if (asked.isWhole === true && !Number.isInteger(read.value)) return { isSound: false, why: misfit(asked) };
  if (fits !== undefined && !fits(read.value)) return { isSound: false, why: misfit(asked) };
  const beyond = asked.meant === undefined ? null : beyondMeant(read.value, asked.meant);
  if (beyond !== null) return { isSound: false, why: beyond };
  return {
    isSound: true,
    value: read.value,
    note: noteOn(text, read.value, read.other),
    stays: read.other !== null && text.trim() !== shownNumber(read.value),
  };
};
