import { describe, expect, it } from 'vitest';
import { differingIn, leftStatesIn } from '../../../shared/api/errorDetails';

describe('the details of an error', () => {
  it('name the records that differ, and what else the host says of them is left out', () => {
    const record = { noun: 'offering', name: 'Care', fields: ['unit', 'price'] };
    expect(differingIn({ records: [{ ...record, kind: 'offering', id: 'o1' }] })).toEqual([record]);
  });

  it('tell the two states of a file', () => {
    const file = { opens: true, isSound: false, changes: 3, lastAt: '2026-01-01T00:00:00.000Z' };
    const states = { file, journal: { ...file, opens: false, changes: 0, lastAt: null } };
    expect(leftStatesIn(states)).toEqual(states);
  });

  it.each([undefined, null, 'text', {}, { records: 'none' }, { file: {}, journal: {} }])(
    'say nothing where they have another form: %j',
    (details) => {
      expect(differingIn(details)).toEqual([]);
      expect(leftStatesIn(details)).toBeNull();
    },
  );
});
