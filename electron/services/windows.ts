import { ATLAS_ITSELF } from '../../shared/document/document';
import { randomBytes, randomUUID } from 'node:crypto';
import type { KeptCopy } from '../../db/elsewhere';
import type { Atlas, Author, Change } from '../../db/atlas';
import { atlasPart } from '../../db/atlas';
import type { Activity, AtlasState, EventName, EventValue, FilePurpose } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { keepWaiting, type WaitingEvent } from '../../shared/api/waitingEvents';
import { isEmpty } from '../../shared/document/diff';
import { basename, dirname } from 'node:path';
import type { Merging } from './mergeCalls';
import type { Presenting } from './presenting';
import type { HostOptions, PrintJob, ReturningWindow } from './port';
import type { WarmPage } from './printPages';
import { copiesOf, roomWatch, safetyIn, type Copies, type Safety } from './safety';
import { settingsIn, type KeptSettings } from './settings';
import { underWayIn, type UnderWay } from './underWay';

type Listener = (event: string, value: unknown) => void;

/** An atlas that is open in this process, with the windows that show it. */
export type OpenAtlas = {
  readonly atlas: Atlas;
  readonly windows: Set<string>;
  readonly copies: Copies;
  /** Votes that run in it, by account, as they were handed over last. */
  readonly scratches: Map<string, string>;
  /** What is to be said of the room on its disk, once. */
  readonly room: (folder: string) => string | null;
};
type Chosen = { readonly path: string; readonly purpose: FilePurpose };
export type WindowState = {
  readonly id: string;
  /** The runs of the host it lived through before this one. */
  readonly earlierSessions: readonly string[];
  open: OpenAtlas | null;
  /** The account the window shows; changes of it are told to the window. */
  accountId: string | null;
  /** Instead of an account it shows what is above all of them, and changes of that are told to it. */
  showsAtlas: boolean;
  /** Files the person chose, by their one-time token. */
  readonly files: Map<string, Chosen>;
  /** What it prints; null for all that print nothing. */
  job: PrintJob | null;
  /** Hears which section a window that prints draws. */
  drawing: ((section: string, part: number) => void) | null;
  /** Why edits on its screen are not saved, in words, or null. */
  unsaved: string | null;
  /** What was locked in it, until that or another atlas is opened in it. */
  locked: LockedInWindow | null;
  /** What was being typed when an atlas was locked in it, by the atlas whose key alone opens it. */
  readonly inHand: Map<string, Buffer>;
  /** Takes the answer to the question whether the window can be locked, while it is asked. */
  lockAnswer: ((answer: LockAnswer) => void) | null;
  activity: Activity;
  /** The copy it is about to merge; null for none. */
  merging: Merging | null;
  /** What it was opened for, until it asks. */
  beside: Beside | null;
  /** Opinions are hidden in it; never kept longer than the window. */
  hidesOpinions: boolean;
  /** The window this one shows to a room, by its id; null for all that are no projector. */
  projects: string | null;
  listener: Listener | null;
  /** Events for a window that is still connecting. */
  /** Files this window wrote, by what stands for them. */
  readonly written: Map<string, string>;
  /** Outputs in which hidden texts were found, until somebody decides about them or the window closes. */
  readonly held: Map<string, { readonly path: string; readonly content: string | Uint8Array }>;
  readonly waiting: WaitingEvent[];
  /** The last edit of its page that was written: a page that lost the answer sends it again. */
  lastEdit: { readonly editId: string; readonly accountId: string; readonly change: Change } | null;
};

/** What a window says when it is asked whether it can be locked. */
export type LockAnswer = { readonly unsaved: string | null; readonly inHand: string | null };
/** A sealed atlas that was locked in a window. */
export type LockedInWindow = { readonly atlasId: string; readonly path: string };

/** What a window is opened for: a file to be read, or a copy of what is kept. */
export type Beside = { readonly path: string } | KeptCopy;
/** Told of what happens to windows and documents. */
export type Followers = {
  /** The document of an account changed; null: it is to be read anew. */
  readonly changed: (open: OpenAtlas, accountId: string, change: Change | null) => void;
  /** Where the cards of a map stand was kept anew. */
  readonly laidOut: (open: OpenAtlas, accountId: string) => void;
  /** A window opened an account. */
  readonly opened: (window: WindowState) => void;
  /** A window let go of its atlas, or of its account. */
  readonly released: (window: WindowState) => void;
  /** A window began to hide opinions, or shows them again. */
  readonly hid: (window: WindowState) => void;
  /** The page of a window began or stopped to listen. */
  readonly listens: (window: WindowState) => void;
  readonly closed: (window: WindowState) => void;
};
const NO_FOLLOWERS: Followers = {
  changed: () => undefined,
  laidOut: () => undefined,
  opened: () => undefined,
  released: () => undefined,
  hid: () => undefined,
  listens: () => undefined,
  closed: () => undefined,
};

/** What every service works on: one per process. */
export type Services = {
  readonly options: HostOptions;
  readonly settings: KeptSettings;
  readonly underWay: UnderWay;
  readonly safety: Safety;
  readonly sessionId: string;
  readonly windows: Map<string, WindowState>;
  readonly atlases: Set<OpenAtlas>;
  /** What is presented, by the window that presents. */
  readonly presenting: Map<string, Presenting>;
  /** Pages that are drawn before they are printed, by the window that is about to print. */
  readonly warmPages: Map<string, WarmPage>;
  /** What is printed now, by the window that waits for it. */
  readonly printRuns: Map<string, Set<AbortController>>;
  followers: Followers;
  /** Salts of atlases that were locked: their passphrase is asked for, whatever a keychain keeps. */
  readonly askedFirst: Set<string>;
  /** What the window that is opened next is for. */
  readonly nextWindow: { beside: Beside | null };
  /** Opening, closing and sealing happen one after the other. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
};
/** One call: the services and the window it came from. */
export type Caller = { readonly services: Services; readonly window: WindowState };

export const servicesOf = (options: HostOptions): Services => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    options,
    settings: settingsIn(options.dataFolder, (paths) => options.desktop.recentChanged?.(paths)),
    underWay: underWayIn(options.dataFolder),
    safety: safetyIn(options.dataFolder),
    sessionId: randomUUID(),
    windows: new Map(),
    atlases: new Set(),
    presenting: new Map(),
    warmPages: new Map(),
    printRuns: new Map(),
    followers: NO_FOLLOWERS,
    askedFirst: new Set(),
    nextWindow: { beside: null },
    inTurn: (work) => {
      const next = last.then(work, work);
      last = next.catch(() => undefined);
      return next;
    },
  };
};

/** An atlas that was just opened, with no window yet. */
export const justOpened = (services: Services, atlas: Atlas): OpenAtlas => ({
  atlas,
  windows: new Set(),
  copies: copiesOf(atlas, services.safety),
  scratches: new Map(),
  room: roomWatch(),
});

/** `returning` is a window of an earlier run: it goes on as who it was. */
export const addWindow = (
  services: Services,
  job: PrintJob | null = null,
  returning: ReturningWindow | null = null,
): WindowState => {
  const made: WindowState = {
    id: returning?.windowId ?? randomUUID(),
    earlierSessions: returning?.sessions ?? [],
    open: null,
    accountId: null,
    showsAtlas: false,
    files: new Map(),
    written: new Map(),
    held: new Map(),
    job,
    drawing: null,
    unsaved: null,
    locked: null,
    inHand: new Map(),
    lockAnswer: null,
    activity: 'active',
    merging: null,
    beside: job === null ? services.nextWindow.beside : null,
    hidesOpinions: false,
    projects: null,
    listener: null,
    waiting: [],
    lastEdit: null,
  };
  services.windows.set(made.id, made);
  return made;
};

/** All a projector hears of. */
const PROJECTED: ReadonlySet<EventName> = new Set<EventName>([
  'projector.shows',
  'projector.points',
  'projector.forget',
  'projector.ended',
]);

export const emit = <E extends EventName>(window: WindowState, event: E, value: EventValue<E>): void => {
  if (window.projects !== null && !PROJECTED.has(event)) return;
  if (window.listener) window.listener(event, value);
  else if (window.job === null) keepWaiting(window.waiting, event, value);
};

export const atlasOf = ({ window }: Caller): Atlas => {
  if (!window.open) throw new AtlasError('noAtlas', 'No atlas is open in this window.');
  return window.open.atlas;
};
/** After something was waited for: throws noAtlas where the window shows another atlas by now, or none. */
export const requireStillOpen = ({ window }: Caller, atlas: Atlas): void => {
  if (window.open?.atlas === atlas) return;
  throw new AtlasError('noAtlas', 'The atlas was closed while the file was read. Nothing was changed.');
};
/** Who of the team of the account on screen said at this computer who they are, in *My work*. */
const memberAt = ({ services, window }: Caller): string | null => {
  const kept = services.settings.read().page['worker'];
  if (window.accountId === null || typeof kept !== 'object' || kept === null || Array.isArray(kept)) return null;
  const memberId = kept[window.accountId];
  return typeof memberId === 'string' ? memberId : null;
};

export const authorOf = (caller: Caller): Author => ({
  windowId: caller.window.id,
  sessionId: caller.services.sessionId,
  earlierSessions: caller.window.earlierSessions,
  memberId: memberAt(caller),
});

export const stateOf = (atlas: Atlas): AtlasState => ({
  name: basename(atlas.path).replace(/\.atlas$/i, ''),
  folder: dirname(atlas.path),
  sealed: atlas.isSealed(),
  readOnly: atlas.readOnly,
  trouble: atlas.trouble(),
  sample: atlas.sample,
  accounts: [...atlas.accounts()],
  revision: atlas.revision(),
});

/** The other windows of the same atlas. */
export const others = ({ services, window }: Caller): WindowState[] =>
  [...services.windows.values()].filter(
    (other) => other !== window && other.open !== null && other.open === window.open,
  );

/** Tells the other windows of the same atlas what changed in the document they show. */
export const tellChange = (caller: Caller, accountId: string, change: Change): void => {
  if (caller.window.open) caller.services.followers.changed(caller.window.open, accountId, change);
  const everywhere = atlasPart(change.diff);
  for (const other of others(caller)) {
    const shown = other.accountId ?? (other.showsAtlas ? ATLAS_ITSELF : null);
    if (shown === null || !other.open) continue;
    if (other.showsAtlas && accountId !== ATLAS_ITSELF) emit(other, 'accounts.changed', null);
    const isSame = shown === accountId;
    if (!isSame && isEmpty(everywhere)) continue;
    const author = authorOf({ ...caller, window: other });
    emit(other, 'document.changed', {
      accountId: isSame ? accountId : null,
      revision: change.revision,
      at: change.at,
      label: change.label,
      diff: isSame ? change.diff : everywhere,
      history: other.open.atlas.history(author, shown),
    });
  }
};
/**
 * Tells the other windows of the same atlas that its accounts or its seal changed; `message` says so in words where
 * they should know.
 */
export const tellAtlas = (caller: Caller, message: string | null = null): void => {
  for (const other of others(caller))
    if (other.open) emit(other, 'atlas.changed', { atlas: stateOf(other.open.atlas), message });
};

/** Tells the other windows of the same atlas to read anew what they show. */
export const tellMissed = (caller: Caller): void => {
  if (caller.window.open) caller.services.followers.changed(caller.window.open, '', null);
  for (const other of others(caller)) emit(other, 'events.missed', null);
};

export const newToken = (): string => randomBytes(24).toString('base64url');
