import { TEMPLATES } from '../model/templates';
import type { Draft } from './draft';

/**
 * Puts a new account in the frame of a template: what kind of account it is, and in which order its plan stands. What a
 * template proposes is written only when somebody takes it (`templateExamples.ts`). An unknown one gives a blank plan.
 */
export const startFrom = (draft: Draft, accountId: string, templateId: string | null): void => {
  const template = TEMPLATES.find((one) => one.id === templateId) ?? TEMPLATES[0];
  if (!template) return;
  draft.set('account', accountId, { accountType: template.accountType, industryTemplate: template.industryTemplate });
  draft.set('plan', 'plan', { state: 'draft', version: 1, template: template.id });
};
