import type { RecordTableId } from '../../../../shared/exchange/records/recordColumns';
import type { Came } from '../../../../shared/exchange/records/coming';
import type { RecordPlan } from '../../../../shared/exchange/records/planRecords';

type TableWords = {
  readonly title: string;
  /** What a table of them holds. */
  readonly holds: string;
  readonly example: string;
  readonly one: string;
  readonly many: string;
};

export const TABLE_WORDS: Readonly<Record<RecordTableId, TableWords>> = {
  opportunities: {
    title: 'Import opportunities',
    holds:
      'A row for each opportunity: its name, and as far as the table knows stage, value, probability, close date, unit, offering, next step. One of the same name that is here takes what the table says; what it leaves empty stays.',
    example: 'Opportunity\tStage\tAmount\tClose date',
    one: 'opportunity',
    many: 'opportunities',
  },
  revenue: {
    title: 'Import revenue',
    holds:
      'A row for each year, or for each offering and year; years may also stand side by side. Without an offering it is a year of the whole account, with cost of goods and cost to serve where the table has them.',
    example: 'Product\t2024\t2025\t2026',
    one: 'figure',
    many: 'figures',
  },
  contacts: {
    title: 'Import contacts with people',
    holds:
      'A row for each visit, call or mail that was: the day, who of theirs, who of yours, and what was said. It sets when somebody was last seen. People are found by e-mail address or by name.',
    example: 'Date\tContact\tAssigned to\tComments',
    one: 'contact',
    many: 'contacts',
  },
};

export const CAME_WORDS: Readonly<Record<Came, string>> = {
  added: 'new',
  changed: 'changed',
  same: 'as it is',
  left: 'left out',
};

const counted = (id: RecordTableId, count: number): string =>
  `${count} ${count === 1 ? TABLE_WORDS[id].one : TABLE_WORDS[id].many}`;

/** What the button does, and what the step of undo is called. */
export const importWords = (id: RecordTableId, { counts: { added, changed } }: RecordPlan): string => {
  if (added + changed === 0) return 'Nothing to import';
  const parts = [...(added > 0 ? [`${added} new`] : []), ...(changed > 0 ? [`${changed} changed`] : [])];
  return `Import ${counted(id, added + changed)}${added > 0 && changed > 0 ? `: ${parts.join(', ')}` : ''}`;
};

/** What an import did, as a sentence. */
export const importedWords = (id: RecordTableId, { counts: { added, changed, left } }: RecordPlan): string =>
  [
    ...(added > 0 ? [`${counted(id, added)} came in.`] : []),
    ...(changed > 0 ? [`${counted(id, changed)} changed.`] : []),
    ...(left > 0 ? [`${left} ${left === 1 ? 'row was' : 'rows were'} left out.`] : []),
    'Ctrl Z takes the whole import back.',
  ].join(' ');
