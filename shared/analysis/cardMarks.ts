import { list } from '../document/document';
import { isAssumed } from './assumptions';
import { hiddenInfluencers } from './borrowedInfluence';
import { champions } from './champion';
import { isLapsed, keyPlayers } from './coverage';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { settingsOf } from './settings';

/**
 * What a card marks beside its own fields: `k` key player (F5), `h` hidden influencer (F4), `c` champion (F8), `a` a
 * rating that is assumed or hearsay, `l` a contact that lapsed: older than the rhythm their influence asks for (F5), `o`
 * joined to another account. Only people with a mark.
 */
export const cardMarks = figure(
  ['link', ...PEOPLE, 'setting', 'basis', 'counterpart'],
  (document, asOf): ReadonlyMap<string, string> => {
    const marks = new Map<string, string>();
    const add = (id: string, letter: string) => marks.set(id, (marks.get(id) ?? '') + letter);
    const addOnce = (id: string, letter: string) => {
      if (marks.get(id)?.includes(letter) !== true) add(id, letter);
    };
    for (const one of keyPlayers(document, asOf)) add(one.id, 'k');
    for (const id of hiddenInfluencers(document, asOf)) add(id, 'h');
    for (const one of champions(document, asOf).all) if (one.class === 'Champion') add(one.id, 'c');
    for (const { personId } of list(document, 'counterpart')) if (personId !== null) addOnce(personId, 'o');
    const settings = settingsOf(document, asOf);
    for (const one of countedPeople(document, asOf)) if (isLapsed(one, asOf, settings)) add(one.id, 'l');
    for (const basis of list(document, 'basis')) if (isAssumed(basis)) addOnce(basis.personId, 'a');
    return marks;
  },
);

/** Whether a card has the clock of a lapsed contact. */
export const hasLapsed = (marks: ReadonlyMap<string, string>, personId: string): boolean =>
  marks.get(personId)?.includes('l') === true;
