import { list } from '../document/document';
import { counted, stakeholders } from '../document/stakeholder';
import type { Member } from '../model';
import { figure } from './memo';
import { PEOPLE } from './people';

/**
 * Who of yours is on this account: those with a part in its team, and those who own a contact of it. An atlas knows
 * more people than one account has. In their order.
 */
export const accountTeam = figure(
  [...PEOPLE, 'member', 'assignment'],
  (document): readonly Member[] => {
    const here = new Set(list(document, 'assignment').map((one) => one.memberId));
    for (const one of stakeholders(document)) {
      if (!counted(one) && one.status !== 'vacant') continue;
      for (const memberId of [one.contactOwnerId, ...one.secondaryOwnerIds]) if (memberId !== null) here.add(memberId);
    }
    return list(document, 'member').filter((member) => here.has(member.id));
  },
  { reveals: [] },
);
