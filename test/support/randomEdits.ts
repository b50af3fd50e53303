/** Edits of any record of any kind, as chance has it, of those the rules take. */
import { malformed, refusal } from '../../shared/document/check';
import { isEmpty, type Diff } from '../../shared/document/diff';
import { list, type Document } from '../../shared/document/document';
import { edit, type Draft } from '../../shared/document/draft';
import { removeWithLinks } from '../../shared/document/references';
import { fieldEntries, fieldsOf, KIND_NAMES, KINDS, type AnyRecord, type Kind } from '../../shared/model';

export type Chance = () => number;

const oneOf = <T>(chance: Chance, all: readonly T[]): T | undefined => all[Math.floor(chance() * all.length)];
const WORDS = ['board', 'clinic', 'Grüße', 'tender', '😀', 'price', 'ward', 'naïve', '“quoted”', 'long\nline'];

const textOf = (chance: Chance, longest: number): string => {
  const count = chance() < 0.1 ? 200 : Math.floor(chance() * 12);
  return Array.from({ length: count }, () => oneOf(chance, WORDS))
    .join(' ')
    .slice(0, Math.min(longest, 3000));
};
/** A cut may part a character of two halves, which no edit may hold. */
const wholeCharacters = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
/** A long text grows, shrinks, or is another. */
const nextText = (chance: Chance, before: unknown, longest: number): string => {
  if (typeof before !== 'string' || before.length < 100 || chance() < 0.2) return textOf(chance, longest);
  const at = Math.floor(chance() * before.length);
  const after = chance() < 0.5 ? `${before.slice(0, at)}${textOf(chance, 40)}${before.slice(at)}` : before.slice(0, at);
  return after.slice(0, longest);
};

const valueFor = (chance: Chance, document: Document, kind: Kind, field: string, before: unknown): unknown => {
  const { column, schema, longest } = fieldsOf(kind)[field]!;
  if (column.nullable && chance() < 0.2) return null;
  if (column.ref !== undefined) {
    const ids = list(document, column.ref as Kind).map(({ id }) => id);
    return column.list ? ids.filter(() => chance() < 0.1) : (oneOf(chance, ids) ?? null);
  }
  if (column.json) return before;
  if (column.boolean) return chance() < 0.5;
  if (column.values) return oneOf(chance, column.values);
  if (column.range) return column.range[0] + Math.floor(chance() * (column.range[1] - column.range[0] + 1));
  if (column.date)
    return `202${Math.floor(chance() * 9)}-0${1 + Math.floor(chance() * 9)}-1${Math.floor(chance() * 9)}`;
  if (column.type !== 'TEXT') return Math.floor(chance() * 100);
  const text = wholeCharacters(nextText(chance, before, longest ?? 80));
  return schema.safeParse(text).success ? text : before;
};

const change = (chance: Chance, draft: Draft, kind: Kind, record: AnyRecord): void => {
  const entry = oneOf(chance, fieldEntries(kind));
  if (entry === undefined) return;
  const [field] = entry;
  draft.set(kind, record.id, { [field]: valueFor(chance, draft.current(), kind, field, record[field]) } as never);
};

const addLike = (chance: Chance, draft: Draft, kind: Kind, record: AnyRecord): void => {
  const { id: _id, ordinal: _ordinal, updatedAt: _updatedAt, ...fields } = record;
  const added = draft.add(kind, fields as never) as AnyRecord;
  change(chance, draft, kind, added);
};

const tried = (document: Document, chance: Chance, of: readonly Kind[]): Diff =>
  edit(document, (draft) => {
    const kinds = of.filter((kind) => document[kind].size > 0 && kind !== 'account');
    const kind = chance() < 0.4 ? 'person' : oneOf(chance, kinds)!;
    const record = oneOf(chance, list(document, kind)) as AnyRecord | undefined;
    if (record === undefined) return;
    const what = chance();
    if (what < 0.75 || KINDS[kind].single) change(chance, draft, kind, record);
    else if (what < 0.92) addLike(chance, draft, kind, record);
    else removeWithLinks(draft, kind, record.id);
  });

/** An edit the rules take, other than one that changes nothing. */
export const randomEdit = (document: Document, chance: Chance, of: readonly Kind[] = KIND_NAMES): Diff => {
  for (;;) {
    const diff = tried(document, chance, of);
    if (!isEmpty(diff) && malformed(diff) === null && refusal(document, diff) === null) return diff;
  }
};
