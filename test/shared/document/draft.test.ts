import { expect, it } from 'vitest';
import { list } from '../../../shared/document/document';
import { draftOf } from '../../../shared/document/draft';
import { stakeholderById } from '../../../shared/document/stakeholder';
import { apply } from '../../../shared/document/diff';
import { accountWith } from '../../support/people';

it('a document taken from a draft stays as it was while the draft goes on', () => {
  const draft = draftOf(accountWith([{ id: 'a' }]));
  draft.add('department', { id: 'one', name: 'One' });
  const before = draft.current();
  expect(list(before, 'department').map(({ id }) => id)).toEqual(['one']);
  draft.add('department', { id: 'two', name: 'Two' });
  draft.set('department', 'one', { name: 'First' });
  expect(list(before, 'department').map(({ name }) => name)).toEqual(['One']);
  expect(list(draft.current(), 'department').map(({ name }) => name)).toEqual(['First', 'Two']);
});

it('documents before and after a move each give the same view of a person, read in turns', () => {
  const before = accountWith([{ id: 'a' }, { id: 'b' }]);
  const after = apply(before, { seat: { updated: { b: { reportsToId: [null, 'a'] } } } });
  const views = [before, after, before, after].map((document) => stakeholderById(document).get('b'));
  expect(views[2]).toBe(views[0]);
  expect(views[3]).toBe(views[1]);
  expect(views[1]?.reportsToId).toBe('a');
});
