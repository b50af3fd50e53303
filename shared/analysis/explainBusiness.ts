/** How the figures about money, stage, value and risk came about. */
import { find, list, single, type Document } from '../document/document';
import { completeness, fourSteps } from './completeness';
import { executionHealth, health } from './health';
import { byEffect, input, notEntered, type Explanation } from './explanation';
import { forceField } from './forceField';
import { gapToTarget, pipeline, valueInPeriod, whyNoGap } from './gapToTarget';
import { lockOut, BARRIERS } from './lockOut';
import { attractiveness, matrixPosition, relativeStrength } from './portfolioMatrix';
import { balanceOfPower } from './powerBalance';
import { DIMENSIONS, relationshipStage } from './relationshipStage';
import { risks } from './risk';
import { PLAN_STEPS, sectionTitle } from './planSections';
import { stepWords } from './stepParts';
import { sectionNumber } from './sectionOrder';
import { wallet } from './shareOfWallet';
import { driverAmount, isAgreed, valueCase } from './valueCase';
import { bandWord, inWords, withinSentence } from '../model/words';
import { wordFor, said } from '../packs/spoken';

const cellsBehind = (document: Document, of: (spend: number, ours: number) => number): Explanation['contributions'] =>
  byEffect(
    list(document, 'cell')
      .filter((cell) => cell.status !== 'notApplicable')
      .map((cell) => {
        const unit = find(document, 'businessUnit', cell.businessUnitId)?.name ?? '';
        const offering = find(document, 'offering', cell.offeringId)?.name ?? '';
        return {
          record: { kind: 'cell', id: cell.id } as const,
          label: `${unit}, ${offering}`,
          value: cell.spend === null ? null : of(cell.spend, cell.ours ?? 0),
          note: cell.spend === null ? 'spend not known' : cell.status,
        };
      }),
  );

/** Why there is no share of wallet: no cell, none whose spend is known, or all of it is zero. */
const walletLacks = (document: Document): string | null => {
  const cells = list(document, 'cell').filter((cell) => cell.status !== 'notApplicable');
  if (cells.length === 0) return 'No cell of the whitespace grid has a status yet.';
  return cells.some((cell) => cell.spend !== null) ? null : 'Of no cell is it known what they spend.';
};

export const explainWallet = (document: Document, asOf: string): Explanation => {
  const grid = wallet(document, asOf);
  return {
    formula: 'F19',
    title: 'Share of wallet',
    says: 'Of everything this customer spends on what you could sell, this is the part that goes to you.',
    rule: '100 · Σ what you sell / Σ spend, over cells whose spend is known',
    value: grid.shareOfWallet.value,
    unit: 'percent',
    reason: grid.shareOfWallet.reason,
    because: walletLacks(document),
    inputs: [
      input('You sell', grid.oursInKnown, 'money'),
      input('The customer spends', grid.spendKnown, 'money'),
      input('Cells with unknown spend', grid.unknownSpendCells, 'count'),
    ],
    contributions: cellsBehind(document, (_, ours) => ours),
  };
};

export const explainWhitespace = (document: Document, asOf: string): Explanation => {
  const grid = wallet(document, asOf);
  return {
    formula: 'F19',
    title: 'Whitespace',
    says: 'This is what the customer spends on such things with somebody else.',
    rule: 'Σ (spend − what you sell), over cells whose spend is known',
    value: grid.whitespace.value,
    unit: 'money',
    reason: grid.whitespace.reason,
    because: walletLacks(document),
    inputs: [
      input('Penetration', grid.penetration.value, 'percent'),
      input('Cells with unknown spend', grid.unknownSpendCells, 'count'),
    ],
    contributions: cellsBehind(document, (spend, ours) => Math.max(0, spend - ours)),
  };
};

const dealsBehind = (document: Document, asOf: string, isWeighted: boolean): Explanation['contributions'] =>
  byEffect(
    pipeline(document, asOf).map((deal) => {
      const value = valueInPeriod(deal);
      const weighted = value === null || deal.probability === null ? null : (value * deal.probability) / 100;
      return {
        record: { kind: 'opportunity', id: deal.id } as const,
        label: deal.title,
        value: isWeighted ? weighted : value,
        note: `${deal.stage}${deal.probability === null ? '' : `, ${deal.probability} %`}`,
      };
    }),
  );

export const explainPipeline = (document: Document, asOf: string): Explanation => {
  const target = gapToTarget(document, asOf);
  return {
    formula: 'F20',
    title: 'Pipeline coverage',
    says: 'This says how often the open opportunities would fill what is still missing to the target.',
    rule: 'Open opportunities closing in the period / (target − committed)',
    value: target.pipelineCoverage.value,
    unit: 'share',
    reason: target.pipelineCoverage.reason,
    because: whyNoGap(document, asOf),
    inputs: [
      input('Pipeline', target.unweightedPipeline.value, 'money'),
      input('Target', target.target, 'money'),
      input('Committed', target.committed, 'money'),
      ...(target.coverageText ? [input('Remark', target.coverageText, 'text')] : []),
    ],
    contributions: dealsBehind(document, asOf, false),
  };
};

export const explainTarget = (document: Document, asOf: string): Explanation => {
  const target = gapToTarget(document, asOf);
  const isAbove = target.gap.value !== null && target.gap.value < 0;
  return {
    formula: 'F20',
    title: isAbove ? 'Above target' : 'Gap to target',
    says: isAbove
      ? 'This is by how much the target is passed when everything foreseen comes in.'
      : 'This is what is still missing to the target when everything foreseen comes in.',
    rule: isAbove
      ? '(Committed + weighted pipeline − expected loss) − target'
      : 'Target − (committed + weighted pipeline − expected loss)',
    value: target.gap.value === null ? null : Math.abs(target.gap.value),
    unit: 'money',
    reason: target.gap.reason,
    because: whyNoGap(document, asOf),
    inputs: [
      input('Target', target.target, 'money'),
      input('Committed', target.committed, 'money'),
      input('Weighted pipeline', target.weightedPipeline.value, 'money'),
      input('Expected loss', target.expectedLoss.value, 'money'),
      input('Forecast', target.forecast.value, 'money'),
      input('Run rate', target.runRate.value, 'money'),
    ],
    contributions: dealsBehind(document, asOf, true),
  };
};

export const explainStage = (document: Document, asOf: string): Explanation => {
  const stage = relationshipStage(document, asOf);
  return {
    formula: 'F13',
    title: 'Relationship stage',
    says: 'This says how far the two companies have grown together, from a first look to one chain.',
    rule: 'Mean of five dimensions, held back by the lowest plus one; the lower of your view and the customer’s counts',
    value: stage.label,
    unit: 'text',
    reason: stage.reason,
    inputs: [
      input('Your score', stage.ours?.score ?? null),
      input('Customer’s score', stage.customer?.score ?? null),
      input('View gap', stage.viewGap, 'points'),
      input('Warnings', stage.warningsYes, 'count'),
      ...DIMENSIONS.map((dimension) => input(`Your view: ${dimension}`, stage.ours?.dimensions[dimension] ?? null)),
    ],
    contributions: [],
  };
};

export const explainQuadrant = (document: Document, asOf: string): Explanation => {
  const position = matrixPosition(document, asOf);
  const strength = relativeStrength(document, asOf);
  return {
    formula: 'F16',
    title: said('Field of the {frameworks.portfolioMatrix}'),
    says: 'The field says what kind of account this is and how much effort it deserves.',
    rule: `Attractiveness and relative strength, cut at ${position.cuts.attractiveness} and ${position.cuts.strength}; strength = 5 + (yours − best competitor) / 2`,
    value: position.quadrant,
    unit: 'text',
    reason: position.quadrant === null ? 'noData' : null,
    because: notEntered([
      ['enough scores of attractiveness', attractiveness(document, asOf).value],
      ['your strength', strength.strength.value],
    ]),
    inputs: [
      input('Attractiveness', attractiveness(document, asOf).value),
      input('Relative strength', strength.strength.value),
      input('Your score', strength.ours.value),
      input('Best competitor', strength.bestCompetitor.value),
      input('Borderline', position.isBorderline === true ? 'yes' : 'no', 'text'),
    ],
    contributions: list(document, 'strengthFactor').map((factor) => ({
      record: { kind: 'strengthFactor', id: factor.id } as const,
      label: factor.factor,
      value: factor.ours === null ? null : (factor.ours * factor.weight) / 100,
      note: `weight ${factor.weight}, best competitor ${factor.bestCompetitor ?? '?'}`,
    })),
  };
};

export const explainValue = (document: Document, asOf: string): Explanation => {
  const worth = valueCase(document, asOf);
  return {
    formula: 'F23',
    title: 'Agreed value',
    says: 'This is what the customer has agreed to gain from working with you, a year.',
    rule: 'Σ quantity · unit value · improvement · confidence, over drivers a person agreed on a day',
    value: worth.agreed.value,
    unit: 'money',
    reason: worth.agreed.reason,
    because: 'No value driver is entered.',
    inputs: [
      input(inWords('claimed'), worth.claimed.value, 'money'),
      input('Delivered', worth.delivered.value, 'money'),
      input('Investment', worth.investment.value, 'money'),
      input('Return', worth.roi.value, 'percent'),
      input('Payback', worth.paybackText ?? worth.paybackMonths.value, 'months'),
      input('Realisation', worth.realisation.value, 'share'),
    ],
    contributions: byEffect(
      list(document, 'valueDriver').map((driver) => ({
        record: { kind: 'valueDriver', id: driver.id } as const,
        label: driver.title,
        value: isAgreed(driver) ? driverAmount(driver) : null,
        note: withinSentence(inWords(isAgreed(driver) ? driver.state : 'claimed')),
      })),
    ),
  };
};

export const explainRisk = (document: Document, asOf: string): Explanation => {
  const view = risks(document, asOf);
  return {
    formula: 'F22',
    title: 'Account risk',
    says: 'This is how dangerous the worst open risk of the account is.',
    rule: 'Likelihood · impact after measures; the highest band among open risks, one higher where three share it',
    value: view.account,
    unit: 'text',
    reason: view.reason,
    because: view.reason === null ? 'No risk is open.' : 'No open risk has a likelihood and an impact.',
    inputs: [input('Expected loss', view.expectedLoss, 'money'), input('Exposure', view.exposure, 'money')],
    contributions: byEffect(
      view.items.map((item) => ({
        record: { kind: 'risk', id: item.id } as const,
        label: find(document, 'risk', item.id)?.title ?? item.id,
        value: item.residual,
        note: item.band === null ? 'not rated' : bandWord(item.band),
      })),
    ),
  };
};

export const explainHealth = (document: Document, asOf: string): Explanation => {
  const state = health(document, asOf);
  return {
    formula: 'F30',
    title: 'Account health',
    says: 'One figure for how well the account stands: people, value and getting things done together.',
    rule: 'Mean of relationship, value and execution, where at least two are known',
    value: state.health.value,
    unit: 'score',
    reason: state.health.reason,
    because: `Two of relationship, value and execution are needed, and ${[state.relationship, state.value, state.execution].some((one) => one.value !== null) ? 'one' : 'none'} of them can be worked out yet.`,
    inputs: [
      input(wordFor('names', 'relationship'), state.relationship.value),
      input('Value', state.value.value),
      input('Execution', executionHealth(document, asOf).value),
      input('Verdict', state.band === null ? null : bandWord(state.band), 'text'),
    ],
    contributions: [],
  };
};

export const explainForces = (document: Document, asOf: string): Explanation => {
  const field = forceField(document, asOf);
  return {
    formula: 'F34',
    title: 'Force field',
    says: 'This weighs what drives the change you want against what holds it back.',
    rule: '100 · Σ driving / (Σ driving + Σ restraining)',
    value: field.ratio.value,
    unit: 'percent',
    reason: field.ratio.reason,
    because: 'No force has a score yet.',
    inputs: [
      input(inWords('driving'), field.driving),
      input(inWords('restraining'), field.restraining),
      input('Weaken first', field.strongestRestraining?.title ?? null, 'text'),
    ],
    contributions: byEffect(
      list(document, 'force').map((force) => ({
        record: { kind: 'force', id: force.id } as const,
        label: force.title,
        value: force.score === null ? null : force.side === 'driving' ? force.score : -force.score,
        note: force.side,
      })),
    ),
  };
};

export const explainLockOut = (document: Document, asOf: string): Explanation => {
  const lock = lockOut(document, asOf);
  const record = single(document, 'lockout');
  return {
    formula: 'F24',
    title: 'Lock-out index',
    says: 'This says how hard it is for a competitor to take your place.',
    rule: '100 · Σ barriers / (3 · answered), from six answers of eight',
    value: lock.index,
    unit: 'score',
    reason: lock.reason,
    because: 'Six answers of eight are needed.',
    inputs: [
      ...BARRIERS.map((barrier) => input(barrier, record?.[barrier] ?? null)),
      input('Verdict', lock.band, 'text'),
    ],
    contributions: [],
  };
};

export const explainPower = (document: Document, asOf: string): Explanation => {
  const power = balanceOfPower(document, asOf);
  return {
    formula: 'F31',
    title: 'Power balance',
    says: 'This says who needs whom more, you them or they you.',
    rule: 'How much they depend on you − how much you depend on them',
    value: power.balance.value,
    unit: 'points',
    reason: power.balance.reason,
    because: notEntered([
      ['how much you depend on them', power.weDepend.value],
      ['how much they depend on you', power.theyDepend.value],
    ]),
    inputs: [
      input('You depend on them', power.weDepend.value),
      input('They depend on you', power.theyDepend.value),
      input('Verdict', power.label, 'text'),
    ],
    contributions: [],
  };
};

export const explainCompleteness = (document: Document, asOf: string): Explanation => {
  const { sections, whole } = completeness(document, asOf);
  return {
    formula: 'F29',
    title: 'Completeness',
    says: 'This is how much of what the plan has to say is said.',
    rule: 'Σ section weight · required fields filled / Σ section weight, over sections that require something',
    value: whole.value,
    unit: 'percent',
    reason: whole.reason,
    inputs: sections.map(({ id, share }) =>
      input(`${sectionNumber(document, id)} ${sectionTitle(id)}`, share.value, 'share'),
    ),
    contributions: [],
  };
};

export const explainSteps = (document: Document, asOf: string): Explanation => {
  const { steps, current } = fourSteps(document, asOf);
  return {
    formula: 'F29',
    title: 'The step of the plan',
    says: `This is the first step that is not done yet. ${PLAN_STEPS.map((step) => `${inWords(step)}: ${stepWords(document, asOf, step)}`).join(' ')}`,
    rule: 'Assess and plan: completeness of their sections; do: half the section on your team, half execution, where nothing counts as 0; review: 100, 50 or 0 by the days since the last review',
    value: inWords(current),
    unit: 'text',
    reason: null,
    inputs: [
      ...PLAN_STEPS.map((step) => input(inWords(step), steps[step].value, 'percent')),
      input('Execution', executionHealth(document, asOf).value, 'percent'),
    ],
    contributions: [],
  };
};
