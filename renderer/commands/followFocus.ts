/**
 * Where the keys go on when what had them is gone: a dialog whose button went with the page before, a row that was
 * deleted, a place that another one took the place of. Left alone they fall out of the page, and whoever has no mouse
 * begins anew at its first button.
 */
import { useDocument } from '../state/documentStore';
import { session } from '../state/session';

/** What had the keys, and what it lies in from there outwards, each with its neighbours. */
type Step = { readonly node: Element; readonly next: Element | null; readonly before: Element | null };
type Held = { readonly path: readonly Step[]; readonly where: string };

const TAKES_KEYS =
  ':is(button, input, select, textarea):not(:disabled), a[href], summary, [tabindex="0"]:not([data-base-ui-focus-guard])';
/** People on a page of their own: as cards, as rows, on the grid. */
const CHARTS = ':is([role="tree"], [role="treegrid"], [role="grid"], .grid-list)[tabindex="0"]';
/** What is there for a moment, and gives the keys back to what had them before. */
const PASSING = '[role="menu"], .messages';
const WHOLE = 'main, [role="dialog"]';

/** The page on screen: it is another one when any of this changes. */
const whereNow = (): string => {
  const { atlas, locked, place, view, section, exportView, agenda, historyTab, atlasPlace, programmePage } = session();
  const { accountId, isAtlas } = useDocument.getState();
  const account = [place, view, section, exportView, agenda, historyTab];
  return [atlas !== null, locked !== null, accountId, ...(isAtlas ? [atlasPlace, programmePage] : account)].join(' ');
};

/** What had the keys last: of all, outside of menus, and outside of dialogs as well. */
let last: Element | null = null;
let held: Held | null = null;
let outside: Held | null = null;
/** Somebody went to another page by key: the keys go along, unless what they went to took them itself. */
let leaving: { readonly from: Element | null } | null = null;
/** Where the keys were put on a page that may still be fetched or drawn: what it begins with takes them later. */
let landed: HTMLElement | null = null;
let isAsked = false;

const active = (): Element | null => {
  const { activeElement } = document;
  return activeElement === document.body || activeElement === document.documentElement ? null : activeElement;
};

const hold = (): void => {
  const focused = active();
  last = focused ?? last;
  if (focused === null || focused.closest(PASSING) !== null) return;
  const path: Step[] = [];
  for (let node: Element | null = focused; node !== null; node = node.parentElement)
    path.push({ node, next: node.nextElementSibling, before: node.previousElementSibling });
  held = { path, where: whereNow() };
  if (focused.closest('[role="dialog"]') === null) outside = held;
};

const isLost = (): boolean => active() === null && last?.isConnected === false;

const isSeen = (node: Element): boolean => {
  const { width, height } = node.getBoundingClientRect();
  return width > 1 && height > 1;
};
const takingKeys = (within: Element): readonly HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>(TAKES_KEYS)].filter(isSeen);

/** Of a row that went, the same control of the next one; else what is nearest to where it stood. */
const neighbour = ({ path, where }: Held): HTMLElement | null => {
  const [own] = path;
  if (own?.node.isConnected === true && own.node instanceof HTMLElement && isSeen(own.node)) return own.node;
  const at = path.findIndex(({ node }) => node.isConnected);
  const gone = path[at - 1];
  if (gone === undefined || where !== whereNow()) return null;
  const around = path.slice(at).map(({ node }) => node);
  const whole = around.findIndex((node) => node.matches(WHOLE));
  const nth = [...gone.node.querySelectorAll(TAKES_KEYS)].indexOf(own?.node as Element);
  for (const row of [gone.next, gone.before]) {
    if (row?.isConnected !== true || whole < 0) continue;
    const [first, ...rest] = takingKeys(row);
    if (first) return [first, ...rest][nth] ?? first;
  }
  for (const node of around.slice(0, Math.max(0, whole))) {
    const [first] = takingKeys(node);
    if (first) return first;
  }
  return null;
};

/** Where one begins on the page that is shown: with its people, what says so of itself, or its heading. */
const landing = (main: HTMLElement): HTMLElement => {
  const chart = main.querySelector<HTMLElement>(CHARTS);
  const [first] = [...main.querySelectorAll('[data-begins]')].flatMap(takingKeys);
  const begins = main.querySelector<HTMLElement>('.map-empty button') ?? chart ?? first;
  return begins ?? [...main.querySelectorAll<HTMLElement>('h1, h2')].find(isSeen) ?? main;
};

/** Nothing is scrolled where the page stays the same: what one reads remains in sight. */
const land = (isElsewhere: boolean): void => {
  const dialog = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].at(-1);
  const main = document.querySelector<HTMLElement>('main');
  if (dialog !== undefined) {
    (takingKeys(dialog)[0] ?? dialog).focus();
    return;
  }
  if (main === null) return;
  const target = landing(main);
  landed = target.matches(CHARTS) ? null : target;
  if (!target.matches(TAKES_KEYS)) target.tabIndex = -1;
  target.focus({ preventScroll: !isElsewhere || target === main });
};

/** A heading stays, whatever is drawn around it; people are what a page of theirs begins with. */
const landFurther = (now: HTMLElement): void => {
  const main = now.closest('main');
  if (main === null) return;
  const next = landing(main);
  if (next !== now && (now === main || next.matches(CHARTS))) land(true);
};

const settle = (): void => {
  isAsked = false;
  const gone = leaving;
  leaving = null;
  const focused = active();
  if (gone !== null && (focused === null || focused === gone.from)) land(true);
  else if (focused !== null && focused === landed) landFurther(landed);
  else if (isLost()) {
    // While a workshop runs, keys are the room's: a button that took them would keep Enter for itself.
    const isRun = session().running !== null;
    const next = isRun ? null : ((held && neighbour(held)) ?? (outside && neighbour(outside)));
    if (next === null) land(held?.where !== whereNow());
    else next.focus({ preventScroll: next === held?.path[0]?.node });
  }
};

/** Whatever takes the keys itself does so as it is drawn, and comes first. */
const settleSoon = (): void => {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(() => requestAnimationFrame(settle));
};

/** Does what may lead to another page; the keys go on there. */
export const goingAlong = (work: () => void): void => {
  const before = whereNow();
  const from = active() ?? outside?.path[0]?.node ?? null;
  work();
  if (whereNow() === before) return;
  leaving = { from };
  settleSoon();
};

/** Keeps the keys on the page; the answer ends it. */
export const followFocus = (): (() => void) => {
  const look = (): void => {
    if (isLost() || (landed !== null && landed === active())) settleSoon();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', hold);
  // What stands beside it may have changed since.
  document.addEventListener('keydown', hold, true);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', hold);
    document.removeEventListener('keydown', hold, true);
  };
};
