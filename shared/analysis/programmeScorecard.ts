/** F27 of the programme: its own scorecard against the last result, and what a result pays whom. */
import { longDate } from '../conventions/writeDay';
import { signedTo, upToDecimals } from '../conventions/writeNumber';
import { list, type Document } from '../document/document';
import type { RecordOf } from '../model';
import type { AccountFacts } from './accountFacts';
import { isAtLeast } from './compare';
import { figure } from './memo';
import { sum, type Figure } from './result';
import { CHECK_WORDS, payoutOf, scorecardOf, type Scorecard } from './scorecard';
import { settingsOf, type Settings } from './settings';

type MeasureLine = {
  readonly measure: RecordOf<'programmeMeasure'>;
  readonly attained: Figure;
  /** Points of the score it adds: attained times weight. */
  readonly adds: number | null;
  /** Attained when the result was last kept. */
  readonly before: number | null;
};

export type ProgrammeScorecard = Scorecard & {
  readonly lines: readonly MeasureLine[];
  readonly weight: number;
  /** Sum of what the measures add; null where none is known. */
  readonly adds: number | null;
  readonly last: { readonly takenOn: string; readonly score: number | null; readonly payout: number | null } | null;
  /** Score now less score then, 0–1.5; null where one of the two is not known. */
  readonly change: number | null;
  /** Measures that do not say where their number is read: without that a result is somebody's opinion. */
  readonly withoutSource: readonly string[];
};

/** F27: the scorecard of the programme, worked out as that of an account is. */
export const programmeScorecard = figure(
  ['programmeMeasure', 'scorecardResult', 'setting'],
  (document, asOf): ProgrammeScorecard => {
    const measures = list(document, 'programmeMeasure');
    const card = scorecardOf(measures, settingsOf(document, asOf));
    const kept = list(document, 'scorecardResult').reduce<RecordOf<'scorecardResult'> | null>(
      (newest, result) => (newest === null || result.takenOn >= newest.takenOn ? result : newest),
      null,
    );
    const lines = measures.map((measure, place): MeasureLine => {
      const attained = card.attainment[place]?.attainment ?? { value: null, reason: 'noData' };
      return {
        measure,
        attained,
        adds: attained.value === null ? null : attained.value * measure.weight,
        before: kept?.attained[measure.id] ?? null,
      };
    });
    const added = lines.flatMap(({ adds }) => adds ?? []);
    return {
      ...card,
      lines,
      weight: sum(measures.map(({ weight }) => weight)),
      adds: added.length === 0 ? null : sum(added),
      last: kept === null ? null : { takenOn: kept.takenOn, score: kept.score, payout: kept.payout },
      change: card.score.value === null || kept === null || kept.score === null ? null : card.score.value - kept.score,
      withoutSource: measures
        .filter(({ source }) => (source ?? '').trim() === '')
        .map(({ name }) => name || 'a measure'),
    };
  },
);

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** What the scorecard of the programme says, in one sentence. */
export const scorecardSentence = ({ lines, score, payout }: ProgrammeScorecard): string => {
  if (lines.length === 0) return 'Nothing is measured yet.';
  if (score.value === null) return 'Too little of the scorecard is measured: 60 of 100 by weight are needed.';
  const pays =
    (payout.value ?? 0) === 0 ? 'nothing is paid' : `${percent(payout.value ?? 0)} of the target bonus is paid`;
  return `The scorecard reaches ${percent(score.value)}: ${pays}.`;
};

export const scorecardSince = ({ last, change }: ProgrammeScorecard): string => {
  if (last === null) return 'No result is kept yet to compare with.';
  const moved =
    change === null
      ? ''
      : Math.abs(change) < 0.0005
        ? ' Nothing has changed since.'
        : ` ${signedTo(100 * change, 1)} points since.`;
  return `Kept on ${longDate(last.takenOn)}: ${last.score === null ? 'no result' : percent(last.score)}.${moved}`;
};

/** The design checks as a list: what is asked, and whether it holds. */
export const checkLines = ({ checks }: Pick<Scorecard, 'checks'>) =>
  checks === null
    ? []
    : (Object.keys(CHECK_WORDS) as (keyof typeof CHECK_WORDS)[]).map((id) => ({
        id,
        words: CHECK_WORDS[id],
        isHeld: checks[id],
      }));

/** One reward with what it pays at the score of today. Money in the currency of the portfolio. */
export type RewardLine = {
  readonly id: string;
  readonly who: string | null;
  /** Null: the scorecard of the programme. */
  readonly accountName: string | null;
  readonly targetBonus: number | null;
  readonly score: number | null;
  readonly payout: number | null;
  /** Target bonus times payout; null where one of the two is not known. */
  readonly pays: number | null;
};

const REWARD_KINDS = [
  'reward',
  'member',
  'portfolioAccount',
  'programmeMeasure',
  'scorecardResult',
  'setting',
] as const;
type Result = { readonly score: number | null; readonly payout: number | null };

/**
 * F27: what each reward pays. `known` are the scorecards of accounts, by the id of the account; the one of the programme
 * is in the document. Nothing but measures enters: no attitude, no vote, no competence.
 */
export const rewardLines = (
  document: Pick<Document, (typeof REWARD_KINDS)[number]>,
  asOf: string,
  known: ReadonlyMap<string, Result>,
): readonly RewardLine[] => {
  const own = programmeScorecard(document, asOf);
  return list(document, 'reward').map(({ id, memberId, portfolioAccountId, targetBonus }) => {
    const row = portfolioAccountId === null ? undefined : document.portfolioAccount.get(portfolioAccountId);
    const { score, payout } =
      portfolioAccountId === null
        ? { score: own.score.value, payout: own.payout.value }
        : (known.get(row?.accountId ?? '') ?? { score: null, payout: null });
    return {
      id,
      who: (memberId === null ? undefined : document.member.get(memberId))?.name ?? null,
      accountName: row?.name ?? null,
      targetBonus,
      score,
      payout,
      pays: targetBonus === null || payout === null ? null : targetBonus * payout,
    };
  });
};

/** The scorecards of the accounts, as rewards ask for them. */
export const scorecardsOf = (facts: readonly AccountFacts[]): ReadonlyMap<string, Result> =>
  new Map(facts.map(({ accountId, scorecard }) => [accountId, scorecard]));

const EXAMPLES = [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3] as const;

/** F27: what some scores pay, and where the curve has its corners. Shares 0–1.5. */
export const payoutExamples = (settings: Settings): readonly { readonly score: number; readonly payout: number }[] =>
  [...new Set([...EXAMPLES, ...settings.payout.map(([score]) => score)])]
    .toSorted((a, b) => a - b)
    .map((score) => ({ score, payout: payoutOf(score, settings) }));

type Corners = Settings['payout'];
/** Why corners make no curve, in words; null where they do. */
export const curveFault = (corners: Corners): string | null => {
  const all = corners.flat();
  if (all.some((value) => !Number.isFinite(value) || value < 0)) return 'Score and payout are never below zero.';
  const isRising = corners.every(([score], at) => at === 0 || !isAtLeast(corners[at - 1]?.[0] ?? 0, score));
  if (!isRising) return 'Each score has to be higher than the one before.';
  const isFalling = corners.some(([, share], at) => share < (corners[at - 1]?.[1] ?? 0));
  return isFalling ? 'A better score never pays less.' : null;
};

/** The curve in one sentence. */
export const curveSentence = ({ payout }: Settings): string => {
  const [first] = payout;
  const last = payout.at(-1);
  if (first === undefined || last === undefined) return 'Nothing is paid.';
  return `Below ${upToDecimals(100 * first[0], 1)} % nothing is paid; from ${upToDecimals(100 * last[0], 1)} % on no more than ${upToDecimals(100 * last[1], 1)} % of the target bonus.`;
};

/** The rewards that are paid by the scorecard of an account, F27. */
export const rewardsOfAccount = (
  document: Pick<Document, (typeof REWARD_KINDS)[number] | 'account'>,
  asOf: string,
  result: Result,
): readonly RewardLine[] => {
  const [account] = list(document, 'account');
  if (account === undefined) return [];
  const lines = rewardLines(document, asOf, new Map([[account.id, result]]));
  return lines.filter(({ id }) => {
    const rowId = document.reward.get(id)?.portfolioAccountId ?? null;
    return rowId !== null && document.portfolioAccount.get(rowId)?.accountId === account.id;
  });
};
