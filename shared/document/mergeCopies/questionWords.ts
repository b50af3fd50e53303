/** Questions of a merge as one reads them: what it is about, and what each answer means. */
import { fieldOf, fieldsOf, KINDS, type FieldName, type Kind } from '../../model';
import { labelOf } from '../../model/labels';
import { aNoun, capital, inWords, withinSentence } from '../../model/words';
import { valueWords } from '../changeWords';
import { find, type Document } from '../document';
import { moneyWordIn } from '../moneyWord';
import { recordName } from '../recordName';
import type { Answer, CopyQuestion } from './copies';

export type AskedInWords = {
  /** What it is about: a record, and of it a field. */
  readonly title: string;
  /** What happened, where the two values do not say it themselves. */
  readonly says: string | null;
  /** What each answer means or says. */
  readonly options: Readonly<Partial<Record<Answer, string>>>;
};

const LONGEST_SHOWN = 4_000;
const MOST_NAMED = 3;

const isLongText = (kind: Kind, field: string, value: unknown): value is string =>
  typeof value === 'string' &&
  fieldsOf(kind)[field]?.longest !== null &&
  fieldsOf(kind)[field]?.column.ref === undefined;

const partsOf = (value: object): string =>
  Object.entries(value)
    .filter(([, one]) => one !== null && one !== '')
    .map(
      ([part, one]) =>
        `${withinSentence(inWords(part))} ${typeof one === 'object' ? JSON.stringify(one) : String(one)}`,
    )
    .join(', ');

/** A value as whoever decides has to see it: whole, in lines. */
export const wholeValueWords = (document: Document, kind: Kind, field: string, value: unknown): string => {
  if (isLongText(kind, field, value) && value !== '')
    return value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
  const name = field as FieldName<Kind>;
  const isShape = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isShape && fieldOf(kind, name).column.json === true) {
    const parts = partsOf(value);
    return parts === '' ? 'nothing' : parts.length > LONGEST_SHOWN ? `${parts.slice(0, LONGEST_SHOWN)}…` : parts;
  }
  return valueWords(document, kind, name, value);
};

const nounOf = (kind: Kind): string => KINDS[kind].noun;

/** *Note, attitude and 2 more* of the records that were edited. */
const editWords = (
  document: Document,
  { edits, kind, recordId }: Extract<CopyQuestion, { readonly about: 'gone' }>,
): string => {
  const word = moneyWordIn(document);
  const said = edits.map((one) => {
    const field = one.field === null ? null : labelOf(one.kind, one.field as FieldName<Kind>, word).toLowerCase();
    if (one.kind === kind && one.id === recordId) return field ?? nounOf(one.kind);
    return field === null
      ? `${aNoun(nounOf(one.kind))} was added`
      : `${field} of ${recordName(document, one.kind, one.id)}`;
  });
  const each = [...new Set(said)];
  const more = each.length - MOST_NAMED;
  return `${each.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

const lineWords = (document: Document, seatIds: readonly string[]): string =>
  seatIds
    .map((id) => {
      const managerId = find(document, 'seat', id)?.reportsToId ?? null;
      const name = recordName(document, 'seat', id);
      return managerId === null
        ? `${name} stands at the top`
        : `${name} reports to ${recordName(document, 'seat', managerId)}`;
    })
    .join('; ');

/** A question in words. `mine` and `theirs` are the two copies, theirs with our ids where the two are one. */
export const askedInWords = (question: CopyQuestion, mine: Document, theirs: Document): AskedInWords => {
  const { kind, recordId } = question;
  const whose = find(mine, kind, recordId) === undefined ? theirs : mine;
  const name = recordName(whose, kind, recordId);
  switch (question.about) {
    case 'field':
      return {
        title:
          question.field === 'ordinal'
            ? name
            : `${name}: ${labelOf(kind, question.field as FieldName<Kind>, moneyWordIn(mine)).toLowerCase()}`,
        says: null,
        options: {
          mine: wholeValueWords(mine, kind, question.field, question.mine),
          theirs: wholeValueWords(theirs, kind, question.field, question.theirs),
          ...(question.answers.includes('both') ? { both: 'Both, one below the other' } : {}),
        },
      };
    case 'gone': {
      const edited = editWords(question.removedIn === 'mine' ? theirs : mine, question);
      const it = kind === 'person' ? 'them' : 'it';
      return question.removedIn === 'mine'
        ? {
            title: `${capital(nounOf(kind))} ${name}`,
            says: `Removed here. In the copy it was gone on with: ${edited}.`,
            options: { mine: `Leave ${it} removed`, theirs: `Bring ${it} back, as the copy has ${it}` },
          }
        : {
            title: `${capital(nounOf(kind))} ${name}`,
            says: `Removed in the copy. Here it was gone on with: ${edited}.`,
            options: { mine: `Keep ${it}, as here`, theirs: `Remove ${it} here as well` },
          };
    }
    case 'alike':
      return {
        title: `${capital(nounOf(kind))} ${name}`,
        says:
          find(theirs, kind, question.otherId) === undefined
            ? 'Added here and in the copy.'
            : `Added here and, as ${recordName(theirs, kind, question.otherId)}, in the copy.`,
        options: {
          mine: 'They are one. Where they differ, yours holds',
          theirs: 'They are one. Where they differ, the copy’s holds',
          both: 'They are two; both stay',
        },
      };
    case 'circle':
      return {
        title: 'Reporting lines that would run in a circle',
        says: 'Each copy moved somebody; both together, they would report to themselves.',
        options: { mine: lineWords(mine, question.seatIds), theirs: lineWords(theirs, question.seatIds) },
      };
    case 'seat':
      return {
        title: `Who sits in ${String(find(whose, 'seat', recordId)?.title ?? 'this seat')}`,
        says: 'Each copy put somebody else there. Whoever does not sit there waits in the tray, in a post of the same title.',
        options: {
          mine: recordName(mine, 'person', question.mine),
          theirs: recordName(theirs, 'person', question.theirs),
        },
      };
    case 'person':
      return {
        title: `Where ${name} sits`,
        says: 'Each copy moved them to another seat. The other one is left vacant.',
        options: {
          mine: titleOf(mine, question.mine),
          theirs: titleOf(theirs, question.theirs),
        },
      };
  }
};

const titleOf = (document: Document, seatId: string): string =>
  find(document, 'seat', seatId)?.title ?? recordName(document, 'seat', seatId);

/** In which order questions are asked: what decides over others first, then as the lists of the account have them. */
export const inOrderOfAsking = (questions: readonly CopyQuestion[], mine: Document): readonly CopyQuestion[] => {
  const rank: readonly CopyQuestion['about'][] = ['alike', 'gone', 'seat', 'person', 'circle', 'field'];
  const kinds = Object.keys(KINDS);
  const placeOf = ({ kind, recordId }: CopyQuestion): number => find(mine, kind, recordId)?.ordinal ?? Infinity;
  return questions.toSorted(
    (a, b) =>
      rank.indexOf(a.about) - rank.indexOf(b.about) ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      Math.sign(placeOf(a) - placeOf(b)) ||
      (a.recordId < b.recordId ? -1 : a.recordId > b.recordId ? 1 : 0),
  );
};
