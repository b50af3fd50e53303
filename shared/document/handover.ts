/** What hung on somebody who leaves is given to somebody else, or noted as dealt with. */
import type { AnyRecord, FieldName, Kind, RecordOf } from '../model';
import type { BuyingRole } from '../model/scales';
import { find, list, type Document } from './document';
import type { Draft } from './draft';
import { overrideOf, setInOpportunity } from './maps';

/** One thing to mend, and how it is called where it is noted as done: `line l1`, `role o1`, `action a1`, `group g1`. */
export type Broken = {
  readonly key: string;
  readonly part: 'lines' | 'roles' | 'actions' | 'others';
  readonly ref: { readonly kind: Kind; readonly id: string };
  readonly roles: readonly BuyingRole[];
  readonly as: readonly string[];
  readonly fields: readonly FieldName<Kind>[];
};

/** What is noted as done of a person, by its key. */
export const doneOf = (document: Pick<Document, 'handover'>, personId: string): ReadonlySet<string> =>
  new Set(list(document, 'handover').flatMap((one) => (one.personId === personId ? [one.about] : [])));

/** Notes one thing as dealt with, or takes the note back. */
export const setDone = (draft: Draft, personId: string, about: string, on: string | null): void => {
  const known = list(draft.current(), 'handover').find((one) => one.personId === personId && one.about === about);
  if (on === null) {
    if (known) draft.remove('handover', known.id);
  } else if (!known) draft.add('handover', { personId, about, on });
};

const giveLine = (draft: Draft, personId: string, lineId: string, heirId: string): void => {
  const line = find(draft.current(), 'link', lineId);
  if (!line) return;
  const [fromId, toId] = line.fromId === personId ? [heirId, line.toId] : [line.fromId, heirId];
  const isThere = list(draft.current(), 'link').some(
    (one) => one.fromId === fromId && one.toId === toId && one.type === line.type && one.until === null,
  );
  // How strong the line of somebody else is nobody knows yet.
  if (fromId !== toId && !isThere) draft.add('link', { fromId, toId, type: line.type });
};

const giveRoles = (draft: Draft, opportunityId: string, heirId: string, roles: Broken['roles']): void => {
  const heir = find(draft.current(), 'person', heirId);
  const opportunity = find(draft.current(), 'opportunity', opportunityId);
  if (!heir || !opportunity) return;
  if (!opportunity.stakeholderIds.includes(heirId))
    draft.set('opportunity', opportunityId, { stakeholderIds: [...opportunity.stakeholderIds, heirId] });
  const had = overrideOf(draft.current(), opportunityId, heirId)?.buyingRoles ?? heir.buyingRoles;
  setInOpportunity(draft, opportunityId, heirId, { buyingRoles: [...new Set([...had, ...roles])] });
};

/** The record names the heir where it named the person, each once. */
const nameInstead = (draft: Draft, personId: string, { ref, fields }: Broken, heirId: string): void => {
  for (const field of fields) {
    const value: unknown = (find(draft.current(), ref.kind, ref.id) as AnyRecord | undefined)?.[field];
    const next = Array.isArray(value)
      ? [...new Set(value.map((id: string) => (id === personId ? heirId : id)))]
      : value === personId
        ? heirId
        : value;
    draft.set(ref.kind, ref.id, { [field]: next } as Partial<RecordOf<typeof ref.kind>>);
  }
};

/** Gives one thing that hung on a person to another, and notes it as done. */
export const giveTo = (draft: Draft, personId: string, broken: Broken, heirId: string, on: string): void => {
  switch (broken.part) {
    case 'lines':
      giveLine(draft, personId, broken.ref.id, heirId);
      break;
    case 'roles':
      giveRoles(draft, broken.ref.id, heirId, broken.roles);
      break;
    case 'actions':
      draft.set('action', broken.ref.id, { stakeholderId: heirId });
      break;
    case 'others':
      nameInstead(draft, personId, broken, heirId);
  }
  setDone(draft, personId, broken.key, on);
};
