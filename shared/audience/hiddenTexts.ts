/** What an output must not hold: the texts its reader may not see, and how many values were kept out of it. */
import { list, type Document } from '../document/document';
import { fieldEntries, KIND_NAMES, KINDS, type AnyRecord, type Kind } from '../model';
import { AGENDA_TEMPLATES, PRE_WORK } from '../model/agendaTemplates';
import type { Field } from '../model/fields';
import { isWritten } from './aliases';
import { codesOf, SHORTEST_SOUGHT, textFinder } from './textFinder';

/** Shorter texts stand by chance in others. */
export const SHORTEST_HIDDEN_TEXT = SHORTEST_SOUGHT;
/** A longer text may be broken by the end of a page, so it is looked for in pieces of about this many characters. */
const PIECE = 60;

/**
 * A text as it is looked for: its letters and digits alone, alike in small and large. What a file writes over two lines,
 * with a hyphen, a ligature, other quotation marks or in capitals is the same text; what a font has no shape for, as it
 * may be with signs and marks above letters, is missed in none. Letters beyond the first 65,536 are rare and left out.
 */
export const asSearched = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+|[\u{10000}-\u{10ffff}]+/gu, '');

/** Days stand in shapes beside words, and anywhere else by chance. */
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return isDay(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Frozen ratings hold ids, settings the names of limits, and photos no words: nobody wrote these. */
const NO_TEXTS: ReadonlySet<Kind> = new Set<Kind>([
  'snapshot',
  'setting',
  'photo',
  'wallPhoto',
  'handover',
  'composition',
  'copyMerge',
  'houseStyle',
  'wordPack',
]);

const holdsTexts = (field: Field<unknown>): boolean =>
  isWritten(field) || (field.column.json === true && field.column.values === undefined);

type Written = { readonly kind: Kind; readonly id: string; readonly field: string; readonly text: string };

/** Every text that somebody wrote, with where it stands. */
export const writtenIn = (document: Document): readonly Written[] =>
  KIND_NAMES.filter((kind) => !NO_TEXTS.has(kind)).flatMap((kind) => {
    const fields = fieldEntries(kind).filter(([, field]) => holdsTexts(field));
    return (list(document, kind) as readonly AnyRecord[]).flatMap((record) =>
      fields.flatMap(([field]) => textsIn(record[field]).map((text) => ({ kind, id: record.id, field, text }))),
    );
  });

/** A text an output must not hold, and where in the plan it stands. */
export type HiddenText = Written;

/** Those of `texts`, as they are looked for, that stand in a text of `seen`. */
const visibleOf = (texts: ReadonlySet<string>, seen: Document): ReadonlySet<string> => {
  const all = [...texts];
  const visible = new Set<string>();
  const written = writtenIn(seen).map(({ text }) => asSearched(text));
  textFinder(all)(codesOf(written.join('\n')), (index) => visible.add(all[index] ?? ''));
  return visible;
};

/** Words of the app's own agendas, which every account may have and everybody may read. */
const OF_TEMPLATES: ReadonlySet<string> = new Set(
  textsIn([...AGENDA_TEMPLATES, ...PRE_WORK]).flatMap((text) => [text, ...text.split('\n')].map(asSearched)),
);
const FROM_TEMPLATES: ReadonlySet<Kind> = new Set<Kind>(['agenda', 'agendaStep', 'preWork']);

/**
 * The texts of eight characters or more that stand in `document` and in no text of `seen`, the same document as its
 * reader may see it. Each once.
 */
export const hiddenTexts = (document: Document, seen: Document): readonly HiddenText[] => {
  if (document === seen) return [];
  const found = new Map<string, HiddenText>();
  for (const written of writtenIn(document)) {
    const searched = asSearched(written.text);
    if (FROM_TEMPLATES.has(written.kind) && OF_TEMPLATES.has(searched)) continue;
    if (searched.length >= SHORTEST_HIDDEN_TEXT && !found.has(searched)) found.set(searched, written);
  }
  for (const text of visibleOf(new Set(found.keys()), seen)) found.delete(text);
  return [...found.values()];
};

/** A hidden text and what of it is looked for, each of which gives it away, written as `asSearched` writes. */
export type SoughtText = { readonly text: string; readonly pieces: readonly string[] };

/**
 * What is looked for in an output made from `seen`. A piece that also stands in a visible text gives nothing away; where
 * every one does, the whole text is looked for.
 */
export const soughtTexts = (document: Document, seen: Document): readonly SoughtText[] => {
  const hidden = hiddenTexts(document, seen).map(({ text }) => ({
    text,
    pieces: piecesOf(text)
      .map(asSearched)
      .filter((piece) => piece.length >= SHORTEST_HIDDEN_TEXT),
  }));
  const visible = visibleOf(new Set(hidden.flatMap(({ pieces }) => pieces)), seen);
  return hidden.map(({ text, pieces }) => {
    const telling = pieces.filter((piece) => !visible.has(piece));
    return { text, pieces: telling.length > 0 ? telling : [asSearched(text)] };
  });
};

/** Scripts without blanks are cut anywhere. */
const LONGEST_WORD = new RegExp(`.{1,${PIECE}}`, 'gsu');

/** A text in pieces that end with a word, each of which gives it away. */
export const piecesOf = (text: string): readonly string[] => {
  const words = text.split(/\s+/).flatMap((word) => word.match(LONGEST_WORD) ?? []);
  const pieces: string[] = [];
  let piece = '';
  for (const word of words) {
    piece = piece === '' ? word : `${piece} ${word}`;
    if (piece.length < PIECE) continue;
    pieces.push(piece);
    piece = '';
  }
  // What is left over is too short to be looked for alone.
  const isWorth = piece !== '' && (pieces.length === 0 || asSearched(piece).length >= PIECE / 2);
  return isWorth ? [...pieces, piece] : pieces;
};

/** What was kept out, in the words of the person who exports. */
export const HIDDEN_GROUPS = ['opinions', 'notes', 'lines', 'money', 'rivals', 'risks', 'names', 'others'] as const;
export type HiddenGroup = (typeof HIDDEN_GROUPS)[number];

const RIVALS: ReadonlySet<Kind> = new Set<Kind>(['competitor', 'rival', 'lockout', 'powerBalance', 'strengthFactor']);

const groupOf = (kind: Kind, { nature }: Field<unknown>): HiddenGroup => {
  if (kind === 'link') return 'lines';
  if (kind === 'risk') return 'risks';
  if (RIVALS.has(kind)) return 'rivals';
  switch (nature ?? KINDS[kind].nature) {
    case 'opinion':
      return 'opinions';
    case 'money':
      return 'money';
    case 'note':
      return 'notes';
    case 'name':
      return 'names';
    default:
      return 'others';
  }
};

const isSomething = (value: unknown, initial: unknown): boolean =>
  value !== null && value !== '' && JSON.stringify(value) !== JSON.stringify(initial);

/**
 * How many values somebody entered are not in `seen`, group by group. A name that is replaced is kept out, and so is a
 * text in which one was.
 */
export const hiddenCounts = (document: Document, seen: Document): Readonly<Record<HiddenGroup, number>> => {
  const counts = Object.fromEntries(HIDDEN_GROUPS.map((group) => [group, 0])) as Record<HiddenGroup, number>;
  if (document === seen) return counts;
  for (const kind of KIND_NAMES) {
    if (kind === 'setting') continue;
    const fields = fieldEntries(kind);
    for (const record of list(document, kind) as readonly AnyRecord[]) {
      const shown = (seen[kind] as ReadonlyMap<string, AnyRecord>).get(record.id);
      for (const [name, field] of fields) {
        const value: unknown = record[name];
        if (name === 'sharedWithCustomer' || !isSomething(value, field.initial)) continue;
        if (shown === undefined || JSON.stringify(shown[name]) !== JSON.stringify(value))
          counts[groupOf(kind, field)] += 1;
      }
    }
  }
  return counts;
};
