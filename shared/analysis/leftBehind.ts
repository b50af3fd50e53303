/** What hangs on a person: what breaks when they leave, and what is still to be mended once they have. */
import { find, list, type Document } from '../document/document';
import { edited } from '../document/draft';
import type { Broken } from '../document/handover';
import { overrideOf } from '../document/maps';
import { occupancyOf } from '../document/occupancy';
import { leaveSeat } from '../document/people';
import type { Action, FieldName, Kind, Link } from '../model';
import { labelOf } from '../model/labels';
import type { BuyingRole } from '../model/scales';
import { missingRoles } from './buyingCentre';
import type { RecordRef } from './finding';
import { openActions } from './openActions';
import { touches } from './touches';

export type LeftBehind = {
  /** Lines that end, or ended, with them. */
  readonly lines: readonly Link[];
  /** Roles nobody else has in an opportunity. */
  readonly roles: readonly { readonly opportunityId: string; readonly roles: readonly BuyingRole[] }[];
  /** Open actions that are about them. */
  readonly actions: readonly Action[];
  /** Whatever else names them: goals, committees, projects, agreed value, sponsors. */
  readonly others: readonly {
    readonly record: RecordRef;
    readonly as: readonly string[];
    readonly fields: readonly FieldName<Kind>[];
  }[];
};

/** Told on their own above, or the person's own records. */
const TOLD: ReadonlySet<string> = new Set<Kind>([
  'link',
  'action',
  'basis',
  'contactNote',
  'override',
  'vote',
  'holding',
  'photo',
  'handover',
]);

/** Records that name a person, each once, with what they name them as. */
const othersNaming = (document: Document, personId: string): LeftBehind['others'] => {
  const found = new Map<
    string,
    { readonly record: RecordRef; readonly as: string[]; readonly fields: FieldName<Kind>[] }
  >();
  for (const { record, kind, field } of touches(document, 'person', personId).isNamedBy) {
    if (TOLD.has(record.kind)) continue;
    const key = `${record.kind} ${record.id}`;
    const one = found.get(key) ?? { record, as: [], fields: [] };
    one.as.push(labelOf(kind, field).toLowerCase());
    one.fields.push(field);
    found.set(key, one);
  }
  return [...found.values()];
};

/** The roles of a person that nobody has where they are gone, opportunity by opportunity. */
const rolesOnlyOf = (without: Document, asOf: string, personId: string): LeftBehind['roles'] => {
  const own = find(without, 'person', personId)?.buyingRoles ?? [];
  const missing = missingRoles(without, asOf);
  return list(without, 'opportunity').flatMap(({ id, stakeholderIds }) => {
    if (!stakeholderIds.includes(personId)) return [];
    const had = overrideOf(without, id, personId)?.buyingRoles ?? own;
    const roles = had.filter((role) => missing.get(id)?.includes(role));
    return roles.length === 0 ? [] : [{ opportunityId: id, roles }];
  });
};

/** Null for a person who is not there, and for a vacant seat. */
export const leftBehind = (document: Document, asOf: string, personId: string): LeftBehind | null => {
  const person = find(document, 'person', personId);
  if (person === undefined || person.status === 'vacant') return null;
  const isGone = person.status === 'left';
  const leftOn = occupancyOf(document).holdingOfPerson.get(personId)?.to ?? null;
  const without = isGone ? document : edited(document, (draft) => leaveSeat(draft, personId, asOf));
  const isBroken = ({ until }: Link): boolean => (isGone ? until !== null && until === leftOn : until === null);
  return {
    lines: list(document, 'link').filter(
      (link) => isBroken(link) && (link.fromId === personId || link.toId === personId),
    ),
    roles: rolesOnlyOf(without, asOf, personId),
    actions: openActions(document).filter((action) => action.stakeholderId === personId),
    others: othersNaming(document, personId),
  };
};

const NOTHING = { roles: [], as: [], fields: [] } as const;

/** The same as one list to work through: roles first, then lines, actions and whatever names them. */
export const brokenOf = ({ lines, roles, actions, others }: LeftBehind): readonly Broken[] => [
  ...roles.map((one): Broken => ({
    ...NOTHING,
    key: `role ${one.opportunityId}`,
    part: 'roles',
    ref: { kind: 'opportunity', id: one.opportunityId },
    roles: one.roles,
  })),
  ...lines.map(({ id }): Broken => ({ ...NOTHING, key: `line ${id}`, part: 'lines', ref: { kind: 'link', id } })),
  ...actions.map(({ id }): Broken => ({
    ...NOTHING,
    key: `action ${id}`,
    part: 'actions',
    ref: { kind: 'action', id },
  })),
  ...others.map(({ record, as, fields }): Broken => ({
    ...NOTHING,
    key: `${record.kind} ${record.id}`,
    part: 'others',
    ref: record,
    as,
    fields,
  })),
];
