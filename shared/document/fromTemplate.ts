import { TEMPLATES } from '../model/templates';
import type { Draft } from './draft';

/** Puts what a template starts with into a new account. An unknown template gives a blank one. */
export const startFrom = (draft: Draft, accountId: string, templateId: string | null): void => {
  const template = TEMPLATES.find((one) => one.id === templateId) ?? TEMPLATES[0];
  if (!template) return;
  const { starter } = template;
  draft.set('account', accountId, { accountType: template.accountType, industryTemplate: template.industryTemplate });
  draft.set('plan', 'plan', { state: 'draft', version: 1, template: template.id });
  for (const name of starter.departments ?? []) draft.add('department', { name });
  for (const group of starter.groups ?? []) draft.add('group', group);
  const objectives = (starter.objectives ?? []).map((objective) => draft.add('objective', objective));
  for (const title of starter.actions ?? [])
    draft.add('action', { title, objectiveId: objectives[0]?.id ?? null, origin: 'ownIdea' });
  for (const risk of starter.risks ?? []) draft.add('risk', risk);
  for (const force of starter.forces ?? []) draft.add('force', force);
  for (const entry of starter.calendar ?? []) draft.add('calendarEntry', entry);
  for (const task of starter.responsibilities ?? []) draft.add('responsibility', { task });
};
