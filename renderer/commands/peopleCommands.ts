import { COMMANDS } from '../../shared/commands';
import { touches } from '../../shared/analysis/touches';
import { find, list, type Document } from '../../shared/document/document';
import type { Draft } from '../../shared/document/draft';
import { offered } from '../../shared/document/filled';
import { holderOf } from '../../shared/document/occupancy';
import {
  addBoss,
  addPeer,
  addReport,
  addSeat,
  leaveSeat,
  placeAgain,
  placeNamed,
  nameSeat,
  removalEffects,
  removeSeats,
  reparent,
  reparentRefusal,
  takeProposedLevels,
} from '../../shared/document/people';
import { addToMap } from '../../shared/document/maps';
import { displayName } from '../../shared/document/personName';
import type { OldMarks } from '../../shared/document/typedLine';
import type { Person, Seat } from '../../shared/model';
import type { BuyingRole } from '../../shared/model/scales';
import { attitudeWord, influenceWord, relationshipWord, ROLE_WORDS, withinSentence } from '../../shared/model/words';
import { change, currentDocument, editDocument, newGroup, refusesHidden, wholeDocument } from '../state/documentStore';
import { edit } from '../../shared/document/draft';
import { say } from '../state/messages';
import { goTo, openDialog, select, session, setSession, showSection } from '../state/session';
import { keyWords } from '../state/keyWords';
import { today } from '../state/today';
import { opportunityOnScreen, shownDocument, shownMap } from '../state/shownMap';
import { gridDocument, isWhatIf, movedAsGhosts } from './whatIfCommands';
import { forgetAttitudeHere, setHere, takeOffMap } from './opportunityCommands';
import { wordFor, said } from '../../shared/packs/spoken';

/** A change of a name in the log; who it was is told beside it, as they are called now. */
export const NAMING_LABEL = 'Name a person';

/** The step of undo that a new card and the name typed on it share. */
let namingGroup: string | undefined;
/** The card that was only just added, as long as its name is being typed. */
let newCard: string | null = null;
/** What adding it was called: with its name it is one step, and is told as that. */
let newCardLabel = '';
/** What was chosen before it was added: there one goes on where it is taken back. */
let chosenBefore: readonly string[] = [];

const people = (content: Document, seatIds: readonly string[]): readonly Person[] =>
  seatIds.flatMap((seatId) => find(content, 'person', holderOf(content, seatId)) ?? []);

const whom = (content: Document, seatIds: readonly string[]): string => {
  const chosen = people(content, seatIds);
  return chosen.length === 1 && chosen[0] ? displayName(chosen[0]) : `${seatIds.length} people`;
};

/** Adds a card and starts typing its name; the answer is its seat, null where it was refused. */
export const addAndName = (label: string, add: (draft: Draft) => Seat): string | null => {
  let seat: Seat | undefined;
  const diff = edit(wholeDocument(), (draft) => {
    seat = add(draft);
    if (session().place === 'map' && session().view === 'map') addToMap(draft, shownMap(), [seat.id]);
  });
  const group = newGroup();
  if (!change(label, diff, group) || !seat) return null;
  namingGroup = group;
  newCard = seat.id;
  newCardLabel = label;
  chosenBefore = session().selection;
  setSession({ selection: [seat.id], naming: seat.id });
  return seat.id;
};

const oneChosen = (): string | null => session().selection.at(-1) ?? null;

export const addTop = (): void => void addAndName('Add a person', (draft) => addSeat(draft, {}));
export const addPeerOfChosen = (): void => {
  const seatId = oneChosen();
  if (seatId) addAndName('Add a peer', (draft) => addPeer(draft, seatId));
};
/** One level up: beside the manager of the chosen. Without one there is nobody above, and it is a peer. */
export const addPeerOfManager = (): void => {
  const seatId = oneChosen();
  if (seatId) addAndName('Add a peer of the manager', (draft) => addPeer(draft, managerOf(seatId) ?? seatId));
};
const managerOf = (seatId: string): string | null => find(currentDocument(), 'seat', seatId)?.reportsToId ?? null;

/** Pressed again before anything is typed, the new card goes another level up. */
export const raiseNewCard = (seatId: string): void => {
  const manager = managerOf(seatId);
  if (newCard !== seatId || manager === null) return;
  editDocument('Add a peer of the manager', (draft) => reparent(draft, [seatId], managerOf(manager)), namingGroup);
};
export const addReportOfChosen = (): void => {
  const seatId = oneChosen();
  if (seatId) addAndName('Add a report', (draft) => addReport(draft, seatId));
};
export const addBossOfChosen = (): void => {
  const seatId = oneChosen();
  if (seatId) addAndName('Add a boss', (draft) => addBoss(draft, seatId));
};

export const startNaming = (): void => {
  const seatId = oneChosen();
  if (seatId) nameCard(seatId);
};

/** Starts typing on a card that is there. */
export const nameCard = (seatId: string): void => {
  namingGroup = newGroup();
  newCard = null;
  setSession({ selection: [seatId], naming: seatId });
};

/**
 * Writes what was typed on the card; where nothing was, as with a name that holds a comma, nothing changes. False where
 * the line cannot be kept, which is said: it stays on the card, to be shortened.
 */
export const finishNaming = (seatId: string, line: string, oldMarks?: OldMarks): boolean => {
  const label = newCard === seatId ? newCardLabel : NAMING_LABEL;
  if (!editDocument(label, (draft) => nameSeat(draft, seatId, line, oldMarks), namingGroup)) return false;
  setSession({ naming: null });
  namingGroup = undefined;
  newCard = null;
  return true;
};

/** Leaves a card on which nothing was typed. */
export const leaveNaming = (): void => {
  setSession({ naming: null });
  namingGroup = undefined;
  newCard = null;
};

/** Leaves the card as it was; a card that was only just added goes again. */
export const cancelNaming = (seatId: string): void => {
  setSession({ naming: null });
  if (newCard === seatId) {
    editDocument('Take back the new card', (draft) => removeSeats(draft, [seatId]), namingGroup);
    select(chosenBefore.filter((id) => currentDocument().seat.has(id)));
  }
  newCard = null;
  namingGroup = undefined;
};

export const deleteChosen = (): void => {
  const { selection } = session();
  if (selection.length === 0) return;
  // On the map of an opportunity people leave the opportunity, not the account.
  if (opportunityOnScreen() !== null) {
    takeOffMap();
    return;
  }
  const content = currentDocument();
  // Who is named elsewhere in the plan goes only after it is said what loses its link.
  const personId = selection.length === 1 ? holderOf(content, selection[0] ?? '') : null;
  if (personId !== null && touches(content, 'person', personId).isNamedBy.some((one) => !one.isRequired)) {
    openDialog({ name: 'deleteRecord', with: { kind: 'person', id: personId } });
    return;
  }
  const effects = removalEffects(content, selection);
  const name = whom(content, selection);
  const heir = find(content, 'seat', selection[0] ?? null)?.reportsToId ?? null;
  if (!editDocument(`Delete ${name}`, (draft) => removeSeats(draft, selection))) return;
  select(heir !== null && currentDocument().seat.has(heir) ? [heir] : []);
  const losses = [
    effects.reports ? `${effects.reports} ${effects.reports === 1 ? 'report moves' : 'reports move'} up` : '',
    effects.lines ? `${effects.lines} ${effects.lines === 1 ? 'line goes' : 'lines go'}` : '',
    effects.actions ? `${effects.actions} ${effects.actions === 1 ? 'action loses' : 'actions lose'} the person` : '',
  ].filter(Boolean);
  say(`${name} deleted${losses.length ? `; ${losses.join(', ')}` : ''}. Ctrl Z takes it back.`);
};

export const moveUnder = (seatIds: readonly string[], managerId: string | null): boolean => {
  const content = currentDocument();
  const reason = reparentRefusal(content, seatIds, managerId);
  if (reason) {
    say(reason, 'refusal');
    return false;
  }
  const manager = managerId ? `under ${whom(content, [managerId])}` : 'to the top';
  return editDocument(`Move ${whom(content, seatIds)} ${manager}`, (draft) => {
    reparent(draft, seatIds, managerId);
    for (const placement of list(draft.current(), 'placement'))
      if (placement.seatId && seatIds.includes(placement.seatId)) draft.remove('placement', placement.id);
  });
};

/** Sets fields of every chosen person in one step. */
export const setPeople = (
  what: string,
  fields: (person: Person) => Partial<Person>,
  seatIds: readonly string[] = session().selection,
  group?: string,
): void => {
  if (movedAsGhosts(what, fields, seatIds)) return;
  const content = currentDocument();
  const chosen = people(content, seatIds);
  const [first] = chosen;
  if (first === undefined || refusesHidden('person', Object.keys(fields(first)))) return;
  editDocument(
    `${whom(content, seatIds)}: ${what}`,
    (draft) => {
      for (const person of chosen) draft.set('person', person.id, fields(person));
    },
    group,
  );
};

/** Sets fields of every chosen seat in one step. */
export const setSeats = (
  what: string,
  fields: Partial<Seat>,
  seatIds: readonly string[] = session().selection,
  group?: string,
): void => {
  const content = currentDocument();
  const chosen = seatIds.filter((seatId) => content.seat.has(seatId));
  if (chosen.length === 0) return;
  editDocument(
    `${whom(content, chosen)}: ${what}`,
    (draft) => {
      for (const seatId of chosen) draft.set('seat', seatId, fields);
    },
    group,
  );
};

/** Puts seats into the unit or department of a name, which is made where there is none, in one step. */
export const addPlace = (kind: 'businessUnit' | 'department', name: string, seatIds: readonly string[]): void => {
  const field = kind === 'businessUnit' ? 'businessUnitId' : 'departmentId';
  editDocument(`${whom(currentDocument(), seatIds)}: ${name}`, (draft) => {
    const id = placeNamed(draft, kind, name);
    for (const seatId of seatIds) draft.set('seat', seatId, { [field]: id });
  });
};

/** Gives those chosen who have no level the one their place in the chart proposes. */
export const setProposedLevels = (seatIds: readonly string[]): void => {
  let count = 0;
  editDocument('Set levels by place in the chart', (draft) => {
    count = takeProposedLevels(draft, seatIds);
  });
  if (count > 0) say(`${count} ${count === 1 ? 'level' : 'levels'} set by the place in the chart.`);
};

type Rated = 'influence' | 'attitude' | 'relationship';
const VALUE_WORD: Readonly<Record<Rated, (value: number | null) => string>> = {
  influence: influenceWord,
  attitude: attitudeWord,
  relationship: relationshipWord,
};

/** Those chosen of whom a rating is known, as the place on screen shows them. */
const ratedChosen = (field: Rated): readonly Person[] =>
  people(isWhatIf() ? gridDocument() : shownDocument(), session().selection).filter((person) => person[field] !== null);
export const isRated = (field: Rated): boolean => ratedChosen(field).length > 0;

/** Sets a rating; where that forgets one, it is said how it comes back: its key is pressed by many who look for help. */
const setRating = (field: Rated, value: number | null): void => {
  const before = value === null ? ratedChosen(field) : [];
  setPeople(`${withinSentence(wordFor('names', field))} ${withinSentence(VALUE_WORD[field](value))}`, () => ({
    [field]: value,
  }));
  if (before.length > 0 && !isRated(field)) sayForgotten(field, before);
};

const sayForgotten = (field: Rated, before: readonly Person[]): void => {
  const [first] = before;
  const values = new Set(before.map((person) => person[field]));
  const what = values.size === 1 && first ? `“${VALUE_WORD[field](first[field])}”` : 'what was known';
  const who = before.length === 1 && first ? displayName(first) : `${before.length} people`;
  say(
    `${wordFor('names', field)} of ${who}: ${withinSentence(VALUE_WORD[field](null))} now. ${keyWords(COMMANDS['edit.undo'].keys)} brings ${what} back; ${keyWords(COMMANDS['help.shortcuts'].keys)} shows the keys.`,
    'plain',
    [{ label: 'Show the keys', run: () => openDialog('shortcuts') }],
    // After another edit the keys would take back that one.
    true,
  );
};

export const setInfluence = (influence: number | null): void => setRating('influence', influence);
export const setAttitude = (attitude: number | null): void => {
  const what = `${withinSentence(wordFor('names', 'attitude'))} ${withinSentence(attitudeWord(attitude))}`;
  if (attitude === null ? forgetAttitudeHere() : setHere(what, () => ({ attitude }))) return;
  setRating('attitude', attitude);
};
/** One step up or down; from *not known* the first step is to neutral's neighbour. */
export const stepAttitude = (by: 1 | -1): void => {
  const what = `${withinSentence(wordFor('names', 'attitude'))} one step ${by > 0 ? 'up' : 'down'}`;
  const stepped = (person: Person) => ({ attitude: Math.max(-2, Math.min(2, (person.attitude ?? 0) + by)) });
  if (!setHere(what, stepped)) setPeople(what, stepped);
};
export const setRelationship = (relationship: number | null): void => setRating('relationship', relationship);
export const setTarget = (targetRelationship: number | null): void =>
  setPeople(
    `${withinSentence(wordFor('names', 'targetRelationship'))} ${withinSentence(relationshipWord(targetRelationship))}`,
    () => ({
      targetRelationship,
    }),
  );
export const setTargetAttitude = (targetAttitude: number | null): void =>
  setPeople(
    `${withinSentence(wordFor('names', 'targetAttitude'))} ${withinSentence(attitudeWord(targetAttitude))}`,
    () => ({ targetAttitude }),
  );
export const setOwner = (contactOwnerId: string | null, group?: string): void =>
  setPeople('contact owner', () => ({ contactOwnerId }), undefined, group);

export const toggleRole = (role: BuyingRole): void => {
  const chosen = people(shownDocument(), session().selection);
  const all = chosen.every((person) => person.buyingRoles.includes(role));
  const what = `${all ? 'no longer' : ''} ${withinSentence(ROLE_WORDS[role])}`.trim();
  const rolesOf = ({ buyingRoles }: Person): readonly BuyingRole[] => {
    if (all) return buyingRoles.filter((one) => one !== role);
    return buyingRoles.includes(role) ? buyingRoles : [...buyingRoles, role];
  };
  const changed = (person: Person) => ({ buyingRoles: rolesOf(person) });
  if (!setHere(what, changed)) setPeople(what, changed);
};

/** Gives the contact to the next of our people in their order, then to nobody. */
export const nextOwner = (): void => {
  const content = currentDocument();
  const first = people(content, session().selection)[0];
  if (!first) return;
  const members = offered(content, 'member', [first.contactOwnerId]);
  if (members.length === 0) {
    say('There is nobody on your team yet.', 'plain', [
      { label: 'Add the team', run: () => showSection('team') },
      { label: 'Add a team member in the panel', run: () => setSession({ panelOpen: true }) },
    ]);
    return;
  }
  const at = members.findIndex((member) => member.id === first.contactOwnerId);
  const next = members[at + 1] ?? null;
  setOwner(next?.id ?? null);
  say(next ? `Contact owner: ${next.name}` : 'Contact owner: nobody');
};

export const toggleVacant = (): void => {
  const chosen = people(currentDocument(), session().selection);
  const vacant = chosen.every((person) => person.status === 'vacant');
  setPeople(vacant ? 'seat filled' : said('seat {status.vacant}'), () =>
    vacant ? { status: 'active' } : { status: 'vacant', name: null },
  );
};

export const leaveChosen = (on: string = today()): void => {
  const content = currentDocument();
  const chosen = people(content, session().selection).filter((person) => person.status !== 'vacant');
  if (chosen.length === 0) return;
  const names = whom(content, session().selection);
  const { lines, actions } = removalEffects(content, session().selection);
  editDocument(`${names} left`, (draft) => {
    for (const person of chosen) leaveSeat(draft, person.id, on);
  });
  const broken = [
    lines ? `${lines} ${lines === 1 ? 'line ended' : 'lines ended'}` : '',
    actions ? `${actions} ${actions === 1 ? 'action names' : 'actions name'} somebody who is gone` : '',
  ].filter(Boolean);
  const facts = [said('the seat is {status.vacant}, the record of the person is kept'), broken.join(', ')].filter(
    Boolean,
  );
  say(`${names} left: ${facts.join('; ')}.`);
};

/** Takes somebody who left back, and shows them. */
export const takeBack = (personId: string): void => {
  const person = find(currentDocument(), 'person', personId);
  if (!person) return;
  let seatId = '';
  const isDone = editDocument(`${displayName(person)} is back`, (draft) => {
    seatId = placeAgain(draft, personId, today());
  });
  if (!isDone) return;
  const isWaiting = find(currentDocument(), 'seat', seatId)?.unplaced === true;
  goTo('map');
  select([seatId]);
  say(
    `${displayName(person)} is back${isWaiting ? ' and waits in the tray: the seat they had is taken.' : ' in the seat they had.'}`,
  );
};
