import { describe, expect, it } from 'vitest';
import { countWords, isTooLong, tooLongWords, waitingIn } from '../../renderer/parts/ui/textLimit';

const limit = { longest: 20, text: null, keep: () => undefined };

describe('the limit of a text', () => {
  it('is kept by what is as long as it, and passed by one character more', () => {
    expect([19, 20, 21].map((length) => isTooLong(limit, 'x'.repeat(length)))).toEqual([false, false, true]);
    expect([19, 20, 21].map((length) => waitingIn(limit)?.fits('x'.repeat(length)))).toEqual([true, true, false]);
  });

  it('is none where a field has none', () => {
    expect(isTooLong(null, 'x'.repeat(100_000))).toBe(false);
    expect(waitingIn(null)).toBeUndefined();
  });

  it('is said how it stands and what to do', () => {
    expect(tooLongWords(20, 23)).toBe('This is not saved yet: at most 20 characters fit here. Shorten it by 3.');
  });

  it('is counted once the text comes near it, and never beside a code', () => {
    expect(countWords(20, 18)).toBeNull();
    expect(countWords(20, 19)).toBe('19 of 20');
    expect(countWords(20, 23)).toBe('23 of 20');
    expect(countWords(3, 3)).toBeNull();
    expect(countWords(null, 9_999)).toBeNull();
  });
});
