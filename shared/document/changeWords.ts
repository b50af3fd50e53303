/** What a change did, field by field: from what to what. */
import { fieldOf, KINDS, type FieldName, type Kind } from '../model';
import { labelOf, choiceOf } from '../model/labels';
import { plainNumber } from '../model/money';
import { attitudeWord, capital, influenceWord, relationshipWord } from '../model/words';
import { fieldDate } from '../conventions/writeDay';
import { kindsOf, type Diff } from './diff';
import type { Document } from './document';
import { moneyWordIn } from './moneyWord';
import { recordName } from './recordName';

/** More of one change than these is counted. */
const MOST = 24;
const LONGEST = 60;
const NOTHING = 'nothing';

const SCALES: Readonly<Record<string, (value: number) => string>> = {
  'person.influence': influenceWord,
  'person.attitude': attitudeWord,
  'person.relationship': relationshipWord,
  'person.targetRelationship': relationshipWord,
};

const cut = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
};

const isPicture = (kind: Kind, field: FieldName<Kind>): boolean =>
  (kind === 'photo' && field === 'image') ||
  (kind === 'wallPhoto' && ['attachmentId', 'originalId', 'corners'].includes(field));

/** A value as one reads it in a line; long texts are cut. */
export const valueWords = (document: Document, kind: Kind, field: FieldName<Kind>, value: unknown): string => {
  const { column } = fieldOf(kind, field);
  if (value === null || value === undefined || value === '') return NOTHING;
  if (isPicture(kind, field)) return 'a picture';
  if (Array.isArray(value)) {
    // What has parts of its own would be told as often as there are of it, and say nothing.
    if (value.some((one) => typeof one === 'object' && one !== null))
      return value.length === 1 ? '1 entry' : `${value.length} entries`;
    return value.length === 0 ? NOTHING : value.map((one) => valueWords(document, kind, field, one)).join(', ');
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return SCALES[`${kind}.${field}`]?.(value) ?? plainNumber(value);
  if (typeof value !== 'string') return 'other answers';
  if (column.ref !== undefined) return recordName(document, column.ref as Kind, value);
  if (column.values) return choiceOf(kind, field, value, moneyWordIn(document));
  return column.date ? fieldDate(value) : `“${cut(value)}”`;
};

/** Who voted or answered what stays with them. */
const SINGLE_VOTES: ReadonlySet<Kind> = new Set<Kind>(['vote', 'preWorkReply', 'keyAccountList']);

/** Fields that only say where something stands. */
const isPlace = (field: string): boolean => ['ordinal', 'x', 'y', 'dx', 'dy', 'updatedAt'].includes(field);

/** The lines of a change, each worked out when it is asked for: an import has thousands. */
function* linesOf(document: Document, diff: Diff): Generator<() => string> {
  const word = moneyWordIn(document);
  for (const kind of kindsOf(diff)) {
    if (SINGLE_VOTES.has(kind)) {
      yield () => 'Single votes and answers, which are told to nobody';
      continue;
    }
    const { added = [], removed = [], updated = {} } = diff[kind] ?? {};
    const noun = capital(KINDS[kind].noun);
    for (const [id, fields] of Object.entries(updated)) {
      for (const [field, change] of Object.entries(fields)) {
        if (isPlace(field)) continue;
        const name = field as FieldName<Kind>;
        const said = () => change.map((value) => valueWords(document, kind, name, value)).join(' → ');
        yield () => `${recordName(document, kind, id)}, ${labelOf(kind, name, word).toLowerCase()}: ${said()}`;
      }
    }
    for (const { id } of added) yield () => `${noun} added: ${recordName(document, kind, id)}`;
    for (const record of removed) {
      const named = record['name'] ?? record['title'];
      yield () => `${noun} removed${typeof named === 'string' && named !== '' ? `: ${cut(named)}` : ''}`;
    }
  }
}

/**
 * One line for each field a change touched, *Maren Aldous, attitude: Neutral → Supporter*, and for each record that came
 * or went; at most so many, then how many more. Records are called as they are in `document`.
 */
export const changeWords = (document: Document, diff: Diff): readonly string[] => {
  const lines: string[] = [];
  let more = 0;
  for (const line of linesOf(document, diff)) {
    if (lines.length < MOST) lines.push(line());
    else more += 1;
  }
  return more === 0 ? lines : [...lines, `and ${more} more`];
};
