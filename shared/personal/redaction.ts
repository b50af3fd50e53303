/** What becomes of every value of an atlas when a person is forgotten. Ratings and days stay, so that figures hold. */
import { KIND_NAMES, fieldEntries, fieldsOf, type AnyRecord, type Kind } from '../model';
import type { Field } from '../model/fields';
import { isAtlasKind, list, type Document } from '../document/document';
import { POINTERS } from '../document/references';
import { joinedSpans, replaced, type NameFinder, type Span } from './namesInText';

/** What stands where the name of the card stood. */
export const REMOVED_PERSON = 'Removed person';
/** What stands in a sentence where somebody was named. */
const REMOVED_IN_TEXT = 'removed person';
/** What stands where something was written about them: that something was, some figures count. */
export const REMOVED_TEXT = 'Removed with the person';

/** A field of a record. */
export const placeOf = (kind: Kind, id: string, field: string): string => `${kind}:${id}:${field}`;
const recordKey = (kind: Kind, id: string): string => `${kind}:${id}`;

export type Redaction = {
  readonly accountId: string;
  /** The ids of their cards: this one, and those that were merged into it or deleted before. */
  readonly persons: ReadonlySet<string>;
  /** Records about them alone, as `kind:id`: what is written there goes. */
  readonly about: ReadonlySet<string>;
  /** Records that go as a whole: photos, links to their other cards. */
  readonly gone: ReadonlySet<string>;
  /** Ids that hold the name, and what they become. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly finder: NameFinder;
  /** Whether words that may mean them go from a field as well. */
  readonly isChosen: (place: string) => boolean;
  /** Pieces of names in texts that were on their way to a name, by field and text. */
  readonly onTheWay: (place: string, text: string) => readonly Span[];
};

/** Kinds that go with a person as they are. */
const GOING: ReadonlySet<Kind> = new Set<Kind>(['photo', 'counterpart']);
/** About a person, but in the words of the app: only the names in it go. */
const IN_OUR_WORDS: ReadonlySet<Kind> = new Set<Kind>(['handover', 'holding']);
/** Fields that name a person who is about something, and which a record cannot be without. */
const SUBJECT_FIELDS: ReadonlyMap<Kind, readonly string[]> = new Map(
  KIND_NAMES.flatMap((kind) => {
    const fields = POINTERS.filter((one) => one.kind === kind && one.to === 'person' && one.required).map(
      ({ field }) => field as string,
    );
    return fields.length > 0 ? [[kind, fields] as const] : [];
  }),
);

/** Kinds in whose texts something is written about a person. */
export const ABOUT_PEOPLE: ReadonlySet<Kind> = new Set<Kind>([
  'person',
  ...[...SUBJECT_FIELDS.keys()].filter((kind) => !GOING.has(kind) && !IN_OUR_WORDS.has(kind)),
]);

const namesOneOf = (kind: Kind, record: Partial<AnyRecord>, persons: ReadonlySet<string>): boolean =>
  (SUBJECT_FIELDS.get(kind) ?? []).some((field) => persons.has(record[field] as string));

/** What becomes of a record with a person: whether it is about them, and whether it goes. */
export const bondOf = (
  kind: Kind,
  record: Partial<AnyRecord>,
  persons: ReadonlySet<string>,
): 'about' | 'gone' | null => {
  if (!namesOneOf(kind, record, persons) && !(kind === 'counterpart' && persons.has(record['otherId'] as string)))
    return null;
  if (GOING.has(kind)) return 'gone';
  return IN_OUR_WORDS.has(kind) ? null : 'about';
};

/** Names of others stay what they are. */
const OTHERS_NAMES: ReadonlySet<string> = new Set(
  ['person', 'member', 'supplier', 'offering', 'competitor', 'account', 'portfolioAccount'].map(
    (kind) => `${kind}.name`,
  ),
);
const OWN_TEXTS = ['personalWin', 'businessGoal', 'evidence', 'note'] as const;
const isOwnText = (field: string): boolean => OWN_TEXTS.some((one) => one === field);

/** Fields that hold words somebody wrote. */
export const isWordsField = (kind: Kind, name: string, { column, longest }: Field<unknown>): boolean =>
  kind !== 'setting' &&
  !OTHERS_NAMES.has(`${kind}.${name}`) &&
  !column.ref &&
  !column.values &&
  !column.date &&
  (longest !== null || column.json === true);

const WORDS_FIELDS: ReadonlyMap<Kind, ReadonlySet<string>> = new Map(
  KIND_NAMES.map((kind) => [
    kind,
    new Set(fieldEntries(kind).flatMap(([name, field]) => (isWordsField(kind, name, field) ? [name] : []))),
  ]),
);

/** Whatever a value holds as text, made anew. */
const mapTexts = (value: unknown, make: (text: string) => string): unknown => {
  if (typeof value === 'string') return make(value);
  if (Array.isArray(value)) return value.map((one: unknown) => mapTexts(one, make));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [make(name), mapTexts(inner, make)]));
};

const inOtherIds = (value: unknown, renamed: ReadonlyMap<string, string>): unknown =>
  renamed.size === 0
    ? value
    : mapTexts(value, (text) => {
        const whole = renamed.get(text);
        if (whole !== undefined) return whole;
        // What a finding is about: an id, a colon, something else.
        return text.includes(':') && text.length < 500
          ? text
              .split(':')
              .map((part) => renamed.get(part) ?? part)
              .join(':')
          : text;
      });

/** Pictures are no words, and long. */
const PICTURE = /^data:image\//;

/** The spans of a text in which the person is named, as far as they go. */
export const spansIn = (redaction: Redaction, isOwn: boolean, place: string, text: string): readonly Span[] => {
  if (PICTURE.test(text)) return [];
  const sure = redaction.finder.sure(text);
  const unclear = isOwn && redaction.isChosen(place) ? redaction.finder.unclear(text) : [];
  return joinedSpans(joinedSpans(sure, unclear), redaction.onTheWay(place, text));
};

/** A value of a field after the person is forgotten. `isOwn`: it is one of the account they are a person of. */
export const redactedValue = (
  redaction: Redaction,
  isOwn: boolean,
  kind: Kind,
  id: string,
  field: string,
  given: unknown,
): unknown => {
  const value = isOwn ? inOtherIds(given, redaction.renamed) : given;
  if (value === null || value === undefined) return value;
  if (isOwn && kind === 'person' && redaction.persons.has(id)) {
    if (field === 'name') return REMOVED_PERSON;
    if (field === 'email' || field === 'phone') return null;
    if (isOwnText(field)) return value === '' ? value : REMOVED_TEXT;
  }
  if (WORDS_FIELDS.get(kind)?.has(field) !== true) return value;
  const column = (fieldsOf(kind) as Readonly<Record<string, Field<unknown>>>)[field];
  if (isOwn && redaction.about.has(recordKey(kind, id)) && typeof value === 'string')
    return value === '' ? value : REMOVED_TEXT.slice(0, column?.longest ?? REMOVED_TEXT.length);
  const place = placeOf(kind, id, field);
  return mapTexts(value, (text) => {
    const spans = spansIn(redaction, isOwn, place, text);
    if (spans.length === 0) return text;
    const made = replaced(text, spans, REMOVED_IN_TEXT);
    return column?.longest == null ? made : made.slice(0, column.longest);
  });
};

/** Whether a record goes as a whole. */
export const isGone = (redaction: Redaction, kind: Kind, record: { readonly id: string }): boolean =>
  redaction.gone.has(recordKey(kind, record.id));

/** A record after the person is forgotten: the very same where nothing of it changes. */
export const redactedRecord = (redaction: Redaction, isOwn: boolean, kind: Kind, record: AnyRecord): AnyRecord => {
  const made: Record<string, unknown> = {};
  let isChanged = false;
  for (const [name, value] of Object.entries(record)) {
    const next =
      name === 'id'
        ? isOwn && !isAtlasKind(kind)
          ? (redaction.renamed.get(record.id) ?? record.id)
          : record.id
        : name === 'ordinal' || name === 'updatedAt'
          ? value
          : redactedValue(redaction, isOwn, kind, record.id, name, value);
    made[name] = next;
    if (next !== value && JSON.stringify(next) !== JSON.stringify(value)) isChanged = true;
  }
  return isChanged ? (made as AnyRecord) : record;
};

/** Every text of a document somebody wrote, with where it stands. */
export function* writtenTexts(
  document: Document,
  kinds: readonly Kind[] = KIND_NAMES,
): Generator<{ readonly kind: Kind; readonly id: string; readonly field: string; readonly text: string }> {
  for (const kind of kinds)
    for (const record of list(document, kind) as readonly AnyRecord[])
      for (const field of WORDS_FIELDS.get(kind) ?? []) {
        const texts: string[] = [];
        mapTexts(record[field], (text) => {
          if (text.trim() !== '' && !PICTURE.test(text)) texts.push(text);
          return text;
        });
        for (const text of texts) yield { kind, id: record.id, field, text };
      }
}
