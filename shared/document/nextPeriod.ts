/** C39: the plan of the next period, made from the one that ends. */
import { accountOf, find, list, single, type Document } from './document';
import { edited, type Draft } from './draft';
import { addSnapshot } from './planLife';
import type { Kind } from '../model/index';

export type Period = { readonly periodStart: string; readonly periodEnd: string };

/** What belongs to the period that ends and stays with its plan. */
const LEFT_BEHIND: readonly Kind[] = ['confirmation', 'waiver', 'suggestion', 'review', 'decision', 'planVersion', 'workshop', 'vote'];

const year = (day: string): number => Number(day.slice(0, 4));

/** The day a year later, clipped to the end of its month. */
const aYearLater = (day: string): string => {
  const next = `${year(day) + 1}${day.slice(4)}`;
  return next.endsWith('-02-29') ? next.replace('-02-29', '-02-28') : next;
};

/** The period after the one of a plan; the coming calendar year where the plan names none. */
export const periodAfter = (document: Document, asOf: string): Period => {
  const frame = single(document, 'financials');
  if (frame?.periodStart && frame.periodEnd) return { periodStart: aYearLater(frame.periodStart), periodEnd: aYearLater(frame.periodEnd) };
  return { periodStart: `${year(asOf) + 1}-01-01`, periodEnd: `${year(asOf) + 1}-12-31` };
};

/**
 * The account of the next period: people, map, goals, whitespace, open opportunities, open actions, open risks and the team go on;
 * what was finished stays with the plan that ends. Ratings are frozen on the last day, so that both periods can be compared.
 */
export const nextPeriod = (document: Document, accountId: string, period: Period, asOf: string): Document => {
  const account = accountOf(document);
  const planYear = year(period.periodStart);
  const moved = { ...document, account: new Map([[accountId, { ...account, id: accountId, asOf: account.sample === null ? null : account.asOf, lineageId: account.lineageId ?? account.id, archived: false }]]) } as Document;
  return edited(moved, (draft) => {
    addSnapshot(draft, asOf, 'End of the period before', null);
    for (const kind of LEFT_BEHIND) for (const record of list(document, kind)) draft.remove(kind, record.id);
    const dropped = new Set<string>();
    const drop = (kind: Kind, id: string): void => { draft.remove(kind, id); dropped.add(id); };
    for (const action of list(document, 'action')) if (action.status === 'done' || action.status === 'cancelled') drop('action', action.id);
    for (const deal of list(document, 'opportunity')) if (deal.stage === 'won' || deal.stage === 'lost') drop('opportunity', deal.id);
    for (const risk of list(document, 'risk')) if (risk.status === 'closed') drop('risk', risk.id);
    for (const project of list(document, 'project')) if (project.status === 'done' || project.status === 'stopped') drop('project', project.id);
    for (const objective of list(document, 'objective')) if (objective.status === 'done') drop('objective', objective.id);
    for (const target of list(document, 'target')) if (target.fy < planYear) drop('target', target.id);
    for (const promise of list(document, 'commitment')) if (promise.doneOn !== null) drop('commitment', promise.id);
    for (const contract of list(document, 'contract')) if (contract.end !== null && contract.end < period.periodStart && contract.autoRenew !== true) drop('contract', contract.id);
    clearLinks(draft, dropped);
    draft.set('financials', 'financials', { ...period, committed: null, actualYtd: null });
    draft.set('plan', 'plan', { state: 'draft', version: 1, nextReview: null, settingsVersion: null });
    if (!list(draft.current(), 'target').some((target) => target.fy === planYear)) draft.add('target', { fy: planYear, type: list(document, 'target')[0]?.type ?? 'revenue' });
  });
};



/** Links to what stays behind are cleared; what cannot be without it stays behind too. */
const clearLinks = (draft: Draft, dropped: ReadonlySet<string>): void => {
  for (const kind of ['decisionStep', 'decisionCriterion', 'override'] as const) for (const record of list(draft.current(), kind)) if (dropped.has(record.opportunityId)) draft.remove(kind, record.id);
  for (const sheet of list(draft.current(), 'callSheet')) if (sheet.opportunityId !== null && dropped.has(sheet.opportunityId)) draft.set('callSheet', sheet.id, { opportunityId: null });
  for (const map of list(draft.current(), 'map')) if (map.opportunityId !== null && dropped.has(map.opportunityId)) draft.set('map', map.id, { opportunityId: null });
  for (const action of list(draft.current(), 'action')) {
    draft.set('action', action.id, {
      objectiveId: action.objectiveId !== null && dropped.has(action.objectiveId) ? null : action.objectiveId,
      riskId: action.riskId !== null && dropped.has(action.riskId) ? null : action.riskId,
      opportunityId: action.opportunityId !== null && dropped.has(action.opportunityId) ? null : action.opportunityId,
    });
  }
  for (const issue of list(draft.current(), 'keyIssue')) draft.set('keyIssue', issue.id, { objectiveIds: issue.objectiveIds.filter((id) => !dropped.has(id)) });
  for (const project of list(draft.current(), 'project')) draft.set('project', project.id, { opportunityIds: project.opportunityIds.filter((id) => !dropped.has(id)), riskIds: project.riskIds.filter((id) => !dropped.has(id)) });
  for (const promise of list(draft.current(), 'commitment')) if (promise.dependsOnActionId !== null && !find(draft.current(), 'action', promise.dependsOnActionId)) draft.set('commitment', promise.id, { dependsOnActionId: null });
};

