/**
 * The document as it is painted: for what stands beside that on which one works, such as the panel beside the map, whose
 * many fields take longer to draw than what a key changes. It follows each edit once that is on screen. What is edited
 * in there, and what is hidden, is there at once.
 */
import type { FocusEvent } from 'react';
import { createStore } from 'zustand';
import { afterPaint } from './afterPaint';
import { useDocument } from './documentStore';

/** For `DocumentSource` around what may follow. */
export const paintedDocument = createStore(() => useDocument.getState());

/** What has the keys in there; it may be gone without a word. */
let worksIn: Element | null = null;
let leaving: ReturnType<typeof setTimeout> | undefined;

let giveUp: (() => void) | null = null;
/** Lets what follows follow now: for a command whose next key is meant for what is shown there. */
export const catchUp = (): void => {
  giveUp?.();
  giveUp = null;
  paintedDocument.setState(useDocument.getState(), true);
};

useDocument.subscribe((now) => {
  const shown = paintedDocument.getState();
  const isAnother = now.accountId !== shown.accountId || now.isAtlas !== shown.isAtlas;
  const isSeenOtherwise = now.isHiding !== shown.isHiding || now.readOnly !== shown.readOnly;
  if (isAnother || isSeenOtherwise || worksIn?.isConnected === true) catchUp();
  else giveUp ??= afterPaint(catchUp);
});

/** For the element around what follows: whoever works in there sees their edits at once. */
export const ownEditsAtOnce = {
  onFocus: ({ target }: FocusEvent): void => {
    clearTimeout(leaving);
    worksIn = target;
  },
  onBlur: (): void => {
    // What is typed in a field becomes an edit as the field is left.
    leaving = setTimeout(() => {
      worksIn = null;
    });
  },
} as const;
