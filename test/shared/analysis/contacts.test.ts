import { describe, expect, it } from 'vitest';
import { accountTeam } from '../../../shared/analysis/accountTeam';
import { contactRows, contactTotals, type ContactWish } from '../../../shared/analysis/contacts';
import { contactMatrix } from '../../../shared/analysis/ratios';
import { singleThread } from '../../../shared/analysis/singleThread';
import { edited } from '../../../shared/document/draft';
import { addToTray } from '../../support/people';
import { meetingWords, partWords, strengthTone, strengthWords } from '../../../renderer/parts/drawings/contactWords';
import { accountWith } from '../../support/people';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const account = edited(
  accountWith([
    { id: 'low', name: 'Low', influence: 2, departmentId: 'FIN', contactOwnerId: 'ann', relationship: 1 },
    {
      id: 'unrated',
      name: 'Unrated',
      departmentId: 'FIN',
      contactOwnerId: 'bob',
      secondaryOwnerIds: ['ann'],
      relationship: null,
    },
    {
      id: 'boss',
      name: 'Boss',
      influence: 5,
      departmentId: 'EXE',
      contactOwnerId: 'ann',
      secondaryOwnerIds: ['bob'],
      relationship: 3,
      lastContact: '2026-02-20',
    },
    { id: 'mid', name: 'Mid', influence: 3, relationship: 2 },
    { id: 'decider', name: 'Decider', influence: 1, buyingRoles: ['decider'], contactOwnerId: 'ann', relationship: 0 },
    { id: 'empty', name: null, status: 'vacant', influence: 4 },
    { id: 'gone', name: 'Gone', status: 'left', contactOwnerId: 'eve' },
  ]),
  (draft) => {
    for (const [id, ourFunction] of [
      ['ann', null],
      ['bob', 'Medical affairs'],
      ['eve', null],
      ['flo', null],
      ['guy', null],
    ] as const)
      draft.add('member', { id, name: id, ourFunction });
    draft.add('assignment', { id: 'ann', memberId: 'ann', role: 'accountLead', hoursPerMonth: 2 });
    draft.add('assignment', { id: 'flo', memberId: 'flo', role: 'finance' });
    for (const id of ['EXE', 'FIN']) draft.add('department', { id, name: id });
    addToTray(draft, [{ name: 'Waiting', title: null, unit: null }]);
  },
);
const wish: ContactWish = { query: '', asked: null, always: null };

describe('the contacts of an account', () => {
  it('are those of its own team, not of everybody in the atlas', () => {
    expect(accountTeam(account, AS_OF).map((member) => member.id)).toEqual(['ann', 'bob', 'flo']);
    expect(contactMatrix(account, AS_OF).ourFunctions).toEqual(['accountLead', 'Medical affairs', 'finance']);
  });

  it('are counted for each of yours, with what is covered and how much time it takes', () => {
    const { members, people, unowned } = contactTotals(account, AS_OF);
    expect(
      members.map(({ id, part, contacts, owned, covered, load }) => [
        id,
        part,
        contacts,
        owned,
        covered,
        load?.band ?? null,
      ]),
    ).toEqual([
      ['ann', 'accountLead', 4, 3, 1, 'overloaded'],
      ['bob', 'Medical affairs', 2, 1, 0, null],
      ['flo', 'finance', 0, 0, 0, null],
    ]);
    expect([people, unowned]).toEqual([{ covered: 1, thin: 1, uncovered: 4 }, 2]);
  });

  it('stand in the order of what hangs on them: key players, influence, not rated, the tray', () => {
    const rows = contactRows(account, AS_OF, wish);
    expect(
      rows.map(({ row, isKeyPlayer, isUnowned }) => `${row.name}${isKeyPlayer ? '!' : ''}${isUnowned ? '?' : ''}`),
    ).toEqual(['Boss!', 'Decider!', 'Vacant', 'Mid?', 'Low', 'Unrated', 'Waiting?']);
    expect(rows[0]).toMatchObject({ ownerId: 'ann', secondIds: ['bob'] });
    expect(contactRows(account, AS_OF, { ...wish, query: 'lo' }).map(({ row }) => row.name)).toEqual(['Low']);
    expect(
      contactRows(account, AS_OF, { ...wish, asked: new Set(['mid']), always: 'low' }).map(({ row }) => row.name),
    ).toEqual(['Mid', 'Low']);
  });

  it('of two functions are their best, and who they are', () => {
    const matrix = contactMatrix(account, AS_OF);
    expect([matrix.best('accountLead', 'FIN'), matrix.contacts('accountLead', 'FIN')]).toEqual([1, ['low', 'unrated']]);
    expect([matrix.best('Medical affairs', 'FIN'), matrix.contacts('Medical affairs', 'FIN')]).toEqual([
      null,
      ['unrated'],
    ]);
    expect([matrix.best('finance', 'EXE'), matrix.contacts('finance', 'EXE'), matrix.withoutDepartment]).toEqual([
      null,
      [],
      1,
    ]);
  });
});

describe('the words of the matrix', () => {
  it('never take what is not known for nought', () => {
    expect([strengthWords(null), strengthWords(0), strengthWords(3), strengthTone(null), strengthTone(0)]).toEqual([
      '? Not known',
      '0 None',
      '3 Trusted',
      'unknown',
      'step1',
    ]);
    expect([partWords('accountLead'), partWords('Medical affairs'), partWords(null)]).toEqual([
      'Account lead',
      'Medical affairs',
      'No role yet',
    ]);
  });
  it('say what the contacts make of the relationship', () => {
    expect(meetingWords(singleThread(sampleDocument('hospital'), AS_OF))).toEqual({
      verdict: 'In between: neither bow-tie nor diamond',
      risk: 'Single-thread risk: Low. Your strongest owner holds 53\u00A0% of what the relationships are worth, the strongest person on their side 15\u00A0%. 12 threads to people of influence.',
    });
    expect(meetingWords(singleThread(accountWith([{ id: 'a', relationship: 1 }]), AS_OF))).toEqual({
      verdict: 'No verdict yet',
      risk: 'Single-thread risk: High. Nobody has a relationship that would hold.',
    });
    expect(meetingWords(singleThread(accountWith([{ id: 'a' }]), AS_OF)).risk).toBe(
      'Single-thread risk: –. Too little is rated to work this out.',
    );
    expect(meetingWords(singleThread(accountWith([]), AS_OF)).verdict).toBe('No verdict yet');
  });
});
