/** What the designer of the programme says, a sentence a page. */
import { withDecimals } from '../conventions/writeNumber';
import { list, type Document } from '../document/document';
import {
  activityRows,
  charterParts,
  initiativeRows,
  reviewRows,
  segmentsView,
  taskLines,
  type MonthRow,
} from './programmeDesign';

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
const hoursWords = (hours: number): string => `${withDecimals(hours, Number.isInteger(hours) ? 0 : 1)} hours a month`;

export const segmentsSentence = (document: Pick<Document, 'segment'>, asOf: string): string => {
  const { lines } = segmentsView(document, asOf);
  if (lines.length === 0) return 'Nobody said yet which customers are served alike.';
  const accounts = lines.reduce((all, line) => all + line.accounts, 0);
  const over = lines.filter(({ isOver }) => isOver).length;
  const all = `${counted(lines.length, 'segment')} with ${counted(accounts, 'account')}.`;
  return over === 0 ? all : `${all} ${over === 1 ? 'One holds' : `${over} hold`} more than it may.`;
};

export const resourcesSentence = (document: Pick<Document, 'segment'>, asOf: string): string => {
  const { lines, hours } = segmentsView(document, asOf);
  if (lines.length === 0) return 'What it takes follows from the segments: there is none yet.';
  if (hours === null) return 'It is not known yet how many hours an account of each segment takes.';
  const unknown = lines.filter((line) => line.hours === null).length;
  const rest = unknown === 0 ? '' : ` Of ${counted(unknown, 'segment')} it is not known.`;
  return `The programme takes ${hoursWords(hours)}.${rest}`;
};

export const teamSentence = (document: Pick<Document, 'teamRole'>): string => {
  const roles = list(document, 'teamRole');
  if (roles.length === 0) return 'Nobody drew yet who works for the programme.';
  const vacant = roles.filter(({ memberId }) => memberId === null).length;
  const all = counted(roles.length, 'role');
  return vacant === 0 ? `${all}, each with a person.` : `${all}, ${vacant} without a person.`;
};

type Tasks = Pick<Document, 'programmeTask' | 'taskPart' | 'teamRole'>;
export const tasksSentence = (document: Tasks, asOf: string): string => {
  const lines = taskLines(document, asOf);
  if (lines.length === 0) return 'Nobody said yet who answers for what.';
  const clear = lines.filter(({ accountable }) => accountable === 1).length;
  return clear === lines.length
    ? `${counted(lines.length, 'task')}, each with exactly one who is accountable.`
    : `${clear} of ${counted(lines.length, 'task')} have exactly one who is accountable.`;
};

const withoutDay = (rows: readonly MonthRow[]): number => rows.filter(({ months }) => months.length === 0).length;

export const activitiesSentence = (document: Pick<Document, 'programmeActivity'>, asOf: string): string => {
  const rows = activityRows(document, asOf);
  if (rows.length === 0) return 'Nothing comes back every year yet.';
  const open = withoutDay(rows);
  const all = counted(rows.length, 'activity', 'activities');
  return open === 0 ? `${all} through the year.` : `${all} through the year, ${open} without a month.`;
};

export const reviewsSentence = (document: Pick<Document, 'programmeReview'>, asOf: string): string => {
  const rows = reviewRows(document, asOf);
  if (rows.length === 0) return 'Nobody said yet when the programme is looked at.';
  const late = rows.filter(({ isLate }) => isLate).length;
  const times = rows.reduce((all, { months }) => all + months.length, 0);
  const ahead = `${counted(rows.length, 'review')}, ${counted(times, 'date')} in the next twelve months.`;
  return late === 0 ? ahead : `${ahead} ${late === 1 ? 'One is' : `${late} are`} past the day.`;
};

export const initiativesSentence = (document: Pick<Document, 'initiative'>, asOf: string): string => {
  const all = list(document, 'initiative');
  if (all.length === 0) return 'Nothing else is under way for the programme.';
  const done = all.filter(({ status }) => status === 'done').length;
  const late = initiativeRows(document, asOf).filter(({ isLate }) => isLate).length;
  const first = `${counted(all.length, 'initiative')}, ${done} done`;
  return late === 0 ? `${first}.` : `${first}, ${late} late.`;
};

export const teamCharterSentence = (document: Pick<Document, 'teamCharter' | 'programme'>): string => {
  const parts = charterParts(document);
  const there = parts.filter(({ text }) => text !== null).length;
  if (there === 0) return 'The team has not agreed yet how it works together.';
  const isSigned = parts.some(({ id, text }) => id === 'signedBy' && text !== null);
  if (there === parts.length) return 'The charter is whole, and it is signed.';
  return `${there} of ${parts.length} parts are written${isSigned ? ', and it is signed' : '; nobody has signed it'}.`;
};
