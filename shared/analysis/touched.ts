/** What a change touched, as somebody would say it: whom, which section of the plan, what kind of thing. */
import type { Document } from '../document/document';
import { find } from '../document/document';
import type { KindDiff } from '../document/diff';
import { occupancyOf } from '../document/occupancy';
import { POINTERS } from '../document/references';
import { fieldsOf, isKind, type AnyRecord, type Kind } from '../model';
import { SECTIONS, type SectionId } from './planSections';

/** Kinds of things that change, by which a history is filtered. */
export const AREAS = {
  ratings: 'Ratings',
  people: 'People and lines',
  map: 'Map',
  plan: 'Plan',
  actions: 'Actions',
  workshop: 'Workshop',
  account: 'Account and files',
} as const;
export type Area = keyof typeof AREAS;
export const AREA_IDS = Object.keys(AREAS) as readonly Area[];

export type Touched = {
  readonly personIds: readonly string[];
  readonly sectionIds: readonly SectionId[];
  readonly areas: readonly Area[];
};
/** A change, also in the form the log keeps it. */
type AnyChange = {
  readonly added?: readonly AnyRecord[];
  readonly removed?: readonly AnyRecord[];
  readonly updated?: { readonly [id: string]: { readonly [field: string]: readonly unknown[] } };
};
export type AnyDiff = { readonly [K in Kind]?: AnyChange | KindDiff };

const OF_KIND: Readonly<Partial<Record<Kind, Area>>> = {
  map: 'map',
  placement: 'map',
  mapNote: 'map',
  wallPhoto: 'map',
  savedView: 'map',
  scenario: 'map',
  ghost: 'map',
  basis: 'ratings',
  override: 'ratings',
  vote: 'workshop',
  workshop: 'workshop',
  agenda: 'workshop',
  agendaStep: 'workshop',
  participant: 'workshop',
  preWork: 'workshop',
  preWorkReply: 'workshop',
  captured: 'workshop',
  action: 'actions',
  contactNote: 'people',
  dottedNote: 'people',
  photo: 'people',
  handover: 'people',
  counterpart: 'people',
};

const SECTION_OF = new Map<Kind, SectionId>(
  SECTIONS.flatMap(({ id, kinds }) => kinds.map((kind): [Kind, SectionId] => [kind, id])),
);

/** What a rating is, of the fields of a person. */
const isRating = (kind: Kind, field: string): boolean =>
  kind === 'person' && fieldsOf(kind)[field]?.nature === 'opinion';

const areaOf = (kind: Kind): Area => {
  const given = OF_KIND[kind];
  if (given !== undefined) return given;
  const section = SECTION_OF.get(kind);
  if (section === 'stakeholders') return 'people';
  return section === undefined || kind === 'account' ? 'account' : 'plan';
};

const NAMING_PEOPLE = new Map<Kind, readonly { readonly field: string; readonly list: boolean }[]>();
for (const { kind, field, to, list } of POINTERS) {
  if (to === 'person') NAMING_PEOPLE.set(kind, [...(NAMING_PEOPLE.get(kind) ?? []), { field, list }]);
}

/** Records that are not there any more, by kind and id, as they were last. */
export type Gone = (kind: Kind, id: string) => AnyRecord | undefined;

const peopleIn = (document: Document, kind: Kind, record: AnyRecord): readonly string[] => {
  if (kind === 'person') return [record.id];
  if (kind === 'seat') {
    const holder = occupancyOf(document).personOfSeat.get(record.id);
    return holder === undefined ? [] : [holder];
  }
  return (NAMING_PEOPLE.get(kind) ?? []).flatMap(({ field, list }) => {
    const value = record[field];
    if (list) return value as readonly string[];
    return typeof value === 'string' ? [value] : [];
  });
};

/** Whom and what a change touched. Records are looked up in the document of today, else among those that are gone. */
export const touched = (document: Document, diff: AnyDiff, gone: Gone = () => undefined): Touched => {
  const personIds = new Set<string>();
  const sectionIds = new Set<SectionId>();
  const areas = new Set<Area>();
  for (const [kind, change] of Object.entries(diff)) {
    if (!isKind(kind) || change === undefined) continue;
    const { added = [], removed = [], updated = {} } = change as AnyChange;
    const records = [...added, ...removed].concat(
      Object.keys(updated).flatMap((id) => {
        const record = (find(document, kind, id) as AnyRecord | undefined) ?? gone(kind, id);
        return record === undefined ? [] : [record];
      }),
    );
    for (const record of records) for (const id of peopleIn(document, kind, record)) personIds.add(id);
    const section = SECTION_OF.get(kind);
    if (section !== undefined) sectionIds.add(section);
    const fields = Object.values(updated).flatMap((one) => Object.keys(one));
    const rated = fields.filter((field) => isRating(kind, field));
    if (rated.length > 0) areas.add('ratings');
    if (added.length + removed.length > 0 || rated.length < fields.length) areas.add(areaOf(kind));
  }
  return { personIds: [...personIds], sectionIds: [...sectionIds], areas: [...areas] };
};
