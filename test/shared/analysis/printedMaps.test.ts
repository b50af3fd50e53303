import { describe, expect, it } from 'vitest';
import { MAP_ON_SCREEN, printedMap, printedMapNamed, printedMaps } from '../../../shared/analysis/printedMaps';
import { redacted } from '../../../shared/audience/redacted';
import { edited } from '../../../shared/document/draft';
import { list } from '../../../shared/document/document';
import { newRecord } from '../../../shared/model';
import { sampleDocument } from '../../support/samples';

const document = edited(sampleDocument('hospital'), (draft) => {
  draft.add('savedView', { name: 'Who is uncovered', place: 'map', view: 'map' });
  draft.add('savedView', { name: 'Shown to them', place: 'map', view: 'map', sharedWithCustomer: true });
  draft.add('savedView', { name: 'A list', place: 'map', view: 'list' });
});
const namesIn = (of: typeof document): readonly (string | null)[] => printedMaps(of).map(({ name }) => name);

describe('the maps that can be printed', () => {
  it('are those of opportunities with people, the two sides, the network and every view of a map', () => {
    const titles = list(document, 'opportunity')
      .filter(({ stakeholderIds }) => stakeholderIds.length > 0)
      .map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(3);
    expect(namesIn(document)).toEqual([...titles, 'Two sides', 'Network', 'Who is uncovered', 'Shown to them']);
  });
  it('are for the customer those they may see, and no sides', () => {
    const theirs = namesIn(redacted(document, 'customer', []));
    expect(theirs).toContain('Shown to them');
    for (const hidden of ['Two sides', 'Network', 'Who is uncovered']) expect(theirs).not.toContain(hidden);
  });
  it('are found by name whatever the capitals, and what is not there is that of the whole account', () => {
    expect(printedMapNamed(document, ' two SIDES ')?.id).toBe('sides');
    expect(printedMapNamed(document, 'three sides')).toBeUndefined();
    expect(printedMap(document, { mapOf: 'view:gone', mapView: null })).toBeNull();
    const view = newRecord('savedView', 'shown', 0, { place: 'map', view: 'map' });
    expect(printedMap(document, { mapOf: MAP_ON_SCREEN, mapView: view })?.view).toBe(view);
  });
});
