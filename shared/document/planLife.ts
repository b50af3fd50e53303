/** The life of a plan: draft, in review, final, superseded; and what turns a final plan into a new draft. */
import { isAtlasKind, list, single, type Document } from './document';
import { apply, between, kindsOf, type Diff } from './diff';
import type { Draft } from './draft';
import { edited } from './draft';
import { stakeholders } from './stakeholder';
import type { Kind, RecordOf } from '../model';

/** Records of what happens while a plan is carried out, and of how it is looked at. They leave a final plan final. */
const RUNNING: ReadonlySet<Kind> = new Set<Kind>([
  'map',
  'placement',
  'confirmation',
  'waiver',
  'suggestion',
  'contactNote',
  'meeting',
  'review',
  'decision',
  'sponsorTouch',
  'snapshot',
  'planVersion',
  'copyMerge',
  'workshop',
  'vote',
  'source',
  'basis',
  'scenario',
  'ghost',
  'counterpart',
  'mapNote',
  'complaint',
  'historyNote',
  'photo',
  'wallPhoto',
  'composition',
  'houseStyle',
  'wordPack',
  'handover',
  'agenda',
  'agendaStep',
  'participant',
  'preWork',
  'captured',
  'preWorkReply',
]);
/** Fields of other records that only say how far things are. */
const RUNNING_FIELDS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  action: ['status', 'completedOn', 'note', 'waitingForUnit'],
  objective: ['status'],
  person: ['lastContact'],
  commitment: ['doneOn'],
  kpi: ['actual'],
  measure: ['actual'],
  plan: [
    'state',
    'version',
    'nextReview',
    'confidentiality',
    'numberLocale',
    'language',
    'reviewer',
    'reviewBy',
    'reviewComment',
    'examplesAside',
    'sharedTexts',
  ],
  account: ['asOf', 'archived'],
  financials: ['actualYtd'],
  project: ['status'],
  calendarEntry: ['next'],
};

/** Where a record stands in its list, and whether the customer may see it, is no part of what a plan says. */
const RUNNING_EVERYWHERE: ReadonlySet<string> = new Set(['ordinal', 'sharedWithCustomer']);

/** Whether a change alters what a final plan says. */
export const altersPlan = (diff: Diff): boolean =>
  kindsOf(diff).some((kind) => {
    if (isAtlasKind(kind) || RUNNING.has(kind)) return false;
    const { added, removed, updated } = diff[kind] ?? {};
    if ((added?.length ?? 0) + (removed?.length ?? 0) > 0) return true;
    const running = RUNNING_FIELDS[kind] ?? [];
    return Object.values(updated ?? {}).some((fields) =>
      Object.keys(fields).some((field) => !RUNNING_EVERYWHERE.has(field) && !running.includes(field)),
    );
  });

/** The change with what it does to a final plan: whoever edits it writes the next version, a draft. */
export const reopening = (document: Document, diff: Diff): Diff => {
  const plan = single(document, 'plan');
  if (plan?.state !== 'final' || !altersPlan(diff)) return diff;
  const after = apply(document, diff);
  return between(
    document,
    edited(after, (draft) => draft.set('plan', 'plan', { state: 'draft', version: plan.version + 1 })),
  );
};

/**
 * What is frozen besides ratings: how many changes the account has had, F5 in percent, and every figure of the account by
 * its id. Null where not known.
 */
export type Frozen = Pick<RecordOf<'snapshot'>, 'revision' | 'coverage'> &
  Partial<Pick<RecordOf<'snapshot'>, 'figures' | 'money'>>;

/** Under which limits and weights frozen figures were worked out, beside them. */
export const COMPUTED_WITH = 'settings';

/** Freezes the ratings of everybody and the figures as they are, for the history and for comparison (F33). */
export const addSnapshot = (draft: Draft, asOf: string, label: string, frozen: Frozen): string =>
  draft.add('snapshot', {
    asOf,
    label,
    ...frozen,
    stakeholders: stakeholders(draft.current())
      .filter((one) => one.status === 'active' || one.status === 'leaving')
      .map(({ id, influence, attitude, relationship }) => ({ id, influence, attitude, relationship })),
  }).id;

/** Makes the plan final: frozen ratings, the version with its PDF, and the version before it superseded. */
export const makeFinal = (draft: Draft, asOf: string, attachmentId: string | null, frozen: Frozen): void => {
  const document = draft.current();
  const plan = single(document, 'plan');
  const version = plan?.version ?? 1;
  const snapshotId = addSnapshot(draft, asOf, `Version ${version}, final`, frozen);
  for (const before of list(document, 'planVersion'))
    if (before.supersededOn === null) draft.set('planVersion', before.id, { supersededOn: asOf });
  draft.add('planVersion', { version, finalOn: asOf, by: plan?.author ?? null, snapshotId, attachmentId });
  const computedWith = frozen.figures?.[COMPUTED_WITH];
  draft.set('plan', 'plan', {
    state: 'final',
    version,
    ...(typeof computedWith === 'number' ? { settingsVersion: computedWith } : {}),
  });
};
