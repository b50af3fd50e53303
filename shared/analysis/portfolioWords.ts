/** F16, F25: what the portfolio says, in a sentence or two made of its figures. */
import { together } from './aboveWords';
import { excessTime } from './hoursMove';
import type { PortfolioLine, PortfolioView } from './portfolioView';
import type { QuadrantTotal, TimeValueBand } from './timeValue';
import { withinSentence } from '../model/words';
import { QUADRANT_WORDS } from './portfolioMatrix';

/** What a band says of the time an account is given. */
export const TIME_WORDS: Readonly<Record<TimeValueBand, string>> = {
  'Under-served': 'too little',
  Balanced: 'balanced',
  'Over-served': 'too much',
  'Time without value': 'too much',
};

const percent = (share: number): string => `${Math.round(100 * share)} %`;

const NUMBERS = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];
const counted = (count: number): string => NUMBERS[count] ?? String(count);

const isTooMuch = ({ band }: PortfolioLine): boolean => band === 'Over-served' || band === 'Time without value';

/** So many under-served accounts are named. */
const MOST_NAMED = 3;

const tooMuchWords = (lines: readonly PortfolioLine[]): string | null => {
  const [worst] = lines.filter(isTooMuch).toSorted((a, b) => excessTime(b) - excessTime(a));
  if (worst === undefined) return null;
  return `${worst.short} takes ${percent(worst.timeShare ?? 0)} of the time for ${percent(worst.valueShare ?? 0)} of the value.`;
};

const tooLittleWords = (lines: readonly PortfolioLine[], isFirst: boolean): string | null => {
  const short = lines
    .filter(({ band }) => band === 'Under-served')
    .toSorted((a, b) => excessTime(a) - excessTime(b))
    .slice(0, MOST_NAMED)
    .toSorted((a, b) => (b.valueShare ?? 0) - (a.valueShare ?? 0));
  if (short.length === 0) return null;
  const total = (of: (line: PortfolioLine) => number | null): string =>
    percent(short.reduce((all, line) => all + (of(line) ?? 0), 0));
  const value = total((line) => line.valueShare);
  const time = total((line) => line.timeShare);
  const verb = short.length === 1 ? 'gives' : 'give';
  return `${together(short.map((line) => line.short))} ${verb} ${value}${isFirst ? ' of the value' : ''} for ${time}${isFirst ? ' of the time' : ''}.`;
};

const fieldWords = ({ lines }: PortfolioView): string => {
  const placed = lines.filter((line) => line.quadrant !== null);
  const strategic = placed.filter((line) => line.quadrant === 'Strategic').length;
  if (placed.length === 0)
    return lines.length === 1
      ? 'The one account has no place in the matrix yet.'
      : `None of the ${lines.length} accounts has a place in the matrix yet.`;
  return `${counted(strategic)} of ${placed.length} placed ${placed.length === 1 ? 'account' : 'accounts'} ${strategic === 1 ? 'is' : 'are'} ${withinSentence(QUADRANT_WORDS.Strategic)}.`;
};

/** What the portfolio says, a sentence each; never empty. */
export const portfolioSentences = (view: PortfolioView): readonly string[] => {
  const { lines } = view;
  if (lines.length === 0) return ['No account stands in the portfolio yet.'];
  const much = tooMuchWords(lines);
  const little = tooLittleWords(lines, much === null);
  const found = [much, little].filter((sentence) => sentence !== null);
  if (found.length > 0) return found;
  if (lines.every((line) => line.timeShare === null))
    return [fieldWords(view), 'How much time each takes is not known.'];
  if (lines.every((line) => line.valueShare === null)) return [fieldWords(view), 'What each is worth is not known.'];
  return [fieldWords(view), 'Each takes time as it is worth.'];
};

/** What stands below the screen: how many lose money in a year, lie close to a line, have money without a rate. */
export const portfolioRemarks = ({ lines }: PortfolioView): readonly string[] => {
  const hidden = lines.filter((line) => line.isHiddenLoss).length;
  const near = lines.filter((line) => line.isBorderline).length;
  const noRate = lines.filter((line) => line.lacksRate);
  return [
    ...(hidden > 0 ? [`${hidden} with hidden loss`] : []),
    ...(near > 0 ? [`${near} borderline`] : []),
    ...(noRate.length > 0 ? [`without a rate, left out of sums: ${together(noRate.map((line) => line.short))}`] : []),
  ];
};

/** F16, F25: what the strategic accounts take and bring. */
export const rulesSentence = (view: PortfolioView, totals: readonly QuadrantTotal[]): string => {
  const strategic = totals.find((field) => field.quadrant === 'Strategic');
  if (strategic === undefined || strategic.accounts === 0) return fieldWords(view);
  const { accounts } = strategic;
  const what = `${accounts === 1 ? 'account is' : 'accounts are'} ${withinSentence(QUADRANT_WORDS.Strategic)} and ${accounts === 1 ? 'takes' : 'take'}`;
  return `${counted(accounts)} ${what} ${percent(strategic.timeShare)} of the time for ${percent(strategic.valueShare)} of the value.`;
};
