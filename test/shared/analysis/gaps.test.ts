import { describe, expect, it } from 'vitest';
import { GAP_CODES, gaps, openGaps, type GapCode } from '../../../shared/analysis/gaps';
import { edited, type Draft } from '../../../shared/document/draft';
import type { Document } from '../../../shared/document/document';
import { accountWith, type Given } from '../../support/people';
import { SAMPLES, sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';

/** An account in which nothing is missing. */
const sound = (): Document =>
  edited(
    accountWith([
      {
        id: 'a',
        influence: 5,
        attitude: 2,
        relationship: 3,
        level: 1,
        lastContact: '2026-03-01',
        businessUnitId: null,
        buyingRoles: ['decider', 'user'],
      },
      {
        id: 'b',
        influence: 4,
        attitude: 1,
        relationship: 2,
        level: 2,
        lastContact: '2026-03-01',
        buyingRoles: ['user'],
      },
    ]),
    (draft) => {
      for (const id of ['m', 'n']) draft.add('member', { id, name: `Member ${id}` });
      draft.set('person', 'a', { contactOwnerId: 'm' });
      draft.set('person', 'b', { contactOwnerId: 'n' });
      draft.add('businessUnit', { id: 'u', name: 'Unit' });
      draft.add('offering', { id: 'o', name: 'Offering' });
      draft.add('cell', { id: 'c', businessUnitId: 'u', offeringId: 'o', status: 'open', spend: 100, ours: 0 });
      draft.set('seat', 'a', { businessUnitId: 'u' });
      draft.add('opportunity', {
        id: 'd',
        title: 'Deal',
        stage: 'qualified',
        economicBuyerId: 'a',
        championId: 'a',
        stakeholderIds: ['a', 'b'],
      });
    },
  );

const spoil: Readonly<Record<GapCode, readonly [change: (draft: Draft) => void, ref: string]>> = {
  G1: [(draft) => draft.set('person', 'a', { contactOwnerId: null }), 'a'],
  G2: [(draft) => draft.set('person', 'b', { relationship: null }), 'b'],
  G3: [(draft) => draft.set('person', 'b', { attitude: null }), 'b'],
  G4: [(draft) => draft.set('person', 'b', { attitude: -1 }), 'b'],
  G5: [(draft) => draft.set('person', 'a', { lastContact: '2026-01-30' }), 'a'],
  G6: [(draft) => draft.set('seat', 'a', { businessUnitId: null }), 'u'],
  G7: [(draft) => draft.set('opportunity', 'd', { championId: null }), 'd:champion'],
  G8: [
    (draft) => {
      draft.set('seat', 'a', { level: 3 });
      draft.set('seat', 'b', { level: null });
    },
    'account',
  ],
  G9: [(draft) => draft.set('person', 'b', { status: 'leaving' }), 'b'],
  G10: [(draft) => draft.set('person', 'a', { attitude: 1 }), 'account'],
  G11: [(draft) => draft.set('person', 'b', { contactOwnerId: 'm' }), 'm'],
  G12: [
    (draft) => {
      draft.add('seat', { id: 'h' });
      draft.add('person', { id: 'h', name: 'Hidden', influence: 2 });
      draft.add('holding', { seatId: 'h', personId: 'h' });
      draft.add('link', { fromId: 'h', toId: 'a', type: 'influences', strength: 3 });
    },
    'h',
  ],
  G13: [(draft) => draft.set('person', 'b', { influence: null, buyingRoles: [] }), 'b'],
};

describe('an account in which nothing is missing', () => {
  it('has no gaps', () => {
    expect(gaps(sound(), AS_OF)).toEqual([]);
  });

  it.each(GAP_CODES)('has %s once it is spoilt, and no longer when it is mended', (code) => {
    const [change, ref] = spoil[code];
    const found = gaps(edited(sound(), change), AS_OF).filter((gap) => gap.code === code);
    expect(found.map((gap) => gap.ref)).toEqual([ref]);
  });
});

describe('an opportunity', () => {
  it.each<[string, Parameters<Draft['set']>[2], readonly string[]]>([
    ['nobody in the buying centre', { stakeholderIds: [] } as object, ['d:decider', 'd:user']],
    ['no economic buyer', { economicBuyerId: null } as object, ['d:economicBuyer']],
    ['an idea', { stage: 'idea', championId: null } as object, []],
    ['won', { stage: 'won', championId: null } as object, []],
  ])('with %s', (_, fields, refs) => {
    const document = edited(sound(), (draft) => {
      draft.set('opportunity', 'd', fields as never);
    });
    expect(gaps(document, AS_OF).map((gap) => gap.ref)).toEqual(refs);
  });

  it('uses the roles and attitudes people have in it', () => {
    const document = edited(sound(), (draft) => {
      draft.add('override', { opportunityId: 'd', personId: 'a', buyingRoles: ['influencer'] });
      draft.add('override', { opportunityId: 'd', personId: 'b', buyingRoles: ['influencer'] });
    });
    expect(gaps(document, AS_OF).map((gap) => gap.ref)).toEqual(['d:decider', 'd:user']);
  });
});

describe('a gap', () => {
  it('of lapsed contact is high for the influential and needs a relationship and a date', () => {
    const lapsed = (fields: Partial<Given>) =>
      gaps(
        edited(sound(), (draft) => {
          draft.set('person', 'b', { lastContact: '2025-01-01', ...fields } as never);
        }),
        AS_OF,
      ).find((gap) => gap.code === 'G5');
    expect(lapsed({})?.severity).toBe('high');
    expect(lapsed({ influence: 3 })?.severity).toBe('medium');
    expect(lapsed({ relationship: 0 })).toBeUndefined();
    expect(lapsed({ lastContact: null })).toBeUndefined();
  });

  it('of an opponent closes when an open action names them', () => {
    const document = edited(sound(), (draft) => {
      draft.set('person', 'b', { attitude: -1 });
      draft.add('action', { id: 'n', title: 'Meet', stakeholderId: 'b' });
    });
    expect(gaps(document, AS_OF)).toEqual([]);
    expect(
      gaps(
        edited(document, (draft) => {
          draft.set('action', 'n', { status: 'done' });
        }),
        AS_OF,
      ).map((gap) => gap.code),
    ).toEqual(['G4']);
  });

  it.each([
    ['2026-03-02', true],
    ['2026-03-01', false],
    [null, true],
  ])('is set aside until %s, inclusive', (until, isWaived) => {
    const document = edited(sound(), (draft) => {
      spoil.G1[0](draft);
      draft.add('waiver', { code: 'G1', ref: 'a', reason: 'On leave', until });
    });
    expect(gaps(document, AS_OF).find((gap) => gap.code === 'G1')?.isWaived).toBe(isWaived);
    expect(openGaps(document, AS_OF).some((gap) => gap.code === 'G1')).toBe(!isWaived);
  });

  it('is not set aside by a waiver of another person', () => {
    const document = edited(sound(), (draft) => {
      spoil.G1[0](draft);
      draft.add('waiver', { code: 'G1', ref: 'b', reason: 'On leave' });
    });
    expect(openGaps(document, AS_OF).map((gap) => gap.code)).toContain('G1');
  });
});

describe.each(SAMPLES)('the gaps of the %s sample', (name) => {
  it('speak in plain sentences, name an action and the records they concern', () => {
    for (const gap of gaps(sampleDocument(name), AS_OF)) {
      expect(gap.sentence).toMatch(/^[A-Z].*\.$/);
      expect(gap.sentence + gap.action).not.toMatch(/!|\b[Ww]e\b|null|undefined/);
      expect(gap.action).toMatch(/^[A-Z].*[^.]$/);
      expect(gap.records.length).toBeGreaterThan(0);
    }
  });
});
