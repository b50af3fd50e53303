/** Moments of an account as a reader may see them: each redacted by itself, with one name for everybody in all of them. */
import type { Document } from '../document/document';
import type { Moment } from '../document/moments';
import { KIND_NAMES, type AnyRecord, type Kind } from '../model';
import { redacted } from './redacted';
import { hides, seesAll, type Viewer } from './viewer';

type Tables = Record<Kind, ReadonlyMap<string, AnyRecord>>;

/** The last moment with whoever sat somewhere before: aliases are numbered among all of them. */
const everybody = (moments: readonly Moment[], last: Document): Document =>
  moments.reduce<Document>(
    (all, { document }) => ({
      ...all,
      person: new Map([...document.person, ...all.person]),
      seat: new Map([...document.seat, ...all.seat]),
      holding: new Map([...document.holding, ...all.holding]),
    }),
    last,
  );

/** Whoever the customer may not see now, they may not see as they were then either: who left is nobody they are shown. */
const withoutGone = (seen: Document, now: Document): Document => {
  const person = new Map([...seen.person].filter(([id]) => now.person.has(id)));
  return person.size === seen.person.size ? seen : { ...seen, person };
};

/**
 * Each moment as its reader may see it, in the order given. The last is what the others are compared with. For whom a
 * document was made hangs on its account table, which stays the same object.
 */
export const redactedMoments = (moments: readonly Moment[], { audience, hidden }: Viewer): readonly Moment[] => {
  const last = moments.at(-1);
  const viewer: Viewer = { audience, hidden };
  if (last === undefined || seesAll(viewer)) return moments;
  const seen = moments.map((moment) => ({ ...moment, document: redacted(moment.document, audience, hidden) }));
  const now = seen[seen.length - 1]?.document as Document;
  const shown =
    audience === 'customer' ? seen.map((one) => ({ ...one, document: withoutGone(one.document, now) })) : seen;
  if (!hides(viewer, 'name')) return shown;
  const names = redacted(everybody(moments, last.document), audience, hidden).person;
  return shown.map((moment) => {
    const person = new Map(
      [...moment.document.person].map(([id, one]) => [id, { ...one, name: names.get(id)?.name ?? null }]),
    );
    return { ...moment, document: { ...moment.document, person } };
  });
};

/**
 * The records of several documents in one, those of each under ids of their own: every text that stands in any of them,
 * for a search.
 */
export const textsTogether = (documents: readonly Document[]): Document => {
  const [first] = documents;
  if (first === undefined || documents.length === 1) return first as Document;
  const tables = {} as Tables;
  for (const kind of KIND_NAMES)
    tables[kind] = new Map(
      documents.flatMap((document, at) =>
        [...(document[kind] as ReadonlyMap<string, AnyRecord>)].map(([id, record]): [string, AnyRecord] =>
          at === 0 ? [id, record] : [`${at} ${id}`, { ...record, id: `${at} ${id}` }],
        ),
      ),
    );
  return tables as unknown as Document;
};
