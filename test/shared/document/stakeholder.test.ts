import { describe, expect, it } from 'vitest';
import { edited } from '../../../shared/document/draft';
import { leaveSeat } from '../../../shared/document/people';
import { occupancyOf } from '../../../shared/document/occupancy';
import { stakeholderById, stakeholders } from '../../../shared/document/stakeholder';
import { sampleDocument } from '../../support/samples';

const before = sampleDocument('hospital');

describe('stakeholders', () => {
  it('are the same values for the same document, however many documents share its tables', () => {
    const after = edited(before, (draft) => draft.set('seat', 'H06', { reportsToId: 'H04' }));
    expect(after.person).toBe(before.person);
    const first = stakeholders(before);
    const second = stakeholders(after);
    const occupancy = occupancyOf(after);
    // The page reads both in turn while an edit settles; a value that came out anew each time would never let it rest.
    for (let turn = 0; turn < 3; turn += 1) {
      expect(stakeholders(before)).toBe(first);
      expect(stakeholders(after)).toBe(second);
      expect(occupancyOf(after)).toBe(occupancy);
    }
    expect(stakeholderById(before).get('H06')?.reportsToId).toBe('H01');
    expect(stakeholderById(after).get('H06')?.reportsToId).toBe('H04');
  });

  it('name whoever holds the manager’s seat now', () => {
    const left = edited(before, (draft) => leaveSeat(draft, 'H01', '2026-03-02'));
    const report = stakeholderById(left).get('H02');
    const holder = stakeholderById(left).get(report?.reportsToId ?? '');
    expect(holder?.status).toBe('vacant');
    expect(holder?.seatId).toBe('H01');
    expect(stakeholderById(left).get('H01')).toMatchObject({ status: 'left', name: 'Maren Aldous' });
  });
});
