/** Views kept under a name: made, shown again, put in order, stepped through full screen. */
import { SECTION_IDS, sectionTitle } from '../../shared/analysis/planSections';
import { seatsAround } from '../../shared/analysis/around';
import { LENSES, LENS_WORDS } from '../../shared/analysis/lenses';
import { coloursOf, looksOf } from '../../shared/audience/projected';
import type { PeopleFilter } from '../../shared/analysis/peopleFilter';
import { find, list, type Document } from '../../shared/document/document';
import { FRAME_KINDS } from '../../shared/document/frames';
import { putAmong } from '../../shared/document/order';
import { removeWithLinks } from '../../shared/document/references';
import { MAP_LAYOUTS } from '../../shared/layout/chart';
import { newRecord, type RecordOf } from '../../shared/model';
import { quoted, withinSentence } from '../../shared/model/words';
import { currentDocument, editDocument, newGroup, useDocument } from '../state/documentStore';
import { keyWords } from '../state/keyWords';
import { showLines } from '../state/lineSwitches';
import { say } from '../state/messages';
import { goTo, openDialog, session, setSession } from '../state/session';
import { wishView } from '../state/viewWish';
import { presentedNow } from './presenting';
import { fillScreen, leaveFullScreen } from './slideCommands';

export type SavedView = RecordOf<'savedView'>;

const PLACE_WORDS: Readonly<Record<SavedView['place'], string>> = {
  compass: 'Compass',
  map: 'Map',
  grid: 'Grid',
  plan: 'Plan',
  actions: 'Actions',
  workshop: 'Workshop',
  export: 'Export',
  work: 'My work',
};
const among = <T extends string>(values: readonly T[], given: string | null): T | null =>
  values.find((one) => one === given) ?? null;

/** What a view shows, in words: *Map, by influence*. */
export const viewWords = ({ place, view, section, colours }: SavedView): string => {
  if (place === 'plan') return `Plan, ${sectionTitle(among(SECTION_IDS, section) ?? 'cover').toLowerCase()}`;
  if (place !== 'map') return PLACE_WORDS[place];
  if (view !== 'map') return view === 'list' ? 'List' : 'Contacts';
  const lens = among(LENSES, colours.lens) ?? 'attitude';
  return `Map, ${withinSentence(LENS_WORDS[lens])}${colours.filter === null ? '' : ', filtered'}`;
};

/** What of the screen a view keeps. */
const keptNow = (): Partial<SavedView> | null => {
  const view = presentedNow();
  if (view === null) return null;
  const content = currentDocument();
  const there = (ids: readonly string[]): readonly string[] => ids.filter((id) => content.seat.has(id));
  return {
    place: view.place,
    view: view.view,
    section: view.place === 'plan' ? view.section : null,
    mapId: view.mapId,
    looks: looksOf(view),
    // While opinions are hidden nothing is set that tells one.
    ...(useDocument.getState().isHiding
      ? {}
      : {
          colours: coloursOf(view),
          focusSeatId: view.focus === null ? null : (there([view.focus.seatId])[0] ?? null),
          focusSteps: view.focus?.steps === 1 || view.focus?.steps === 2 ? view.focus.steps : null,
        }),
    box: view.box,
    selection: there(view.selection),
    collapsed: there(view.collapsed),
    line: view.line,
    scenarioId: view.scenarioId,
  };
};

/** The map as it is on screen, all of it, as a view that nobody keeps; null where no map is on screen. */
export const viewNow = (): SavedView | null => {
  const kept = keptNow();
  return kept === null || kept.place !== 'map' || kept.view !== 'map'
    ? null
    : newRecord('savedView', 'shown', 0, { ...kept, box: null });
};

/** The map as it was left, whatever is on screen now, as a view that nobody keeps; null where no account is open. */
export const mapAsLeft = (): SavedView | null => {
  const kept = keptNow();
  return kept === null
    ? null
    : newRecord('savedView', 'shown', 0, { ...kept, place: 'map', view: 'map', section: null, box: null });
};

/** A name nobody has yet. */
const freeName = (wanted: string): string => {
  const taken = new Set(list(currentDocument(), 'savedView').map(({ name }) => name));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted} ${count}`;
    if (!taken.has(name)) return name;
  }
};

/** Keeps what is on screen as a view, and shows all of them with the cursor in its name. */
export const saveView = (): void => {
  const kept = keptNow();
  if (kept === null) {
    if (session().place === 'history') say('The history is not kept as a view. Snapshots keep a day under a name.');
    return;
  }
  let made: SavedView | null = null;
  const isDone = editDocument('Save this view', (draft) => {
    made = draft.add('savedView', { ...kept, name: '' });
    draft.set('savedView', made.id, { name: freeName(viewWords(made)) });
  });
  if (!isDone || made === null) return;
  setSession({ spot: { kind: 'savedView', id: (made as SavedView).id, isNew: true } });
  openDialog('savedViews');
};

/** Makes a view what is on screen now. */
export const retakeView = ({ id, name }: SavedView): void => {
  const kept = keptNow();
  if (kept !== null && editDocument(`Take the view ${name} anew`, (draft) => draft.set('savedView', id, kept)))
    say(`${quoted(name, 'view')} is what is on screen now. Ctrl Z brings back what it was.`);
};

/** A filter without what is not in the account any more: it would leave nobody in full colour. */
const stillThere = (content: Document, filter: PeopleFilter): PeopleFilter => ({
  ...filter,
  owner: filter.owner === null || filter.owner === 'nobody' || content.member.has(filter.owner) ? filter.owner : null,
  unit: filter.unit === null || content.businessUnit.has(filter.unit) ? filter.unit : null,
});

/** Puts a view on screen, as far as what it shows is still there. */
export const showView = (view: SavedView): void => {
  const content = currentDocument();
  const { looks, colours } = view;
  const isCovered = useDocument.getState().isHiding;
  const seats = (ids: readonly string[]): readonly string[] => ids.filter((id) => content.seat.has(id));
  const focus =
    isCovered || view.focusSeatId === null || view.focusSteps === null
      ? null
      : {
          seatId: view.focusSeatId,
          steps: view.focusSteps,
          seats: seatsAround(content, view.focusSeatId, view.focusSteps),
        };
  goTo(view.place);
  setSession({
    view: view.view,
    section: among(SECTION_IDS, view.section) ?? session().section,
    mapId: find(content, 'map', view.mapId)?.id ?? null,
    lens: among(LENSES, colours.lens) ?? 'attitude',
    layout: among(MAP_LAYOUTS, looks.layout) ?? 'down',
    frames: among(FRAME_KINDS, looks.frames),
    groupsOver: looks.groupsOver,
    // What somebody filtered by tells what is thought of people.
    marks: isCovered ? [] : colours.marks,
    filter: isCovered || colours.filter === null ? null : stillThere(content, colours.filter),
    focus,
    selection: seats(view.selection),
    collapsed: new Set(seats(view.collapsed)),
    line: view.line,
    frame: null,
    whatIf:
      isCovered || view.scenarioId === null || !content.scenario.has(view.scenarioId)
        ? null
        : { scenarioId: view.scenarioId },
  });
  showLines(looks.lines);
  wishView(view.box);
};

export const renameView = ({ id, name }: SavedView, to: string): void => {
  const wanted = to.trim();
  if (wanted !== '' && wanted !== name)
    editDocument(`Rename the view ${name}`, (draft) => draft.set('savedView', id, { name: wanted }));
};

let moving = { id: '', group: '', at: 0 };
/** Presses that follow each other within this many milliseconds move a view in one go. */
const ONE_GO = 1_500;

/** Puts a view at a place among the others, counted from 0. */
export const putView = ({ id, name }: SavedView, index: number, group?: string): void => {
  editDocument(
    `Move the view ${name}`,
    (draft) => putAmong(draft, 'savedView', list(draft.current(), 'savedView'), id, index),
    group,
  );
};
/** Moves a view up or down; several presses in a row are one step to take back. */
export const moveViewBy = (view: SavedView, by: 1 | -1): void => {
  const all = list(currentDocument(), 'savedView');
  const to = all.findIndex(({ id }) => id === view.id) + by;
  if (to < 0 || to >= all.length) return;
  const now = Date.now();
  const isOneGo = moving.id === view.id && now - moving.at < ONE_GO;
  moving = { id: view.id, group: isOneGo ? moving.group : newGroup(), at: now };
  putView(view, to, moving.group);
};

export const deleteView = ({ id, name }: SavedView): void => {
  if (!editDocument(`Delete the view ${name}`, (draft) => removeWithLinks(draft, 'savedView', id))) return;
  if (session().stepping === id) leaveStepping();
  say(`The view ${quoted(name, 'view')} is deleted. Ctrl Z takes it back.`);
};

/** Fills the screen with the views, one after the other, from one of them on; ends it where they are stepped through. */
export const startStepping = (from?: SavedView): void => {
  if (session().stepping !== null && from === undefined) {
    leaveStepping();
    return;
  }
  const [first] = list(currentDocument(), 'savedView');
  const view = from ?? first;
  if (view === undefined) {
    say(`No view is saved yet. Put on screen what you want to show, then press ${keyWords('Ctrl+D')}.`);
    return;
  }
  setSession({ stepping: view.id, dialog: null });
  showView(view);
  fillScreen();
};
export const leaveStepping = (): void => {
  setSession({ stepping: null });
  leaveFullScreen();
};
/** Goes to the next view, or back; at either end it says so. */
export const stepView = (by: 1 | -1): void => {
  const all = list(currentDocument(), 'savedView');
  const at = all.findIndex(({ id }) => id === session().stepping);
  const view = all[at + by];
  if (view === undefined) {
    say(by > 0 ? 'This is the last view.' : 'This is the first view.');
    return;
  }
  setSession({ stepping: view.id });
  showView(view);
};
