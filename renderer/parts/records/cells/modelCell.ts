/** The cell of any field of any record, as its kind describes it. */
import { currentConventions, type Conventions } from '../../../../shared/conventions/conventions';
import { fieldDate } from '../../../../shared/conventions/writeDay';
import { inMoneyWords, moneyWordIn } from '../../../../shared/document/moneyWord';
import { shows, viewerOf } from '../../../../shared/audience/viewer';
import { list, type Document } from '../../../../shared/document/document';
import { offered } from '../../../../shared/document/filled';
import { recordName } from '../../../../shared/document/recordName';
import { counted, stakeholders } from '../../../../shared/document/stakeholder';
import { displayName } from '../../../../shared/document/personName';
import {
  fieldOf,
  referredTo,
  KINDS,
  type AnyRecord,
  type FieldName,
  type Kind,
  type RecordOf,
} from '../../../../shared/model';
import { choiceOf, labelOf } from '../../../../shared/model/labels';
import { hiddenCell } from '../../hiding/hiddenCell';
import { today } from '../../../state/today';
import { dayReading, type DayAsked } from '../../ui/dayReading';
import { numberReading, type NumberAsked } from '../../ui/numberReading';
import { readChoice, sound, unsound, type Cell, type CellChoice, type CellReading } from './cell';

/** The reason alone, within a list of reasons. */
const reasonOf = (why: string): string => {
  const bare = why.replace(/^This is not saved: |^This is /, '').replace(/\.$/, '');
  return bare.replace(/ and is not saved\. Write .*$/, '');
};

export const readNumberCell = (text: string, asked: NumberAsked, written: Conventions): CellReading => {
  const reading = numberReading(text, asked, written);
  return reading.isSound ? sound(reading.value) : unsound(`“${text}”: ${reasonOf(reading.why)}`);
};
export const readDayCell = (text: string, asked: DayAsked, written: Conventions): CellReading => {
  const reading = dayReading(text, asked, written);
  return reading.isSound ? sound(reading.value) : unsound(`“${text}”: ${reasonOf(reading.why)}`);
};
export const readTextCell = (text: string, longest: number | null, empty: null | ''): CellReading => {
  if (longest !== null && text.length > longest) return unsound(`longer than ${longest} characters`);
  return sound(text.trim() === '' ? empty : text);
};

/** A number as a spreadsheet takes it: without marks between thousands. */
export const numberText = (value: unknown): string =>
  typeof value === 'number' ? String(value).replace('.', currentConventions().decimal) : '';

/** What a reference may name. */
const namesOf = (content: Document, to: Kind): readonly CellChoice[] =>
  to === 'person'
    ? stakeholders(content)
        .filter(counted)
        .map((one) => ({ value: one.id, label: displayName(one) }))
    : offered(content, to).map((record) => ({ value: record.id, label: recordName(content, to, record.id) }));

const YES_OR_NO: readonly CellChoice[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

export type ModelCell<K extends Kind> = {
  readonly field: FieldName<K>;
  readonly words?: (value: string) => string;
  readonly none?: string;
};

/** What a field takes from a text and gives to one. */
const exchanged = <K extends Kind>(
  content: Document,
  kind: K,
  { field, words, none = '' }: ModelCell<K>,
  value: unknown,
): Pick<Cell, 'text' | 'read'> => {
  const { column, schema, longest, unit, meant } = fieldOf(kind, field);
  const word = moneyWordIn(content);
  const to = referredTo(kind, field);
  const nothing = column.nullable ? none : undefined;
  if (column.list || column.json) {
    const labelOfOne = (one: unknown): string => (to === null ? String(one) : recordName(content, to, String(one)));
    const choices = to === null ? [] : namesOf(content, to);
    return {
      text: Array.isArray(value) ? value.map(labelOfOne).join('; ') : '',
      read: (text) => {
        if (to === null) return unsound('this is not pasted');
        const readings = text
          .split(/[;\n]/)
          .filter((part) => part.trim() !== '')
          .map((part) => readChoice(part, choices, undefined));
        const wrong = readings.find((one) => !one.isSound);
        return wrong ?? sound(readings.map((one) => (one.isSound ? one.value : null)));
      },
    };
  }
  if (to !== null) {
    const choices = namesOf(content, to);
    return {
      text: typeof value === 'string' ? recordName(content, to, value) : '',
      read: (text) => readChoice(text, choices, nothing),
    };
  }
  if (column.values) {
    const choices = column.values.map((one) => ({
      value: one,
      label: words?.(one) ?? choiceOf(kind, field, one, word),
    }));
    return {
      text: choices.find((choice) => choice.value === value)?.label ?? '',
      read: (text) => readChoice(text, choices, nothing),
    };
  }
  if (column.boolean) {
    return {
      text: typeof value === 'boolean' ? (value ? 'Yes' : 'No') : '',
      read: (text) => {
        const reading = readChoice(text, YES_OR_NO, nothing);
        return reading.isSound && reading.value !== null ? sound(reading.value === 'yes') : reading;
      },
    };
  }
  if (column.date) {
    return {
      text: typeof value === 'string' && value !== '' ? fieldDate(value) : '',
      read: (text, written) => readDayCell(text, { today: today() }, written),
    };
  }
  if (column.type === 'TEXT') {
    return {
      text: typeof value === 'string' ? value : '',
      read: (text) => readTextCell(text, longest, column.nullable ? null : ''),
    };
  }
  const asked: NumberAsked = {
    ...(unit === null ? {} : { unit: unit === 'currency' ? (list(content, 'account')[0]?.currency ?? '') : unit }),
    fits: (number) => schema.safeParse(number).success,
    ...(column.range ? { range: column.range } : {}),
    ...(meant ? { meant } : {}),
    isWhole: column.type === 'INTEGER',
  };
  return { text: numberText(value), read: (text, written) => readNumberCell(text, asked, written) };
};

export const modelCell = <K extends Kind>(content: Document, kind: K, id: string, shown: ModelCell<K>): Cell | null => {
  const table: ReadonlyMap<string, AnyRecord> = content[kind];
  const record = table.get(id) ?? (KINDS[kind].single ? undefined : null);
  if (record === null) return null;
  const { field } = shown;
  const { column, initial } = fieldOf(kind, field);
  const value = record === undefined ? initial : record[field];
  const isText = column.type === 'TEXT' && !column.values && !column.date && !column.ref && !column.list;
  const empty = column.list ? [] : column.nullable ? null : isText ? '' : undefined;
  const label = inMoneyWords(content, labelOf(kind, field, moneyWordIn(content)));
  const name = KINDS[kind].single ? label : `${label} of ${recordName(content, kind, id)}`;
  if (!shows(viewerOf(content), kind, field)) return hiddenCell({ name });
  return {
    name,
    value,
    empty,
    ...exchanged(content, kind, shown, value),
    put: (draft, given) => {
      if ((given === null || given === undefined) && empty === undefined) return 'it cannot be empty';
      // The reading made it for this very field, or it was that of another record in the same field.
      draft.set(kind, id, { [field]: given ?? empty } as Partial<RecordOf<K>>);
      return null;
    },
  };
};
