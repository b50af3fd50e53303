import { describe, expect, it } from 'vitest';
import { setsHidden } from '../../../shared/audience/hiddenEdits';
import { redacted } from '../../../shared/audience/redacted';
import { TEAM, viewerOf } from '../../../shared/audience/viewer';
import { list, type Document } from '../../../shared/document/document';
import { edit, type Draft } from '../../../shared/document/draft';
import { leaveSeat, removePerson } from '../../../shared/document/people';
import { addSnapshot } from '../../../shared/document/planLife';
import { KIND_NAMES, type AnyRecord } from '../../../shared/model';
import { asSeen, HIDING } from '../../../renderer/state/hiding';
import { withOtherOpinions } from '../../support/opinions';
import { sampleDocument } from '../../support/samples';

const hospital = sampleDocument('hospital');
const values = (document: Document): unknown =>
  Object.fromEntries(
    KIND_NAMES.map((kind) => [kind, [...(document[kind] as ReadonlyMap<string, AnyRecord>).values()]]),
  );

describe('what is seen while opinions are hidden', () => {
  it.each([1, 2, 3, 4, 5])('is the same whatever the opinions are (%i)', (seed) => {
    const other = withOtherOpinions(hospital, seed);
    expect(values(other)).not.toEqual(values(hospital));
    expect(values(asSeen(other))).toEqual(values(asSeen(hospital)));
  });

  it('stays left out of what is made of it for others', () => {
    const whole = redacted(hospital, 'customer', HIDING.hidden);
    const twice = redacted(asSeen(hospital), 'customer');
    expect(values(twice)).toEqual(values(whole));
    expect(viewerOf(twice)).toEqual(viewerOf(whole));
    expect(viewerOf(redacted(asSeen(hospital), 'team'))).toEqual(HIDING);
  });

  it('is the same object as long as the document is, and keeps tables without opinions', () => {
    expect(asSeen(hospital)).toBe(asSeen(hospital));
    expect(asSeen(hospital).seat).toBe(hospital.seat);
  });
});

describe('an edit made while opinions are hidden', () => {
  const [person] = list(hospital, 'person');
  const id = person?.id ?? '';
  const sets = (recipe: (draft: Draft) => void): boolean => setsHidden(HIDING, edit(hospital, recipe));

  it.each<[string, (draft: Draft) => void]>([
    ['a rating', (draft) => draft.set('person', id, { attitude: -2 })],
    ['that a rating is not known', (draft) => draft.set('person', id, { influence: null })],
    ['roles', (draft) => draft.set('person', id, { buyingRoles: ['gatekeeper'] })],
    ['a note', (draft) => draft.set('person', id, { note: 'Said in confidence' })],
    ['a new line', (draft) => void draft.add('link', { fromId: id, toId: list(hospital, 'person')[1]?.id ?? '' })],
    ['a new person with a rating', (draft) => void draft.add('person', { name: 'New', attitude: 1 })],
    ['a diagnosis', (draft) => draft.set('lockout', 'lockout', { contractTerm: 3 })],
  ])('is refused where it sets %s', (_, recipe) => expect(sets(recipe)).toBe(true));

  it.each<[string, (draft: Draft) => void]>([
    ['renames somebody', (draft) => draft.set('person', id, { name: 'Another Name' })],
    ['adds a person', (draft) => void draft.add('person', { name: 'New' })],
    ['deletes a person with their lines and ratings', (draft) => removePerson(draft, id)],
    ['lets somebody leave', (draft) => leaveSeat(draft, id, '2026-02-01')],
    [
      'freezes the ratings',
      (draft) => void addSnapshot(draft, '2026-02-01', 'Review', { revision: 1, coverage: null }),
    ],
  ])('is kept where it %s', (_, recipe) => expect(sets(recipe)).toBe(false));

  it('is never refused where nothing is hidden', () => {
    expect(
      setsHidden(
        TEAM,
        edit(hospital, (draft) => draft.set('person', id, { attitude: -2 })),
      ),
    ).toBe(false);
  });
});
