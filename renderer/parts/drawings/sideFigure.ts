/** A figure of a frozen day or of today, as a comparison shows it. */
import type { ComparedFigure, SideValue } from '../../../shared/analysis/figuresThen';
import type { Unit } from '../../../shared/analysis/explanation';
import { signed, signedTo, withDecimals } from '../../../shared/conventions/writeNumber';
import { wholeMoney } from '../../../shared/model/money';
import { reasonWords, valueWords } from './words';

/** Why a value stands nowhere, in words. */
export const sideReason = ({ value, reason }: SideValue): string | undefined => {
  if (value !== null) return undefined;
  switch (reason) {
    case 'notFrozen':
      return 'Not frozen then';
    case 'otherCurrency':
      return 'In another currency then';
    case 'notKnown':
      return 'Not known then';
    default:
      return reasonWords(reason) ?? 'Not known';
  }
};

type AsMoney = (amount: number) => string;

/** The value, or that it is not known. Amounts are whole where nothing else is said. */
export const sideWords = (side: SideValue, unit: Unit, asMoney: AsMoney = wholeMoney): string => {
  if (side.value === null) return side.reason === 'notFrozen' ? 'not frozen' : 'not known';
  if (unit === 'points' && typeof side.value === 'number') return withDecimals(side.value, 1);
  if (unit === 'money' && typeof side.value === 'number') return asMoney(side.value);
  return valueWords(side.value, unit);
};

/** What changed between the two, with its sign; empty where nothing did, or it cannot be said. */
export const differenceWords = (
  { difference, unit, isOther, now }: ComparedFigure,
  asMoney: AsMoney = wholeMoney,
): string => {
  if (!isOther) return '';
  if (difference === null) return typeof now.value === 'string' ? 'changed' : '';
  switch (unit) {
    case 'money':
      return `${difference > 0 ? '+' : '−'}${asMoney(Math.abs(difference))}`;
    case 'percent':
      return `${signed(difference)} points`;
    case 'share':
      return `${signed(difference * 100)} points`;
    case 'points':
      return signedTo(difference, 1);
    default:
      return signed(difference);
  }
};
