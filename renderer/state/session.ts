import { create } from 'zustand';
import type { AppSettings, AtlasState, Input, LockedAtlas, Output } from '../../shared/api/contract';
import type { PdfSection } from '../../shared/api/outputs';
import type { LessonId } from '../../shared/analysis/lessons';
import type { Lens } from '../../shared/analysis/lenses';
import type { StepId } from '../../shared/analysis/onePageSteps';
import type { SectionId } from '../../shared/analysis/planSections';
import type { Kind, RecordOf } from '../../shared/model';
import { PEOPLE_VIEWS, type PLACES } from '../../shared/model/scales';
import type { PeopleFilter } from '../../shared/analysis/peopleFilter';
import { USUAL_FRAMES, type FrameKind } from '../../shared/document/frameKinds';
import type { MapLayout } from '../../shared/layout/chart';
import type { Point } from '../../shared/layout/forest';
import { call } from '../host';
import type { Dialog, PlainDialogName } from './dialog';
import { dismissRefusals, say } from './messages';

/** Where one can be: what can be kept as a view or shown to a room, and the history, which is neither. */
export type Place = (typeof PLACES)[number] | 'history';
export const HISTORY_TABS = ['changes', 'thenAndNow', 'snapshots'] as const;
export type HistoryTab = (typeof HISTORY_TABS)[number];
/** What the second level of the rail shows, above all accounts. */
export type AtlasPlace = 'start' | 'accounts' | 'portfolio' | 'selection' | 'programme' | 'method' | 'changes';
/** The pages of Method: to learn it, to look it up, and in which words it speaks. */
export const METHOD_PAGES = ['lessons', 'library', 'words'] as const;
export type MethodPage = (typeof METHOD_PAGES)[number];
export const SELECTION_TABS = ['list', 'criteria', 'alignment', 'pilot', 'charter', 'action'] as const;
export type SelectionTab = (typeof SELECTION_TABS)[number];
export const PORTFOLIO_TABS = ['matrix', 'scores', 'time', 'concentration', 'power', 'rules'] as const;
export type PortfolioTab = (typeof PORTFOLIO_TABS)[number];
export const VIEWS = PEOPLE_VIEWS;
export type View = (typeof VIEWS)[number];
/** What the one-page mode shows: one of its steps, the whole page or the monthly upkeep. */
export type PageView = StepId | 'page' | 'upkeep';
/** What is shown in place of what the step of a workshop opens. */
export type VotingPage =
  | { readonly page: 'vote'; readonly scale?: RecordOf<'vote'>['dimension'] }
  | { readonly page: 'relationship'; readonly personId?: string }
  | { readonly page: 'calibrate' | 'outliers' | 'names' | 'rest' | 'definition' };
/** What belongs to the window, whatever it shows. */
type OfWindow = {
  readonly started: Output<'app.start'> | null;
  readonly settings: AppSettings;
  readonly place: Place;
  /** What colours the cards. */
  readonly lens: Lens;
  /** What frames are drawn around. */
  readonly frames: FrameKind | null;
  /** Frames of groups are drawn over those of units or departments. */
  readonly groupsOver: boolean;
  /** Whether photos of people are shown. */
  readonly photos: boolean;
  /** The section of the plan on screen. */
  readonly section: SectionId;
  /** Whether the panel opens when something is chosen. */
  readonly panelOpen: boolean;
  /** Whether it stays open with nothing chosen. */
  readonly panelKept: boolean;
  /** The lesson one is at in the working copy of a sample, and how much of what it asks for was there before. */
  readonly lesson: { readonly id: LessonId; readonly sample: string; readonly before: number } | null;
};

/** What belongs to the atlas that is open. */
type OfAtlas = {
  readonly atlas: AtlasState | null;
  readonly atlasPlace: AtlasPlace;
  readonly portfolioTab: PortfolioTab;
  readonly selectionTab: SelectionTab;
  /** Id of a page of the programme. */
  readonly programmePage: string;
  /** Whose competences, and which role, the programme shows; the first where it is null or gone. */
  readonly programmeProfileId: string | null;
  readonly programmeRoleId: string | null;
  readonly methodPage: MethodPage;
  /** The method the library shows; null: the first. */
  readonly method: string | null;
  /** The account one came from, by its id, for the way back. */
  readonly cameFrom: string | null;
  /** The atlas that was locked here; null where none is. */
  readonly locked: LockedAtlas | null;
};

/** What belongs to the account on screen, and means nothing in another one. */
type OfAccount = {
  /** The same people as cards, as rows, or beside those of yours who keep contact with them. */
  readonly view: View;
  /** Seats chosen on the map or the grid; the last one is shown in the panel. */
  readonly selection: readonly string[];
  /** The line chosen on the map, by the id of what it stands for; it means something only beside the card it belongs to. */
  readonly line: string | null;
  /** The seat whose name is being typed on its card. */
  readonly naming: string | null;
  /** The card a dragged card would be dropped on. */
  readonly dropTarget: string | null;
  /** The marks of the legend that stay in full colour (none: all). */
  readonly marks: readonly string[];
  /** Only these seats stay in full colour: those around one person, or on a way to them. */
  readonly focus: {
    readonly seatId: string;
    readonly steps: number;
    readonly seats: ReadonlySet<string>;
    /** The seats of the way in their order, and which of its steps, from 0, is the hardest; −1: none. */
    readonly way?: { readonly seats: readonly string[]; readonly hardest: number };
  } | null;
  /** What the filter asks for; null: everybody stays in full colour. */
  readonly filter: PeopleFilter | null;
  /** The map on screen; null is the whole account's. */
  readonly mapId: string | null;
  /** The frame whose people the panel shows. */
  readonly frame: { readonly kind: FrameKind; readonly id: string } | null;
  readonly layout: MapLayout;
  /** The grid asks what if, in this scenario; null in it: one that nobody has begun yet. */
  readonly whatIf: { readonly scenarioId: string | null } | null;
  /** Seats whose branch is folded. */
  readonly collapsed: ReadonlySet<string>;
  /** What the one-page mode shows; null: the first step that is not done. */
  readonly pageView: PageView | null;
  /** A record somebody asked to see: it comes into view where it is edited. `isNew` puts the cursor into it. */
  readonly spot: { readonly kind: Kind; readonly id: string; readonly isNew?: boolean } | null;
  /** The slide that fills the window, counted from 0; null: the app itself. */
  readonly slide: number | null;
  /** The parts Export was opened for; null: those of last time. */
  readonly exporting: readonly PdfSection[] | null;
  /** What Export shows: the choice of what is made, or what the customer sees of the account. */
  readonly exportView: 'choose' | 'customer';
  /** The action shown beside the others. */
  readonly action: string | null;
  /** The workshop shown in its place; null: all of them. */
  readonly agenda: string | null;
  /** What of the history is shown. */
  readonly historyTab: HistoryTab;
  /** The saved view at which somebody steps through all of them, full screen. */
  readonly stepping: string | null;
  /** The workshop whose step fills this window. */
  readonly running: string | null;
  /** In a joint session on this screen alone: the step is shown whole, to be worked on. */
  readonly isWholeShown: boolean;
  /** What of a vote stands in place of what its step opens. */
  readonly voting: VotingPage | null;
  /** What is being written down beside its step. */
  readonly capturing: RecordOf<'captured'>['form'] | null;
  /** What is done with the photo of the wall under the map: it is moved and sized, or cards are set on it. */
  readonly wall:
    | null
    | { readonly mode: 'adjust' }
    | {
        readonly mode: 'set';
        /** New cards are set, though others wait in the tray. */
        readonly isNew: boolean;
        /** The seat of the card that was set last. */
        readonly last: string | null;
        /** Where the next card goes by key, in map units: the middle of it. */
        readonly marker: Point;
      };
  /** What is to be added in a section, by the words of its button. */
  readonly adding: { readonly section: SectionId; readonly label: string } | null;
  readonly dialog: Dialog | null;
  /** What was typed in dialogs and is in no document yet, by the dialog. */
  readonly leftTyped: Readonly<Record<string, string>>;
  /** Names of clients are shown although this computer hides them, until something is opened or closed. */
  readonly namesShown: boolean;
};

/** What is shown and chosen in this window. Never part of the document, never undone. */
export type Session = OfWindow & OfAtlas & OfAccount;

const NEW_WINDOW: OfWindow = {
  started: null,
  settings: { theme: 'system', page: {} },
  place: 'map',
  lens: 'attitude',
  frames: USUAL_FRAMES,
  groupsOver: false,
  photos: true,
  section: 'cover',
  panelOpen: true,
  panelKept: false,
  lesson: null,
};
const NO_ATLAS: OfAtlas = {
  atlas: null,
  atlasPlace: 'accounts',
  portfolioTab: 'matrix',
  selectionTab: 'list',
  programmePage: 'readiness',
  programmeProfileId: null,
  programmeRoleId: null,
  methodPage: 'lessons',
  method: null,
  cameFrom: null,
  locked: null,
};
const NEW_ACCOUNT: OfAccount = {
  view: 'map',
  selection: [],
  line: null,
  naming: null,
  dropTarget: null,
  marks: [],
  focus: null,
  filter: null,
  mapId: null,
  frame: null,
  layout: 'down',
  whatIf: null,
  collapsed: new Set(),
  pageView: null,
  spot: null,
  slide: null,
  exporting: null,
  exportView: 'choose',
  action: null,
  agenda: null,
  historyTab: 'changes',
  stepping: null,
  running: null,
  isWholeShown: false,
  voting: null,
  capturing: null,
  wall: null,
  adding: null,
  dialog: null,
  leftTyped: {},
  namesShown: false,
};

export const useSession = create<Session>(() => ({ ...NEW_WINDOW, ...NO_ATLAS, ...NEW_ACCOUNT }));

/** Why something was not done is of no matter any more in another place, and hidden by no dialog. */
useSession.subscribe((now, before) => {
  const isElsewhere =
    now.place !== before.place ||
    now.section !== before.section ||
    now.view !== before.view ||
    now.atlasPlace !== before.atlasPlace;
  if (isElsewhere || (now.dialog !== null && now.dialog !== before.dialog)) dismissRefusals();
});

export const session = (): Session => useSession.getState();
export const setSession = (part: Partial<Session>): void => useSession.setState(part);

/**
 * Begins anew with another account, another atlas, or none: everything that belonged to the one before is put back, and
 * `shown` says what is different in the one that comes. What belongs to the window stays.
 */
export const resetSession = (of: 'account' | 'atlas', shown: Partial<Session> = {}): void =>
  setSession({ ...(of === 'atlas' ? NO_ATLAS : {}), ...NEW_ACCOUNT, ...shown });

export const goTo = (place: Place): void =>
  setSession({ place, naming: null, wall: null, exporting: null, exportView: 'choose', voting: null, adding: null });
/** Opens Export with these parts chosen and no others; what was chosen last time is kept until one is changed. */
export const goToExport = (exporting: readonly PdfSection[]): void =>
  setSession({ place: 'export', naming: null, exporting, exportView: 'choose', voting: null });
export const showSection = (section: SectionId): void =>
  setSession({ place: 'plan', section, naming: null, voting: null, adding: null });
/** Within this time a section is fetched and drawn. */
const LONGEST_TO_DRAW_MS = 4_000;

/** Goes to a section and adds something there, as its button of these words does. */
export const addInSection = (section: SectionId, label: string): void => {
  showSection(section);
  const adding = { section, label };
  setSession({ adding });
  // A section that holds all it can has no such button, and must not add something later.
  setTimeout(() => {
    if (session().adding !== adding) return;
    setSession({ adding: null });
    say(`Nothing was added: “${label}” is not offered there now.`);
  }, LONGEST_TO_DRAW_MS);
};
/** Opens the history where it was left, or at one of its tabs. */
export const showHistory = (tab?: HistoryTab): void => {
  if (tab !== undefined) setSession({ historyTab: tab });
  goTo('history');
};
export const openDialog = (dialog: Dialog | PlainDialogName): void =>
  setSession({ dialog: typeof dialog === 'string' ? { name: dialog } : dialog });
export const closeDialog = (): void => setSession({ dialog: null });
export const select = (seatIds: readonly string[]): void => setSession({ selection: seatIds, frame: null, line: null });

let isKept = true;

/** Keeps settings for the next start. That they cannot be kept is said once, and again only after they could. */
export const keepSettings = (change: Input<'settings.set'>): void => {
  call('settings.set', change).then(
    () => {
      isKept = true;
    },
    () => {
      if (isKept) say(NOT_KEPT, 'alert');
      isKept = false;
    },
  );
};
const NOT_KEPT =
  'What this window remembers, sizes, colours and switches, could not be written on this computer. It holds until the window is closed, and your accounts are safe. Look whether the disk is full or may not be written to.';

/** Remembers a size or a switch of the page for the next start. */
export const remember = (name: string, value: unknown): void => {
  const page = { ...session().settings.page, [name]: value as AppSettings['page'][string] };
  setSession({ settings: { ...session().settings, page } });
  keepSettings({ page });
};
export const remembered = <T>(name: string, fallback: T): T => {
  const value = session().settings.page[name];
  return value === undefined ? fallback : (value as T);
};
