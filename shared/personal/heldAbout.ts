/** Everything that is held about one person, in the words of the app: for them to read, and as records beside it. */
import { fieldDate, longDate, timeWords } from '../conventions/writeDay';
import { kindsOf, type Diff, type KindDiff } from '../document/diff';
import { accountOf, list, type Document } from '../document/document';
import { moneyWordIn } from '../document/moneyWord';
import { displayName } from '../document/personName';
import { recordName } from '../document/recordName';
import { fieldEntries, KIND_NAMES, KINDS, type AnyRecord, type FieldName, type Kind } from '../model';
import { choiceOf, labelOf } from '../model/labels';
import { plainNumber } from '../model/money';
import { attitudeWord, capital, influenceWord, inWords, pluralOf, relationshipWord } from '../model/words';
import type { NameFinder } from './namesInText';
import { writtenTexts } from './redaction';

export type HeldLine = { readonly label: string; readonly value: string };
/** A record, a day or a change, with what it says. */
export type HeldEntry = { readonly title: string; readonly lines: readonly HeldLine[] };
export type HeldPart = { readonly title: string; readonly entries: readonly HeldEntry[] };
export type HeldAbout = {
  readonly name: string;
  readonly account: string;
  readonly asOf: string;
  /** Why the data are kept; null where nobody wrote it. */
  readonly purpose: string | null;
  /** What they were called before. */
  readonly before: readonly string[];
  readonly photo: string | null;
  readonly parts: readonly HeldPart[];
};

/** A change of the log. */
export type HeldChange = { readonly at: string; readonly label: string; readonly diff: Diff };

const RATING_WORDS: Readonly<Record<string, (value: number) => string>> = {
  influence: influenceWord,
  attitude: attitudeWord,
  relationship: relationshipWord,
  targetRelationship: relationshipWord,
  targetAttitude: attitudeWord,
};
const RATINGS = ['influence', 'attitude', 'relationship'] as const;

const isPicture = (value: unknown): boolean => typeof value === 'string' && value.startsWith('data:image/');

/** A value in words, whole; null where there is nothing. */
export const heldValueWords = (document: Document, kind: Kind, field: string, value: unknown): string | null => {
  const known = fieldEntries(kind).find(([name]) => name === field);
  if (value === null || value === undefined || value === '') return null;
  if (isPicture(value)) return 'a picture';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number')
    return RATING_WORDS[field] !== undefined && Number.isInteger(value)
      ? `${RATING_WORDS[field](value)} (${value})`
      : plainNumber(value);
  if (Array.isArray(value)) {
    const words = value.flatMap((one) => heldValueWords(document, kind, field, one) ?? []);
    return words.length === 0 ? null : words.join(', ');
  }
  if (typeof value === 'object')
    return (
      Object.entries(value)
        .flatMap(([name, inner]) => {
          const words = heldValueWords(document, kind, name, inner);
          return words === null ? [] : [`${inWords(name).toLowerCase()}: ${words}`];
        })
        .join(', ') || null
    );
  if (typeof value !== 'string') return null;
  const column = known?.[1].column;
  if (column?.ref !== undefined) return recordName(document, column.ref as Kind, value);
  if (column?.values) return choiceOf(kind, field as FieldName<Kind>, value, moneyWordIn(document));
  if (column?.json) return inWords(value);
  return column?.date ? fieldDate(value) : value;
};

const linesOf = (
  document: Document,
  kind: Kind,
  record: AnyRecord,
  without: ReadonlySet<string>,
): readonly HeldLine[] =>
  fieldEntries(kind).flatMap(([field, { initial }]) => {
    if (without.has(field)) return [];
    const value = record[field];
    if (typeof value === 'boolean' && value === initial) return [];
    const words = heldValueWords(document, kind, field, value);
    return words === null ? [] : [{ label: labelOf(kind, field, moneyWordIn(document)), value: words }];
  });

const names = (value: unknown, ids: ReadonlySet<string>): boolean =>
  typeof value === 'string'
    ? ids.has(value)
    : Array.isArray(value)
      ? value.some((one) => names(one, ids))
      : typeof value === 'object' && value !== null && Object.values(value).some((one) => names(one, ids));
const namesOneOf = (record: AnyRecord, ids: ReadonlySet<string>): boolean =>
  Object.entries(record).some(([field, value]) => field !== 'id' && names(value, ids));

/** Kinds that are told of in parts of their own. */
const APART: ReadonlySet<Kind> = new Set<Kind>(['person', 'photo', 'snapshot', 'placement', 'map']);
const LINE_KINDS = ['holding', 'contactNote', 'link', 'basis', 'override', 'vote', 'voteOutcome'] as const;

const part = (title: string, entries: readonly HeldEntry[]): readonly HeldPart[] =>
  entries.length === 0 ? [] : [{ title, entries }];

const ratingEntries = (document: Document, personId: string, changes: readonly HeldChange[]): readonly HeldEntry[] => {
  const frozen = list(document, 'snapshot').flatMap((snapshot): HeldEntry[] => {
    const one = snapshot.stakeholders.find(({ id }) => id === personId);
    if (one === undefined) return [];
    const lines = RATINGS.flatMap((field) => {
      const words = heldValueWords(document, 'person', field, one[field]);
      return words === null ? [] : [{ label: labelOf('person', field), value: words }];
    });
    return [{ title: `As frozen on ${longDate(snapshot.asOf)}`, lines }];
  });
  const edits = changes.flatMap(({ at, diff }): HeldEntry[] => {
    const fields = diff.person?.updated?.[personId];
    if (fields === undefined) return [];
    const lines = RATINGS.flatMap((field) => {
      const change = fields[field];
      if (change === undefined) return [];
      const [from, to] = change.map((value) => heldValueWords(document, 'person', field, value) ?? 'not rated');
      return [{ label: labelOf('person', field), value: `${from ?? ''} → ${to ?? ''}` }];
    });
    return lines.length === 0 ? [] : [{ title: timeWords(at), lines }];
  });
  return [...frozen, ...edits];
};

/** What of a change is about them: the records that are theirs or name them, and the texts in which they stand. */
const theirPart = (
  document: Document,
  diff: Diff,
  ids: ReadonlySet<string>,
  finder: NameFinder,
): readonly HeldLine[] => {
  const isTheirText = (value: unknown): boolean => typeof value === 'string' && finder.sure(value).length > 0;
  return kindsOf(diff).flatMap((kind) => {
    const { added = [], removed = [], updated = {} }: KindDiff = diff[kind] ?? {};
    const isTheirs = (record: AnyRecord): boolean =>
      ids.has(record.id) || namesOneOf(record, ids) || Object.values(record).some(isTheirText);
    const noun = KINDS[kind].noun;
    const whole = (records: readonly AnyRecord[], word: string): readonly HeldLine[] =>
      records.filter(isTheirs).map((record) => ({
        label: `${capital(noun)} ${word}`,
        value:
          linesOf(document, kind, record, new Set())
            .map(({ label, value }) => `${label}: ${value}`)
            .join('; ') || 'nothing else',
      }));
    const lines = Object.entries(updated).flatMap(([id, fields]) => {
      const record = document[kind].get(id) as AnyRecord | undefined;
      const isAbout = ids.has(id) || (record !== undefined && namesOneOf(record, ids));
      return Object.entries(fields).flatMap(([field, [from, to]]): HeldLine[] => {
        if (field === 'ordinal') return [];
        if (!isAbout && !isTheirText(from) && !isTheirText(to) && !names(from, ids) && !names(to, ids)) return [];
        const words = [from, to].map((value) => heldValueWords(document, kind, field, value) ?? 'nothing');
        const known = fieldEntries(kind).some(([name]) => name === field);
        const label = known ? labelOf(kind, field as FieldName<Kind>, moneyWordIn(document)) : inWords(field);
        return [
          { label: kind === 'person' ? label : `${capital(noun)}, ${label.toLowerCase()}`, value: words.join(' → ') },
        ];
      });
    });
    return [...whole(added, 'added'), ...whole(removed, 'removed'), ...lines];
  });
};

const idsOf = (document: Document, personId: string): ReadonlySet<string> =>
  new Set([
    personId,
    ...KIND_NAMES.flatMap((kind) =>
      kind === 'holding'
        ? list(document, 'holding')
            .filter((one) => one.personId === personId)
            .map(({ id }) => id)
        : [],
    ),
  ]);

/**
 * Everything that is held about a person: their card, ratings and how these came, contacts, roles, lines, records that
 * name them, texts they are named in, frozen days and every change of the log.
 */
export const heldAbout = (
  document: Document,
  personId: string,
  asOf: string,
  finder: NameFinder,
  before: readonly string[],
  changes: readonly HeldChange[],
): HeldAbout => {
  const person = document.person.get(personId);
  if (person === undefined) throw new Error('There is no such person.');
  const ids = idsOf(document, personId);
  const seats = list(document, 'holding').flatMap((one) => {
    const seat = one.personId === personId ? document.seat.get(one.seatId) : undefined;
    return seat === undefined ? [] : [{ one, seat }];
  });
  const own: readonly HeldEntry[] = [
    { title: displayName(person), lines: linesOf(document, 'person', person as AnyRecord, new Set()) },
    ...seats.map(({ one, seat }) => ({
      title: [
        'Seat',
        one.from === null ? null : `from ${longDate(one.from)}`,
        one.to === null ? null : `to ${longDate(one.to)}`,
      ]
        .filter(Boolean)
        .join(' '),
      lines: linesOf(document, 'seat', seat as AnyRecord, new Set(['stakeholderClass'])),
    })),
  ];
  const named = new Set<string>();
  const parts = [...LINE_KINDS, ...KIND_NAMES.filter((kind) => !LINE_KINDS.some((one) => one === kind))].flatMap(
    (kind): readonly HeldPart[] => {
      if (APART.has(kind) || kind === 'holding') return [];
      const records = (list(document, kind) as readonly AnyRecord[]).filter((record) =>
        namesOneOf(record, new Set([personId])),
      );
      for (const record of records) named.add(`${kind}:${record.id}`);
      return part(
        capital(pluralOf(KINDS[kind].noun)),
        records.map((record) => ({
          title: recordName(document, kind, record.id),
          lines: linesOf(document, kind, record, new Set()),
        })),
      );
    },
  );
  const mentions = [...writtenTexts(document)].flatMap(({ kind, id, field, text }): HeldEntry[] =>
    id === personId || named.has(`${kind}:${id}`) || finder.sure(text).length === 0
      ? []
      : [
          {
            title: `${capital(KINDS[kind].noun)}: ${recordName(document, kind, id)}`,
            lines: [{ label: labelOf(kind, field as FieldName<Kind>, moneyWordIn(document)), value: text }],
          },
        ],
  );
  const history = changes.flatMap(({ at, label, diff }): HeldEntry[] => {
    const lines = theirPart(document, diff, ids, finder);
    return lines.length === 0 ? [] : [{ title: `${timeWords(at)}: ${label}`, lines }];
  });
  const account = accountOf(document);
  return {
    name: displayName(person),
    account: account.name,
    asOf,
    purpose: account.purpose,
    before: before.filter((name) => name !== person.name),
    photo: list(document, 'photo').find((one) => one.personId === personId)?.image ?? null,
    parts: [
      ...part('The person', own),
      ...part('Ratings, and how they changed', ratingEntries(document, personId, changes)),
      ...parts,
      ...part('Texts in which they are named', mentions),
      ...part('What was changed, and when', history),
    ],
  };
};

/** The records themselves, for a program: every one that is theirs or names them. */
export const heldRecords = (document: Document, personId: string): Readonly<Record<string, readonly AnyRecord[]>> => {
  const ids = idsOf(document, personId);
  return Object.fromEntries(
    KIND_NAMES.flatMap((kind) => {
      if (kind === 'map' || kind === 'setting') return [];
      const records = (list(document, kind) as readonly AnyRecord[]).flatMap((record) => {
        if (kind === 'snapshot')
          return names(record['stakeholders'], ids)
            ? [
                {
                  ...record,
                  stakeholders: (record['stakeholders'] as readonly { readonly id: string }[]).filter(({ id }) =>
                    ids.has(id),
                  ),
                },
              ]
            : [];
        return ids.has(record.id) || namesOneOf(record, ids) ? [record] : [];
      });
      return records.length === 0 ? [] : [[kind, records] as const];
    }),
  );
};
