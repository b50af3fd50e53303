import { describe, expect, it } from 'vitest';
import { aliasesOf, roleCode } from '../../../shared/audience/aliases';
import { redacted } from '../../../shared/audience/redacted';
import { remainingNames } from '../../../shared/audience/remainingNames';
import { isProposed, shareables, textsOnTick } from '../../../shared/audience/sharing';
import { hiddenFields, CUSTOMER } from '../../../shared/audience/viewer';
import { edited, type Draft } from '../../../shared/document/draft';
import { emptyDocument, list } from '../../../shared/document/document';
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

  /** What the texts are when everybody is a chief buyer. */
  const typed = (people: readonly string[], texts: readonly string[], more?: (draft: Draft) => void) => {
    const document = edited(emptyDocument(), (draft) => {
      draft.add('account', { id: 'account', name: 'Anywhere' });
      for (const name of people) {
        const seat = draft.add('seat', { title: 'Chief Buyer' });
        draft.add('holding', { seatId: seat.id, personId: draft.add('person', { name }).id });
      }
      for (const title of texts) draft.add('trend', { title });
      more?.(draft);
    });
    const seen = redacted(document, 'team', ['names']);
    return {
      texts: list(seen, 'trend').map(({ title }) => title),
      departments: list(seen, 'department').map(({ name }) => name),
      left: remainingNames(document, seen).map(({ word }) => word),
    };
  };

  it.each([
    ['in small letters', 'maren aldous wrote', 'CB-1 wrote'],
    ['as an address of mail', 'Ask maren.aldous@x.org or m_aldous@x.org', 'Ask CB-1 or CB-1'],
    ['in the address of a page', 'people.org/in/maren-aldous-12', 'people.org/in/CB-1-12'],
    ['turned', 'Aldous, Maren and Aldous,Maren and ALDOUS Maren', 'CB-1 and CB-1 and CB-1'],
    ['with an initial', 'Maren K. Aldous and M. Aldous', 'CB-1 and CB-1'],
    ['with letters and marks apart', 'Mu\u0308ller said', 'CB-2 or CB-3 said'],
    ['without dots', 'Mueller and Jorg Muller', 'CB-2 or CB-3 and CB-2'],
    ['in capitals, where two are called so', 'MÜLLER said', 'CB-2 or CB-3 said'],
    ['with an ending', 'Jörg Müllers Plan', 'CB-2s Plan'],
    ['with another apostrophe', "O'Brien, O’Brien and Sean O'Brien", 'CB-4, CB-4 and CB-4'],
    ['with its particle at the beginning', 'De la Cruz said', 'CB-5 said'],
    ['without one of the given names', 'Anna Berg', 'CB-6'],
    ['not in small letters alone, as another word', 'the aldous of it, a berg', 'the aldous of it, a berg'],
  ])('stand for names however they are typed: %s', (_, text, expected) => {
    const people = [
      'Maren Aldous',
      'Dr. Jörg Müller',
      'Anna Müller',
      'Seán O’Brien',
      'de la Cruz, Maria',
      'Anna Lea Berg',
    ];
    expect(typed(people, [text]).texts).toEqual([expected]);
  });

  it('leave the addresses of your own team, and stand in the names of departments called after somebody', () => {
    const { texts, departments } = typed(['Maren Aldous'], ['Ask ida.aldous@us.org'], (draft) => {
      draft.add('member', { name: 'Ida Aldous' });
      draft.add('department', { name: 'Office of Maren Aldous' });
      draft.add('competitor', { name: 'Aldous & Sons', strengths: 'Aldous knows Maren Aldous' });
    });
    expect(texts).toEqual(['Ask ida.aldous@us.org']);
    expect(departments).toEqual(['Office of CB-1']);
  });

  it('stand in all that was written of rivals, but for their name', () => {
    const document = edited(hospital(), (draft) => {
      draft.set('competitor', 'K1', { strengths: 'Calloway plays golf with them' });
    });
    const seen = redacted(document, 'team', ['names']);
    expect(seen.competitor.get('K1')).toMatchObject({
      name: 'Norvane Health',
      strengths: 'CFO-1 plays golf with them',
    });
  });

  it('are wanting where part of a name is left, which is shown: one of two names, a short one, one run together', () => {
    const { left } = typed(
      ['Jean-Luc Picard-Dupont', 'Bo Wu', 'Maren Aldous'],
      ['Picard said', 'Ask Wu', 'see @MarenAldous', 'to maren@x.org'],
    );
    expect(left).toEqual(['Picard', 'Wu', 'MarenAldous', 'maren']);
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
