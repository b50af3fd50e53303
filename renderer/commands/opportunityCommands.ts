/** What is set on the map of an opportunity holds for that opportunity alone. */
import { find } from '../../shared/document/document';
import {
  addToMap,
  inOpportunity,
  overrideOf,
  setInOpportunity,
  takeOutOfOpportunity,
  type InOpportunity,
} from '../../shared/document/maps';
import { holderOf } from '../../shared/document/occupancy';
import { displayName } from '../../shared/document/personName';
import type { Person } from '../../shared/model';
import { currentDocument, editDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { openDialog, select, session } from '../state/session';
import { opportunityOnScreen, shownMap } from '../state/shownMap';

const chosenPeople = (opportunityId: string): readonly Person[] =>
  session().selection.flatMap((seatId) => {
    const seen = inOpportunity(currentDocument(), opportunityId);
    return find(seen, 'person', holderOf(seen, seatId)) ?? [];
  });

const isOf =
  (opportunityId: string) =>
  (person: Person): boolean =>
    find(currentDocument(), 'opportunity', opportunityId)?.stakeholderIds.includes(person.id) ?? false;

const whom = (people: readonly Person[]): string =>
  people.length === 1 && people[0] ? displayName(people[0]) : `${people.length} people`;

/** Sets attitude or roles of the chosen for the opportunity on screen. False where no opportunity is on screen. */
export const setHere = (what: string, said: (person: Person) => InOpportunity): boolean => {
  const opportunityId = opportunityOnScreen();
  if (opportunityId === null) return false;
  const people = chosenPeople(opportunityId).filter(isOf(opportunityId));
  if (people.length === 0) say('Managers drawn faint are no part of this opportunity. Add them to it first.');
  else
    editDocument(`${whom(people)}, in this opportunity: ${what}`, (draft) => {
      for (const person of people) setInOpportunity(draft, opportunityId, person.id, said(person));
    });
  return true;
};

/** *Not known* for one opportunity cannot be told from *as in the account*, so it is not set there. */
export const forgetAttitudeHere = (): boolean => {
  const opportunityId = opportunityOnScreen();
  if (opportunityId === null) return false;
  const people = chosenPeople(opportunityId);
  const isKnown = people.some((person) => currentDocument().person.get(person.id)?.attitude != null);
  if (isKnown)
    say(
      'The account knows this attitude, so here it is that or another one. Set it to not known on the map of the whole account.',
      'refusal',
    );
  else takeAccountValues('attitude');
  return true;
};

const askForMap = (): void => {
  say('Open the map of an opportunity first.', 'plain', [{ label: 'New map', run: () => openDialog('newMap') }]);
};

/** Takes back what the opportunity says of the chosen: the account’s values hold again. */
export const takeAccountValues = (only: 'attitude' | 'buyingRoles' | 'both' = 'both'): void => {
  const opportunityId = opportunityOnScreen();
  if (opportunityId === null) {
    askForMap();
    return;
  }
  const people = chosenPeople(opportunityId).filter((person) =>
    overrideOf(currentDocument(), opportunityId, person.id),
  );
  if (people.length === 0) return;
  const isDone = editDocument(`${whom(people)}: as in the account`, (draft) => {
    for (const person of people)
      setInOpportunity(draft, opportunityId, person.id, {
        ...(only === 'buyingRoles' ? {} : { attitude: null }),
        ...(only === 'attitude' ? {} : { buyingRoles: null }),
      });
  });
  if (isDone)
    say(
      `What this opportunity said of ${whom(people)} is gone, and the account’s words hold again. Ctrl Z takes it back.`,
    );
};

export const takeOffMap = (): void => {
  const opportunityId = opportunityOnScreen();
  if (opportunityId === null) {
    askForMap();
    return;
  }
  const people = chosenPeople(opportunityId).filter(isOf(opportunityId));
  if (people.length === 0) {
    say('Nobody chosen belongs to this opportunity; managers in between come and go with the others.');
    return;
  }
  editDocument(`Take ${whom(people)} off this opportunity`, (draft) =>
    takeOutOfOpportunity(
      draft,
      opportunityId,
      people.map((person) => person.id),
    ),
  );
  select([]);
  say(`${whom(people)} taken off this opportunity. The account keeps ${people.length === 1 ? 'the person' : 'them'}.`);
};

export const putOnMap = (seatIds: readonly string[]): void => {
  const map = shownMap();
  if (map) editDocument(`Add to ${map.name}`, (draft) => addToMap(draft, map, seatIds));
};
