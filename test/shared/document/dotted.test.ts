import { expect, it } from 'vitest';
import {
  addDotted,
  dottedNoteOf,
  dottedRefusal,
  moveDotted,
  noteDotted,
  removeDotted,
} from '../../../shared/document/dotted';
import { edited } from '../../../shared/document/draft';
import { list } from '../../../shared/document/document';
import { addSeat, removeSeats } from '../../../shared/document/people';
import { danglingReferences } from '../../../shared/document/references';
import { redacted } from '../../../shared/audience/redacted';
import { accountWith } from '../../support/people';

const three = () => {
  const ids: string[] = [];
  const document = edited(accountWith([]), (draft) => {
    for (const name of ['Ada', 'Bo', 'Cy']) ids.push(addSeat(draft, { name }).id);
    addDotted(draft, ids[0] ?? '', ids[1] ?? '', 'Budget');
  });
  return { document, ada: ids[0] ?? '', bo: ids[1] ?? '', cy: ids[2] ?? '' };
};

it('keeps a note with its dotted line, to whomever it leads, and neither without the other', () => {
  const { document, ada, bo, cy } = three();
  expect(document.seat.get(ada)?.dottedLineToIds).toEqual([bo]);
  expect(dottedNoteOf(document, ada, bo)?.note).toBe('Budget');
  expect(dottedRefusal(document, ada, bo)).toMatch(/already/);
  expect(dottedRefusal(document, ada, ada)).toMatch(/themselves/);

  const moved = edited(document, (draft) => moveDotted(draft, ada, bo, cy));
  expect(moved.seat.get(ada)?.dottedLineToIds).toEqual([cy]);
  expect(dottedNoteOf(moved, ada, cy)?.note).toBe('Budget');

  const emptied = edited(moved, (draft) => noteDotted(draft, ada, cy, ' '));
  expect(list(emptied, 'dottedNote')).toEqual([]);
  const removed = edited(moved, (draft) => removeDotted(draft, ada, cy));
  expect([removed.seat.get(ada)?.dottedLineToIds, list(removed, 'dottedNote')]).toEqual([[], []]);
  const without = edited(moved, (draft) => removeSeats(draft, [cy]));
  expect([list(without, 'dottedNote'), danglingReferences(without)]).toEqual([[], []]);
});

it('shows the line and not the note to the customer and to whoever may not read notes', () => {
  const { document, ada, bo } = three();
  for (const seen of [redacted(document, 'customer'), redacted(document, 'team', ['notes'])]) {
    expect(seen.seat.get(ada)?.dottedLineToIds).toEqual([bo]);
    expect(list(seen, 'dottedNote')).toEqual([]);
  }
});
