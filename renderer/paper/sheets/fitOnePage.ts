/** A plan on a page is one page: what has no room stays off it, and the page says how much that is. */

import { moreOf } from '../../../shared/model/words';

/** Room between the last line and the foot, in CSS pixels. */
const CLEAR = 6;

const bottomOf = (column: Element): number =>
  Math.max(0, ...[...column.children].map((child) => child.getBoundingClientRect().bottom));

/** The list of a column that can best do with a row less: the longest, the lower one of equals. */
const longestList = (column: Element): HTMLElement | null => {
  const lists = [...column.querySelectorAll<HTMLElement>('ul[data-what]')].filter((list) => list.children.length > 1);
  return lists.toSorted((a, b) => a.children.length - b.children.length).at(-1) ?? null;
};

const takeRowOff = (list: HTMLElement): void => {
  list.lastElementChild?.remove();
  const more = Number(list.dataset['more'] ?? 0) + 1;
  list.dataset['more'] = String(more);
  const says = list.parentElement?.querySelector<HTMLElement>('.more-rows');
  if (!says) return;
  says.hidden = false;
  says.textContent = moreOf(more, list.dataset['what']);
};

/** Takes rows off the lists of every plan on a page until its columns end above its foot. Run once it is laid out. */
export const fitOnePages = (root: ParentNode): void => {
  for (const page of root.querySelectorAll('.one-page')) {
    const foot = page.querySelector('.one-foot');
    if (foot === null) continue;
    for (const column of page.querySelectorAll('.column')) {
      for (
        let list = longestList(column);
        list !== null && bottomOf(column) > foot.getBoundingClientRect().top - CLEAR;
        list = longestList(column)
      ) {
        takeRowOff(list);
      }
    }
  }
};
