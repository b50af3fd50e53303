/** What a merge did, line by line, as it is kept in the account and printed. */
import { fieldsOf, KINDS, type AnyRecord, type FieldName, type Kind } from '../../model';
import type { MergeLine } from '../../model/reviews';
import { kindsOf } from '../diff';
import type { Document } from '../document';
import { valueWords } from '../changeWords';
import { recordName } from '../recordName';
import { rememberedAs, type Answer, type Joined } from './copies';
import type { MergedCopies } from './mergeCopies';
import { askedInWords, inOrderOfAsking } from './questionWords';

const MOST_LINES = 1_500;
const LONGEST = 600;
/** The half of a character, which a cut leaves over. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** A text of at most so many letters, in whole characters. */
export const shortened = (text: string, longest: number): string =>
  (text.length > longest ? `${text.slice(0, longest - 1)}…` : text).replace(HALF, '');
const cut = (text: string): string => shortened(text, LONGEST);

/** Where something stands is no line of a report. */
const UNTOLD: ReadonlySet<string> = new Set(['ordinal', 'x', 'y', 'pinned', 'shape']);
const UNTOLD_KINDS: ReadonlySet<Kind> = new Set<Kind>(['placement', 'holding', 'copyMerge']);

export type MergeTold = {
  readonly lines: readonly MergeLine[];
  readonly more: number;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly joined: readonly Joined[];
};

const askedLines = (merged: MergedCopies, mine: Document): readonly MergeLine[] =>
  inOrderOfAsking(merged.questions, mine).map((question): MergeLine => {
    const { options } = askedInWords(question, mine, merged.theirs);
    const { kind, recordId } = question;
    const whose = (mine[kind] as ReadonlyMap<string, unknown>).has(recordId) ? mine : merged.theirs;
    return {
      kind,
      id: recordId,
      name: cut(recordName(whose, kind, recordId)),
      field: question.about === 'field' ? question.field : question.about === 'circle' ? 'reportsToId' : null,
      how: merged.given.get(question.id) ?? question.proposed,
      mine: cut(options.mine ?? ''),
      theirs: cut(options.theirs ?? ''),
    };
  });

/** What questions decide, so that it is never told as taken: fields by name, and whole records. */
const decided = ({ questions }: MergedCopies) => {
  const fields = new Set<string>();
  const records = new Set<string>();
  const ids = new Set<unknown>();
  for (const one of questions) {
    if (one.about === 'field') fields.add(`${one.kind} ${one.recordId} ${one.field}`);
    if (one.about === 'circle') for (const id of one.seatIds) fields.add(`seat ${id} reportsToId`);
    if (one.about === 'gone')
      for (const { kind, id } of one.records) {
        records.add(`${kind} ${id}`);
        ids.add(id);
      }
  }
  /** Whether a reference changed because what it names goes or comes back. */
  const isOfRecord = (value: unknown): boolean =>
    Array.isArray(value) ? value.some((one) => ids.has(one)) : ids.has(value);
  return {
    isRecord: (kind: Kind, id: string): boolean => records.has(`${kind} ${id}`),
    isField: (kind: Kind, id: string, field: string, [from, to]: readonly [unknown, unknown]): boolean =>
      fields.has(`${kind} ${id} ${field}`) ||
      (fieldsOf(kind)[field]?.column.ref !== undefined && (isOfRecord(from) || isOfRecord(to))),
  };
};

const takenLines = (merged: MergedCopies, mine: Document): readonly MergeLine[] => {
  const { isRecord, isField } = decided(merged);
  return kindsOf(merged.diff).flatMap((kind) => {
    if (UNTOLD_KINDS.has(kind)) return [];
    const { added = [], removed = [], updated = {} } = merged.diff[kind] ?? {};
    const line = (id: string, document: Document, rest: Pick<MergeLine, 'field' | 'mine' | 'theirs'>): MergeLine => ({
      kind,
      id,
      name: cut(recordName(document, kind, id)),
      how: 'taken',
      ...rest,
    });
    const untold = ({ id }: AnyRecord): boolean => !isRecord(kind, id);
    return [
      ...added
        .filter(untold)
        .map(({ id }: AnyRecord) =>
          line(id, merged.document, { field: null, mine: null, theirs: `${KINDS[kind].noun} added` }),
        ),
      ...removed
        .filter(untold)
        .map(({ id }: AnyRecord) => line(id, mine, { field: null, mine: null, theirs: `${KINDS[kind].noun} removed` })),
      ...Object.entries(updated).flatMap(([id, fields]) =>
        Object.entries(fields).flatMap(([field, [from, to]]): readonly MergeLine[] => {
          if (UNTOLD.has(field) || isRecord(kind, id) || isField(kind, id, field, [from, to])) return [];
          const name = field as FieldName<Kind>;
          return [
            line(id, mine, {
              field,
              mine: cut(valueWords(mine, kind, name, from)),
              theirs: cut(valueWords(merged.document, kind, name, to)),
            }),
          ];
        }),
      ),
    ];
  });
};

/** What a merge did: first what was asked, then what was taken unasked. `known` was joined by merges before. */
export const toldOf = (merged: MergedCopies, mine: Document, known: readonly Joined[]): MergeTold => {
  const lines = [...askedLines(merged, mine), ...takenLines(merged, mine)];
  const before = new Set(known.map((one) => JSON.stringify([one.kind, one.theirs, one.mine])));
  return {
    lines: lines.slice(0, MOST_LINES),
    more: Math.max(0, lines.length - MOST_LINES),
    answers: Object.fromEntries(
      merged.questions.flatMap((one) => {
        const answer = merged.given.get(one.id);
        return answer === undefined || rememberedAs(one).length > 400 ? [] : [[rememberedAs(one), answer] as const];
      }),
    ),
    joined: merged.joined.filter((one) => !before.has(JSON.stringify([one.kind, one.theirs, one.mine]))),
  };
};
