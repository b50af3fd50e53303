/** Rules of risks: what each step must hold, and what is overdue or out of order. */
import { list, type Document } from '../document/document';
import { recordDraft, type CheckLevel, type FindingDraft } from './finding';
import { riskScore } from './risk';
import type { Settings } from './settings';
import type { RecordOf } from '../model';

type Tables = Pick<Document, 'risk' | 'action' | 'assignment'>;

type Risk = RecordOf<'risk'>;
/** What each step of a risk must hold before the next (F22), in words. */
const missingAt: Readonly<Record<Risk['step'], (risk: Risk, document: Tables) => readonly string[]>> = {
  collect: (risk) => [
    ...(risk.title.trim() ? [] : ['a title']),
    ...(risk.facts?.trim() ? [] : ['facts']),
    ...(risk.source?.trim() ? [] : ['a source']),
  ],
  assess: (risk) => [
    ...(risk.likelihood === null ? ['a likelihood'] : []),
    ...(risk.impact === null ? ['an impact'] : []),
    ...(risk.exposure === null ? ['an exposure'] : []),
  ],
  prescribe: (risk, document) => [
    ...(risk.mitigation?.trim() ? [] : ['a measure']),
    ...(risk.ownerId === null ? ['an owner'] : []),
    ...(list(document, 'action').some((action) => action.riskId === risk.id) || risk.reviewDate !== null
      ? []
      : ['a due date or an action']),
  ],
  monitor: (risk) => [
    ...(risk.reviewDate === null ? ['a review date'] : []),
    ...(risk.residualLikelihood === null || risk.residualImpact === null ? ['a rating after measures'] : []),
  ],
};
const RISK_STEP_ORDER = ['collect', 'assess', 'prescribe', 'monitor'] as const;

/** What a risk still lacks before it may leave a step, in words. */
export const missingInStep = (risk: Risk, step: Risk['step'], document: Tables): readonly string[] =>
  missingAt[step](risk, document);

export const riskDrafts = (document: Tables, asOf: string, settings: Settings): readonly FindingDraft[] => {
  const sponsors = new Set(
    list(document, 'assignment')
      .filter((one) => one.role === 'executiveSponsor')
      .map((one) => one.memberId),
  );
  return list(document, 'risk')
    .filter((risk) => risk.status === 'open')
    .flatMap((risk) => {
      const drafts: FindingDraft[] = [];
      const name = `“${risk.title}”`;
      const { inherent, residual, band } = riskScore(risk, settings);
      const add = (code: string, severity: CheckLevel, sentence: string, action: string): void => {
        drafts.push(recordDraft(`P14.${code}`, severity, 'risk', risk.id, sentence, action));
      };
      if (inherent !== null && residual !== null && residual > inherent)
        add('residual', 'error', `${name} is rated worse after measures than before.`, `Correct the rating of ${name}`);
      const passed = RISK_STEP_ORDER.slice(0, RISK_STEP_ORDER.indexOf(risk.step));
      const missing = passed.flatMap((step) => missingInStep(risk, step, document));
      if (missing.length > 0)
        add('step', 'warning', `${name} was moved on without ${missing.join(', ')}.`, `Complete the risk ${name}`);
      if (risk.reviewDate !== null && risk.reviewDate < asOf)
        add('overdue', 'warning', `The review date of ${name} has passed.`, `Review the risk ${name}`);
      if (band === 'Critical' && !sponsors.has(risk.coOwnerId ?? '') && !sponsors.has(risk.ownerId ?? ''))
        add(
          'coOwner',
          'warning',
          `${name} is critical and the sponsor does not own it with you.`,
          `Make the sponsor co-owner of ${name}`,
        );
      return drafts;
    });
};
