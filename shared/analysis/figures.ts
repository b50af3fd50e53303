/**
 * The derived figures of an account as plain data, for files and comparisons: numbers rounded to 4 decimals, halves to
 * the even digit.
 */
import { stageNames } from './relationshipStage';
import { ENGLISH_WORDS } from '../packs/english';
import { list, single, type Document } from '../document/document';
import { filledContent } from '../document/filled';
import { stakeholders } from '../document/stakeholder';
import { borrowedInfluence, hiddenInfluencers } from './borrowedInfluence';
import { champions } from './champion';
import { changeReadiness } from './changeReadiness';
import { classBalance } from './classBalance';
import { accountContribution } from './contribution';
import { coverageByGroup, coverageRate, coverageStates, keyPlayers } from './coverage';
import { evidence } from './evidence';
import { accountFacts, type AccountFacts } from './accountFacts';
import { figuresAbove } from './figuresAbove';
import { figuresProgramme } from './figuresProgramme';
import { furtherFigures } from './figuresFurther';
import { forceField } from './forceField';
import { gapToTarget } from './gapToTarget';
import { openGaps } from './gaps';
import { growth } from './growth';
import { health } from './health';
import { hours } from './hours';
import { lockOut } from './lockOut';
import { movement } from './movement';
import { countedPeople } from './people';
import { phases } from './phases';
import { attractiveness, matrixPosition, relativeStrength } from './portfolioMatrix';
import { balanceOfPower } from './powerBalance';
import { sevenKeysIndex } from './ratios';
import { readiness } from './readiness';
import { relationshipProgress } from './relationshipProgress';
import { relationshipStage, type StageView } from './relationshipStage';
import { stated, type Figure } from './result';
import { risks } from './risk';
import { scorecard } from './scorecard';
import { selection, selectionScores } from './selection';
import { wallet, type Wallet } from './shareOfWallet';
import { singleThread } from './singleThread';
import { stGallenAudit } from './stGallenAudit';
import { supportByGroup, supportIndex, type SupportIndex } from './supportIndex';
import { threeSFit } from './threeS';
import { portfolioRows } from './timeValue';
import { valueCase } from './valueCase';
import { voteResults } from './vote';
import { warmRoutes } from './warmRoute';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Part = { readonly [key: string]: Json };

/** A value as it leaves the program. */
const plain = (value: Json): Json => {
  if (typeof value === 'number') return stated(value);
  if (Array.isArray(value)) return (value as readonly Json[]).map(plain);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  return value;
};

/** Files of figures are compared with each other, whatever words an atlas speaks. */
const englishLabel = (label: string | null): string | null => {
  const at = label === null ? -1 : stageNames().indexOf(label);
  return Object.values(ENGLISH_WORDS.relationshipStages)[at] ?? null;
};

const fromMap = <V>(map: ReadonlyMap<string, V>, of: (value: V) => Json): Part =>
  Object.fromEntries([...map].map(([key, value]) => [key, of(value)]));
const value = (figure: Figure): number | null => figure.value;

const counts = (document: Document, asOf: string): Part => {
  const states: Record<string, number> = {};
  for (const state of coverageStates(document, asOf).values()) states[state] = (states[state] ?? 0) + 1;
  return {
    stakeholders: stakeholders(document).length,
    active: countedPeople(document, asOf).length,
    keyPlayers: keyPlayers(document, asOf).length,
    coverage: states,
  };
};

const supportPart = ({ value: index, low, high, knownShare, band, lowConfidence }: SupportIndex): Part => ({
  value: index,
  low,
  high,
  knownShare,
  band,
  lowConfidence,
});

const peopleFigures = (document: Document, asOf: string): Part => {
  const balance = classBalance(document, asOf);
  const { customer, supplier, threads, effectiveThreads, rating, shape } = singleThread(document, asOf);
  const { all, counterChampions } = champions(document, asOf);
  return {
    supportIndex: supportPart(supportIndex(document, asOf)),
    supportByClass: fromMap(supportByGroup(document, asOf).stakeholderClass, supportPart),
    coverageRate: value(coverageRate(document, asOf)),
    coverageByClass: fromMap(coverageByGroup(document, asOf).stakeholderClass, value),
    borrowedInfluence: fromMap(borrowedInfluence(document, asOf), (amount) => amount),
    hiddenInfluencers: hiddenInfluencers(document, asOf),
    singleThread: { customer, supplier, threads, effectiveThreads, rating, shape },
    champions: all
      .filter((one) => one.score !== null)
      .map((one) => ({ id: one.id, score: one.score, class: one.class })),
    counterChampions,
    warmRoutes: warmRoutes(document, asOf).map(({ targetId, cost, path }) => ({ targetId, cost, path })),
    phases: Object.fromEntries(
      Object.entries(phases(document, asOf)).map(([phase, { coverage, support }]) => [
        phase,
        { coverage: coverage.value, support: support.value },
      ]),
    ),
    classBalance: balance && {
      pair: balance.pair,
      coverageGap: balance.coverageGap,
      sidesWithoutTrust: balance.sidesWithoutTrust,
      warning: balance.isWarning,
    },
    relationshipProgress: value(relationshipProgress(document, asOf)),
    adaptability: value(changeReadiness(document, asOf)),
  };
};

const gapFigures = (document: Document, asOf: string): Part => {
  const found = openGaps(document, asOf);
  const gapCounts: Record<string, number> = {};
  for (const { code } of found) gapCounts[code] = (gapCounts[code] ?? 0) + 1;
  return { gapCounts, gaps: found.map(({ code, severity, ref }) => ({ code, severity, ref })) };
};

const stagePart = (view: StageView | null): Part | null =>
  view && { score: view.score, dimensions: view.dimensions, stage: view.stage, label: englishLabel(view.label) };

const positionFigures = (document: Document, asOf: string): Part => {
  const stage = relationshipStage(document, asOf);
  const { quadrant, isBorderline } = matrixPosition(document, asOf);
  const strength = relativeStrength(document, asOf);
  return {
    relationshipStage: {
      ours: stagePart(stage.ours),
      customer: stagePart(stage.customer),
      stageUsed: stage.stageUsed,
      label: englishLabel(stage.label),
      viewGap: stage.viewGap,
      warningsYes: stage.warningsYes,
      disintegrating: stage.isDisintegrating,
    },
    matrix: {
      attractiveness: value(attractiveness(document, asOf)),
      ours: value(strength.ours),
      bestCompetitor: value(strength.bestCompetitor),
      strength: value(strength.strength),
      quadrant,
      borderline: isBorderline,
    },
    portfolio: portfolioPart(document, asOf),
  };
};

const portfolioPart = (document: Document, asOf: string): Part | null => {
  if (!single(document, 'portfolio') && list(document, 'portfolioAccount').length === 0) return null;
  const scores = selectionScores(document, asOf);
  const rows = portfolioRows(document, asOf);
  const chosen = selection(document, asOf);
  return {
    accounts: list(document, 'portfolioAccount').map((account, index) => {
      const row = rows[index];
      return {
        id: account.id,
        name: account.name,
        latestRevenue: account.revenue.at(-1) ?? null,
        contribution: row?.contribution.years ?? [],
        avgContribution: row?.contribution.average ?? null,
        hiddenLoss: row?.contribution.isHiddenLoss ?? null,
        selectionScore: scores.get(account.id)?.value ?? null,
        quadrant: row?.quadrant ?? null,
        hours: account.hoursPerMonth,
        potential3y: account.potential3y,
        buyerType: account.buyerType,
        timeShare: row?.timeShare ?? null,
        valueShare: row?.valueShare ?? null,
        tvi: row?.tvi ?? null,
        tviBand: row?.tviBand ?? null,
      };
    }),
    revenueOnly: chosen.byRevenue,
    selected: chosen.proposed,
    jaccard: value(chosen.jaccard),
    largeNotKey: chosen.largeNotKey,
    keyNotLarge: chosen.keyNotLarge,
    pilot: chosen.pilot,
  };
};

const moneyFigures = (document: Document, asOf: string): Part => {
  const whole = wallet(document, asOf);
  const shareOf = (part: Wallet): Json => part.shareOfWallet.value;
  const target = gapToTarget(document, asOf);
  const trend = growth(document, asOf);
  const riskView = risks(document, asOf);
  return {
    wallet: {
      spendKnown: whole.spendKnown,
      oursInKnown: whole.oursInKnown,
      oursTotal: whole.oursTotal,
      shareOfWallet: value(whole.shareOfWallet),
      whitespace: value(whole.whitespace),
      unknownSpendCells: whole.unknownSpendCells,
      penetration: value(whole.penetration),
      byBusinessUnit: fromMap(whole.byBusinessUnit, shareOf),
      byOffering: fromMap(whole.byOffering, shareOf),
    },
    target: {
      fy: target.fy,
      target: target.target,
      committed: target.committed,
      weightedPipeline: value(target.weightedPipeline),
      unweightedPipeline: value(target.unweightedPipeline),
      expectedLoss: value(target.expectedLoss),
      forecast: value(target.forecast),
      gap: value(target.gap),
      gapPct: value(target.gapPct),
      pipelineCoverage: value(target.pipelineCoverage),
      requiredCagrPct: value(target.requiredCagrPct),
      periodElapsed: value(target.periodElapsed),
      runRate: value(target.runRate),
      ourGrowthPct: value(trend.ours),
      customerGrowthPct: value(trend.customer),
      marketGrowthPct: value(trend.market),
      growthLag: value(trend.lag),
      contribution: Object.fromEntries(
        accountContribution(document, asOf).byYear.map(({ fy, contribution }) => [String(fy), contribution]),
      ),
    },
    risks: {
      items: riskView.items.map(({ id, inherent, residual, band, expectedLoss }) => ({
        id,
        inherent,
        residual,
        band,
        expectedLoss,
      })),
      account: riskView.account,
    },
    ...valueFigures(document, asOf),
  };
};

const valueFigures = (document: Document, asOf: string): Part => {
  const worth = valueCase(document, asOf);
  const { index, band } = lockOut(document, asOf);
  const time = hours(document, asOf);
  return {
    value: {
      claimed: value(worth.claimed),
      agreed: value(worth.agreed),
      delivered: value(worth.delivered),
      investmentTotal: value(worth.investment),
      netValue: value(worth.net),
      roiPct: value(worth.roi),
      paybackMonths: value(worth.paybackMonths),
      realisation: value(worth.realisation),
    },
    lockout: { index, band },
    hours: {
      requiredByOwner: Object.fromEntries(time.owners.map((owner) => [owner.memberId, owner.needed])),
      loadByOwner: Object.fromEntries(time.owners.map((owner) => [owner.memberId, owner.load.value])),
      required: time.needed,
      capacity: time.capacity,
      load: value(time.load),
    },
  };
};

const programmeFigures = (document: Document, asOf: string): Part => {
  const fit = threeSFit(document, asOf);
  const card = scorecard(document, asOf);
  const ready = readiness(document, asOf);
  const audit = stGallenAudit(document, asOf);
  return {
    threeS: {
      strategy: value(fit.screens.strategy),
      structure: value(fit.screens.structure),
      systems: value(fit.screens.systems),
      verdict: fit.verdict,
    },
    kamScorecard: {
      attainment: Object.fromEntries(card.attainment.map(({ name, attainment }) => [name, attainment.value])),
      score: value(card.score),
      payout: value(card.payout),
      checks: card.checks,
    },
    meddicc: evidence(document, asOf).map(({ id, score, required, isAheadOfEvidence }) => ({
      id,
      score,
      required,
      aheadOfEvidence: isAheadOfEvidence,
    })),
    readiness: { score: ready.score, verdict: ready.verdict, criticalMissing: ready.isCriticalMissing },
    stGallenAudit: {
      dimensions: audit.dimensions,
      levels: audit.levels,
      overall: audit.overall,
      maturity: audit.maturity,
      imbalance: audit.isImbalanced,
    },
    sevenKeysIndex: value(sevenKeysIndex(document, asOf)),
  };
};

const conditionFigures = (document: Document, asOf: string): Part => {
  const state = health(document, asOf);
  const power = balanceOfPower(document, asOf);
  const field = forceField(document, asOf);
  const moved = movement(document, asOf);
  return {
    health: {
      relationship: value(state.relationship),
      value: value(state.value),
      execution: value(state.execution),
      health: value(state.health),
      band: state.band,
    },
    powerBalance: {
      weDependOnThem: value(power.weDepend),
      theyDependOnUs: value(power.theyDepend),
      balance: value(power.balance),
      label: power.label,
    },
    forceField: { driving: field.driving, restraining: field.restraining, ratio: value(field.ratio) },
    votes: voteResults(document, asOf).map(({ stakeholderId, dimension, result, spread, status }) => ({
      stakeholderId,
      dimension,
      result,
      ...(spread === null ? {} : { spread }),
      status,
    })),
    movement: moved && {
      from: moved.from,
      supportThen: moved.supportThen,
      supportNow: moved.supportNow,
      change: moved.change,
      improved: moved.improved,
      worsened: moved.worsened,
      new: moved.new,
      gone: moved.gone,
    },
  };
};

/**
 * Every derived figure of an account (F2–F28, F30–F34) on a day, as JSON. A figure that cannot be computed is null.
 * `facts` is what the accounts of the atlas know of themselves; the account alone where nothing is given.
 */
export const figures = (
  all: Document,
  asOf: string,
  facts: readonly AccountFacts[] = all.account.size === 0 ? [] : [accountFacts(all, asOf)],
): Part => {
  const document = filledContent(all);
  return plain({
    asOf,
    counts: counts(document, asOf),
    ...peopleFigures(document, asOf),
    ...gapFigures(document, asOf),
    ...positionFigures(document, asOf),
    ...moneyFigures(document, asOf),
    ...programmeFigures(document, asOf),
    ...conditionFigures(document, asOf),
    seeingFurther: furtherFigures(document, asOf),
    aboveAccounts: figuresAbove(document, asOf, facts),
    programme: figuresProgramme(document, asOf, facts),
  }) as Part;
};
