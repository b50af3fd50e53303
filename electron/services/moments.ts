/** The log of an account as moments one can go back to. */
import type { MomentRow } from '../../db/moments';
import { touched, type AnyDiff, type Gone } from '../../shared/analysis/touched';
import { sectionTitle } from '../../shared/analysis/planSections';
import type { Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { DEFAULT_LOCALE, writtenAs } from '../../shared/conventions/conventions';
import { saidAs } from '../../shared/document/spokenWords';
import type { Document } from '../../shared/document/document';
import { kindsOf, type Diff } from '../../shared/document/diff';
import { displayName } from '../../shared/document/personName';
import type { AnyRecord, Kind } from '../../shared/model';
import { recordsOf } from './accounts';
import { atlasOf, authorOf, type Caller } from './windows';

type Moment = Output<'history.moments'>[number];

/** Bytes of a change whose parts are told; an import touches everything, and reading it takes as long as all others. */
const LONGEST_TOLD = 20_000;
/** People and sections named of one step; the others are counted. */
const MOST_TOUCHED = 6;

/** The day of a moment where the computer is. */
export const dayOf = (at: string): string => {
  const time = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
};

/** Records the log took away, as they were then. */
const goneIn = (rows: readonly MomentRow[]): Gone => {
  const gone = new Map<string, AnyRecord>();
  const nameOf = (kind: Kind, id: string): string => JSON.stringify([kind, id]);
  for (const { diff } of rows) {
    if (diff === null) continue;
    for (const kind of kindsOf(diff as Diff))
      for (const record of diff[kind]?.removed ?? []) gone.set(nameOf(kind, record.id), record);
  }
  return (kind, id) => gone.get(nameOf(kind, id));
};

/** Rows that are taken back together: those of one window that carry the same step and follow each other. */
export const stepsIn = (rows: readonly MomentRow[]): readonly (readonly MomentRow[])[] => {
  const steps: MomentRow[][] = [];
  for (const row of rows) {
    const last = steps.at(-1);
    const before = last?.at(-1);
    const isSame =
      before !== undefined &&
      row.kind === 'edit' &&
      before.kind === 'edit' &&
      row.step !== null &&
      row.step === before.step &&
      row.windowId === before.windowId &&
      row.sessionId === before.sessionId;
    if (isSame) last?.push(row);
    else steps.push([row]);
  }
  return steps;
};

const nameIn = (document: Document, gone: Gone, personId: string): string | null => {
  const person = document.person.get(personId) ?? gone('person', personId);
  return person === undefined ? null : displayName(person as never);
};

/** Who made a change, by the name they have or had on the team. */
const whoIn = (document: Document, gone: Gone, memberId: string | null): string | null => {
  if (memberId === null) return null;
  const name = (document.member.get(memberId) ?? gone('member', memberId))?.name;
  return typeof name === 'string' && name.trim() !== '' ? name : null;
};

type Touches = Pick<Moment, 'touches' | 'more' | 'areas'>;

const touchesOf = (document: Document, gone: Gone, step: readonly MomentRow[]): Touches => {
  const all = step.flatMap(({ diff }) => (diff === null ? [] : [touched(document, diff as AnyDiff, gone)]));
  const people = [...new Set(all.flatMap(({ personIds }) => personIds))].flatMap((id): Moment['touches'] => {
    const name = nameIn(document, gone, id);
    return name === null ? [] : [{ is: 'person', id, name }];
  });
  // Who is named stands in that section anyway.
  const sectionIds = new Set(all.flatMap((one) => one.sectionIds));
  if (people.length > 0) sectionIds.delete('stakeholders');
  const sections = [...sectionIds].map((id): Moment['touches'][number] => ({
    is: 'section',
    id,
    name: sectionTitle(id),
  }));
  const touches = [...people, ...sections];
  return {
    touches: touches.slice(0, MOST_TOUCHED),
    more: Math.max(0, touches.length - MOST_TOUCHED),
    areas: [...new Set(all.flatMap(({ areas }) => areas))],
  };
};

export const listMoments = (
  caller: Caller,
  { accountId, locale = DEFAULT_LOCALE }: Input<'history.moments'>,
): Output<'history.moments'> => {
  const atlas = atlasOf(caller);
  const document = atlas.document(accountId);
  const rows = atlas.momentRows(accountId, LONGEST_TOLD);
  const gone = goneIn(rows);
  const back = atlas.stepsBackTo(authorOf(caller), accountId);
  const told = () =>
    stepsIn(rows).flatMap((step) => {
      const [first, last] = [step[0], step.at(-1)];
      if (first === undefined || last === undefined) return [];
      return [
        {
          revision: last.revision,
          first: first.revision,
          at: last.at,
          day: dayOf(last.at),
          label: last.label,
          kind: last.kind,
          edits: step.length,
          who: whoIn(document, gone, last.memberId),
          ...touchesOf(document, gone, step),
          stepsBack: back.get(last.revision) ?? null,
        },
      ];
    });
  return writtenAs(locale, () => saidAs(document, told));
};

/** The account as it was after a change. Throws notFound. */
export const documentThen = (caller: Caller, accountId: string, revision: number): Document => {
  const document = atlasOf(caller).stateAt(accountId, revision);
  if (document === null)
    throw new AtlasError('notFound', 'The history of this account does not reach back to that moment.');
  return document;
};

export const documentAt = (
  caller: Caller,
  { accountId, revision }: Input<'history.documentAt'>,
): Output<'history.documentAt'> => {
  const document = documentThen(caller, accountId, revision);
  const atlas = atlasOf(caller);
  const at = atlas.momentRows(accountId, 0).findLast((row) => row.revision <= revision)?.at ?? '';
  return { revision, at, records: recordsOf(document) };
};
