/** What if: on the grid people are moved as ghosts, and nothing of what is known of them changes. */
import { find, list, type Document } from '../../shared/document/document';
import { holderOf } from '../../shared/document/occupancy';
import { displayName } from '../../shared/document/personName';
import {
  copyScenario,
  GHOSTLY,
  inScenario,
  nextScenarioName,
  removeGhosts,
  setGhost,
  takeWishes,
  type GhostValues,
  type TakenWish,
} from '../../shared/document/scenarios';
import { removeWithLinks } from '../../shared/document/references';
import type { Person } from '../../shared/model';
import type { CommandId } from '../../shared/commands';
import { currentDocument, editDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { goTo, session, setSession } from '../state/session';
import { isRefusedWhileHiding } from './hidingCommands';
import { said } from '../../shared/packs/spoken';

/** Whether people on screen are moved as ghosts. */
export const isWhatIf = (): boolean => session().place === 'grid' && session().whatIf !== null;

/** The scenario on screen; null where none has been begun, or the one that was is gone. */
const scenarioHere = (): string | null => find(currentDocument(), 'scenario', session().whatIf?.scenarioId)?.id ?? null;

/** The people as the grid shows them: of the scenario on screen, else as they are. */
export const gridDocument = (): Document =>
  isWhatIf() ? inScenario(currentDocument(), scenarioHere()) : currentDocument();

export const toggleWhatIf = (): void => {
  if (isRefusedWhileHiding()) return;
  if (isWhatIf()) {
    setSession({ whatIf: null });
    return;
  }
  goTo('grid');
  const [first] = list(currentDocument(), 'scenario').slice(-1);
  setSession({ whatIf: { scenarioId: first?.id ?? null }, panelOpen: true });
};

export const showScenario = (scenarioId: string | null): void => setSession({ whatIf: { scenarioId } });

/** Runs an edit on the scenario on screen; where there is none, one is begun in the same step. */
const editScenario = (
  what: string,
  edit: (scenarioId: string, draft: Parameters<typeof setGhost>[0]) => void,
): void => {
  let id = scenarioHere();
  const isDone = editDocument(`What if: ${what}`, (draft) => {
    id ??= draft.add('scenario', { name: nextScenarioName(draft.current()) }).id;
    edit(id, draft);
  });
  if (isDone) showScenario(id);
};

const peopleAt = (content: Document, seatIds: readonly string[]): readonly Person[] =>
  seatIds.flatMap((seatId) => find(content, 'person', holderOf(content, seatId)) ?? []);

/** Moves people as ghosts where the grid asks what if; false where it does not, and they are rated as ever. */
export const movedAsGhosts = (
  what: string,
  fields: (person: Person) => Partial<Person>,
  seatIds: readonly string[],
): boolean => {
  if (!isWhatIf()) return false;
  const seen = gridDocument();
  const chosen = peopleAt(seen, seatIds);
  if (chosen.length === 0 || isRefusedWhileHiding()) return true;
  const whom = chosen.length === 1 && chosen[0] ? displayName(chosen[0]) : `${chosen.length} people`;
  editScenario(`${whom}, ${what}`, (scenarioId, draft) => {
    for (const person of chosen) setGhost(draft, scenarioId, person.id, ghostlyOf(fields(person)));
  });
  return true;
};

const ghostlyOf = (fields: Partial<Person>): GhostValues =>
  Object.fromEntries(GHOSTLY.filter((field) => field in fields).map((field) => [field, fields[field]]));

/** Sets one value of one person in the scenario on screen; null takes it back. */
export const setGhostly = (personId: string, values: GhostValues): void => {
  const person = find(currentDocument(), 'person', personId);
  if (person) editScenario(displayName(person), (scenarioId, draft) => setGhost(draft, scenarioId, personId, values));
};

/** Puts people back where they are. */
export const takeGhostsBack = (personIds: readonly string[]): void => {
  const id = scenarioHere();
  if (id === null || personIds.length === 0) return;
  editDocument('What if: put back', (draft) => removeGhosts(draft, id, new Set(personIds)));
};
export const takeChosenGhostsBack = (): void =>
  takeGhostsBack(peopleAt(currentDocument(), session().selection).map(({ id }) => id));

export const newScenario = (): void => {
  let id: string | null = null;
  const isDone = editDocument('New scenario', (draft) => {
    ({ id } = draft.add('scenario', { name: nextScenarioName(draft.current()) }));
  });
  if (isDone) showScenario(id);
};

export const copyThisScenario = (): void => {
  const from = scenarioHere();
  if (from === null) return;
  let id: string | null = null;
  const isDone = editDocument('Copy the scenario', (draft) => {
    id = copyScenario(draft, from, nextScenarioName(draft.current()));
  });
  if (isDone) showScenario(id);
};

export const deleteScenario = (): void => {
  const id = scenarioHere();
  const name = find(currentDocument(), 'scenario', id)?.name;
  if (id === null) return;
  const next = list(currentDocument(), 'scenario').find((one) => one.id !== id)?.id ?? null;
  if (!editDocument(`Delete the scenario ${name}`, (draft) => removeWithLinks(draft, 'scenario', id))) return;
  showScenario(next);
  say(`${name} is deleted. Ctrl Z takes it back.`);
};

/** Makes of the scenario what is wanted, in one step. */
export const makeWanted = (wishes: readonly TakenWish[]): void => {
  const name = find(currentDocument(), 'scenario', scenarioHere())?.name ?? 'the scenario';
  let taken = { wanted: 0, actions: 0 };
  const isDone = editDocument(`Make ${name} wanted`, (draft) => {
    taken = takeWishes(draft, wishes);
  });
  if (isDone)
    say(
      `${counted(taken.wanted, 'person has', 'people have')} wanted values now, ${counted(taken.actions, 'action is', 'actions are')} new. Ctrl Z takes both back.`,
    );
};
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Commands that a ghost takes; every other one would change the person. */
const FOR_GHOSTS = /^person\.(influence|attitude|relationship|ways|lossTest|focus)/;

/** Whether a command would change people while the grid asks what if; it is said why it does not. */
export const isRefusedInWhatIf = (id: CommandId): boolean => {
  if (!isWhatIf() || !id.startsWith('person.') || FOR_GHOSTS.test(id)) return false;
  if (id === 'person.delete') takeChosenGhostsBack();
  else
    say(
      said(
        'While you ask what if, only {names.influence}, {names.attitude} and {names.relationship} can be tried. Leave it to change the rest.',
      ),
    );
  return true;
};
