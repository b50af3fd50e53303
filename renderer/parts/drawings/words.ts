import type { ClassBalance } from '../../../shared/analysis/classBalance';
import { REASON_WORDS, type Unit } from '../../../shared/analysis/explanation';
import type { Reason } from '../../../shared/analysis/result';
import type { ValueCase } from '../../../shared/analysis/valueCase';
import type { SponsorTalk } from '../../../shared/analysis/sponsorTalk';
import type { SupportIndex } from '../../../shared/analysis/supportIndex';
import { longDate } from '../../../shared/conventions/writeDay';
import { inWords, withinSentence } from '../../../shared/model/words';
import { plainNumber, wholeMoney } from '../../../shared/model/money';
import { signed, withDecimals } from '../../../shared/conventions/writeNumber';
import { keptWord } from '../../../shared/analysis/keptWord';

/** F20 as it is shown: how much, and on which side of the target. A surplus is no negative gap. */
export const shownGap = (gap: number | null): { readonly amount: number | null; readonly words: string } => ({
  amount: gap === null ? null : Math.abs(gap),
  words: gap !== null && gap < 0 ? 'above target' : 'gap to target',
});

export const percentWords = (value: number | null): string => (value === null ? '–' : `${Math.round(value)} %`);

/** A score in whole numbers; an en dash where there is no figure. */
export const roundedWords = (value: number | null): string => (value === null ? '–' : String(Math.round(value)));

export const oneDecimal = (value: number | null): string => (value === null ? '–' : withDecimals(value, 1));

/** The range that the unknown leaves of the support; nothing where both of its ends read the same. */
export const supportRange = ({ low, high }: Pick<SupportIndex, 'low' | 'high'>): string =>
  low === null || signed(low) === signed(high) ? '' : ` (${signed(low)} … ${signed(high)})`;

/** Support with the range the unknown leaves: +14 (−3 … +20). */
export const supportWords = ({ value, low, high }: Pick<SupportIndex, 'value' | 'low' | 'high'>): string =>
  `${signed(value)}${supportRange({ low, high })}`;

/** F3 in words, the verdict first: whether the two sides are in balance, and what speaks for it. */
export const balanceWords = (balance: ClassBalance | null): readonly string[] => {
  if (balance === null) return ['Balance –', 'nobody is counted yet'];
  const { coverageGap, isWarning, sidesWithoutTrust } = balance;
  const [side = ''] = sidesWithoutTrust;
  const distrust = sidesWithoutTrust.length > 1 ? 'either side' : `the ${withinSentence(inWords(side))} side`;
  return [
    isWarning ? 'Out of balance' : 'In balance',
    coverageGap === null
      ? 'coverage cannot be compared: one side has nobody influential'
      : `coverage ${Math.round(coverageGap)} ${Math.round(coverageGap) === 1 ? 'point' : 'points'} apart`,
    ...(sidesWithoutTrust.length === 0 ? [] : [`nobody influential trusts you on ${distrust}`]),
  ];
};

/** What is agreed with the customer a year, what returns and when it is paid back (F23). */
export const agreedWords = (
  agreed: number,
  { roi, paybackMonths }: Pick<ValueCase, 'roi' | 'paybackMonths'>,
): string => {
  const returns = roi.value === null ? '' : ` · return ${percentWords(roi.value)}`;
  const payback = paybackMonths.value === null ? '' : ` · pays back in ${withDecimals(paybackMonths.value, 1)} months`;
  return `${wholeMoney(agreed)} a year${returns}${payback}`;
};

/** Why a figure is not there, in words; undefined where it is. */
export const reasonWords = (reason: Reason | null | undefined): string | undefined =>
  reason ? REASON_WORDS[reason] : undefined;

/** A value with its unit as people read it. */
export const valueWords = (value: number | string | null, unit: Unit): string => {
  if (value === null) return '–';
  if (typeof value === 'string') return keptWord(value);
  switch (unit) {
    case 'index':
      return signed(value);
    case 'score':
      return plainNumber(Math.round(value));
    case 'percent':
      return percentWords(value);
    case 'share':
      return percentWords(value * 100);
    case 'money':
      return wholeMoney(value);
    case 'months':
      return `${plainNumber(Math.round(value * 10) / 10)} months`;
    case 'hours':
      return `${plainNumber(value)} h`;
    case 'count':
    case 'points':
    case 'text':
      return plainNumber(Math.round(value * 100) / 100);
  }
};

/** When the two sides of a sponsor pairing talked last, and when they are due again. */
export const talkWords = ({ last, due }: SponsorTalk, asOf: string): string =>
  last === null
    ? 'No talk yet: due now.'
    : `Last talk ${longDate(last)}, ${due < asOf ? 'overdue since' : 'next by'} ${longDate(due)}.`;
