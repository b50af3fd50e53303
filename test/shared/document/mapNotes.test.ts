import { expect, it } from 'vitest';
import { redacted } from '../../../shared/audience/redacted';
import { edited } from '../../../shared/document/draft';
import { notesOn } from '../../../shared/document/mapNotes';
import { removeWithLinks } from '../../../shared/document/references';
import { accountWith } from '../../support/people';

const account = edited(accountWith([{ id: 'P' }]), (draft) => {
  draft.add('member', { id: 'me', name: 'Me' });
  draft.add('map', { id: 'M', name: 'Whole account' });
  draft.add('map', { id: 'N', name: 'Another' });
  draft.add('mapNote', { id: 'team', mapId: 'M', text: 'For all', authorId: 'me' });
  draft.add('mapNote', { id: 'mine', mapId: 'M', text: 'For me', authorId: 'me', personal: true });
  draft.add('mapNote', { id: 'lost', mapId: 'M', text: 'Whose?', personal: true });
  draft.add('mapNote', { id: 'elsewhere', mapId: 'N', text: 'There' });
});
const seenBy = (memberId: string | null, mapId = 'M') => notesOn(account, mapId, memberId).map(({ id }) => id);

it('shows a note for oneself to its author alone', () => {
  expect(seenBy('me')).toEqual(['team', 'mine']);
  expect(seenBy('other')).toEqual(['team']);
  expect(seenBy(null)).toEqual(['team']);
  expect(seenBy(null, 'N')).toEqual(['elsewhere']);
});

it('goes with its map, keeps without its author, and never reaches the customer', () => {
  const without = edited(account, (draft) => {
    removeWithLinks(draft, 'map', 'N');
    removeWithLinks(draft, 'member', 'me');
  });
  expect([...without.mapNote.keys()]).toEqual(['team', 'mine', 'lost']);
  expect(without.mapNote.get('team')?.authorId).toBeNull();
  expect(redacted(account, 'customer').mapNote.size).toBe(0);
  expect(redacted(account, 'team', ['notes']).mapNote.size).toBe(0);
});
