/** What one copy removed and the other went on with: which records hang together, and how either answer is carried out. */
import { KIND_NAMES, type AnyRecord, type Kind } from '../../model';
import { sameValue } from '../diff';
import { isAtlasKind } from '../document';
import { POINTERS } from '../references';
import { valueMark, type Answer, type Copy, type Tables, type ToAsk, type WritableTables } from './copies';

type Ref = { readonly kind: Kind; readonly id: string };
const nameOf = ({ kind, id }: Ref): string => `${kind} ${id}`;

/** Where cards lie says nothing of whoever was removed. */
const IS_PLACE: ReadonlySet<Kind> = new Set<Kind>(['placement']);

const POINTERS_OF: ReadonlyMap<Kind, typeof POINTERS> = new Map(
  KIND_NAMES.map((kind) => [kind, POINTERS.filter((one) => one.kind === kind && one.to !== 'account')]),
);

const namedIn = (record: AnyRecord, field: string, isList: boolean): readonly string[] => {
  const value = record[field];
  return isList ? (Array.isArray(value) ? (value as readonly string[]) : []) : typeof value === 'string' ? [value] : [];
};

/** A removed whole: a seat with who sat in it, a workshop with its steps. */
export type RemovedWhole = {
  readonly removedIn: Copy;
  /** The record it is called by. */
  readonly head: Ref;
  /** Everything that went with it, as the ancestor had it. */
  readonly records: readonly Ref[];
  /** What the other copy did to it since. */
  readonly edits: readonly { readonly kind: Kind; readonly id: string; readonly field: string | null }[];
};

/** A person is what a seat with its holder is called by. */
const HEADS: readonly Kind[] = ['person', 'seat'];

/** The wholes that a copy removed: seats and people by their holdings, and beneath each what cannot be without it. */
const wholesOf = (base: Tables, copy: Tables): readonly (readonly Ref[])[] => {
  const isRemoved = (kind: Kind, id: string): boolean => base[kind].has(id) && !copy[kind].has(id);
  const above = new Map<string, string>();
  const topOf = (name: string): string => {
    let at = name;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    return at;
  };
  const removed: Ref[] = [];
  for (const kind of KIND_NAMES) {
    if (isAtlasKind(kind) || kind === 'account') continue;
    for (const id of base[kind].keys()) if (!copy[kind].has(id)) removed.push({ kind, id });
  }
  for (const { kind, id } of removed) {
    if (kind !== 'holding') continue;
    const record = base.holding.get(id);
    const [seat, person] = [`seat ${String(record?.['seatId'])}`, `person ${String(record?.['personId'])}`];
    const isBoth = isRemoved('seat', String(record?.['seatId'])) && isRemoved('person', String(record?.['personId']));
    if (isBoth && topOf(seat) !== topOf(person)) above.set(topOf(seat), topOf(person));
  }
  const members = new Map<string, Ref[]>();
  const rootsOf = new Map<string, ReadonlySet<string>>();
  const roots = (ref: Ref, trail: ReadonlySet<string>): ReadonlySet<string> => {
    const name = nameOf(ref);
    const known = rootsOf.get(name);
    if (known) return known;
    const record = base[ref.kind].get(ref.id);
    const found = new Set<string>();
    if (!HEADS.includes(ref.kind) && record !== undefined && !trail.has(name)) {
      for (const pointer of POINTERS_OF.get(ref.kind) ?? []) {
        if (!pointer.required) continue;
        for (const target of namedIn(record, pointer.field, pointer.list))
          if (isRemoved(pointer.to, target))
            for (const root of roots({ kind: pointer.to, id: target }, new Set([...trail, name]))) found.add(root);
      }
    }
    if (found.size === 0) found.add(topOf(name));
    rootsOf.set(name, found);
    return found;
  };
  for (const ref of removed)
    for (const root of roots(ref, new Set())) members.set(root, [...(members.get(root) ?? []), ref]);
  return [...members.values()];
};

/** What a copy did since the ancestor to a record another one removed, or with it. */
const editsOf = (
  base: Tables,
  removed: Tables,
  other: Tables,
): ReadonlyMap<string, readonly { readonly kind: Kind; readonly id: string; readonly field: string | null }[]> => {
  const edits = new Map<string, { readonly kind: Kind; readonly id: string; readonly field: string | null }[]>();
  const add = (to: Ref, kind: Kind, id: string, field: string | null): void => {
    edits.set(nameOf(to), [...(edits.get(nameOf(to)) ?? []), { kind, id, field }]);
  };
  for (const kind of KIND_NAMES) {
    const pointers = POINTERS_OF.get(kind) ?? [];
    for (const [id, record] of other[kind]) {
      const was = base[kind].get(id);
      if (was === record) continue;
      if (was !== undefined && !removed[kind].has(id) && !isAtlasKind(kind)) {
        for (const field of Object.keys(record)) {
          if (field === 'id' || field === 'updatedAt' || field === 'ordinal' || sameValue(was[field], record[field]))
            continue;
          const pointer = pointers.find((one) => one.field === field);
          // A link that was let go because what it names went is no edit of its own.
          const isLetGo =
            pointer !== undefined &&
            namedIn(was, field, pointer.list).some((target) => !other[pointer.to].has(target)) &&
            (!pointer.list ||
              namedIn(record, field, true).every((target) => namedIn(was, field, true).includes(target)));
          if (!isLetGo && !IS_PLACE.has(kind)) add({ kind, id }, kind, id, field);
        }
      }
      if (IS_PLACE.has(kind)) continue;
      // What the copy removed as well cannot be named any more; what is new, or newly named, keeps what it names.
      for (const { field, to, list } of pointers) {
        const before = was === undefined ? [] : namedIn(was, field, list);
        for (const target of namedIn(record, field, list))
          if (!before.includes(target) && base[to].has(target) && !removed[to].has(target))
            add({ kind: to, id: target }, kind, id, was === undefined ? null : field);
      }
    }
  }
  return edits;
};

const headOf = (refs: readonly Ref[], base: Tables): Ref => {
  const first =
    refs.find(({ kind, id }) => kind === 'person' && base.person.get(id)?.['status'] !== 'vacant') ??
    refs.find(({ kind }) => kind === 'seat') ??
    refs[0];
  return first ?? { kind: 'account', id: '' };
};

/** Everything one copy removed that the other one edited, or newly names. */
export const removedWholes = (base: Tables, mine: Tables, theirs: Tables): readonly RemovedWhole[] =>
  (['mine', 'theirs'] as const).flatMap((removedIn) => {
    const [removed, other] = removedIn === 'mine' ? [mine, theirs] : [theirs, mine];
    const edits = editsOf(base, removed, other);
    if (edits.size === 0) return [];
    const wholes = wholesOf(base, removed).flatMap((records): readonly RemovedWhole[] => {
      const found = records.flatMap((ref) => edits.get(nameOf(ref)) ?? []);
      const isThere = records.some(({ kind, id }) => other[kind].has(id));
      return found.length === 0 || !isThere ? [] : [{ removedIn, head: headOf(records, base), records, edits: found }];
    });
    // What the atlas shares: one copy no longer has it, the other newly names it.
    const shared = KIND_NAMES.filter((kind) => isAtlasKind(kind)).flatMap((kind) =>
      [...base[kind].keys()].flatMap((id): readonly RemovedWhole[] => {
        const found = removed[kind].has(id) ? undefined : edits.get(nameOf({ kind, id }));
        return found === undefined || !other[kind].has(id)
          ? []
          : [{ removedIn, head: { kind, id }, records: [{ kind, id }], edits: found }];
      }),
    );
    return [...wholes, ...shared];
  });

/** Undoes in a copy that something was removed from it: the records are back, and what named them names them again. */
export const bringBackIn = (base: Tables, copy: WritableTables, { records }: RemovedWhole): void => {
  const back = new Set(records.map(nameOf));
  for (const { kind, id } of records) {
    const record = base[kind].get(id);
    if (record !== undefined) copy[kind].set(id, record);
  }
  // What hung on something else that is gone as well stays away with it.
  for (const { kind, id } of records) {
    const record = base[kind].get(id);
    const isWhole = (POINTERS_OF.get(kind) ?? []).every(
      ({ field, to, list, required }) =>
        !required || record === undefined || namedIn(record, field, list).every((target) => copy[to].has(target)),
    );
    if (!isWhole) copy[kind].delete(id);
  }
  for (const kind of KIND_NAMES) {
    for (const [id, record] of copy[kind]) {
      const was = base[kind].get(id);
      if (was === undefined || was === record) continue;
      for (const { field, to, list } of POINTERS_OF.get(kind) ?? []) {
        const lost = namedIn(was, field, list).filter(
          (target) =>
            back.has(`${to} ${target}`) && copy[to].has(target) && !namedIn(record, field, list).includes(target),
        );
        if (lost.length === 0) continue;
        const value = list ? [...namedIn(record, field, list), ...lost] : lost[0];
        copy[kind].set(id, { ...(copy[kind].get(id) ?? record), [field]: value });
      }
    }
  }
  for (const [id, record] of copy.seat)
    if (!isRecordWhole(copy, 'seat', record)) copy.seat.set(id, lettingGo(copy, 'seat', record, base));
};

const isRecordWhole = (tables: Tables, kind: Kind, record: AnyRecord): boolean =>
  (POINTERS_OF.get(kind) ?? []).every(({ field, to, list }) =>
    namedIn(record, field, list).every((target) => tables[to].has(target)),
  );

/** A record without what it names that is not there: as it was before where that is there still, else nothing. */
const lettingGo = (tables: Tables, kind: Kind, record: AnyRecord, base: Tables): AnyRecord => {
  const next: Record<string, unknown> = { ...record };
  const was = base[kind].get(record.id);
  for (const { field, to, list } of POINTERS_OF.get(kind) ?? []) {
    const named = namedIn(record, field, list);
    if (named.every((target) => tables[to].has(target))) continue;
    if (list) next[field] = named.filter((target) => tables[to].has(target));
    else {
      const before = was === undefined ? null : was[field];
      next[field] = typeof before === 'string' && tables[to].has(before) ? before : null;
    }
  }
  return next as AnyRecord;
};

/** Takes out of tables what cannot be without what is gone, and clears what named it: no reference leads nowhere. */
export const letGo = (tables: WritableTables, base: Tables): void => {
  for (let isDone = false; !isDone;) {
    isDone = true;
    for (const kind of KIND_NAMES) {
      const pointers = POINTERS_OF.get(kind) ?? [];
      if (pointers.length === 0) continue;
      for (const [id, record] of tables[kind]) {
        if (isRecordWhole(tables, kind, record)) continue;
        const isNeeded = pointers.some(
          ({ field, to, list, required }) =>
            required && namedIn(record, field, list).some((target) => !tables[to].has(target)),
        );
        if (isNeeded) tables[kind].delete(id);
        else tables[kind].set(id, lettingGo(tables, kind, record, base));
        isDone = false;
      }
    }
  }
};

/** Removes from a copy what the other one removed, with all it did to it since. Reports go where they went there. */
export const removeAlsoIn = (base: Tables, copy: WritableTables, other: Tables, { records }: RemovedWhole): void => {
  for (const { kind, id } of records) copy[kind].delete(id);
  for (const [id, record] of copy.seat) {
    const managerId = record['reportsToId'];
    if (typeof managerId !== 'string' || copy.seat.has(managerId)) continue;
    let heir = other.seat.get(id)?.['reportsToId'] ?? base.seat.get(managerId)?.['reportsToId'] ?? null;
    while (typeof heir === 'string' && !copy.seat.has(heir)) heir = base.seat.get(heir)?.['reportsToId'] ?? null;
    copy.seat.set(id, { ...record, reportsToId: heir === id ? null : heir });
  }
  letGo(copy, base);
};

export const goneQuestion = ({ removedIn, head, edits, records }: RemovedWhole, theirs: Tables): ToAsk => ({
  about: 'gone',
  id: `gone ${nameOf(head)}`,
  mark: valueMark([removedIn, records.map(({ kind, id }) => theirs[kind].get(id) ?? null)].map(withoutStamps)),
  kind: head.kind,
  recordId: head.id,
  removedIn,
  records,
  edits,
  answers: ['mine', 'theirs'] satisfies readonly Answer[],
  edited: {
    mine: removedIn === 'mine' ? records.map(({ kind, id }) => ({ kind, id, field: null })) : edits,
    theirs: removedIn === 'mine' ? edits : records.map(({ kind, id }) => ({ kind, id, field: null })),
  },
});

const withoutStamps = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, one: unknown) => (key === 'updatedAt' ? undefined : one)));
