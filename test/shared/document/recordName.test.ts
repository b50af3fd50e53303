import { expect, it } from 'vitest';
import { list } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { recordName } from '../../../shared/document/recordName';
import { sampleDocument } from '../../support/samples';

const document = sampleDocument('hospital');

it('calls every usual criterion by its words', () => {
  const names = list(document, 'criterion').map(({ id }) => recordName(document, 'criterion', id));
  expect(names).not.toEqual([]);
  expect(names.filter((name) => /untitled/i.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

it('calls a snapshot by its name, and by its day where it has none', () => {
  const [id] = [...document.snapshot.keys()];
  const named = (label: string | null) =>
    recordName(
      edited(document, (draft) => draft.set('snapshot', id!, { label })),
      'snapshot',
      id!,
    );
  expect(named('Before the tender')).toBe('Before the tender');
  expect(named(null)).toBe('Snapshot of 1 September 2025');
});
