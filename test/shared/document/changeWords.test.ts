import { describe, expect, it } from 'vitest';
import { changeWords, valueWords } from '../../../shared/document/changeWords';
import { edit } from '../../../shared/document/draft';
import { apply } from '../../../shared/document/diff';
import { list } from '../../../shared/document/document';
import { sampleDocument } from '../../support/samples';

const document = sampleDocument('hospital');
const said = (recipe: Parameters<typeof edit>[1]): readonly string[] => {
  const diff = edit(document, recipe);
  return changeWords(apply(document, diff), diff);
};

describe('what a change did', () => {
  it('is said field by field, from what to what', () => {
    const person = list(document, 'person').find(({ name }) => name === 'Maren Aldous');
    expect(
      said((draft) => {
        draft.set('person', person?.id ?? '', { attitude: 1, lastContact: '2026-03-01', contactOwnerId: null });
      }),
    ).toEqual([
      'Maren Aldous, attitude: Neutral → Supporter',
      'Maren Aldous, contact owner: Daniel Korte → nothing',
      'Maren Aldous, last contact: 14 Jan 2026 → 1 Mar 2026',
    ]);
  });
  it('counts what has parts of its own', () => {
    const clock = [
      { what: 'pause', at: 1 },
      { what: 'end', at: 2 },
    ];
    expect(valueWords(document, 'agenda', 'events', clock)).toBe('2 entries');
    expect(valueWords(document, 'agenda', 'events', clock.slice(1))).toBe('1 entry');
    expect(valueWords(document, 'agenda', 'events', [])).toBe('nothing');
  });
  it('names what came and what went, and counts what is more than a few', () => {
    expect(said((draft) => draft.add('risk', { title: 'Ships are late' }))).toEqual(['Risk added: Ships are late']);
    const [risk] = list(document, 'risk');
    expect(said((draft) => draft.remove('risk', risk?.id ?? ''))).toEqual([`Risk removed: ${risk?.title}`]);
    const lines = said((draft) => {
      for (const { id } of list(document, 'person')) draft.set('person', id, { note: 'Met at the fair' });
    });
    expect(lines).toHaveLength(25);
    expect(lines[24]).toMatch(/^and \d+ more$/);
  });
  it('says of single votes that there are some, and nothing of whose or what', () => {
    const [one] = list(document, 'person');
    const lines = said((draft) =>
      draft.add('vote', {
        participant: 'Saoirse Whitlow',
        stakeholderId: one!.id,
        dimension: 'attitude',
        round: 1,
        value: -2,
      }),
    );
    expect(lines).toEqual(['Single votes and answers, which are told to nobody']);
  });
});
