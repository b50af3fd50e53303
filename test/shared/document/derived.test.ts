import { describe, expect, it } from 'vitest';
import { derived } from '../../../shared/document/derived';

describe('what is derived', () => {
  it('is worked out once for the same values, and anew for others', () => {
    let times = 0;
    const sizes = derived((a: readonly string[], b: readonly string[]) => {
      times += 1;
      return [a.length, b.length];
    });
    const one = ['a'];
    const two = ['b', 'c'];
    expect(sizes(one, two)).toEqual([1, 2]);
    expect(sizes(one, two)).toBe(sizes(one, two));
    expect(times).toBe(1);
    expect(sizes(two, one)).toEqual([2, 1]);
    expect(sizes(one, one)).toEqual([1, 1]);
    expect(times).toBe(3);
  });
  it('is kept also where it is nothing', () => {
    let times = 0;
    const nothing = derived((_given: object) => {
      times += 1;
      return undefined;
    });
    const given = {};
    nothing(given);
    nothing(given);
    expect(times).toBe(1);
  });
});
