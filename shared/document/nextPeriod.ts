/** The plan of the next period, made from the one that ends. */
import { accountOf, list, single, type Document } from './document';
import { edited } from './draft';
import { addSnapshot, type Frozen } from './planLife';
import { removeWithLinks } from './references';
import type { Kind } from '../model';

type Period = { readonly periodStart: string; readonly periodEnd: string };

/** What belongs to the period that ends and stays with its plan. */
const LEFT_BEHIND: readonly Kind[] = [
  'confirmation',
  'waiver',
  'suggestion',
  'review',
  'decision',
  'planVersion',
  'workshop',
  'vote',
  'captured',
  'preWorkReply',
  'preWork',
  'participant',
  'agendaStep',
  'agenda',
];

const year = (day: string): number => Number(day.slice(0, 4));

/** The day a year later, clipped to the end of its month. */
const aYearLater = (day: string): string => {
  const next = `${year(day) + 1}${day.slice(4)}`;
  return next.endsWith('-02-29') ? next.replace('-02-29', '-02-28') : next;
};

/** The period after the one of a plan; the coming calendar year where the plan names none. */
export const periodAfter = (document: Document, asOf: string): Period => {
  const frame = single(document, 'financials');
  if (frame?.periodStart && frame.periodEnd)
    return { periodStart: aYearLater(frame.periodStart), periodEnd: aYearLater(frame.periodEnd) };
  return { periodStart: `${year(asOf) + 1}-01-01`, periodEnd: `${year(asOf) + 1}-12-31` };
};

/**
 * The account of the next period: people, map, goals, whitespace, open opportunities, open actions, open risks and the
 * team go on; what was finished stays with the plan that ends. Ratings and figures are frozen on the last day, so that both periods
 * can be compared.
 */
export const nextPeriod = (
  document: Document,
  accountId: string,
  period: Period,
  asOf: string,
  frozen: Frozen,
): Document => {
  const account = accountOf(document);
  const planYear = year(period.periodStart);
  const moved = {
    ...document,
    account: new Map([
      [
        accountId,
        {
          ...account,
          id: accountId,
          asOf: account.sample === null ? null : account.asOf,
          lineageId: account.lineageId ?? account.id,
          archived: false,
        },
      ],
    ]),
  } as Document;
  return edited(moved, (draft) => {
    addSnapshot(draft, asOf, 'End of the period before', frozen);
    for (const kind of LEFT_BEHIND) for (const record of list(document, kind)) draft.remove(kind, record.id);
    for (const action of list(document, 'action'))
      if (action.status === 'done' || action.status === 'cancelled') removeWithLinks(draft, 'action', action.id);
    for (const deal of list(document, 'opportunity'))
      if (deal.stage === 'won' || deal.stage === 'lost') removeWithLinks(draft, 'opportunity', deal.id);
    for (const risk of list(document, 'risk')) if (risk.status === 'closed') removeWithLinks(draft, 'risk', risk.id);
    for (const project of list(document, 'project'))
      if (project.status === 'done' || project.status === 'stopped') removeWithLinks(draft, 'project', project.id);
    for (const objective of list(document, 'objective'))
      if (objective.status === 'done') removeWithLinks(draft, 'objective', objective.id);
    for (const target of list(document, 'target'))
      if (target.fy < planYear) removeWithLinks(draft, 'target', target.id);
    for (const promise of list(document, 'commitment'))
      if (promise.doneOn !== null) removeWithLinks(draft, 'commitment', promise.id);
    for (const contract of list(document, 'contract'))
      if (contract.end !== null && contract.end < period.periodStart && contract.autoRenew !== true)
        removeWithLinks(draft, 'contract', contract.id);
    draft.set('financials', 'financials', { ...period, committed: null, actualYtd: null });
    draft.set('plan', 'plan', { state: 'draft', version: 1, nextReview: null, settingsVersion: null });
    if (!list(draft.current(), 'target').some((target) => target.fy === planYear))
      draft.add('target', { fy: planYear, type: list(document, 'target')[0]?.type ?? 'revenue' });
  });
};
