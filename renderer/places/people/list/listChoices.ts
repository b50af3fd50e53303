import { stakeholderClasses } from '../../../../shared/analysis/stakeholderClasses';
import { find, type Document } from '../../../../shared/document/document';
import { offered } from '../../../../shared/document/filled';
import { holderOf } from '../../../../shared/document/occupancy';
import { placedSeats } from '../../../../shared/document/people';
import { displayName } from '../../../../shared/document/personName';
import { isTextColumn, type ListColumn } from '../../../../shared/analysis/peopleList';
import { ATTITUDE, INFLUENCE, PERSON_STATUS, RELATIONSHIP } from '../../../../shared/model/scales';
import {
  attitudeSign,
  attitudeWord,
  inWords,
  influenceWord,
  relationshipWord,
  notKnown,
} from '../../../../shared/model/words';
import type { CellChoice } from '../../../parts/records/cells/cell';
import { asOfOf } from '../../../state/records';

/** What a cell of a column may hold. */
export type ColumnChoices = {
  readonly options: readonly CellChoice[];
  /** What the empty choice is called; without it a value must be chosen. */
  readonly none?: string;
  /** A key chooses at once; among names it opens the list with what was typed. */
  readonly isScale: boolean;
  /** A name that is not among them makes a new one. */
  readonly adds?: 'department' | 'businessUnit' | 'member';
};

const numbers = (values: readonly number[], word: (value: number) => string): readonly CellChoice[] =>
  values.map((value) => ({ value: String(value), label: word(value) }));
const named = (rows: readonly { readonly id: string; readonly name: string }[]): readonly CellChoice[] =>
  rows.map((row) => ({ value: row.id, label: row.name }));

/** Everybody on the map. */
const managers = (content: Document): readonly CellChoice[] =>
  placedSeats(content).map((seat) => {
    const person = find(content, 'person', holderOf(content, seat.id));
    return { value: seat.id, label: [person ? displayName(person) : null, seat.title].filter(Boolean).join(', ') };
  });

const influences = (): readonly CellChoice[] => numbers(INFLUENCE, (value) => `${value} ${influenceWord(value)}`);
const attitudes = (): readonly CellChoice[] =>
  numbers(ATTITUDE.toReversed(), (value) => `${attitudeSign(value)} ${attitudeWord(value)}`);
const relationships = (): readonly CellChoice[] =>
  numbers(RELATIONSHIP, (value) => `${value} ${relationshipWord(value)}`);
const LEVELS = numbers([1, 2, 3, 4, 5], String);
const states = (): readonly CellChoice[] =>
  PERSON_STATUS.filter((status) => status !== 'left').map((status) => ({
    value: status,
    label: inWords(status),
  }));

/** The choices of a column; null where something else than one of several is entered. */
export const choicesOf = (content: Document, column: ListColumn): ColumnChoices | null => {
  if (isTextColumn(column)) return null;
  switch (column) {
    case 'influence':
      return { options: influences(), none: influenceWord(null), isScale: true };
    case 'attitude':
      return { options: attitudes(), none: `? ${notKnown()}`, isScale: true };
    case 'relationship':
    case 'wanted':
      return { options: relationships(), none: notKnown(), isScale: true };
    case 'level':
      return { options: LEVELS, none: 'Not known', isScale: true };
    case 'class':
      return {
        options: stakeholderClasses(content, asOfOf(content)).map((one) => ({ value: one, label: inWords(one) })),
        none: 'Not known',
        isScale: false,
      };
    case 'status':
      return { options: states(), isScale: true };
    case 'department':
      return { options: named(offered(content, 'department')), none: 'None', isScale: false, adds: 'department' };
    case 'unit':
      return { options: named(offered(content, 'businessUnit')), none: 'None', isScale: false, adds: 'businessUnit' };
    case 'owner':
      return { options: named(offered(content, 'member')), none: 'Nobody', isScale: false, adds: 'member' };
    case 'manager':
      return { options: managers(content), none: 'Nobody', isScale: false };
    default:
      return null;
  }
};
