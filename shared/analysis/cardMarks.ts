import { list } from '../document/document';
import { isAssumed } from './assumptions';
import { hiddenInfluencers } from './borrowedInfluence';
import { champions } from './champion';
import { keyPlayers } from './coverage';
import { figure } from './memo';
import { PEOPLE } from './people';

/**
 * What a card marks beside its own fields: `k` key player (F5), `h` hidden influencer (F4), `c` champion (F8), `a` a
 * rating that is assumed or hearsay. Only people with a mark.
 */
export const cardMarks = figure(
  ['link', ...PEOPLE, 'setting', 'basis'],
  (document, asOf): ReadonlyMap<string, string> => {
    const marks = new Map<string, string>();
    const add = (id: string, letter: string) => marks.set(id, (marks.get(id) ?? '') + letter);
    for (const one of keyPlayers(document, asOf)) add(one.id, 'k');
    for (const id of hiddenInfluencers(document, asOf)) add(id, 'h');
    for (const one of champions(document, asOf).all) if (one.class === 'Champion') add(one.id, 'c');
    for (const basis of list(document, 'basis'))
      if (isAssumed(basis) && !(marks.get(basis.personId) ?? '').includes('a')) add(basis.personId, 'a');
    return marks;
  },
);
