import { expect, it } from 'vitest';
import { edit } from '../../../shared/document/draft';
import { lengthFault } from '../../../shared/document/sound';
import { longestOf } from '../../../shared/model';
import { sampleDocument } from '../../support/samples';

const longest = longestOf('person', 'name');
const named = (length: number) =>
  edit(sampleDocument('hospital'), (draft) => draft.set('person', 'H01', { name: 'x'.repeat(length) }));

it('says by how much a text is longer than its field takes, and nothing of one that fits', () => {
  expect(lengthFault(named(longest))).toBeNull();
  expect(lengthFault(named(longest + 7))).toBe(`at most ${longest} characters fit into “Name”. Shorten it by 7.`);
});

it('says it of a new record as well', () => {
  const added = edit(sampleDocument('hospital'), (draft) => draft.add('person', { name: 'x'.repeat(longest + 1) }));
  expect(lengthFault(added)).toContain('Shorten it by 1.');
});
