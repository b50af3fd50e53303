/** What can be shared with the customer, what is, and what is worth proposing. */
import { isAgreed } from '../analysis/valueCase';
import { list, single, type Document } from '../document/document';
import { fieldEntries, KIND_NAMES, type AnyRecord, type Kind, type RecordOf } from '../model';
import { SHARED_TEXTS, type SharedText } from '../model/scales';
import { isTickedKind } from './viewer';

/** Kinds of risk that can never be shared: they speak of people and of rivals. */
const NEVER_SHARED: ReadonlySet<RecordOf<'risk'>['category']> = new Set(['relationship', 'competitive'] as const);

/** What is shared most often comes first. */
const FIRST: readonly Kind[] = ['customerGoal', 'objective', 'action', 'decision', 'project', 'valueDriver', 'meeting'];

/** Kinds whose records are ticked one by one, in the order in which they are looked through. */
export const TICKED_KINDS: readonly Kind[] = [
  ...FIRST,
  ...KIND_NAMES.filter((kind) => isTickedKind(kind) && !FIRST.includes(kind)),
];

/** Whether a record can be ticked at all. */
export const canBeShared = (kind: Kind, record: AnyRecord): boolean =>
  isTickedKind(kind) && !(kind === 'risk' && NEVER_SHARED.has((record as RecordOf<'risk'>).category));

/** Whether a record goes to the customer. */
export const isShared = (kind: Kind, record: AnyRecord): boolean =>
  record['sharedWithCustomer'] === true && canBeShared(kind, record);

/** Joint work has a sentence of its own, or says what the customer gains. */
const isJoint = ({ charterLine, theirBenefit }: RecordOf<'project'>): boolean =>
  Boolean(charterLine) || Boolean(theirBenefit);

/**
 * Whether a record nobody has decided about is worth proposing: a goal of the customer, a joint project, a value driver
 * they agreed to.
 */
export const isProposed = (kind: Kind, record: AnyRecord): boolean => {
  if (record['sharedWithCustomer'] !== null || !canBeShared(kind, record)) return false;
  switch (kind) {
    case 'customerGoal':
      return true;
    case 'project':
      return isJoint(record as RecordOf<'project'>);
    case 'valueDriver':
      return isAgreed(record as RecordOf<'valueDriver'>);
    default:
      return false;
  }
};

export type Shareable = {
  readonly kind: Kind;
  readonly record: AnyRecord;
  readonly isShared: boolean;
  readonly isProposed: boolean;
};

/** Every record that can be ticked, kind by kind. */
export const shareables = (document: Document): readonly Shareable[] =>
  TICKED_KINDS.flatMap((kind) =>
    (list(document, kind) as readonly AnyRecord[])
      .filter((record) => canBeShared(kind, record))
      .map((record) => ({
        kind,
        record,
        isShared: isShared(kind, record),
        isProposed: isProposed(kind, record),
      })),
  );

/** The texts that are ticked one by one and hold something. */
export const shareableTexts = (
  document: Document,
): readonly { readonly id: SharedText; readonly text: string; readonly isShared: boolean }[] => {
  const ticked = new Set(single(document, 'plan')?.sharedTexts ?? []);
  return SHARED_TEXTS.flatMap((id) => {
    const [kind = '', field = ''] = id.split('.');
    const [record] = list(document, kind as 'account' | 'plan') as unknown as readonly AnyRecord[];
    const text: unknown = record?.[field];
    return typeof text === 'string' && text.trim() !== '' ? [{ id, text, isShared: ticked.has(id) }] : [];
  });
};

/** The fields marked to be ticked one by one, as `plan.sharedTexts` names them. */
export const textsOnTick = (): readonly string[] =>
  KIND_NAMES.flatMap((kind) =>
    fieldEntries(kind).flatMap(([name, { audience }]) => (audience === 'onTick' ? [`${kind}.${name}`] : [])),
  );
