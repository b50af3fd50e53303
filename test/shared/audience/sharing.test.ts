import { describe, expect, it } from 'vitest';
import { aliasesOf, roleCode } from '../../../shared/audience/aliases';
import { redacted } from '../../../shared/audience/redacted';
import { remainingNames } from '../../../shared/audience/remainingNames';
import { isProposed, shareables, textsOnTick } from '../../../shared/audience/sharing';
import { hiddenFields, CUSTOMER } from '../../../shared/audience/viewer';
import { edited } from '../../../shared/document/draft';
import { list } from '../../../shared/document/document';
import { stakeholders } from '../../../shared/document/stakeholder';
import { SHARED_TEXTS } from '../../../shared/model/scales';
import { sampleDocument } from '../../support/samples';

const hospital = () => sampleDocument('hospital');

describe('what can be shared', () => {
  it('are the texts that are marked for it, each by a name of its own', () => {
    expect(textsOnTick().toSorted()).toEqual([...SHARED_TEXTS].toSorted());
  });

  it('is never a risk about people or rivals, whatever was ticked', () => {
    const all = edited(hospital(), (draft) => {
      for (const risk of list(draft.current(), 'risk')) draft.set('risk', risk.id, { sharedWithCustomer: true });
    });
    const shown = list(redacted(all, 'customer'), 'risk').map(({ category }) => category);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown).not.toContain('relationship');
    expect(shown).not.toContain('competitive');
    expect(shareables(all).some(({ kind, record }) => kind === 'risk' && record['category'] === 'relationship')).toBe(
      false,
    );
  });

  it('is proposed where it is theirs, done together or agreed, until somebody decides', () => {
    const undecided = edited(hospital(), (draft) => {
      for (const { kind, record } of shareables(draft.current()))
        draft.set(kind, record.id, { sharedWithCustomer: null } as never);
    });
    const proposed = shareables(undecided)
      .filter((one) => one.isProposed)
      .map(({ record }) => record.id);
    expect(proposed).toEqual(['CG1', 'CG2', 'CG3', 'CG4', 'J3', 'V1', 'V2']);
    const [goal] = list(undecided, 'customerGoal');
    expect(isProposed('customerGoal', { ...goal!, sharedWithCustomer: false })).toBe(false);
  });

  it('leaves out whom nobody outside the team knows to be asked: people from outside, and who left', () => {
    const document = edited(hospital(), (draft) => {
      draft.set('person', 'H02', { status: 'left' });
      draft.set('person', 'H03', { status: 'leaving' });
      const seat = stakeholders(draft.current()).find(({ id }) => id === 'H04')!.seatId!;
      draft.set('seat', seat, { outside: true, reportsToId: null });
    });
    const people = stakeholders(redacted(document, 'customer'));
    expect(people.some(({ id }) => id === 'H02' || id === 'H04')).toBe(false);
    expect(people.find(({ id }) => id === 'H03')?.status).toBe('active');
  });

  it('has no opinion, note or line in any field of anybody', () => {
    for (const person of redacted(hospital(), 'customer').person.values())
      for (const field of hiddenFields(CUSTOMER, 'person'))
        expect(
          [null, '', false].includes((person as never)[field]) || JSON.stringify((person as never)[field]) === '[]',
        ).toBe(true);
    expect(redacted(hospital(), 'customer').link.size).toBe(0);
  });
});

describe('aliases', () => {
  it.each([
    ['Chief Financial Officer', 'CFO'],
    ['Head of Nursing, Critical Care', 'HN'],
    ['CEO', 'CEO'],
    ['Geschäftsführer', 'Geschäftsführer'],
    ['財務部長', 'Person'],
    [null, 'Person'],
  ])('of somebody whose title is %s begin with %s', (title, code) => {
    expect(roleCode(title)).toBe(code);
  });

  it('stand for whole names and family names in texts, not for other words or people of yours', () => {
    const document = edited(hospital(), (draft) => {
      draft.set('member', 'T1', { name: 'Anna Calloway' });
    });
    const { inText } = aliasesOf(document);
    expect(inText('Ines Calloway and Dr Renner met; Calloway’s view, CALLOWAY said.')).toBe(
      'CFO-1 and Dr GMD-1 met; CFO-1’s view, CFO-1 said.',
    );
    expect(inText('Callowayshire stays, and so does Anna Calloway.')).toBe(
      'Callowayshire stays, and so does Anna Calloway.',
    );
  });

  it('stay the same when somebody joins', () => {
    const before = aliasesOf(hospital()).of;
    const after = aliasesOf(
      edited(hospital(), (draft) => {
        const seat = draft.add('seat', { title: 'Chief Financial Officer' });
        const person = draft.add('person', { name: 'New Person' });
        draft.add('holding', { seatId: seat.id, personId: person.id });
      }),
    ).of;
    for (const [id, alias] of before) expect(after.get(id)).toBe(alias);
    expect([...after.values()]).toContain('CFO-2');
    expect(new Set(after.values()).size).toBe(after.size);
  });

  it('leave given names in texts, which are shown for a decision', () => {
    const document = edited(hospital(), (draft) => {
      draft.set('action', 'N06', { title: 'Ask Ines about the baseline' });
    });
    expect(remainingNames(document, redacted(document, 'team', ['names']))).toMatchObject([
      { word: 'Ines', kind: 'action', id: 'N06', field: 'title' },
    ]);
  });
});
