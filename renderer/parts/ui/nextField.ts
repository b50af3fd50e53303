/** Enter in a field of one line goes on to the next one, as people expect of a form. */
import type { KeyboardEvent } from 'react';

const FIELDS = 'input:not([type="checkbox"], [type="radio"]), textarea, select';

const isOneLine = (field: EventTarget): field is HTMLInputElement | HTMLTextAreaElement =>
  field instanceof HTMLTextAreaElement
    ? field.classList.contains('wraps')
    : field instanceof HTMLInputElement && field.matches(FIELDS);

const isInSight = (field: HTMLElement): boolean =>
  field.tabIndex >= 0 && !field.matches(':disabled') && field.getClientRects().length > 0;

/**
 * For a page of cards and forms: Enter in a line goes to the next field, Shift Enter to the one before. Left alone are
 * forms of their own, which Enter sends, open lists, what is not sound yet, and tables, which hear their keys before.
 */
export const goOnByEnter = (event: KeyboardEvent<HTMLElement>): void => {
  const { target, key, shiftKey } = event;
  const isPlain =
    key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.nativeEvent.isComposing;
  if (!isPlain || !isOneLine(target) || target.closest('form') !== null || target.type === 'search') return;
  // A text that wraps has taken the key already, so that it makes no line.
  if (event.defaultPrevented && !target.classList.contains('wraps')) return;
  if (target.getAttribute('aria-expanded') === 'true' || target.getAttribute('aria-invalid') === 'true') return;
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(FIELDS)].filter(
    (field) => field === target || isInSight(field),
  );
  const next = fields[fields.indexOf(target) + (shiftKey ? -1 : 1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
};
