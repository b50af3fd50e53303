/** Every figure the places above the accounts show, as JSON. */
import { list, single, type Document } from '../document/document';
import type { AccountFacts } from './accountFacts';
import { alignmentView } from './listAlignment';
import { pilotCharter } from './pilotCharter';
import { portfolioToAction } from './portfolioToAction';
import { rollUps } from './portfolioRollUp';
import { portfolioView, withFacts } from './portfolioView';
import { profitAndPower } from './profitAndPower';
import { concentration } from './ratios';
import { selectionView } from './selectionView';
import { timeBoard, timeBoardTotals } from './timeBoard';
import { quadrantTotals } from './timeValue';

/** Portfolio and selection over all accounts (F14–F18, F25, F31); null where the atlas has no portfolio. */
export const figuresAbove = (all: Document, asOf: string, facts: readonly AccountFacts[]) => {
  if (!single(all, 'portfolio') && list(all, 'portfolioAccount').length === 0) return null;
  // The screen stands above all accounts: what one of them knows comes from its facts, not from being the one open.
  const document = withFacts({ ...all, account: new Map() }, facts);
  const view = portfolioView(document, asOf);
  const chosen = selectionView(document, asOf);
  const board = timeBoard(document, facts);
  const { lists, shownOn, overlap, onAll, onSome, onOne } = alignmentView(document, asOf);
  const shares = concentration(document, asOf);
  return {
    portfolio: {
      ...view,
      lines: view.lines.map(({ short: _, ...line }) => line),
    },
    quadrants: quadrantTotals(document, asOf),
    time: { accounts: board, totals: timeBoardTotals(board) },
    concentration: {
      accounts: shares.accounts.map(({ id, revenueShare, contributionShare, isConcentrated }) => ({
        id,
        revenueShare: revenueShare.value,
        contributionShare: contributionShare.value,
        isConcentrated,
      })),
      top1: shares.top1.value,
      top5: shares.top5.value,
    },
    power: profitAndPower(document, asOf, facts).map(
      ({ id, years, revenueShare, dependence, power, conceded, lacksRate }) => ({
        id,
        years,
        revenueShare: revenueShare.value,
        dependence,
        balance: power.balance.value,
        label: power.label,
        conceded,
        lacksRate,
      }),
    ),
    rollUps: rollUps(document, asOf, facts).map(({ shareOfWallet, itself, parts, ...head }) => ({
      ...head,
      parts: [itself, ...parts].map((part) => ({ ...part, shareOfWallet: part.shareOfWallet.value })),
      shareOfWallet: shareOfWallet.value,
    })),
    selection: {
      lines: chosen.lines.map(({ id, score, isProposed, isPilot, isLarge, revenue }) => ({
        id,
        score: score.value,
        isProposed,
        isPilot,
        isLarge,
        revenue,
      })),
      jaccard: chosen.jaccard.value,
      most: chosen.most,
      threshold: chosen.threshold,
      key: chosen.key.map(({ id }) => id),
      deselect: chosen.deselect.map(({ id }) => id),
      promote: chosen.promote.map(({ id }) => id),
      pilot: chosen.pilot.map(({ id }) => id),
      lockedUntil: chosen.lockedUntil,
      isLocked: chosen.isLocked,
      dueOn: chosen.dueOn,
      isDue: chosen.isDue,
    },
    // What stands on a list is told to nobody before all are shown.
    listAlignment: {
      lists: lists.length,
      shownOn,
      overlap: shownOn === null ? null : overlap.value,
      onAll: shownOn === null ? null : onAll.map(({ name }) => name),
      onSome: shownOn === null ? null : onSome.map(({ name }) => name),
      onOne: shownOn === null ? null : onOne.map(({ name }) => name),
    },
    pilotCharter: { lacks: pilotCharter(document, asOf, facts).lacks },
    toAction: portfolioToAction(document, asOf, facts).map(({ id, done, count, next }) => ({ id, done, count, next })),
  };
};
