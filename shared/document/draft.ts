import { KINDS, newRecord, type AnyRecord, type Kind, type RecordOf } from '../model';
import { apply, between, type Diff } from './diff';
import type { Document } from './document';

/** A document being edited. Changes are collected; `diff()` gives them as one value. */
export type Draft = {
  /** The document with the changes so far. */
  readonly current: () => Document;
  readonly add: <K extends Kind>(kind: K, given: Partial<RecordOf<K>> & { readonly id?: string }) => RecordOf<K>;
  /** Sets fields of a record; for a single kind without a record yet, creates it. */
  readonly set: <K extends Kind>(kind: K, id: string, fields: Partial<RecordOf<K>>) => void;
  readonly remove: (kind: Kind, id: string) => void;
  readonly diff: () => Diff;
};

/** Every host of this code has it; this room has neither DOM nor Node types. */
declare const crypto: { getRandomValues(array: Uint8Array): Uint8Array };

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A new id: 12 characters without look-alikes, 60 bits of chance. */
export const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => ALPHABET[byte % 32]).join('');
};

export const draftOf = (document: Document): Draft => {
  const tables = new Map<Kind, Map<string, AnyRecord>>();
  /** Tables that `current` gave out: what was derived from them stays valid only if they are never written again. */
  const given = new Set<Kind>();
  const base = document as unknown as Record<Kind, ReadonlyMap<string, AnyRecord>>;
  const lasts = new Map<Kind, number>();

  const writable = (kind: Kind): Map<string, AnyRecord> => {
    const known = tables.get(kind);
    if (known && !given.has(kind)) return known;
    const table = new Map(known ?? base[kind]);
    tables.set(kind, table);
    given.delete(kind);
    return table;
  };
  const nextOrdinal = (kind: Kind): number => {
    let last = lasts.get(kind);
    if (last === undefined) {
      last = 0;
      for (const record of base[kind].values()) last = Math.max(last, record.ordinal);
    }
    lasts.set(kind, last + 1);
    return last + 1;
  };
  const current = (): Document => {
    for (const kind of tables.keys()) given.add(kind);
    return { ...document, ...Object.fromEntries(tables) } as Document;
  };

  return {
    current,
    add: (kind, fields) => {
      const record = newRecord(kind, fields.id ?? newId(), fields.ordinal ?? nextOrdinal(kind), fields);
      writable(kind).set(record.id, record as AnyRecord);
      return record;
    },
    set: (kind, id, fields) => {
      const table = writable(kind);
      const record = table.get(id) ?? (KINDS[kind].single ? (newRecord(kind, kind, 1) as AnyRecord) : undefined);
      if (!record) throw new Error(`There is no ${KINDS[kind].noun} ${id}.`);
      table.set(record.id, { ...record, ...fields });
    },
    remove: (kind, id) => {
      writable(kind).delete(id);
    },
    diff: () => between(document, current()),
  };
};

/** Runs an edit on a draft and gives its diff. */
export const edit = (document: Document, change: (draft: Draft) => void): Diff => {
  const draft = draftOf(document);
  change(draft);
  return draft.diff();
};

/** The document after an edit, for building documents in memory. */
export const edited = (document: Document, change: (draft: Draft) => void): Document =>
  apply(document, edit(document, change));
