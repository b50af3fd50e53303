/** Everything that is held about one person, in the words of the app: for them to read, and as records beside it. */
import { fieldDate, longDate, timeWords } from '../conventions/writeDay';
import { kindsOf, type Diff, type KindDiff } from '../document/diff';
import { accountOf, list, type Document } from '../document/document';
import { moneyWordIn } from '../document/moneyWord';
import { displayName } from '../document/personName';
import { recordName } from '../document/recordName';
import { POINTERS } from '../document/references';
import { fieldEntries, KIND_NAMES, KINDS, type AnyRecord, type FieldName, type Kind } from '../model';
import { choiceOf, labelOf } from '../model/labels';
import { CHAMPION_CRITERIA } from '../model/scales';
import { plainNumber } from '../model/money';
import {
  attitudeWord,
  capital,
  championAnchors,
  influenceWord,
  involvementWords,
  inWords,
  pluralOf,
  relationshipWord,
  withinSentence,
} from '../model/words';
import type { NameFinder } from './namesInText';
import { ABOUT_PEOPLE, writtenTexts } from './redaction';

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

/** An answer of a scale inside another value, with what it means; null where the value is no such answer. */
const answerWords = (inside: string, name: string, value: unknown): string | null => {
  if (typeof value !== 'number') return null;
  const champion = inside === 'champion' ? CHAMPION_CRITERIA.find((one) => one === name) : undefined;
  if (champion !== undefined) {
    const [title, ...answers] = championAnchors(champion);
    return `${title}: ${answers[value] ?? ''} (${value})`;
  }
  return inside === 'phases' ? `${inWords(name)}: ${involvementWords()[value] ?? ''} (${value})` : null;
};

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
          const answer = answerWords(field, name, inner);
          if (answer !== null) return [answer];
          const words = heldValueWords(document, kind, name, inner);
          return words === null ? [] : [`${withinSentence(inWords(name))}: ${words}`];
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

const namesThem = (value: unknown, personId: string): boolean =>
  value === personId || (Array.isArray(value) && value.includes(personId));

/** The fields of a kind that name people. */
const NAMING: ReadonlyMap<Kind, readonly string[]> = new Map(
  KIND_NAMES.map((kind) => [
    kind,
    POINTERS.filter((one) => one.kind === kind && one.to === 'person').map(({ field }) => field as string),
  ]),
);
/** What a finding that was answered is about, by id. */
const ANSWERED: ReadonlySet<Kind> = new Set<Kind>(['waiver', 'suggestion']);
const isAnsweredOf = (kind: Kind, record: Partial<AnyRecord>, personId: string): boolean =>
  ANSWERED.has(kind) && typeof record['ref'] === 'string' && record['ref'].split(':').some((part) => part === personId);
/** Whether a record names the person: by their id in a field for people, whatever other records have the same id. */
const namesPerson = (kind: Kind, record: Partial<AnyRecord>, personId: string): boolean =>
  (NAMING.get(kind) ?? []).some((field) => namesThem(record[field], personId)) || isAnsweredOf(kind, record, personId);

/** Kinds whose whole record is about a person it names; of any other only what names them is told. */
const WHOLE: ReadonlySet<Kind> = new Set<Kind>([
  ...ABOUT_PEOPLE,
  'holding',
  'counterpart',
  'handover',
  'action',
  'sponsorPairing',
  'ghost',
  'waiver',
  'suggestion',
]);

/** The fields of a record in which the person stands, by id or by name. */
const theirFields = (kind: Kind, record: AnyRecord, personId: string, finder: NameFinder): readonly string[] =>
  fieldEntries(kind)
    .map(([field]) => field as string)
    .filter((field) => {
      const value = record[field];
      return (
        ((NAMING.get(kind) ?? []).includes(field) && namesThem(value, personId)) ||
        (typeof value === 'string' && finder.sure(value).length > 0)
      );
    });

/** What a record that names the person says of them. */
const linesAbout = (
  document: Document,
  kind: Kind,
  record: AnyRecord,
  personId: string,
  finder: NameFinder,
): readonly HeldLine[] => {
  if (WHOLE.has(kind)) return linesOf(document, kind, record, new Set());
  const word = moneyWordIn(document);
  return theirFields(kind, record, personId, finder).map((field) => {
    const value = record[field];
    const words = heldValueWords(document, kind, field, Array.isArray(value) ? [personId] : value) ?? '';
    return {
      label: labelOf(kind, field as FieldName<Kind>, word),
      value: Array.isArray(value) ? `${words}, among others` : words,
    };
  });
};

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

/** What a kind is called for somebody who does not know the app. */
const nounOf = (kind: Kind): string => (kind === 'holding' ? 'time in a seat' : KINDS[kind].noun);

/** What of a change is about them: the records that are theirs or name them, and the texts in which they stand. */
const theirPart = (document: Document, diff: Diff, personId: string, finder: NameFinder): readonly HeldLine[] => {
  const isTheirText = (value: unknown): boolean => typeof value === 'string' && finder.sure(value).length > 0;
  return kindsOf(diff).flatMap((kind) => {
    const { added = [], removed = [], updated = {} }: KindDiff = diff[kind] ?? {};
    const isTheirs = (record: AnyRecord): boolean =>
      (kind === 'person' && record.id === personId) ||
      namesPerson(kind, record, personId) ||
      Object.values(record).some(isTheirText);
    const noun = nounOf(kind);
    const whole = (records: readonly AnyRecord[], word: string): readonly HeldLine[] =>
      records.filter(isTheirs).map((record) => ({
        label: `${capital(noun)} ${word}`,
        value:
          linesAbout(document, kind, record, personId, finder)
            .map(({ label, value }) => `${label}: ${value}`)
            .join('; ') || 'nothing else',
      }));
    const lines = Object.entries(updated).flatMap(([id, fields]) => {
      const record = document[kind].get(id) as AnyRecord | undefined;
      const isAbout =
        (kind === 'person' && id === personId) ||
        (WHOLE.has(kind) && kind !== 'person' && record !== undefined && namesPerson(kind, record, personId));
      return Object.entries(fields).flatMap(([field, [from, to]]): HeldLine[] => {
        if (field === 'ordinal') return [];
        const isNaming = (NAMING.get(kind) ?? []).includes(field);
        const isNamed = isNaming && (namesThem(from, personId) || namesThem(to, personId));
        if (!isAbout && !isNamed && !isTheirText(from) && !isTheirText(to)) return [];
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
        namesPerson(kind, record, personId),
      );
      for (const record of records) named.add(`${kind}:${record.id}`);
      return part(
        capital(pluralOf(KINDS[kind].noun)),
        records.map((record) => ({
          title: recordName(document, kind, record.id),
          lines: linesAbout(document, kind, record, personId, finder),
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
    const lines = theirPart(document, diff, personId, finder);
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

/** The records themselves, for a program: those about them whole, of others what names them. */
export const heldRecords = (
  document: Document,
  personId: string,
  finder: NameFinder,
): Readonly<Record<string, readonly unknown[]>> => {
  const seatIds = new Set(list(document, 'holding').flatMap((one) => (one.personId === personId ? [one.seatId] : [])));
  return Object.fromEntries(
    KIND_NAMES.flatMap((kind) => {
      if (kind === 'map' || kind === 'setting') return [];
      const records = (list(document, kind) as readonly AnyRecord[]).flatMap((record): unknown[] => {
        if (kind === 'snapshot') {
          const own = (record['stakeholders'] as readonly { readonly id: string }[]).filter(
            ({ id }) => id === personId,
          );
          return own.length === 0 ? [] : [{ id: record.id, asOf: record['asOf'], stakeholders: own }];
        }
        if ((kind === 'person' && record.id === personId) || (kind === 'seat' && seatIds.has(record.id)))
          return [record];
        const fields = theirFields(kind, record, personId, finder);
        if (fields.length === 0 && !namesPerson(kind, record, personId)) return [];
        if (WHOLE.has(kind) && namesPerson(kind, record, personId)) return [record];
        return [{ id: record.id, ...Object.fromEntries(fields.map((field) => [field, record[field]])) }];
      });
      return records.length === 0 ? [] : [[kind, records] as const];
    }),
  );
};
