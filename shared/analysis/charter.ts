/** Whether the charter of an account says what it has to. */
import { single, type Document } from '../document/document';
import { keyAccountOf } from './keyAccount';

/** What a charter needs: a reason, at least one thing done differently, and the customer's answer, whichever it is. */
const NEEDS = {
  whyChosen: 'why this account was chosen',
  differently: 'what you do differently from now on',
  optedIn: 'whether the customer opted in',
} as const;

type CharterState = {
  readonly isComplete: boolean;
  /** What is not said yet, as the ends of a sentence. */
  readonly lacks: readonly string[];
};

/** Complete once it says why, at least one thing that is done differently, and whether the customer opted in. */
export const charterState = (document: Pick<Document, 'charter' | 'account' | 'portfolioAccount'>): CharterState => {
  const charter = single(document, 'charter');
  const isSaid = {
    whyChosen: Boolean(charter?.whyChosen?.trim()),
    differently: Boolean(charter?.differently?.trim()),
    optedIn: keyAccountOf(document).customerOptedIn !== null,
  };
  const lacks = (Object.keys(NEEDS) as (keyof typeof NEEDS)[]).flatMap((need) => (isSaid[need] ? [] : [NEEDS[need]]));
  return { isComplete: lacks.length === 0, lacks };
};
