import { expect, it } from 'vitest';
import { asFrozen } from '../../../shared/document/asFrozen';
import { list } from '../../../shared/document/document';
import { holderOf, seatOf } from '../../../shared/document/occupancy';
import { supportIndex } from '../../../shared/analysis/supportIndex';
import { HELD_ON, heldWorkshop } from '../../support/heldWorkshop';
import { sampleDocument } from '../../support/samples';

const sample = sampleDocument('hospital');
const held = heldWorkshop(sample, 'H08', 'H24');
const agenda = list(held, 'agenda').at(-1);
const [start, end] = [agenda?.startSnapshotId, agenda?.endSnapshotId].map((id) => held.snapshot.get(id ?? ''));

it('shows the account as it was rated, with whoever left in their seat and nobody who came since', () => {
  const before = asFrozen(held, start!);
  expect(before.person.get('H08')).toMatchObject({ influence: 3, attitude: 0 });
  expect(holderOf(before, seatOf(sample, 'H24') ?? '')).toBe('H24');
  const added = list(held, 'person').find(({ name }) => name === 'Orla Finnegan');
  expect(seatOf(held, added!.id)).not.toBeNull();
  expect(seatOf(before, added!.id)).toBeNull();
  expect(supportIndex(before, HELD_ON)).toEqual(supportIndex(sample, HELD_ON));
});

it('shows what the end froze as it is, and changes nothing of the account', () => {
  const after = asFrozen(held, end!);
  expect(supportIndex(after, HELD_ON)).toEqual(supportIndex(held, HELD_ON));
  expect(list(after, 'seat').map(({ id }) => holderOf(after, id))).toEqual(
    list(held, 'seat').map(({ id }) => holderOf(held, id)),
  );
  expect(held.person.get('H24')?.status).toBe('left');
});
