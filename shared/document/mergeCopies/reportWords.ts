/** The report of a merge as one reads it. */
import { fieldsOf, isKind, KINDS, type FieldName, type Kind, type RecordOf } from '../../model';
import { labelOf } from '../../model/labels';
import type { MergeLine } from '../../model/reviews';
import { timeWords } from '../../conventions/writeDay';

export const ANSWER_WORDS: { readonly [H in MergeLine['how']]: string } = {
  taken: 'taken',
  mine: 'yours',
  theirs: 'the copy’s',
  both: 'both',
};

/** What a line is about; kinds and fields of another version by their own names. */
export const lineLabel = ({ kind, name, field }: Pick<MergeLine, 'kind' | 'name' | 'field'>): string => {
  if (!isKind(kind)) return name;
  if (field === null || !Object.hasOwn(fieldsOf(kind), field)) return `${name} (${KINDS[kind].noun})`;
  return `${name}: ${labelOf(kind, field as FieldName<Kind>).toLowerCase()}`;
};

const BY_WORDS: { readonly [B in RecordOf<'copyMerge'>['by']]: string } = {
  log: 'Compared by the histories of both',
  dates: 'There was no history in common, so the dates of the records decided',
  nothing: 'Neither a history nor dates told what both once were, so all that differed was asked',
};

const countOf = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** How a merge was compared, and how much was asked and taken. */
export const copyMergeWords = ({ by, partedAt, lines, more }: RecordOf<'copyMerge'>): string => {
  const asked = lines.filter(({ how }) => how !== 'taken').length;
  const since = partedAt === null ? '' : `; both were one until ${timeWords(partedAt)}`;
  return `${BY_WORDS[by]}${since}. ${countOf(asked, 'difference was', 'differences were')} decided, ${countOf(lines.length - asked + more, 'change', 'changes')} of the copy taken as ${lines.length - asked + more === 1 ? 'it was' : 'they were'}.`;
};
