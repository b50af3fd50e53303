import { useState } from 'react';
import { session, setSession } from './session';

/** Dialogs with a text of several lines that is in no document yet. */
type LeftIn = 'addMany' | 'accountTable' | 'review' | `rows ${string}`;

export const leftIn = (dialog: LeftIn): string => session().leftTyped[dialog] ?? '';
const leave = (dialog: LeftIn, text: string): void =>
  setSession({ leftTyped: { ...session().leftTyped, [dialog]: text } });

/** It was taken, or given up by a button that says so. */
export const forgetTyped = (dialog: LeftIn): void => {
  const { [dialog]: _, ...leftTyped } = session().leftTyped;
  setSession({ leftTyped });
};

/**
 * The text of a dialog. A key that slips or a press beside the dialog closes it and takes nothing away: the text is
 * there again when it is opened, until it is taken or the account is left.
 */
export const useLeftTyped = (dialog: LeftIn, begin = leftIn(dialog)): readonly [string, (text: string) => void] => {
  const [text, setText] = useState(begin);
  const write = (next: string): void => {
    setText(next);
    leave(dialog, next);
  };
  return [text, write];
};
