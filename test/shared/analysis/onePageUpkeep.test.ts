import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/analysis/days';
import { onePageUpkeep, UPKEEP, type UpkeepId } from '../../../shared/analysis/onePageUpkeep';
import { sectionCode, SECTIONS, type SectionId } from '../../../shared/analysis/planSections';
import { apply, between } from '../../../shared/document/diff';
import { emptyDocument, type Document } from '../../../shared/document/document';
import { edited, type Draft } from '../../../shared/document/draft';
import { accountWith } from '../../support/people';
import { sampleDocument, SAMPLES } from '../../support/samples';

const DAY = '2026-03-02';
const hospital = sampleDocument('hospital');
const item = (document: Document, id: UpkeepId, day = DAY) =>
  onePageUpkeep(document, day).find((one) => one.id === id)!;
/** The document after an edit that was made on a day. */
const editedOn = (document: Document, day: string, recipe: (draft: Draft) => void): Document =>
  apply(document, between(document, edited(document, recipe)), `${day}T08:00:00Z`);
const confirmed = (document: Document, sections: readonly SectionId[], on: string): Document =>
  edited(document, (draft) => {
    for (const section of sections) draft.add('confirmation', { section: sectionCode(section), on });
  });

describe('the monthly upkeep', () => {
  it('takes an hour', () => {
    expect(onePageUpkeep(emptyDocument(), DAY).reduce((sum, one) => sum + one.minutes, 0)).toBe(60);
  });
  it('finds nothing well where nothing is known', () => {
    const items = onePageUpkeep(accountWith([]), DAY);
    expect(items.filter((one) => one.isDone)).toEqual([]);
    expect(items.map((one) => one.outstanding[0])).toEqual([
      'No action is open, so the plan stands still.',
      'Nobody is on the map yet.',
      'No target is set, so there is no gap to look at.',
      'No risk is recorded, which does not mean there is none.',
      undefined,
      'No review is logged yet.',
    ]);
  });
  it('names what is late and what nobody owns', () => {
    expect(item(hospital, 'actions').outstanding).toEqual([
      expect.stringMatching(/^2 late: “Ask Dr Vermeer.*”, “Security review.*”\.$/),
    ]);
    const document = edited(emptyDocument(), (draft) => {
      draft.add('member', { id: 'U', name: 'Una' });
      draft.add('action', { id: 'a', title: 'Call' });
      draft.add('action', { title: ' ', status: 'cancelled' });
    });
    expect(item(document, 'actions').outstanding).toEqual([
      '1 without an owner: “Call”.',
      '1 without a due date: “Call”.',
    ]);
    expect(
      item(
        edited(document, (draft) => {
          draft.set('action', 'a', { ownerId: 'U', due: DAY });
        }),
        'actions',
      ).isDone,
    ).toBe(true);
  });
  it('counts key players past their rhythm apart from those of whom no contact is known', () => {
    const player = { influence: 5, relationship: 2, contactOwnerId: null } as const;
    const document = accountWith([
      { id: 'late', ...player, lastContact: addDays(DAY, -31) },
      { id: 'due', ...player, lastContact: addDays(DAY, -30) },
      { id: 'dark', ...player, lastContact: null },
      { id: 'small', influence: 2 },
    ]);
    expect(item(document, 'people').outstanding).toEqual([
      '1 past their contact rhythm: Person late.',
      '1 without a known contact: Person dark.',
    ]);
    expect(item(accountWith([{ id: 'small', influence: 2 }]), 'people').outstanding).toEqual([
      'Nobody is rated as a key player yet.',
    ]);
  });
  it('ticks money and risks off by an edit or a confirmation of the last thirty days', () => {
    expect(item(hospital, 'money').toConfirm.map((one) => one.id)).toEqual(['potential', 'ambition']);
    expect(item(confirmed(hospital, ['potential', 'ambition'], addDays(DAY, -30)), 'money').isDone).toBe(true);
    expect(item(confirmed(hospital, ['potential', 'ambition'], addDays(DAY, -31)), 'money').isDone).toBe(false);
    const riskId = [...hospital.risk.keys()][0]!;
    const touched = editedOn(hospital, DAY, (draft) => draft.set('risk', riskId, { mitigation: 'Looked at' }));
    expect(item(touched, 'risks').toConfirm).toEqual([]);
  });
  it('a confirmation does not make an opportunity close or a risk be looked at', () => {
    const document = confirmed(
      edited(hospital, (draft) => {
        draft.set(
          'opportunity',
          [...hospital.opportunity.values()].find((one) => one.stage === 'qualified' || one.stage === 'proposed')!.id,
          { closeDate: '2026-03-01' },
        );
        draft.set('risk', [...hospital.risk.values()].find((one) => one.status === 'open')!.id, {
          reviewDate: '2026-03-01',
        });
      }),
      ['potential', 'ambition', 'risks'],
      DAY,
    );
    expect(item(document, 'money').outstanding).toEqual([
      expect.stringMatching(/^1 open past the day it was to close: “/),
    ]);
    expect(item(document, 'risks').outstanding).toEqual([
      expect.stringMatching(/^1 past the day to look at them again: “/),
    ]);
  });
  it('asks of the rest of the plan only what no other item looks at, and only while it is not fresh', () => {
    const owned = UPKEEP.flatMap((one) => one.sections as readonly string[]);
    const rest = item(hospital, 'sections').toConfirm.map((one) => one.id);
    expect(rest.filter((id) => owned.includes(id))).toEqual([]);
    expect(item(confirmed(hospital, rest, addDays(DAY, -90)), 'sections').isDone).toBe(true);
    expect(item(confirmed(hospital, rest, addDays(DAY, -91)), 'sections').toConfirm.map((one) => one.id)).toEqual(rest);
  });
  it('wants a review of this month and a day for the next', () => {
    const reviewed = (date: string, nextDate: string | null) =>
      item(
        edited(emptyDocument(), (draft) => {
          draft.add('review', { date, nextDate, whatChanged: 'A new board' });
        }),
        'review',
      ).outstanding;
    expect(reviewed(addDays(DAY, -30), '2026-04-02')).toEqual([]);
    expect(reviewed(addDays(DAY, -31), DAY)).toEqual(['The last review was on 30 January 2026.']);
    expect(reviewed(DAY, '2026-03-01')).toEqual(['No next review is planned.']);
    // One that is entered ahead has not taken place.
    expect(reviewed('2026-03-03', '2026-04-02')).toEqual(['No review is logged yet.']);
  });
  it.each(SAMPLES)('of %s is never undone by confirming, and what was confirmed is asked no more that day', (name) => {
    const document = sampleDocument(name);
    fc.assert(
      fc.property(fc.subarray(SECTIONS.map((one) => one.id)), fc.integer({ min: 0, max: 400 }), (sections, days) => {
        const day = addDays(DAY, days);
        const before = onePageUpkeep(document, day);
        const after = onePageUpkeep(confirmed(document, sections, day), day);
        for (const [index, one] of before.entries()) {
          expect(after[index]!.outstanding).toEqual(one.outstanding);
          expect(after[index]!.toConfirm.map((age) => age.id)).toEqual(
            one.toConfirm.map((age) => age.id).filter((id) => !sections.includes(id)),
          );
          expect(after[index]!.isDone).toBe(
            after[index]!.outstanding.length === 0 && after[index]!.toConfirm.length === 0,
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});
