import { describe, expect, it } from 'vitest';
import { leaveKeysToInputMethod } from '../../../renderer/commands/inputMethod';

/** What is heard of presses while the page is listened to. */
const heard = (press: { readonly isComposing: boolean; readonly keyCode: number }): boolean => {
  let listener: ((event: KeyboardEvent) => void) | undefined;
  const stop = leaveKeysToInputMethod({
    addEventListener: (_type: string, added: (event: KeyboardEvent) => void) => {
      listener = added;
    },
    removeEventListener: () => undefined,
  } as never);
  let isHeard = true;
  listener?.({ ...press, stopImmediatePropagation: () => (isHeard = false) } as unknown as KeyboardEvent);
  stop();
  return isHeard;
};

describe('a key of an input method', () => {
  it.each([
    ['while it composes', { isComposing: true, keyCode: 13 }, false],
    ['that takes the conversion', { isComposing: false, keyCode: 229 }, false],
    ['when it is done', { isComposing: false, keyCode: 13 }, true],
  ])('%s reaches the page: %o %s', (_when, press, isHeard) => {
    expect(heard(press)).toBe(isHeard);
  });
});
