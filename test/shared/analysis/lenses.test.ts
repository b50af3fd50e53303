import { describe, expect, it } from 'vitest';
import { branchOf, seatsBelow } from '../../../shared/analysis/branch';
import { LENSES, legendOf, lensMarks } from '../../../shared/analysis/lenses';
import { edited } from '../../../shared/document/draft';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');
const mark = (lens: (typeof LENSES)[number], id: string, document = hospital) =>
  lensMarks(lens, document, AS_OF).get(id);

describe('a lens', () => {
  it.each(LENSES)('marks everybody under %s, with a sign as well as a colour', (lens) => {
    const marks = lensMarks(lens, hospital, AS_OF);
    expect(marks.size).toBe(hospital.person.size);
    for (const one of marks.values()) {
      expect(one.sign).not.toBe('');
      expect(one.label).not.toBe('');
    }
  });

  it('keeps what is not known apart from every value', () => {
    const blank = edited(hospital, (draft) =>
      draft.set('person', 'H01', {
        influence: null,
        attitude: null,
        relationship: null,
        adaptability: null,
        phases: null,
        buyingRoles: [],
        lastContact: null,
        contactOwnerId: null,
      }),
    );
    for (const lens of [
      'attitude',
      'influence',
      'relationship',
      'adaptability',
      'phase',
      'role',
      'freshness',
      'owner',
    ] as const)
      expect(mark(lens, 'H01', blank)?.tone, lens).toBe('unknown');
    expect(mark('attitude', 'H01')).toMatchObject({ tone: 'neutral', sign: '0' });
    expect(mark('coverage', 'H01', blank)?.key).toBe('uncovered');
  });

  it('judges coverage and freshness by the rhythm of influence', () => {
    expect(mark('coverage', 'H24')).toMatchObject({ key: 'uncovered', tone: 'bad' });
    expect(mark('coverage', 'H11')?.key).toBe('covered');
    // H01 was last seen 47 days before with influence 5, whose rhythm is 30 days.
    expect(mark('freshness', 'H01')).toMatchObject({ key: 'due', tone: 'mid' });
    // H13: 144 days at influence 4, rhythm 45.
    expect(mark('freshness', 'H13')).toMatchObject({ key: 'lapsed', tone: 'bad' });
  });

  it('takes the weightiest of several roles, and the phase with most say', () => {
    const two = edited(hospital, (draft) =>
      draft.set('person', 'H01', { buyingRoles: ['user', 'decider', 'gatekeeper'] }),
    );
    expect(mark('role', 'H01', two)).toMatchObject({ key: 'decider', sign: 'D' });
    expect(mark('phase', 'H01')).toMatchObject({ key: 'decide', sign: 'D' });
  });

  it('reads the basis of the attitude', () => {
    const based = edited(hospital, (draft) => {
      draft.add('basis', { personId: 'H01', rating: 'attitude', basis: 'hearsay' });
      draft.add('basis', { personId: 'H02', rating: 'influence', basis: 'confirmed' });
    });
    expect(mark('basis', 'H01', based)?.key).toBe('hearsay');
    expect(mark('basis', 'H02', based)?.key).toBe('unknown');
  });

  it('has a legend of what occurs, in its order, counting everybody once', () => {
    const legend = legendOf(lensMarks('attitude', hospital, AS_OF).values());
    expect(legend.map((one) => one.label)).toEqual([
      'Advocate',
      'Supporter',
      'Neutral',
      'Sceptic',
      'Opponent',
      'Not known',
    ]);
    expect(legend.reduce((sum, one) => sum + one.count, 0)).toBe(hospital.person.size);
  });
});

describe('a folded branch', () => {
  it('says how many there are, their attitudes, the worst and the weightiest', () => {
    // Below the chief executive stands everybody but the purchasing consortium; one of the seats is vacant.
    expect(branchOf(hospital, 'H01')).toMatchObject({ people: 33, worst: -2, highest: 5 });
    expect(branchOf(hospital, 'H01').attitudes.reduce((sum, one) => sum + one.count, 0)).toBe(33);
    expect(branchOf(hospital, 'H36')).toEqual({ people: 0, attitudes: [], worst: null, highest: null });
  });

  it('ends in a circle, and leaves the card itself out', () => {
    const circle = edited(hospital, (draft) => draft.set('seat', 'H01', { reportsToId: 'H02' }));
    expect(seatsBelow(circle, 'H01')).not.toContain('H01');
    expect(seatsBelow(circle, 'H02')).toContain('H01');
  });
});
