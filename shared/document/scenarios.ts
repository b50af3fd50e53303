/**
 * What if: people who stand elsewhere on the grid for a moment. Ghosts are written; the ratings themselves are not, until
 * somebody makes a scenario what is wanted.
 */
import type { Person, RecordOf } from '../model';
import { attitudeWord, relationshipWord } from '../model/words';
import { derived } from './derived';
import { find, list, type Document } from './document';
import type { Draft } from './draft';
import { displayName } from './personName';

export type Ghost = RecordOf<'ghost'>;
/** The values a ghost can have instead of a person's own. */
export const GHOSTLY = ['influence', 'attitude', 'relationship'] as const;
type Ghostly = (typeof GHOSTLY)[number];
export type GhostValues = Partial<Pick<Person, Ghostly>>;

type WithGhosts = Pick<Document, 'person' | 'ghost'>;

/** The ghosts of a scenario that differ from what is so by now, in their order. */
export const ghostsIn = (document: WithGhosts, scenarioId: string | null): readonly Ghost[] =>
  list(document, 'ghost').filter((ghost) => {
    const person = find(document, 'person', ghost.personId);
    return ghost.scenarioId === scenarioId && person !== undefined && isElsewhere(person, ghost);
  });

const isElsewhere = (person: Person, ghost: Ghost): boolean =>
  GHOSTLY.some((field) => ghost[field] !== null && ghost[field] !== person[field]);

const seenAs = (person: Person, ghost: Ghost): Person => ({
  ...person,
  influence: ghost.influence ?? person.influence,
  attitude: ghost.attitude ?? person.attitude,
  relationship: ghost.relationship ?? person.relationship,
});

type People = Document['person'];

/** The people as each scenario sees them. */
const peopleByScenario = derived((people: People, ghosts: Document['ghost']): ReadonlyMap<string, People> => {
  const seen = new Map<string, Map<string, Person>>();
  for (const ghost of list({ ghost: ghosts }, 'ghost')) {
    const person = people.get(ghost.personId);
    if (!person) continue;
    const own = seen.get(ghost.scenarioId) ?? new Map(people);
    seen.set(ghost.scenarioId, own.set(person.id, seenAs(person, ghost)));
  }
  return seen;
});

/** The document as if a scenario had come true; the document itself where there is none. */
export const inScenario = <D extends WithGhosts>(document: D, scenarioId: string | null): D => {
  const people = scenarioId === null ? undefined : peopleByScenario(document.person, document.ghost).get(scenarioId);
  return people === undefined ? document : { ...document, person: people };
};

/** A name no scenario has yet. */
export const nextScenarioName = (document: Pick<Document, 'scenario'>): string => {
  const names = new Set(list(document, 'scenario').map(({ name }) => name));
  for (let number = names.size + 1; ; number += 1) if (!names.has(`Scenario ${number}`)) return `Scenario ${number}`;
};

/** Moves a person in a scenario. Values that are their own again are no ghost; null takes a value back. */
export const setGhost = (draft: Draft, scenarioId: string, personId: string, values: GhostValues): void => {
  const person = find(draft.current(), 'person', personId);
  if (person === undefined) return;
  const known = list(draft.current(), 'ghost').find(
    (ghost) => ghost.scenarioId === scenarioId && ghost.personId === personId,
  );
  const valueOf = (field: Ghostly): number | null => {
    const value = field in values ? (values[field] ?? null) : (known?.[field] ?? null);
    return value === person[field] ? null : value;
  };
  const next = {
    influence: valueOf('influence'),
    attitude: valueOf('attitude'),
    relationship: valueOf('relationship'),
  };
  const isNothing = GHOSTLY.every((field) => next[field] === null);
  if (known && isNothing) draft.remove('ghost', known.id);
  else if (known) draft.set('ghost', known.id, next);
  else if (!isNothing) draft.add('ghost', { scenarioId, personId, ...next });
};

/** Puts people of a scenario back where they are. */
export const removeGhosts = (draft: Draft, scenarioId: string, personIds: ReadonlySet<string>): void => {
  for (const ghost of list(draft.current(), 'ghost'))
    if (ghost.scenarioId === scenarioId && personIds.has(ghost.personId)) draft.remove('ghost', ghost.id);
};

/** The same scenario once more, under another name. */
export const copyScenario = (draft: Draft, scenarioId: string, name: string): string => {
  const { id } = draft.add('scenario', { name });
  for (const { personId, influence, attitude, relationship } of list(draft.current(), 'ghost').filter(
    (ghost) => ghost.scenarioId === scenarioId,
  ))
    draft.add('ghost', { scenarioId: id, personId, influence, attitude, relationship });
  return id;
};

/** What a ghost asks for: which values become wanted, and the action that would get there. Influence cannot be wanted. */
export type Wish = {
  readonly personId: string;
  readonly attitude: number | null;
  readonly relationship: number | null;
  readonly action: string;
};

/** What the people of a scenario would have to become; who is only thought to have another influence is left out. */
export const wishesIn = (document: WithGhosts, scenarioId: string | null): readonly Wish[] =>
  ghostsIn(document, scenarioId).flatMap((ghost): readonly Wish[] => {
    const person = find(document, 'person', ghost.personId);
    if (person === undefined) return [];
    const attitude = ghost.attitude === person.attitude ? null : ghost.attitude;
    const relationship = ghost.relationship === person.relationship ? null : ghost.relationship;
    if (attitude === null && relationship === null) return [];
    const name = displayName(person);
    const parts = [
      attitude === null ? null : `from ${word(attitudeWord(person.attitude))} to ${word(attitudeWord(attitude))}`,
      relationship === null
        ? null
        : `relationship from ${word(relationshipWord(person.relationship))} to ${word(relationshipWord(relationship))}`,
    ].filter((part) => part !== null);
    return [{ personId: person.id, attitude, relationship, action: `Move ${name} ${parts.join(', ')}` }];
  });

const word = (text: string): string => text.toLowerCase();

/** What is taken of a wish. */
export type TakenWish = Wish & { readonly isWanted: boolean; readonly hasAction: boolean };

/**
 * Makes wishes of a scenario wanted values and open actions, each with the owner of the contact. An action that is
 * already there under the same words is not made again. Answers how many of each there are.
 */
export const takeWishes = (
  draft: Draft,
  wishes: readonly TakenWish[],
): { readonly wanted: number; readonly actions: number } => {
  let [wanted, actions] = [0, 0];
  for (const { personId, attitude, relationship, action, isWanted, hasAction } of wishes) {
    if (isWanted) {
      wanted += 1;
      draft.set('person', personId, {
        ...(attitude === null ? {} : { targetAttitude: attitude }),
        ...(relationship === null ? {} : { targetRelationship: relationship }),
      });
    }
    const isThere = list(draft.current(), 'action').some(
      (one) => one.stakeholderId === personId && one.title === action && one.status !== 'cancelled',
    );
    if (!hasAction || isThere) continue;
    actions += 1;
    const ownerId = find(draft.current(), 'person', personId)?.contactOwnerId ?? null;
    draft.add('action', { title: action, stakeholderId: personId, ownerId, origin: 'ownIdea' });
  }
  return { wanted, actions };
};
