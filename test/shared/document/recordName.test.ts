import { expect, it } from 'vitest';
import { list } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { recordName } from '../../../shared/document/recordName';
import { KINDS, type Kind } from '../../../shared/model';
import { filledWith } from '../../support/filledAccount';
import { heldWorkshop } from '../../support/heldWorkshop';
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

it('calls nothing untitled in which nothing is left open', () => {
  const kinds = Object.keys(KINDS) as Kind[];
  const filled = filledWith(document, kinds);
  const names = kinds.flatMap((kind) => list(filled, kind).map(({ id }) => recordName(filled, kind, id)));
  expect(names.length).toBeGreaterThan(kinds.length);
  expect(names.filter((name) => /^untitled/i.test(name))).toEqual([]);
});

it('calls what a room came to by whom, what and where', () => {
  const held = heldWorkshop(document, 'H08', 'H24');
  const names = list(held, 'voteOutcome').map(({ id }) => recordName(held, 'voteOutcome', id));
  const workshop = list(held, 'agenda').at(-1)?.title;
  expect(names.slice(0, 2)).toEqual([`Attitude of Connor Fay, ${workshop}`, `Influence of Connor Fay, ${workshop}`]);
});
