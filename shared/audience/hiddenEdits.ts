/** Which edits would set what a reader may not see. */
import { kindsOf, sameValue, type Diff } from '../document/diff';
import { fieldsOf, type AnyRecord, type Kind } from '../model';
import { hiddenFields, showsKind, type Viewer } from './viewer';

/** Kinds that are written beside another edit, by the app itself: what is frozen with a final version or a review. */
const WRITTEN_ALONG: ReadonlySet<Kind> = new Set<Kind>(['snapshot']);

/** What is cleared because a person goes: their lines end, and who named them names nobody. */
const isReference = (kind: Kind, field: string): boolean => fieldsOf(kind)[field]?.column.ref !== undefined;
const endsWith: Readonly<Partial<Record<Kind, string>>> = { link: 'until' };

const isAsNew = (kind: Kind, field: string, value: unknown): boolean =>
  sameValue(value ?? null, fieldsOf(kind)[field]?.initial ?? null);

const addsHidden = (viewer: Viewer, kind: Kind, record: AnyRecord): boolean =>
  !showsKind(viewer, kind) || hiddenFields(viewer, kind).some((field) => !isAsNew(kind, field, record[field]));

const isCleared = (from: unknown, to: unknown): boolean =>
  to === null || (Array.isArray(to) && Array.isArray(from) && to.every((one) => from.includes(one)));

/**
 * Whether an edit would set something the reader may not see. What goes along with another edit does not count: what is
 * frozen, the records of a person who is deleted, lines that end with them, references to what is gone.
 */
export const setsHidden = (viewer: Viewer, diff: Diff): boolean =>
  viewer.hidden.length > 0 &&
  kindsOf(diff).some((kind) => {
    if (WRITTEN_ALONG.has(kind)) return false;
    const { added = [], updated = {} } = diff[kind] ?? {};
    if (added.some((record) => addsHidden(viewer, kind, record))) return true;
    const isShown = showsKind(viewer, kind);
    const hidden = new Set(hiddenFields(viewer, kind));
    return Object.values(updated).some((fields) =>
      Object.entries(fields).some(
        ([field, [from, to]]) =>
          (!isShown || hidden.has(field)) &&
          field !== 'ordinal' &&
          endsWith[kind] !== field &&
          !(isReference(kind, field) && isCleared(from, to)),
      ),
    );
  });
