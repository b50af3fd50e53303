import { expect, it } from 'vitest';
import { refusal } from '../../../shared/document/check';
import { apply, invert } from '../../../shared/document/diff';
import { list } from '../../../shared/document/document';
import { edit } from '../../../shared/document/draft';
import { reparent } from '../../../shared/document/people';
import { recordName } from '../../../shared/document/recordName';
import { stillHolds } from '../../../shared/document/stillHolds';
import { randomEdit } from '../../support/randomEdits';
import { sampleDocument } from '../../support/samples';
import { chanceFrom } from '../../support/torture';

const document = sampleDocument('hospital');

it('an edit is taken back right after it, whatever it was, and leads to what was before', () => {
  const chance = chanceFrom(5);
  for (let n = 0; n < 200; n += 1) {
    const diff = randomEdit(document, chance);
    const after = apply(document, diff);
    const back = invert(diff);
    expect(stillHolds(after, back)).toBeNull();
    expect(apply(after, back)).toEqual(document);
  }
});

it('whatever the rules refuse as changed meanwhile is said in words, and the other way round', () => {
  const chance = chanceFrom(9);
  let refused = 0;
  for (let n = 0; n < 200; n += 1) {
    const diff = randomEdit(document, chance);
    let now = apply(document, diff);
    for (let more = 0; more < 12; more += 1) now = apply(now, randomEdit(now, chance));
    const back = invert(diff);
    const held = stillHolds(now, back);
    const stop = refusal(now, back);
    if (held !== null) {
      refused += 1;
      expect(stop?.code, held).toBe('conflict');
    } else if (stop !== null)
      expect(stop.message, 'a rule and not a value').toMatch(/names a|still names|line|report|circle|only/);
  }
  expect(refused).toBeGreaterThan(5);
});

it('names what was changed since, and by which record', () => {
  const [one] = list(document, 'person');
  const rated = edit(document, (draft) => draft.set('person', one!.id, { influence: 1 }));
  const after = apply(document, rated);
  const later = apply(
    after,
    edit(after, (draft) => draft.set('person', one!.id, { influence: 2 })),
  );
  expect(stillHolds(later, invert(rated))).toBe(
    `It does not fit any more: influence of ${one!.name} was changed since.`,
  );
});

it('of somebody who was moved on says under whom, and not that the place in the list is another, too', () => {
  const moved = edit(document, (draft) => reparent(draft, ['H20'], 'H24'));
  const after = apply(document, moved);
  const later = apply(
    after,
    edit(after, (draft) => reparent(draft, ['H20'], 'H05')),
  );
  const name = recordName(later, 'seat', 'H20');
  expect(stillHolds(later, invert(moved))).toBe(`It does not fit any more: reports to of ${name} was changed since.`);
});
