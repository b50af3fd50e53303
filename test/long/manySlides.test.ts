import { expect, it } from 'vitest';
import { list } from '../../shared/document/document';
import { manyPeople } from '../support/manyPeople';
import { tiedLines } from '../support/packageParts';
import { over, partsOf, textsIn } from '../support/presentations';

it('500 people stand branch by branch, about fifteen on a slide, and on one slide where asked', async () => {
  const document = manyPeople(500);
  const { xml } = await partsOf(document, { wholeMapSlide: true });
  const isWhole = (slide: string): boolean => textsIn(slide).includes('the whole map');
  const placed = list(document, 'seat').filter(({ unplaced }) => !unplaced).length;
  const ties = tiedLines(xml.find(isWhole) ?? '');
  expect(ties.both).toBe(ties.any);
  expect(ties.both).toBeGreaterThan(placed * 0.9);
  for (const slide of xml.filter((one) => !isWhole(one)))
    expect(slide.match(/name="Reports to"/g)?.length ?? 0).toBeLessThanOrEqual(15);
  expect(xml.flatMap(over)).toEqual([]);
});
