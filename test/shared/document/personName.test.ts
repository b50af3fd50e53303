import { describe, expect, it } from 'vitest';
import { displayName, knownName } from '../../../shared/document/personName';

describe('the name of a person', () => {
  it.each([
    [{ name: 'Maren Aldous', status: 'active' }, 'Maren Aldous', 'Maren Aldous'],
    [{ name: null, status: 'active' }, null, 'Name not known'],
    [{ name: '  ', status: 'leaving' }, null, 'Name not known'],
    [{ name: null, status: 'vacant' }, null, 'Vacant'],
    [{ name: 'Not hired yet', status: 'vacant' }, null, 'Vacant'],
    [{ name: null }, null, 'Name not known'],
    // Somebody may be called that: it is a name then.
    [{ name: 'Name not known', status: 'active' }, 'Name not known', 'Name not known'],
  ] as const)('%j is known as %j and called %s', (one, known, called) => {
    expect(knownName(one)).toBe(known);
    expect(displayName(one)).toBe(called);
  });
});
