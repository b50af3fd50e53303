import { describe, expect, it } from 'vitest';
import { SUGGESTED_CATEGORY, suggestedRisks } from '../../../shared/analysis/suggestedRisks';
import { triggers } from '../../../shared/analysis/triggers';
import { apply, between } from '../../../shared/document/diff';
import { edited, type Draft } from '../../../shared/document/draft';
import type { Document } from '../../../shared/document/document';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');
const industrial = sampleDocument('industrial');
const named = (found: readonly { code: string; ref: string }[]): readonly string[] =>
  found.map(({ code, ref }) => `${code} ${ref}`);

describe('suggested risks', () => {
  it('of the hospital', () => {
    expect(named(suggestedRisks(hospital, AS_OF))).toEqual([
      'counterChampion H13',
      'unitNotCovered SBG',
      'competitorAlly K1:H13',
      'classBalance account',
      'walletFalling account',
      'decideAgainst P1',
    ]);
  });
  it('of the turbines', () => {
    expect(named(suggestedRisks(industrial, AS_OF))).toEqual(
      expect.arrayContaining([
        'growthLag account',
        'disintegrating account',
        'competitorAlly K1:M16',
        'competitorAlly K2:M06',
        'walletFalling account',
      ]),
    );
  });

  it.each<[string, (draft: Draft) => void]>([
    ['championLeaving H11', (draft) => draft.set('person', 'H11', { status: 'leaving' })],
    ['sponsorLeaving H07', (draft) => draft.set('person', 'H07', { status: 'leaving' })],
    ['contractEnds C1', (draft) => draft.set('opportunity', 'P1', { type: 'upsell' })],
    [
      'singleThreadHigh account',
      (draft) => {
        for (const id of hospital.person.keys()) if (id !== 'H11') draft.set('person', id, { relationship: 0 });
      },
    ],
    [
      'revenueConcentration account',
      (draft) => draft.set('powerBalance', 'powerBalance', { ourRevenueShareFromAccountPct: 25.1 }),
    ],
    ['actionsOverdue account', (draft) => draft.set('action', 'N01', { due: '2026-03-01' })],
    [
      'ownerOverloaded T1',
      (draft) => {
        for (const [id, one] of hospital.assignment)
          if (one.memberId === 'T1') draft.set('assignment', id, { hoursPerMonth: 40 });
      },
    ],
  ])('add %s', (name, change) => {
    expect(named(suggestedRisks(hospital, AS_OF))).not.toContain(name);
    expect(named(suggestedRisks(edited(hospital, change), AS_OF))).toContain(name);
  });

  it.each<[string, (draft: Draft) => void]>([
    ['decideAgainst P1', (draft) => draft.set('person', 'H13', { attitude: -1 })],
    ['decideAgainst P1', (draft) => draft.set('opportunity', 'P1', { stage: 'qualified' })],
    ['counterChampion H13', (draft) => draft.set('person', 'H13', { influence: 3 })],
    [
      'unitNotCovered SBG',
      (draft) => {
        for (const one of ['H13', 'H24'])
          draft.set('person', one, { relationship: 2, contactOwnerId: 'T1', lastContact: '2026-03-01' });
      },
    ],
    [
      'walletFalling account',
      (draft) => draft.set('diagnostic', 'diagnostic', { warnings: [true, false, false, false] }),
    ],
  ])('drop %s', (name, change) => {
    expect(named(suggestedRisks(hospital, AS_OF))).toContain(name);
    expect(named(suggestedRisks(edited(hospital, change), AS_OF))).not.toContain(name);
  });

  it('each have a category to start with', () => {
    for (const one of [...suggestedRisks(hospital, AS_OF), ...suggestedRisks(industrial, AS_OF)])
      expect(SUGGESTED_CATEGORY[one.code], one.code).toBeTruthy();
  });

  it.each<['dismissed' | 'snoozed' | 'accepted', string | null, boolean]>([
    ['dismissed', null, false],
    ['accepted', null, false],
    ['snoozed', AS_OF, false],
    ['snoozed', '2026-03-01', true],
  ])('%s until %j still awaits an answer: %j', (state, until, isAwaiting) => {
    const answered = edited(hospital, (draft) => {
      draft.add('suggestion', { rule: 'counterChampion', ref: 'H13', state, until });
    });
    expect(suggestedRisks(answered, AS_OF).find((one) => one.code === 'counterChampion')?.isAwaiting).toBe(isAwaiting);
  });
});

describe('triggers', () => {
  const fired = (document: Document, asOf = AS_OF) => named(triggers(document, asOf));

  it('of the hospital', () => {
    expect(fired(hospital)).toEqual(
      expect.arrayContaining([
        'contractEnd C1:180',
        'actionLate N04',
        'contactLapsed H01',
        'personNew H06',
        'projectStart J2',
      ]),
    );
    expect(fired(hospital)).not.toContain('contractEnd C2:180');
  });

  it.each([
    ['2026-03-31', 'C1:180'],
    ['2026-04-01', 'C1:90'],
    ['2026-05-31', 'C1:30'],
    ['2026-06-30', 'C1:30'],
  ])('name the mark a contract has passed on %s', (asOf, ref) => {
    expect(fired(hospital, asOf).filter((name) => name.startsWith('contractEnd C1'))).toEqual([`contractEnd ${ref}`]);
  });

  it.each<[string, (draft: Draft) => void]>([
    [
      'sponsorTouch s',
      (draft) => draft.add('sponsorPairing', { id: 's', memberId: 'T2', personId: 'H01', rhythmDays: 90 }),
    ],
    ['competitorContract r', (draft) => draft.add('rival', { id: 'r', competitorId: 'K1', contractEnd: '2026-08-29' })],
    ['reviewDue plan', (draft) => draft.set('plan', 'plan', { nextReview: '2026-03-16' })],
    ['budgetSeason 2026-05-01', (draft) => draft.set('account', 'A-CARROW', { budgetMonth: 5 })],
    ['valueUnmeasured V1', (draft) => draft.set('valueDriver', 'V1', { agreedOn: '2025-03-02' })],
    ['diagnosticStale diagnostic', (draft) => draft.set('diagnostic', 'diagnostic', { answeredOn: '2025-03-02' })],
    ['actionDue N01', (draft) => draft.set('action', 'N01', { due: '2026-03-05' })],
    ['contactDue H02', (draft) => draft.set('person', 'H02', { lastContact: '2026-02-07' })],
    ['personLeaving H02', (draft) => draft.set('person', 'H02', { status: 'leaving' })],
  ])('add %s', (name, change) => {
    expect(fired(hospital)).not.toContain(name);
    expect(fired(edited(hospital, change))).toContain(name);
  });

  it('wait while a sponsor keeps the rhythm', () => {
    const kept = edited(hospital, (draft) => {
      draft.add('sponsorPairing', { id: 's', memberId: 'T2', personId: 'H01', rhythmDays: 90 });
      draft.add('sponsorTouch', { sponsorPairingId: 's', date: '2025-12-02', note: 'The new board' });
    });
    expect(fired(kept)).not.toContain('sponsorTouch s');
    expect(fired(kept, '2026-03-03')).toContain('sponsorTouch s');
  });

  it('name open cells and fields that nobody has touched for half a year', () => {
    const touched = edited(hospital, (draft) => {
      for (const id of hospital.cell.keys()) draft.set('cell', id, { note: 'Seen' });
      draft.set('account', 'A-CARROW', { ownership: 'Trust' });
    });
    const old = apply(hospital, between(hospital, touched), '2025-09-01T00:00:00Z');
    const fresh = apply(hospital, between(hospital, touched), '2026-02-01T00:00:00Z');
    expect(fired(old).filter((name) => name.startsWith('idleCell')).length).toBe(
      [...hospital.cell.values()].filter((cell) => cell.status === 'open' && (cell.spend ?? 0) > 100_000).length,
    );
    expect(fired(old)).toContain('fieldStale industry');
    expect(fired(fresh).filter((name) => /idleCell|fieldStale/.test(name))).toEqual([]);
  });
});
