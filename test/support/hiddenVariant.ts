import { isShared } from '../../shared/audience/sharing';
import { hiddenFields, isTickedKind, showsKind, type Viewer } from '../../shared/audience/viewer';
import { list, single, type Document } from '../../shared/document/document';
import { occupancyOf } from '../../shared/document/occupancy';
import { fieldEntries, fieldsOf, KIND_NAMES, type AnyRecord, type Kind, type RecordOf } from '../../shared/model';
import type { Field } from '../../shared/model/fields';
import { shapeIn } from './filledAccount';

/** Fields by which a record is left out: they say whether it goes out, not what it holds. */
const DECIDES: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  person: ['status'],
  seat: ['outside'],
  holding: ['to', 'personId', 'seatId', 'from'],
  map: ['opportunityId'],
  placement: ['seatId', 'groupId'],
  risk: ['category'],
};

/** Whether the customer, or a team from whom something is hidden, is shown the record at all; written apart from the code it checks. */
const isGone = (viewer: Viewer, document: Document, kind: Kind, record: AnyRecord): boolean => {
  if (!showsKind(viewer, kind)) return true;
  if (viewer.audience === 'team') return false;
  if (isTickedKind(kind)) return !isShared(kind, record);
  if (kind !== 'seat' && kind !== 'person') return false;
  const outside = new Set(list(document, 'seat').flatMap(({ id, outside: is }) => (is ? [id] : [])));
  if (kind === 'seat') return outside.has(record.id);
  if (kind === 'person') {
    const seatId = occupancyOf(document).seatOfPerson.get(record.id);
    return record['status'] === 'left' || (seatId !== undefined && outside.has(seatId));
  }
  return false;
};

/** Chance from a seed: the same seed gives the same variant. */
const chances = (seed: number): (() => number) => {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Another value a field could hold; undefined where none is known. */
const otherValue = (
  document: Document,
  kind: Kind,
  name: string,
  { column, schema, initial }: Field<unknown>,
  chance: () => number,
): unknown => {
  const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(chance() * of.length)];
  if (column.nullable && chance() < 0.2) return null;
  if (column.ref !== undefined) {
    const ids = [...document[column.ref as Kind].keys()];
    return column.list ? ids.filter(() => chance() < 3 / (ids.length + 1)) : pick(ids);
  }
  if (column.json && !column.values) return chance() < 0.5 ? initial : shapeOr(initial, kind, name);
  if (column.boolean) return chance() < 0.5;
  if (column.values) return pick(column.values);
  if (column.range) return column.range[0] + Math.floor(chance() * (column.range[1] - column.range[0] + 1));
  if (column.date) return pick(['2025-01-31', '2026-02-03', '2027-12-01']);
  const value =
    column.type === 'TEXT' ? Array.from({ length: 12 }, () => pick([...LETTERS])).join('') : Math.floor(chance() * 5);
  return schema.safeParse(value).success ? value : undefined;
};

const shapeOr = (initial: unknown, kind: Kind, name: string): unknown => {
  try {
    return shapeIn(kind, name);
  } catch {
    return initial;
  }
};

/** What aliases are made of: with names hidden a text is read for them, whoever is shown. */
const NAMING: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  person: ['name'],
  seat: ['title'],
  competitor: ['name'],
};

/** Which fields of a record may differ without its reader seeing it. */
const hiddenIn = (viewer: Viewer, document: Document, kind: Kind, record: AnyRecord): readonly string[] => {
  const decides = [...(DECIDES[kind] ?? []), ...(viewer.hidden.includes('names') ? (NAMING[kind] ?? []) : [])];
  const all = fieldEntries(kind).map(([name]) => name as string);
  if (isGone(viewer, document, kind, record))
    return all.filter((name) => name !== 'sharedWithCustomer' && !decides.includes(name));
  const ticked = new Set<string>(single(document, 'plan')?.sharedTexts ?? []);
  const notTicked =
    viewer.audience === 'customer'
      ? fieldEntries(kind).flatMap(([name, { audience }]) =>
          audience === 'onTick' && !ticked.has(`${kind}.${name}`) ? [name as string] : [],
        )
      : [];
  const amounts =
    viewer.hidden.includes('money') && kind === 'objective' && (record as RecordOf<'objective'>).type === 'revenue'
      ? ['measure', 'baseline', 'target']
      : [];
  return [...hiddenFields(viewer, kind), ...notTicked, ...amounts].filter(
    // The type of an objective says whether its numbers are money.
    (name) =>
      !decides.includes(name) &&
      name !== 'sharedTexts' &&
      name !== 'sharedWithCustomer' &&
      !(kind === 'objective' && name === 'type'),
  );
};

type FieldsToChange = (kind: Kind, record: AnyRecord) => readonly string[];

/** The document with other values in some of the fields named, and without the records that may go. */
const changedIn = (
  document: Document,
  seed: number,
  fieldsOfRecord: FieldsToChange,
  canGo: (kind: Kind, record: AnyRecord) => boolean,
): Document => {
  const chance = chances(seed);
  const tables = KIND_NAMES.map((kind) => {
    const fields = fieldsOf(kind);
    const rows = (list(document, kind) as readonly AnyRecord[]).flatMap((record): readonly AnyRecord[] => {
      if (canGo(kind, record) && chance() < 0.3) return [];
      const changed = fieldsOfRecord(kind, record).flatMap((name) => {
        const field = fields[name];
        const value = field && chance() < 0.6 ? otherValue(document, kind, name, field, chance) : undefined;
        return value === undefined ? [] : [[name, value] as const];
      });
      return [{ ...record, ...Object.fromEntries(changed) }];
    });
    return [kind, new Map(rows.map((record) => [record.id, record]))] as const;
  });
  return Object.fromEntries(tables) as unknown as Document;
};

/**
 * The document with other values in what its reader may not see: in fields, and in records that are left out whole. Some
 * of these are taken away.
 */
export const hiddenVariant = (document: Document, viewer: Viewer, seed: number): Document =>
  changedIn(
    document,
    seed,
    (kind, record) => hiddenIn(viewer, document, kind, record),
    (kind, record) =>
      (!showsKind(viewer, kind) || isTickedKind(kind)) &&
      isGone(viewer, document, kind, record) &&
      !(kind === 'competitor' && viewer.hidden.includes('names')),
  );

/** Fields that hold a chart together, and the names texts are read for. */
const FRAME: ReadonlySet<string> = new Set(['holding', 'seat', 'account', 'placement', 'map']);

/** The account with other values wherever one can stand: what is ticked, who leaves, what anybody wrote. */
export const randomAccount = (document: Document, seed: number): Document =>
  changedIn(
    document,
    seed,
    (kind) => (FRAME.has(kind) ? [] : fieldEntries(kind).map(([name]) => name)),
    () => false,
  );
