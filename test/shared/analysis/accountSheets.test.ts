import { describe, expect, it } from 'vitest';
import { approachCost, differsFromStandard } from '../../../shared/analysis/approachCard';
import { charterState } from '../../../shared/analysis/charter';
import { keyPlayers } from '../../../shared/analysis/coverage';
import { emptySheetWords } from '../../../shared/analysis/emptySheets';
import { contactsOfLead, daysAhead, introductions, leadOf, openPromises } from '../../../shared/analysis/handoverPack';
import { ACCOUNT_SHEETS, isAccountSheet, partsFor, PDF_SECTIONS } from '../../../shared/api/outputs';
import { redacted } from '../../../shared/audience/redacted';
import { CUSTOMER, TEAM } from '../../../shared/audience/viewer';
import { emptyDocument, find, list, type Document } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { newRecord } from '../../../shared/model';
import { sampleDocument, SAMPLES } from '../../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');
const empty: Document = {
  ...emptyDocument(),
  account: new Map([['a', newRecord('account', 'a', 1, { name: 'New' })]]),
};

describe('an approach card', () => {
  it.each([
    ['24 h', '8 h', true],
    ['24 h', null, true],
    ['24 h', ' 24 h ', false],
    [null, '8 h', false],
    ['  ', '8 h', false],
    [null, null, false],
  ])('agreed %j beside the standard %j differs: %j', (agreed, standard, differs) => {
    expect(differsFromStandard({ agreed, standard })).toBe(differs);
  });
  it('adds up what is known and says of how many topics it is not', () => {
    const with3 = edited(empty, (draft) => {
      for (const [topic, costNote] of [
        ['Hours', 12_000],
        ['Stock', 3_000],
        ['Reports', null],
      ] as const)
        draft.add('approach', { topic, costNote });
    });
    expect(approachCost(with3)).toEqual({ known: 15_000, notKnown: 1 });
    expect(approachCost(empty)).toEqual({ known: null, notKnown: 0 });
  });
});

describe('a charter', () => {
  const written = (given: Partial<Record<'whyChosen' | 'differently', string>>, customerOptedIn: boolean | null) =>
    charterState(
      edited({ ...empty, account: new Map([['a', newRecord('account', 'a', 1, { customerOptedIn })]]) }, (draft) => {
        draft.add('charter', { id: 'charter', ...given });
      }),
    );
  it('is complete with a reason, one thing done differently and an answer of the customer, whichever it is', () => {
    expect(written({ whyChosen: 'They set the standard', differently: 'A named team' }, false)).toEqual({
      isComplete: true,
      lacks: [],
    });
  });
  it('says what it lacks; not asked is no answer', () => {
    expect(written({ whyChosen: ' ', differently: 'A named team' }, null).lacks).toEqual([
      'why this account was chosen',
      'whether the customer opted in',
    ]);
    expect(charterState(empty).lacks).toHaveLength(3);
  });
});

describe.each(SAMPLES)('the handover pack of the %s sample', (name) => {
  const document = sampleDocument(name);
  const lead = leadOf(document);
  it('brings the next one to every key player, the most influential first, and never by the one who leaves', () => {
    const all = introductions(document, AS_OF);
    expect(all.map(({ one }) => one.id).toSorted()).toEqual(
      keyPlayers(document, AS_OF)
        .map(({ id }) => id)
        .toSorted(),
    );
    const influence = all.map(({ one }) => one.influence ?? 0);
    expect(influence).toEqual(influence.toSorted((a, b) => b - a));
    for (const { one, memberId } of all) {
      expect(memberId).not.toBe(lead?.id);
      const others = [one.contactOwnerId, ...one.secondaryOwnerIds].filter((id) => id !== null && id !== lead?.id);
      expect(memberId).toBe(others[0] ?? null);
    }
  });
  it('lists whom the lead owns, what the lead took on, and what comes', () => {
    expect(lead).toBeDefined();
    for (const one of contactsOfLead(document, AS_OF)) expect(one.contactOwnerId).toBe(lead?.id);
    const promises = openPromises(document).map(({ id }) => id);
    for (const { id, doneOn } of list(document, 'commitment'))
      expect(promises.includes(`commitment ${id}`)).toBe(doneOn === null);
    for (const { id, ownerId, status } of list(document, 'action'))
      expect(promises.includes(`action ${id}`)).toBe(
        ownerId === lead?.id && (status === 'open' || status === 'inProgress'),
      );
    const days = daysAhead(document, AS_OF).map(({ day }) => day);
    expect(days).toEqual(days.toSorted());
    expect(days.every((day) => day >= AS_OF && day <= '2026-09-01')).toBe(true);
    expect(days).toContain(find(document, 'plan', 'plan')?.nextReview);
  });
});

describe('sheets about the account', () => {
  it('say why they would be empty, and none is where something is written', () => {
    expect([...emptySheetWords(empty).keys()]).toEqual(Object.keys(ACCOUNT_SHEETS));
    expect(emptySheetWords(hospital).has('handoverPack')).toBe(false);
    expect(emptySheetWords(hospital).has('charter')).toBe(true);
    expect(emptySheetWords(redacted(hospital, 'customer')).has('valueCase')).toBe(false);
    const notShared = edited(hospital, (draft) => {
      for (const { id } of list(hospital, 'valueDriver')) draft.set('valueDriver', id, { sharedWithCustomer: false });
    });
    expect(emptySheetWords(redacted(notShared, 'customer')).get('valueCase')).toBe(
      'No value driver is named or shared',
    );
    const card = edited(empty, (draft) => {
      draft.add('approachCard', { id: 'approachCard', donts: 'No visits without their lead' });
    });
    expect(emptySheetWords(card).has('approachCard')).toBe(false);
  });
  it('are for the own team, but for the value case; what says opinions goes with them', () => {
    expect(PDF_SECTIONS.filter(isAccountSheet)).toEqual(Object.keys(ACCOUNT_SHEETS));
    expect(partsFor(TEAM).filter(isAccountSheet)).toEqual(Object.keys(ACCOUNT_SHEETS));
    expect(partsFor(CUSTOMER).filter(isAccountSheet)).toEqual(['valueCase']);
    expect(partsFor({ audience: 'team', hidden: ['opinions'] }).filter(isAccountSheet)).toEqual([
      'valueCase',
      'approachCard',
      'charter',
      'rewardSheet',
    ]);
    const seen = redacted(
      edited(hospital, (draft) => draft.add('approachCard', { id: 'approachCard', dos: 'Call before noon' })),
      'customer',
    );
    expect(seen.approachCard.size).toBe(0);
    expect(seen.charter.size).toBe(0);
  });
});
