/**
 * The start page is painted before the rest of the app is there. What is pressed on it meanwhile, by hand or by key, is
 * kept and done as soon as it is.
 */
import type { CommandId } from '../../shared/commands';
import type { Brought } from '../state/dialog';

export type StartActions = {
  readonly run: (command: CommandId) => void;
  readonly openSample: (sample: string) => Promise<void>;
  readonly openAtlas: (recentId?: string) => Promise<void>;
  readonly newAtlas: (brought?: Brought) => Promise<void>;
  readonly beginWithTable: () => Promise<void>;
  readonly mergeCopies: () => Promise<void>;
};

let actions: StartActions | null = null;
const waiting: ((given: StartActions) => void)[] = [];

/** Does something of the app, at once or as soon as it is there. */
export const withApp = (work: (given: StartActions) => void): void => {
  if (actions === null) waiting.push(work);
  else work(actions);
};

/** With Control or Command: search, open, new, settings. What else is pressed so is the browser’s until then. */
const KEPT: ReadonlySet<string> = new Set(['k', 'o', 'n', ',']);
const keys: KeyboardEvent[] = [];
const keepKey = (event: KeyboardEvent): void => {
  // Tab, Enter and the like are for what is painted already.
  const isHeld = event.ctrlKey || event.metaKey;
  if (isHeld ? !KEPT.has(event.key.toLowerCase()) : event.key !== '?') return;
  event.preventDefault();
  keys.push(event);
};

/** Keeps keys until the app listens to them itself. */
export const keepKeys = (): void => window.addEventListener('keydown', keepKey);

/** The app is there and listens. */
export const giveApp = (given: StartActions): void => {
  actions = given;
  window.removeEventListener('keydown', keepKey);
  for (const work of waiting.splice(0)) work(given);
  for (const event of keys.splice(0)) window.dispatchEvent(new KeyboardEvent('keydown', event));
};

const begun = Promise.withResolvers<void>();
/** Resolves once the app shows what the window was opened with. */
export const appBegan: Promise<void> = begun.promise;
export const sayBegan = (): void => begun.resolve();
