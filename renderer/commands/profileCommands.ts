/** One key goes through the values of a trait, on one card or on all that are chosen: the last chosen says where it is. */
import { stakeholderClasses } from '../../shared/analysis/stakeholderClasses';
import { find } from '../../shared/document/document';
import { holderOf } from '../../shared/document/occupancy';
import type { Person } from '../../shared/model';
import { labelOf } from '../../shared/model/labels';
import {
  ADAPTABILITY,
  DECISION_ORIENTATION,
  POLITICAL_STATUS,
  RELATIONSHIP,
  RESPONSE_MODE,
} from '../../shared/model/scales';
import { inWords, relationshipWord, withinSentence } from '../../shared/model/words';
import { currentDocument, refusesHidden } from '../state/documentStore';
import { say } from '../state/messages';
import { asOfNow } from '../state/records';
import { session } from '../state/session';
import { setPeople, setSeats } from './peopleCommands';

const TRAITS = {
  adaptability: ADAPTABILITY,
  politicalStatus: POLITICAL_STATUS,
  decisionOrientation: DECISION_ORIENTATION,
  responseMode: RESPONSE_MODE,
  targetRelationship: RELATIONSHIP,
} as const;
type Trait = keyof typeof TRAITS;

/** The value after one; behind the last comes *not known*, and the first after that. */
const after = <V>(values: readonly V[], value: V | null): V | null =>
  value === null ? (values[0] ?? null) : (values[values.indexOf(value) + 1] ?? null);

const wordOf = (trait: Trait, value: string | number | null): string => {
  if (value === null) return 'not known';
  return withinSentence(trait === 'targetRelationship' ? relationshipWord(Number(value)) : inWords(String(value)));
};

/** Says what a key did: a trait does not stand on the card. */
const tell = (what: string): void => {
  const { length } = session().selection;
  say(`${what}${length > 1 ? `, ${length} people` : ''}`);
};

export const stepTrait = (trait: Trait): void => {
  const last = find(currentDocument(), 'person', holderOf(currentDocument(), session().selection.at(-1) ?? ''));
  if (last === undefined || refusesHidden('person', [trait])) return;
  const next = after<string | number>(TRAITS[trait], last[trait]);
  const what = `${labelOf('person', trait)}: ${wordOf(trait, next)}`;
  setPeople(what.toLowerCase(), () => ({ [trait]: next }) as Partial<Person>);
  tell(what);
};

export const stepClass = (): void => {
  const content = currentDocument();
  const seat = find(content, 'seat', session().selection.at(-1) ?? null);
  if (seat === undefined) return;
  const next = after(stakeholderClasses(content, asOfNow()), seat.stakeholderClass);
  const what = `${labelOf('seat', 'stakeholderClass')}: ${next === null ? 'not known' : withinSentence(inWords(next))}`;
  setSeats(what.toLowerCase(), { stakeholderClass: next });
  tell(what);
};
