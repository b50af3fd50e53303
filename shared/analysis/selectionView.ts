import { find, list, single, type Document } from '../document/document';
import { fold } from '../model/fold';
import { inWords } from '../model/words';
import type { RecordOf } from '../model';
import { addMonths } from './days';
import { portfolioCurrency } from './portfolioScores';
import { shortNames } from './portfolioView';
import { sum, type Figure } from './result';
import { pilotStart } from './rollOut';
import { latestRevenue, selection, selectionScores } from './selection';
import { settingsOf } from './settings';

/** F17 of one account as the list shows it. Money in the currency of the portfolio. */
export type SelectionLine = {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** 0–10. */
  readonly score: Figure;
  readonly isProposed: boolean;
  readonly isPilot: boolean;
  /** A list by revenue alone would name it. */
  readonly isLarge: boolean;
  readonly buyerType: RecordOf<'portfolioAccount'>['buyerType'];
  readonly lifecycle: RecordOf<'portfolioAccount'>['lifecycle'];
  readonly revenue: number | null;
};

/** What a rule of the selection says: an error stops it, a notice is to be thought about. */
export type SelectionRule = { readonly isError: boolean; readonly words: string };

export type SelectionView = {
  /** Proposed first, then by score; not scored last. */
  readonly lines: readonly SelectionLine[];
  readonly rules: readonly SelectionRule[];
  readonly jaccard: Figure;
  readonly most: number;
  readonly threshold: number;
  /** Key accounts today, and those the criteria would no longer choose; proposed ones that are none yet. */
  readonly key: readonly SelectionLine[];
  readonly deselect: readonly SelectionLine[];
  readonly promote: readonly SelectionLine[];
  readonly pilot: readonly SelectionLine[];
  /** The day from which more may follow the pilot; null where none began. */
  readonly lockedUntil: string | null;
  readonly isLocked: boolean;
  /** The day the list is due to be made anew; null where it never was. */
  readonly dueOn: string | null;
  readonly isDue: boolean;
  /** Owners with more key accounts than one person can lead. */
  readonly overloaded: readonly { readonly name: string; readonly count: number }[];
};

/** Fewer than so many key accounts for one manager. */
const MOST_PER_MANAGER = 4;
const FEWEST_CRITERIA = 3;
const MOST_CRITERIA = 5;
const MOST_REVENUE_WEIGHT = 40;
const YEAR_MONTHS = 12;

/** What a criterion is called: by its own name, else by the word its id is. */
export const criterionName = ({ id, name }: RecordOf<'criterion'>): string => name || inWords(id);

const isKey = ({ lifecycle }: SelectionLine): boolean => lifecycle === 'key';

/** F17: what the three steps ask for: how many criteria, how they weigh, how many in the pilot. */
const rulesOf = (
  document: Document,
  pilot: readonly SelectionLine[],
  most: number,
  key: number,
): readonly SelectionRule[] => {
  const criteria = list(document, 'criterion');
  const total = sum(criteria.map(({ weight }) => weight));
  const revenue = sum(
    criteria.filter((one) => /\brevenue\b/.test(fold(criterionName(one)))).map(({ weight }) => weight),
  );
  const rules: readonly (SelectionRule | false)[] = [
    criteria.length < FEWEST_CRITERIA && {
      isError: true,
      words: `${criteria.length === 0 ? 'No criterion is' : `Only ${criteria.length} criteria are`} named: choose by three to five.`,
    },
    criteria.length > MOST_CRITERIA && {
      isError: true,
      words: `${criteria.length} criteria are more than anybody weighs: choose by three to five.`,
    },
    criteria.length > 0 &&
      Math.round(100 * total) !== 10_000 && { isError: true, words: `The weights add up to ${total}, not 100.` },
    total > 0 &&
      (100 * revenue) / total > MOST_REVENUE_WEIGHT && {
        isError: false,
        words: `Revenue weighs ${Math.round((100 * revenue) / total)} %: above 40 % the list becomes one by size.`,
      },
    pilot.length > 3 && {
      isError: true,
      words: `${pilot.length} accounts are in the pilot: at most three learn anything.`,
    },
    key > most && { isError: false, words: `${key} key accounts are more than the ${most} you set.` },
  ];
  return rules.filter((rule) => rule !== false);
};

/** F17 of the portfolio: ranked, beside a list by size, with the rules, the pilot and the yearly selection. */
export const selectionView = (document: Document, asOf: string): SelectionView => {
  const settings = settingsOf(document, asOf);
  const frame = single(document, 'portfolio');
  const chosen = selection(document, asOf);
  const scores = selectionScores(document, asOf);
  const own = portfolioCurrency(document);
  const rows = list(document, 'portfolioAccount');
  const short = shortNames(rows.map(({ name }) => name));
  const rank = new Map(chosen.proposed.map((id, at) => [id, at]));
  const lines = rows
    .map((row, at): SelectionLine => ({
      id: row.id,
      name: row.name,
      short: short[at] ?? row.name,
      score: scores.get(row.id) ?? { value: null, reason: 'noData' },
      isProposed: rank.has(row.id),
      isPilot: chosen.pilot.includes(row.id),
      isLarge: chosen.byRevenue.includes(row.id),
      buyerType: row.buyerType,
      lifecycle: row.lifecycle,
      revenue: latestRevenue(row, own),
    }))
    .toSorted(
      (a, b) =>
        (rank.get(a.id) ?? rows.length) - (rank.get(b.id) ?? rows.length) ||
        (b.score.value ?? -1) - (a.score.value ?? -1),
    );
  const most = frame?.maxKeyAccounts ?? settings.maxKeyAccounts;
  const key = lines.filter(isKey);
  const pilot = lines.filter(({ lifecycle }) => lifecycle === 'pilot');
  const began = pilotStart(document);
  const lockedUntil = began === null ? null : addMonths(began, YEAR_MONTHS);
  const dueOn = frame?.selectedOn == null ? null : addMonths(frame.selectedOn, YEAR_MONTHS);
  const owners = Map.groupBy(
    rows.filter((row) => row.lifecycle === 'key' && row.ownerId !== null),
    (row) => row.ownerId,
  );
  return {
    lines,
    rules: rulesOf(document, pilot, most, key.length),
    jaccard: chosen.jaccard,
    most,
    threshold: frame?.revenueThreshold ?? settings.revenueThreshold,
    key,
    deselect: key.filter((line) => !line.isProposed),
    promote: lines.filter((line) => line.isProposed && !isKey(line) && line.lifecycle !== 'pilot'),
    pilot,
    lockedUntil,
    isLocked: lockedUntil !== null && asOf < lockedUntil && (frame?.pilotOverride ?? '').trim() === '',
    dueOn,
    isDue: dueOn === null || dueOn <= asOf,
    overloaded: [...owners].flatMap(([ownerId, led]) =>
      led.length > MOST_PER_MANAGER ? [{ name: find(document, 'member', ownerId)?.name ?? '', count: led.length }] : [],
    ),
  };
};

const together = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** F17: what the criteria propose, and how that differs from a list by size, a sentence each. */
export const selectionSentences = ({ lines }: SelectionView): readonly string[] => {
  if (lines.length === 0) return ['No account stands in the portfolio yet.'];
  const proposed = lines.filter((line) => line.isProposed);
  if (proposed.length === 0) return ['The criteria propose no account yet.'];
  const instead = lines.filter((line) => line.isLarge && !line.isProposed);
  const missed = proposed.filter((line) => !line.isLarge);
  const first = `${together(proposed.map((line) => line.short))} ${proposed.length === 1 ? 'is' : 'are'} proposed.`;
  if (instead.length === 0 && missed.length === 0) return [first, 'A list by size would name the same.'];
  const bySize = [
    instead.length === 0 ? null : `would name ${together(instead.map((line) => line.short))}`,
    missed.length === 0 ? null : `would miss ${together(missed.map((line) => line.short))}`,
  ]
    .filter((words) => words !== null)
    .join(' and ');
  return [first, `A list by size ${bySize}.`];
};

/** F17: how many key accounts there are, and whom the criteria would not choose again, a sentence each. */
export const keyAccountSentences = ({ key, most, deselect }: SelectionView): readonly string[] => {
  const much = key.length > most ? `${key.length - most} more than you set` : `at most ${most} wanted`;
  return [
    `${key.length} ${key.length === 1 ? 'key account' : 'key accounts'}, ${much}.`,
    deselect.length === 0
      ? 'The criteria would choose each of them again.'
      : `The criteria would not choose ${together(deselect.map((line) => line.short))} again.`,
  ];
};
