import { KINDS, fieldsOf, isKind, type AnyRecord, type Kind } from '../model';
import { aNoun, capital } from '../model/words';
import { schemaOf } from '../exchange/rows';
import { ordinalSchema } from '../model/fields';
import { apply, kindsOf, sameValue, type Diff } from './diff';
import { find, isAtlasKind, list, type Document } from './document';
import { POINTERS } from './references';
import { recordFault } from './sound';

/**
 * Why a diff cannot be applied. `conflict`: someone changed the same thing meanwhile; `refused`: it breaks a rule of
 * the document.
 */
type Refusal = {
  readonly code: 'conflict' | 'refused';
  readonly message: string;
  readonly kind?: Kind;
  readonly id?: string;
  readonly field?: string;
};

const nounOf = (kind: Kind): string => KINDS[kind].noun;

/**
 * What is wrong with the values of a diff by themselves, or null. Every value it brings must fit its field. What it
 * takes away is compared with what is there by `refusal`: an earlier version may have taken what is refused today, and
 * it can be mended.
 */
export const malformed = (diff: Diff): string | null => {
  for (const kind of Object.keys(diff)) {
    if (!isKind(kind)) return `There is no kind of record called ${kind}.`;
    const change = diff[kind] ?? {};
    for (const record of change.removed ?? []) {
      const wrong = recordFault(kind, record);
      if (wrong !== null) return wrong;
    }
    for (const record of change.added ?? []) {
      const result = schemaOf(kind).safeParse(record);
      if (!result.success) {
        const [issue] = result.error.issues;
        return `${nounOf(kind)} ${record.id}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
      }
      if (KINDS[kind].single && record.id !== kind) return `There is only one ${nounOf(kind)}.`;
    }
    for (const [id, fields] of Object.entries(change.updated ?? {})) {
      for (const [name, [, to]] of Object.entries(fields)) {
        const schema = name === 'ordinal' ? ordinalSchema : fieldsOf(kind)[name]?.schema;
        if (schema === undefined) return `${nounOf(kind)} ${id} has no field ${name}.`;
        if (!schema.safeParse(to).success) return `${nounOf(kind)} ${id}: the value of ${name} does not fit.`;
      }
    }
  }
  return null;
};

/**
 * Why a well-formed diff cannot be applied to this document, or null. Reads every `from`, every link and the reporting
 * lines.
 */
export const refusal = (document: Document, diff: Diff): Refusal | null => {
  for (const kind of kindsOf(diff)) {
    const table = document[kind] as ReadonlyMap<string, AnyRecord>;
    const change = diff[kind] ?? {};
    for (const record of change.added ?? []) {
      if (table.has(record.id) && !change.removed?.some((gone) => gone.id === record.id)) {
        return {
          code: 'conflict',
          message: `${capital(aNoun(nounOf(kind)))} with this id is already there.`,
          kind,
          id: record.id,
        };
      }
    }
    for (const record of change.removed ?? []) {
      const now = table.get(record.id);
      if (!now) return { code: 'conflict', message: `The ${nounOf(kind)} is no longer there.`, kind, id: record.id };
      const moved = Object.keys(record).find((name) => name !== 'updatedAt' && !sameValue(record[name], now[name]));
      if (moved)
        return {
          code: 'conflict',
          message: `The ${nounOf(kind)} was changed meanwhile.`,
          kind,
          id: record.id,
          field: moved,
        };
    }
    for (const [id, fields] of Object.entries(change.updated ?? {})) {
      const now = table.get(id);
      if (!now) return { code: 'conflict', message: `The ${nounOf(kind)} is no longer there.`, kind, id };
      for (const [name, [from]] of Object.entries(fields)) {
        if (!sameValue(now[name], from))
          return {
            code: 'conflict',
            message: `${name} of the ${nounOf(kind)} was changed meanwhile.`,
            kind,
            id,
            field: name,
          };
      }
    }
  }
  const after = apply(document, diff);
  return brokenReference(document, after, diff) ?? cycle(after, diff) ?? accountRule(document, after, diff);
};

const idsIn = (record: AnyRecord, field: string, isList: boolean): readonly string[] =>
  isList ? (record[field] as readonly string[]) : record[field] === null ? [] : [record[field] as string];

const brokenReference = (before: Document, after: Document, diff: Diff): Refusal | null => {
  const removed = new Map(
    kindsOf(diff).map((kind) => [
      kind,
      new Set((diff[kind]?.removed ?? []).map((record) => record.id).filter((id) => !find(after, kind, id))),
    ]),
  );
  for (const pointer of POINTERS) {
    if (pointer.to === 'account') continue;
    const touched = diff[pointer.kind];
    const fresh = [...(touched?.added ?? []).map((record) => record.id), ...Object.keys(touched?.updated ?? {})];
    for (const id of fresh) {
      const record = find(after, pointer.kind, id) as AnyRecord | undefined;
      const missing =
        record && idsIn(record, pointer.field, pointer.list).find((target) => !find(after, pointer.to, target));
      if (missing !== undefined) {
        return {
          code: find(before, pointer.to, missing) ? 'refused' : 'conflict',
          message: `The ${nounOf(pointer.kind)} names ${aNoun(nounOf(pointer.to))} that is not there.`,
          kind: pointer.kind,
          id,
          field: pointer.field,
        };
      }
    }
    const gone = removed.get(pointer.to);
    if (!gone || gone.size === 0) continue;
    const holder = list(after, pointer.kind).find((record) =>
      idsIn(record as AnyRecord, pointer.field, pointer.list).some((target) => gone.has(target)),
    );
    if (holder)
      return {
        code: 'refused',
        message: `${capital(aNoun(nounOf(pointer.kind)))} still names the ${nounOf(pointer.to)}.`,
        kind: pointer.kind,
        id: holder.id,
        field: pointer.field,
      };
  }
  return null;
};

/** The seats of a reporting cycle that starts at `seatId`, or null (no self-report, no cycle). */
export const reportingCycle = (document: Pick<Document, 'seat'>, seatId: string): readonly string[] | null => {
  const path: string[] = [];
  const seen = new Set<string>();
  for (let at: string | null = seatId; at !== null; at = find(document, 'seat', at)?.reportsToId ?? null) {
    if (seen.has(at)) return path;
    seen.add(at);
    path.push(at);
  }
  return null;
};

const cycle = (after: Document, diff: Diff): Refusal | null => {
  const touched = [
    ...(diff.seat?.added ?? []).map((seat) => seat.id),
    ...Object.entries(diff.seat?.updated ?? {})
      .filter(([, fields]) => 'reportsToId' in fields)
      .map(([id]) => id),
  ];
  // With many new seats at once each is walked once: a walk that reaches a seat known to end well stops there.
  const sound = new Set<string>();
  for (const seatId of touched) {
    const path: string[] = [];
    const seen = new Set<string>();
    for (
      let at: string | null = seatId;
      at !== null && !sound.has(at);
      at = find(after, 'seat', at)?.reportsToId ?? null
    ) {
      if (seen.has(at))
        return {
          code: 'refused',
          message: 'Nobody can report to themselves, not even by way of others.',
          kind: 'seat',
          id: seatId,
          field: 'reportsToId',
        };
      seen.add(at);
      path.push(at);
    }
    for (const id of path) sound.add(id);
  }
  return null;
};

/** A document is one account, or what all accounts of an atlas share: then nothing else can come into it. */
const accountRule = (before: Document, after: Document, diff: Diff): Refusal | null => {
  const isOfAtlas = before.account.size === 0 && after.account.size === 0;
  if (after.account.size === 1 || (isOfAtlas && kindsOf(diff).every(isAtlasKind))) return null;
  return { code: 'refused', message: 'A document is one account.', kind: 'account' };
};
