/**
 * What somebody has in hand when the window is locked: where they are, what is chosen, and what is being typed and in no
 * document yet. The host keeps it so that only the key of the atlas opens it.
 */
import { LONGEST_IN_HAND } from '../../shared/api/shapes';
import type { Dialog } from './dialog';
import { useDocument } from './documentStore';
import { session, type Session } from './session';
import { putBackUnsavedTexts, unsavedTexts } from './unsavedTexts';

/** A field by what it is called and where it stands, with what is in it. */
type HeldField = {
  readonly scope: string;
  readonly label: string;
  /** Among those of the same name. */
  readonly nth: number;
  /** What it is folded into, from the inside out. */
  readonly folds: readonly string[];
  readonly value: string;
  /** Its text is in the document as soon as it is left: it is not typed again. */
  readonly isKept: boolean;
  readonly isFocused: boolean;
  readonly caret: readonly [number, number] | null;
};

const SHOWN = [
  'place',
  'section',
  'lens',
  'frames',
  'groupsOver',
  'view',
  'selection',
  'frame',
  'marks',
  'filter',
  'mapId',
  'layout',
  'pageView',
  'exporting',
  'exportView',
  'action',
] as const satisfies readonly (keyof Session)[];

/** Dialogs that hold what is gone with the lock, or what no text can hold. */
const NOT_AGAIN: ReadonlySet<Dialog['name']> = new Set<Dialog['name']>([
  'unlock',
  'goOnWith',
  'openElsewhere',
  'foundTexts',
  'seal',
]);

export type InHand = {
  readonly accountId: string | null;
  readonly shown: Pick<Session, (typeof SHOWN)[number]>;
  readonly collapsed: readonly string[];
  readonly focus: { readonly seatId: string; readonly steps: number; readonly seats: readonly string[] } | null;
  readonly dialog: Dialog | null;
  readonly unsavedTexts: Readonly<Record<string, string>>;
  readonly fields: readonly HeldField[];
};

type TypedIn = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const FIELDS =
  'input:not([type="password"], [type="file"], [type="checkbox"], [type="radio"], [type="range"]), textarea, select';
/** A dialog shows in its checks and choices what was said so far. */
const TICKED = 'input:is([type="checkbox"], [type="radio"])';

const scopeOf = (field: Element): string =>
  field.closest('[role="dialog"]') === null
    ? (field.closest<HTMLElement>('[data-region]')?.dataset['region'] ?? 'page')
    : 'dialog';
const labelOf = (field: TypedIn): string =>
  field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? field.getAttribute('placeholder') ?? '';
const isTicked = (field: TypedIn): field is HTMLInputElement => field.matches(TICKED);
const valueOf = (field: TypedIn): string => (isTicked(field) ? String(field.checked) : field.value);

const allFields = (): readonly (readonly [TypedIn, string, string, number])[] => {
  const counts = new Map<string, number>();
  return [...document.querySelectorAll<TypedIn>(`${FIELDS}, [role="dialog"] ${TICKED}`)].map((field) => {
    const scope = scopeOf(field);
    const label = labelOf(field);
    const name = JSON.stringify([scope, label]);
    const nth = counts.get(name) ?? 0;
    counts.set(name, nth + 1);
    return [field, scope, label, nth] as const;
  });
};

const caretOf = (field: TypedIn): readonly [number, number] | null => {
  if (field instanceof HTMLSelectElement) return null;
  const { selectionStart, selectionEnd } = field;
  return selectionStart === null || selectionEnd === null ? null : [selectionStart, selectionEnd];
};

const nameOfFold = (fold: Element): string => {
  const summary = fold.querySelector('summary');
  return summary?.getAttribute('aria-label') ?? summary?.textContent ?? '';
};

const foldsAround = (field: TypedIn): readonly string[] => {
  const names: string[] = [];
  for (let fold = field.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null)
    names.push(nameOfFold(fold));
  return names;
};

const heldFields = (): readonly HeldField[] =>
  allFields().flatMap(([field, scope, label, nth]) => {
    const isFocused = field === document.activeElement;
    const isKept = field.dataset['start'] !== undefined;
    // Outside of dialogs a choice is made at once, and what shows a record follows it.
    const isTyped = !isKept && field.value !== '' && (scope === 'dialog' || !(field instanceof HTMLSelectElement));
    if (!isFocused && !isTyped) return [];
    const caret = isFocused ? caretOf(field) : null;
    return [{ scope, label, nth, folds: foldsAround(field), value: valueOf(field), isKept, isFocused, caret }];
  });

/** What is in hand now, as text; null where it is more than can be kept. Asked before the field is left. */
export const inHandNow = (): string | null => {
  const now = session();
  const { focus, dialog } = now;
  const held: InHand = {
    accountId: useDocument.getState().accountId,
    shown: Object.fromEntries(SHOWN.map((name) => [name, now[name]])) as InHand['shown'],
    collapsed: [...now.collapsed],
    focus: focus === null ? null : { ...focus, seats: [...focus.seats] },
    dialog: dialog === null || NOT_AGAIN.has(dialog.name) ? null : dialog,
    unsavedTexts: unsavedTexts(),
    fields: heldFields(),
  };
  const text = JSON.stringify(held);
  if (text.length <= LONGEST_IN_HAND) return text;
  // A table that was being imported lies in its file: everything else is kept.
  const without = JSON.stringify({ ...held, dialog: null });
  return without.length <= LONGEST_IN_HAND ? without : null;
};

/** What `inHandNow` gave, or null. It comes from this program alone. */
export const inHandIn = (text: string | null): InHand | null => (text === null ? null : (JSON.parse(text) as InHand));

/** What of it belongs to the session; the account is open by then. */
export const sessionOf = ({ shown, collapsed, focus, dialog }: InHand): Partial<Session> => ({
  ...shown,
  collapsed: new Set(collapsed),
  focus: focus === null ? null : { ...focus, seats: new Set(focus.seats) },
  dialog,
});

/** Types a text as keys do, so that what shows the field hears of it. */
const typeInto = (field: TypedIn, value: string): void => {
  if (isTicked(field)) {
    if (String(field.checked) !== value) field.click();
    return;
  }
  if (field.value === value) return;
  const prototype =
    field instanceof HTMLInputElement
      ? HTMLInputElement.prototype
      : field instanceof HTMLTextAreaElement
        ? HTMLTextAreaElement.prototype
        : HTMLSelectElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
};

const BETWEEN_LOOKS_MS = 20;
/** So long a slow computer may take to draw what the cursor was in, and what else was typed, which it waits for. */
const LONGEST_WAIT_MS = { focused: 20_000, other: 5_000 } as const;

/** What was unfolded then is folded in a new page: nothing in it takes the cursor, and much of it is not even made. */
const unfold = (names: readonly string[]): void => {
  for (const fold of document.querySelectorAll('details:not([open])'))
    if (names.includes(nameOfFold(fold))) (fold as HTMLDetailsElement).open = true;
};

/** The field that was held, once it is drawn; null where it does not come. */
const fieldFor = async (held: HeldField, until: number): Promise<TypedIn | null> => {
  for (;;) {
    if (held.folds.length > 0) unfold(held.folds);
    const found = allFields().find(
      ([, scope, label, nth]) => scope === held.scope && label === held.label && nth === held.nth,
    );
    if (found) return found[0];
    if (Date.now() > until) return null;
    // Not a frame: a window behind another one draws none.
    await new Promise((looked) => {
      setTimeout(looked, BETWEEN_LOOKS_MS);
    });
  }
};

/** Puts back what was being typed, and the cursor where it was. */
export const putBackTyping = async ({ unsavedTexts: texts, fields }: InHand): Promise<void> => {
  putBackUnsavedTexts(texts);
  const start = Date.now();
  for (const held of fields.toSorted((a, b) => Number(a.isFocused) - Number(b.isFocused))) {
    // One after the other: a field may be there only once the one before says something.
    const field = await fieldFor(held, start + LONGEST_WAIT_MS[held.isFocused ? 'focused' : 'other']);
    if (field === null) continue;
    if (held.isFocused) field.focus();
    if (!held.isKept) typeInto(field, held.value);
    if (held.caret !== null && !(field instanceof HTMLSelectElement)) field.setSelectionRange(...held.caret);
  }
};
