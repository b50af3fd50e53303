import { expect, it } from 'vitest';
import type { MomentRow } from '../../db/moments';
import { editedAtIn, editsAfter } from '../../electron/services/commonAncestor';
import { sampleDocument } from '../support/samples';

const document = sampleDocument('hospital');
const row = (revision: number, fields: Readonly<Record<string, unknown>>, more: Partial<MomentRow> = {}): MomentRow =>
  ({
    revision,
    at: `2026-03-0${revision}T10:00:00.000Z`,
    windowId: 'w',
    sessionId: 's',
    label: 'Edit',
    kind: 'edit',
    refersTo: null,
    step: null,
    memberId: null,
    diff: {
      person: { updated: { H01: Object.fromEntries(Object.entries(fields).map(([name, to]) => [name, [null, to]])) } },
    },
    ...more,
  }) as MomentRow;

it('what an undo brings back is as old as it was, and no newer word than another copy’s', () => {
  const rows = [
    row(2, { influence: 3, note: 'first' }),
    row(3, { influence: 5 }),
    row(4, { attitude: 1 }),
    row(5, { influence: 3 }, { kind: 'undo', refersTo: 3 }),
  ];
  const at = editedAtIn(editsAfter(rows, 1), document);
  expect(at('person', 'H01', 'influence')).toContain('2026-03-02');
  expect(at('person', 'H01', 'attitude')).toContain('2026-03-04');
  expect(at('person', 'H01', null)).toContain('2026-03-04');
  // One of before the two went different ways is a word of this copy like any other.
  const late = editedAtIn(editsAfter(rows, 3), document);
  expect(late('person', 'H01', 'influence')).toContain('2026-03-05');
});
