import { find } from '../../shared/document/document';
import { holderOf } from '../../shared/document/occupancy';
import { drawnSeats } from '../../shared/document/people';
import { counted } from '../../shared/document/stakeholder';
import { keyOf, spotOf, type Spot } from '../../shared/layout/grid';
import { dropped, stepped, type Steps } from '../../shared/layout/gridMoves';
import { attitudeWord, influenceWord, withinSentence } from '../../shared/model/words';
import { currentDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { select } from '../state/session';
import { setPeople } from './peopleCommands';
import { gridDocument, isWhatIf } from './whatIfCommands';
import { wordFor, said } from '../../shared/packs/spoken';

const signed = (steps: number): string => (steps > 0 ? `+${steps}` : `−${-steps}`);

const inSteps = ({ influence, attitude }: Steps): string =>
  [
    influence === 0 ? '' : `${withinSentence(wordFor('names', 'influence'))} ${signed(influence)}`,
    attitude === 0 ? '' : `${withinSentence(wordFor('names', 'attitude'))} ${signed(attitude)}`,
  ]
    .filter(Boolean)
    .join(', ');

const inWords = (spot: Spot): string => {
  if (spot.kind === 'cell') {
    const [influence, attitude] = [influenceWord(spot.influence), attitudeWord(spot.attitude)].map(withinSentence);
    return `${withinSentence(wordFor('names', 'influence'))} ${influence}, ${withinSentence(wordFor('names', 'attitude'))} ${attitude}`;
  }
  switch (spot.group) {
    case 'noAttitude':
      return said('{names.attitude} {unknown.notKnown}');
    case 'noInfluence':
      return said('{names.influence} {unknown.notRated}');
    case 'neither':
      return said('{names.influence} and {names.attitude} {unknown.notKnown}');
  }
};

/** Drops `lead` and whoever is dragged along on a spot of the grid: both values of all of them, one step of undo. */
export const dropOn = (lead: string, seatIds: readonly string[], to: Spot): void => {
  const content = gridDocument();
  const person = find(content, 'person', holderOf(content, lead));
  if (!person || keyOf(spotOf(person)) === keyOf(to)) return;
  if (to.kind === 'strip' && isWhatIf()) {
    say('A scenario says where somebody would stand: drop them on a cell, or press Delete to put them back.');
    return;
  }
  const isTogether = seatIds.length > 1 && to.kind === 'cell' && person.influence !== null && person.attitude !== null;
  const what = isTogether
    ? inSteps({ influence: to.influence - person.influence, attitude: to.attitude - person.attitude })
    : inWords(to);
  setPeople(what, dropped(person, to), seatIds);
};

/** Moves everybody chosen one step in influence or attitude. */
export const stepChosen = (by: Steps): void => setPeople(inSteps(by), (person) => stepped(person, by));

/** Those of some seats whose holder stands on the grid: vacant seats do not. */
export const onGrid = (seatIds: readonly string[]): readonly string[] => {
  const content = currentDocument();
  return seatIds.filter((seatId) => {
    const person = find(content, 'person', holderOf(content, seatId));
    return person !== undefined && counted(person);
  });
};

export const chooseEverybody = (): void => select(onGrid(drawnSeats(currentDocument()).map((seat) => seat.id)));
