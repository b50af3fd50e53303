import { useRef, type ComponentProps } from 'react';
import type { Autocomplete } from '@base-ui/react/autocomplete';

type KeyDown = NonNullable<ComponentProps<typeof Autocomplete.Input>['onKeyDown']>;

type EnterTakes<Found> = {
  readonly onItemHighlighted: (found: Found | undefined) => void;
  /** Says that other letters stand in the field: what was highlighted belongs to the letters before. */
  readonly onTyped: () => void;
  readonly onKeyDown: KeyDown;
};

/**
 * Enter takes what is highlighted, and else the first of what was found. The list highlights its first line only after
 * it was painted, so that Enter pressed right behind the last letter would do nothing, or take what the letters before
 * had found.
 */
export const useEnterTakes = <Found>(found: readonly Found[], take: (one: Found) => void): EnterTakes<Found> => {
  const highlighted = useRef<Found | undefined>(undefined);
  return {
    onItemHighlighted: (one) => {
      highlighted.current = one;
    },
    onTyped: () => {
      highlighted.current = undefined;
    },
    onKeyDown: (event) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      const one = found.find((candidate) => candidate === highlighted.current) ?? found[0];
      if (one === undefined) return;
      event.preventDefault();
      event.preventBaseUIHandler();
      take(one);
    },
  };
};
