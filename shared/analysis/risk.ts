import { tableOf } from '../packs/spoken';
import { list } from '../document/document';
import type { RecordOf } from '../model';
import { wholeMoney } from '../model/money';
import { figure } from './memo';
import type { Reason } from './result';
import { settingsOf, type Settings } from './settings';

const RISK_BANDS = ['Low', 'Medium', 'High', 'Critical'] as const;
export type RiskBand = (typeof RISK_BANDS)[number];

type Risk = RecordOf<'risk'>;

/** F22 of one risk. Scores 1–25; `expectedLoss` in the currency of the account. */
export type RiskScore = {
  readonly id: string;
  readonly inherent: number | null;
  readonly residual: number | null;
  readonly band: RiskBand | null;
  readonly expectedLoss: number | null;
};

const product = (likelihood: number | null, impact: number | null): number | null =>
  likelihood === null || impact === null ? null : likelihood * impact;

export const riskBand = (score: number, { riskBands }: Settings): RiskBand => {
  if (score >= riskBands.critical) return 'Critical';
  if (score >= riskBands.high) return 'High';
  return score >= riskBands.medium ? 'Medium' : 'Low';
};

/** Likelihood after measures; the one before where it was not rated again. */
const residualLikelihood = (risk: Risk): number | null => risk.residualLikelihood ?? risk.likelihood;

/** What 1 to 5 mean. */
export const LIKELIHOOD_WORDS = tableOf('likelihood');
export const IMPACT_WORDS = tableOf('impact');

/** F22: likelihood times impact before and after measures, and the expected loss after them. */
export const riskScore = (risk: Risk, settings: Settings): RiskScore => {
  const residual = product(residualLikelihood(risk), risk.residualImpact ?? risk.impact);
  const chance = settings.likelihoodMid[residualLikelihood(risk) ?? ''];
  return {
    id: risk.id,
    inherent: product(risk.likelihood, risk.impact),
    residual,
    band: residual === null ? null : riskBand(residual, settings),
    expectedLoss: chance === undefined || risk.exposure === null ? null : (chance / 100) * risk.exposure,
  };
};

type RiskView = {
  /** Every risk in the order of the register. */
  readonly items: readonly RiskScore[];
  /** Band of the account; `none recorded` without an open risk, which does not mean low; null where none is rated. */
  readonly account: RiskBand | 'none recorded' | null;
  /** Sum over the open risks of which it is known, before any cap; null where it is known of none. */
  readonly expectedLoss: number | null;
  /** Sum of the exposures of open risks; null where none is known. */
  readonly exposure: number | null;
  /** Open risks whose loss is not in the sum, as likelihood or exposure is not known. */
  readonly unknownLosses: number;
  readonly reason: Reason | null;
};

/** F22 in words: what all open risks may cost, and of how many it is not known. */
export const lossSentence = (
  { expectedLoss, exposure, unknownLosses }: Pick<RiskView, 'expectedLoss' | 'exposure' | 'unknownLosses'>,
  currency: string,
): string =>
  expectedLoss === null
    ? 'What the open risks may cost is not known: none has a likelihood and the money that is exposed.'
    : `Expected loss together ${wholeMoney(expectedLoss)} ${currency}, of ${wholeMoney(exposure)} exposed${unknownLosses === 0 ? '' : `; of ${unknownLosses} more it is not known`}.`;

const sumOfKnown = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
};

/** F22 of the account: the highest band among open risks, one higher where three or more share it. */
export const risks = figure(
  ['risk', 'setting'],
  (document, asOf): RiskView => {
    const settings = settingsOf(document, asOf);
    const all = list(document, 'risk');
    const items = all.map((risk) => riskScore(risk, settings));
    const openIds = new Set(all.filter((risk) => risk.status === 'open').map((risk) => risk.id));
    const open = items.filter((item) => openIds.has(item.id));
    const ranks = open.flatMap((item) => (item.band === null ? [] : RISK_BANDS.indexOf(item.band)));
    const highest = Math.max(...ranks);
    const sharing = ranks.filter((rank) => rank === highest).length;
    const rank = Math.min(RISK_BANDS.length - 1, highest + (sharing >= settings.riskUpgrade ? 1 : 0));
    return {
      items,
      account: open.length === 0 ? 'none recorded' : ranks.length === 0 ? null : (RISK_BANDS[rank] ?? null),
      expectedLoss: sumOfKnown(open.map((item) => item.expectedLoss)),
      exposure: sumOfKnown(all.filter((risk) => risk.status === 'open').map((risk) => risk.exposure)),
      unknownLosses: open.filter((item) => item.expectedLoss === null).length,
      reason: open.length > 0 && ranks.length === 0 ? 'tooFewRatings' : null,
    };
  },
  { blank: (value) => ({ ...value, expectedLoss: null, exposure: null }) },
);
