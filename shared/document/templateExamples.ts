/** What a template proposes: examples beside the lists, taken one by one or set aside. Until then they are in no list. */
import type { Kind, RecordOf } from '../model';
import { TEMPLATES, type Template } from '../model/templates';
import { list, single, type Document } from './document';
import type { Draft } from './draft';

/** One example. `key` names it where those taken or set aside are kept; `words` are what a person reads. */
export type TemplateExample = {
  readonly key: string;
  readonly kind: Kind;
  readonly words: string;
  readonly fields: Readonly<Record<string, unknown>>;
};

const example = (kind: Kind, words: string, fields: Readonly<Record<string, unknown>>): TemplateExample => ({
  key: `${kind}: ${words}`,
  kind,
  words,
  fields,
});

/** Every example of a template, in the order of its lists. */
export const examplesOfTemplate = ({ starter }: Template): readonly TemplateExample[] => [
  ...(starter.departments ?? []).map((name) => example('department', name, { name })),
  ...(starter.groups ?? []).map((group) => example('group', group.name, group)),
  ...(starter.objectives ?? []).map((objective) => example('objective', objective.title, objective)),
  ...(starter.actions ?? []).map((title) => example('action', title, { title, origin: 'ownIdea' })),
  ...(starter.forces ?? []).map((force) => example('force', force.title, force)),
  ...(starter.risks ?? []).map((risk) => example('risk', risk.title, risk)),
  ...(starter.calendar ?? []).map((entry) => example('calendarEntry', entry.title, entry)),
  ...(starter.responsibilities ?? []).map((task) => example('responsibility', task, { task })),
];

const templateIn = (document: Pick<Document, 'plan'>): Template | null => {
  const id = single(document, 'plan')?.template ?? null;
  return TEMPLATES.find((template) => template.id === id) ?? null;
};

const asideIn = (document: Pick<Document, 'plan'>): readonly string[] =>
  (single(document, 'plan')?.examplesAside ?? '').split('\n').filter((key) => key !== '');

/** The examples of a kind that the plan's template still proposes: neither taken nor set aside. */
export const waitingExamples = (document: Pick<Document, 'plan'>, kind: Kind): readonly TemplateExample[] => {
  const template = templateIn(document);
  if (template === null) return [];
  const aside = new Set(asideIn(document));
  return examplesOfTemplate(template).filter((one) => one.kind === kind && !aside.has(one.key));
};

/** Proposes these no more. */
export const setAside = (draft: Draft, examples: readonly TemplateExample[]): void => {
  const keys = [...new Set([...asideIn(draft.current()), ...examples.map(({ key }) => key)])];
  draft.set('plan', 'plan', { examplesAside: keys.join('\n') });
};

/** Makes a record of an example and answers its id. An action serves the first objective, where there is one. */
export const takeExample = (draft: Draft, taken: TemplateExample): string => {
  const served = taken.kind === 'action' ? (list(draft.current(), 'objective')[0]?.id ?? null) : null;
  const { id } = draft.add(taken.kind, {
    ...taken.fields,
    ...(served === null ? {} : { objectiveId: served }),
  } as Partial<RecordOf<Kind>>);
  setAside(draft, [taken]);
  return id;
};
