import { useEffect, useRef } from 'react';
import { isTyping } from '../../commands/isTyping';
import { session } from '../../state/session';
import { digitWithoutShift, pressed } from '../../state/typedKey';
import { useVote } from '../../state/vote';

/**
 * Keys of a vote, heard before those of the window: what is typed goes to the vote wherever the focus is, but in a field.
 * The answer of `onKey` says whether the key was taken. A button keeps Enter and Space for itself.
 */
export const useVoteKeys = (onKey: (keys: string) => boolean): void => {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (useVote.getState().isFollowed) return;
      if (event.repeat || session().dialog !== null || session().capturing !== null || isTyping(event.target)) return;
      const keys = pressed(event);
      const isPressing = keys === 'Enter' || keys === 'Space';
      if (isPressing && event.target instanceof HTMLElement && event.target.closest('button, a, select, summary'))
        return;
      const digit = digitWithoutShift(event);
      if (!latest.current(keys) && (digit === null || !latest.current(digit))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', hear, true);
    return () => window.removeEventListener('keydown', hear, true);
  }, []);
};
