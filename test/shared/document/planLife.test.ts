import { describe, expect, it } from 'vitest';
import { movementBetween } from '../../../shared/analysis/movement';
import { settingsOf } from '../../../shared/analysis/settings';
import { countedPeople } from '../../../shared/analysis/people';
import { refusal } from '../../../shared/document/check';
import { apply } from '../../../shared/document/diff';
import { accountOf, list, single, type Document } from '../../../shared/document/document';
import { edit, edited, type Draft } from '../../../shared/document/draft';
import { nextPeriod, periodAfter } from '../../../shared/document/nextPeriod';
import { altersPlan, makeFinal, reopening } from '../../../shared/document/planLife';
import { danglingReferences } from '../../../shared/document/references';
import { startFrom } from '../../../shared/document/fromTemplate';
import { SECTION_IDS } from '../../../shared/analysis/planSections';
import { SECTION_ORDERS } from '../../../shared/analysis/sectionOrder';
import { TEMPLATES } from '../../../shared/model/templates';
import { emptyDocument } from '../../../shared/document/document';
import { sampleDocument } from '../../support/samples';

const DAY = '2026-03-02';
const NOTHING_FROZEN = { revision: null, coverage: null };
const final = edited(sampleDocument('hospital'), (draft) => {
  draft.set('plan', 'plan', { version: 3 });
  makeFinal(draft, DAY, 'pdf-1', { revision: 7, coverage: 61.5 });
});
const after = (document: Document, recipe: (draft: Draft) => void): Document =>
  apply(document, reopening(document, edit(document, recipe)));

describe('a plan that becomes final', () => {
  it('freezes the ratings, keeps its PDF and supersedes the version before', () => {
    expect(single(final, 'plan')).toMatchObject({ state: 'final', version: 3 });
    const [version] = list(final, 'planVersion');
    expect(version).toMatchObject({ version: 3, finalOn: DAY, supersededOn: null, attachmentId: 'pdf-1' });
    const snapshot = final.snapshot.get(version?.snapshotId ?? '');
    expect(snapshot?.stakeholders).toHaveLength(35);
    expect(snapshot).toMatchObject({ revision: 7, label: 'Version 3, final' });
    const next = edited(
      after(final, (draft) => draft.set('plan', 'plan', { ambition: 'More' })),
      (draft) => makeFinal(draft, '2026-06-01', null, { revision: 9, coverage: null }),
    );
    expect(list(next, 'planVersion').map(({ version: number, supersededOn }) => [number, supersededOn])).toEqual([
      [3, '2026-06-01'],
      [4, null],
    ]);
  });

  it.each<readonly [what: string, recipe: (draft: Draft) => void]>([
    ['its ambition', (draft) => draft.set('plan', 'plan', { ambition: 'Another' })],
    ['a person', (draft) => draft.set('person', 'H01', { attitude: -2 })],
    ['a new objective', (draft) => draft.add('objective', { title: 'New' })],
    ['an action that goes', (draft) => draft.remove('action', list(draft.current(), 'action')[0]?.id ?? '')],
  ])('turns into a draft of the next version when %s is edited, in the same step', (_, recipe) => {
    const now = after(final, recipe);
    expect(single(now, 'plan')).toMatchObject({ state: 'draft', version: 4 });
    expect(refusal(final, reopening(final, edit(final, recipe)))).toBeNull();
  });

  it.each<readonly [what: string, recipe: (draft: Draft) => void]>([
    [
      'an action is done',
      (draft) =>
        draft.set('action', list(draft.current(), 'action')[0]?.id ?? '', { status: 'done', completedOn: DAY }),
    ],
    [
      'a meeting is logged',
      (draft) => {
        draft.add('meeting', { date: DAY, title: 'Review' });
      },
    ],
    [
      'a contact is noted',
      (draft) => {
        draft.add('contactNote', { personId: 'H01', date: DAY });
        draft.set('person', 'H01', { lastContact: DAY });
      },
    ],
    [
      'a finding is waived',
      (draft) => {
        draft.add('waiver', { code: 'G1', reason: 'Known' });
      },
    ],
  ])('stays final when %s', (_, recipe) => {
    const diff = edit(final, recipe);
    expect(altersPlan(diff)).toBe(false);
    expect(reopening(final, diff)).toBe(diff);
  });

  it('is left alone while it is a draft', () => {
    const draft = sampleDocument('hospital');
    const diff = edit(draft, (one) => one.set('person', 'H01', { attitude: 0 }));
    expect(reopening(draft, diff)).toBe(diff);
  });
});

describe('the next period', () => {
  const samples = ['hospital', 'industrial'] as const;
  it.each(samples)(
    'of %s goes on with people, open actions and open deals, and names nothing that stayed behind',
    (name) => {
      const before = edited(sampleDocument(name), (draft) => {
        draft.add('review', { date: DAY });
        draft.add('waiver', { code: 'G1', reason: 'x' });
        const deal = list(draft.current(), 'opportunity')[0];
        if (deal) {
          draft.set('opportunity', deal.id, { stage: 'won', probability: 100 });
          draft.add('decisionStep', { opportunityId: deal.id, title: 'Board' });
        }
      });
      const period = periodAfter(before, DAY);
      expect(period).toEqual({ periodStart: '2027-01-01', periodEnd: '2027-12-31' });
      const next = nextPeriod(before, 'next', period, DAY, { revision: null, coverage: 40 });
      expect(danglingReferences(next)).toEqual([]);
      expect(accountOf(next)).toMatchObject({ id: 'next', lineageId: accountOf(before).id, archived: false });
      expect(next.person).toEqual(before.person);
      expect(next.seat).toEqual(before.seat);
      const isOpen = (action: { readonly status: string }) =>
        action.status === 'open' || action.status === 'inProgress';
      expect(list(next, 'action').map((action) => action.id)).toEqual(
        list(before, 'action')
          .filter(isOpen)
          .map((action) => action.id),
      );
      expect(list(next, 'opportunity').some((deal) => deal.stage === 'won' || deal.stage === 'lost')).toBe(false);
      for (const kind of [
        'review',
        'waiver',
        'decision',
        'confirmation',
        'vote',
        'planVersion',
        'decisionStep',
      ] as const)
        expect(next[kind].size, kind).toBe(0);
      expect(single(next, 'plan')).toMatchObject({ state: 'draft', version: 1 });
      expect(list(next, 'target').map((target) => target.fy)).toContain(2027);
      expect(list(next, 'target').some((target) => target.fy < 2027)).toBe(false);
    },
  );

  it('leaves the map of what was won or lost behind, and takes the links to it from what goes on', () => {
    const before = edited(sampleDocument('industrial'), (draft) => {
      draft.add('opportunity', { id: 'won', title: 'Won', stage: 'won' });
      draft.add('map', { id: 'ofWon', name: 'Won', opportunityId: 'won' });
      draft.add('callSheet', { id: 'sheet', stakeholderId: 'M01', opportunityId: 'won' });
      draft.add('action', { id: 'open', title: 'Thank them', opportunityId: 'won' });
    });
    const next = nextPeriod(before, 'next', periodAfter(before, DAY), DAY, NOTHING_FROZEN);
    expect(next.map.has('ofWon')).toBe(false);
    expect(next.callSheet.get('sheet')).toMatchObject({ opportunityId: null });
    expect(next.action.get('open')).toMatchObject({ opportunityId: null });
    expect(danglingReferences(next)).toEqual([]);
  });

  it('freezes the last day, so that the two periods can be compared', () => {
    const before = sampleDocument('industrial');
    const next = edited(nextPeriod(before, 'next', periodAfter(before, DAY), DAY, NOTHING_FROZEN), (draft) =>
      draft.set('person', 'M01', { attitude: -2 }),
    );
    const last = list(next, 'snapshot').findLast((snapshot) => snapshot.label === 'End of the period before');
    const moved = movementBetween(DAY, last?.stakeholders ?? [], countedPeople(next, DAY), settingsOf(next, DAY));
    expect(moved.worsened).toEqual(['M01']);
    expect(moved.new).toEqual([]);
  });

  it('without dates is the coming calendar year; a leap day is clipped', () => {
    const bare = edited(sampleDocument('hospital'), (draft) =>
      draft.set('financials', 'financials', { periodStart: null }),
    );
    expect(periodAfter(bare, '2026-11-26')).toEqual({ periodStart: '2027-01-01', periodEnd: '2027-12-31' });
    const leap = edited(bare, (draft) =>
      draft.set('financials', 'financials', { periodStart: '2027-03-01', periodEnd: '2028-02-29' }),
    );
    expect(periodAfter(leap, DAY)).toEqual({ periodStart: '2028-03-01', periodEnd: '2029-02-28' });
  });
});

describe('templates', () => {
  it.each(TEMPLATES.map((template) => template.id))(
    '%s starts an account that is sound, and orders every section once',
    (id) => {
      const document = edited(emptyDocument(), (draft) => {
        draft.add('account', { id: 'A', name: 'A', currency: 'EUR' });
        startFrom(draft, 'A', id);
      });
      expect(
        refusal(
          { ...emptyDocument() },
          edit(emptyDocument(), (draft) => {
            draft.add('account', { id: 'A', name: 'A', currency: 'EUR' });
            startFrom(draft, 'A', id);
          }),
        ),
      ).toBeNull();
      expect(danglingReferences(document)).toEqual([]);
      expect(single(document, 'plan')?.template).toBe(id);
      expect(SECTION_ORDERS[id].toSorted()).toEqual(SECTION_IDS.toSorted());
    },
  );
  it('an unknown one is blank', () => {
    const document = edited(emptyDocument(), (draft) => {
      draft.add('account', { id: 'A', name: 'A', currency: 'EUR' });
      startFrom(draft, 'A', 'nothing like it');
    });
    expect(single(document, 'plan')?.template).toBe('blank');
  });
});
