import { describe, expect, it } from 'vitest';
import { overdue, retentionSuggestions } from '../../../shared/analysis/retention';
import { privateFindings, privateWarning, privateWordsIn } from '../../../shared/analysis/privateWords';
import { triggers } from '../../../shared/analysis/triggers';
import { accountOf, emptyDocument, type Document } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';

const AS_OF = '2026-03-02';
const people = (
  given: Readonly<Record<string, { lastContact?: string; updatedAt?: string; status?: 'vacant' }>>,
): Document =>
  edited(emptyDocument(), (draft) => {
    draft.add('account', { id: 'a', name: 'Account', currency: 'EUR' });
    for (const [id, { lastContact = null, updatedAt = null, status = 'active' }] of Object.entries(given))
      draft.add('person', { id, name: `Person ${id}`, lastContact, updatedAt, status });
  });
const ids = (content: Document, since = {}): readonly string[] =>
  overdue(content, AS_OF, since).map(({ personId }) => personId);

describe('people without contact for long', () => {
  it('are named from 24 months on, the longest first, and nobody of whom no day is known', () => {
    const content = people({
      just: { lastContact: '2024-03-02' },
      notYet: { lastContact: '2024-03-03' },
      longer: { lastContact: '2020-01-01' },
      unknown: {},
      empty: { lastContact: '2020-01-01', status: 'vacant' },
    });
    expect(ids(content)).toEqual(['longer', 'just']);
  });

  it('count from the day they came where no contact is known, however lately they were edited', () => {
    const content = people({
      old: { updatedAt: '2026-02-02T10:00:00.000Z' },
      touched: { updatedAt: '2023-02-02T10:00:00.000Z' },
    });
    expect(ids(content)).toEqual(['touched']);
    expect(ids(content, { old: '2022-05-05', touched: '2025-01-01' })).toEqual(['old']);
  });

  it('are reminded of by the months of the account, once, with an answer that holds for these people', () => {
    const content = edited(people({ one: { lastContact: '2025-01-01' } }), (draft) =>
      draft.set('account', 'a', { retentionMonths: 12 }),
    );
    const [found] = retentionSuggestions(content, AS_OF, {});
    expect(found?.sentence).toBe('No contact for 12 months, and data are still kept: Person one.');
    expect(triggers(content, AS_OF).filter(({ code }) => code === 'retention')).toHaveLength(1);
    const soon = edited(content, (draft) => draft.set('account', 'a', { retentionMonths: 1 }));
    expect(retentionSuggestions(soon, AS_OF, {})[0]?.sentence).toContain('No contact for 1 month, and');
    const answered = edited(content, (draft) =>
      draft.add('suggestion', { rule: 'retention', ref: found?.ref ?? '', state: 'dismissed', reason: 'kept' }),
    );
    expect(retentionSuggestions(answered, AS_OF, {})[0]?.isAwaiting).toBe(false);
    const another = edited(answered, (draft) => draft.add('person', { name: 'Another', lastContact: '2021-01-01' }));
    expect(retentionSuggestions(another, AS_OF, {})[0]?.isAwaiting).toBe(true);
  });
});

describe('words that do not belong in a note', () => {
  it.each([
    ['He was on sick leave after surgery', ['health']],
    ['A devout Catholic', ['religion']],
    ['Her husband works there', ['family']],
    ['Active in the trade union', ['politics']],
    ['The church roof is our project for their son of a customer', ['religion', 'family']],
    ['Strokes of the brush, sonic boom, wifely', []],
    ['Wants the renewal signed in March', []],
  ])('%s', (text, topics) => {
    expect(privateWordsIn(text).map(({ topic }) => topic)).toEqual(topics);
  });

  it('are said only where the account asks for it', () => {
    const content = edited(people({ one: {} }), (draft) => draft.set('person', 'one', { note: 'Her husband left' }));
    expect(privateFindings(content, AS_OF)).toEqual([]);
    const asked = edited(content, (draft) => draft.set('account', accountOf(content).id, { warnsOfPrivate: true }));
    expect(privateFindings(asked, AS_OF).map(({ sentence }) => sentence)).toEqual([
      'Person one, note: it may tell of family.',
    ]);
    expect(privateWarning('Her husband left')).toContain('family (“husband”)');
    expect(privateWarning('Likes tables')).toBeNull();
  });
});
