import { expect, it } from 'vitest';
import { namers, touches } from '../../../shared/analysis/touches';
import { sampleDocument } from '../../support/samples';

it('tells every record that names somebody once, though several of its fields do', () => {
  const document = sampleDocument('hospital');
  let saved = 0;
  for (const id of document.person.keys()) {
    const found = namers(document, 'person', id).map((one) => `${one.kind} ${one.id}`);
    const links = touches(document, 'person', id).isNamedBy.map(({ record }) => `${record.kind} ${record.id}`);
    expect(new Set(found)).toEqual(new Set(links));
    expect(new Set(found).size).toBe(found.length);
    saved += links.length - found.length;
  }
  expect(saved).toBeGreaterThan(0);
});
