import { create } from 'zustand';
import { messageOf } from '../../shared/api/messageOf';

/** Something one may do about a message. */
type MessageAction = { readonly label: string; readonly run: () => void };
type Message = {
  readonly id: number;
  readonly text: string;
  /**
   * What is plain goes by itself. A refusal, after which everything is as it was before, goes with the next thing that
   * is done, a dialog that opens or another place; the others stay until they are closed.
   */
  readonly tone: 'plain' | 'refusal' | 'lasting' | 'alert';
  readonly actions: readonly MessageAction[];
  /** It is true only until the next thing is done. */
  readonly goesWithNext: boolean;
  /** How often it was said since somebody closed it. */
  readonly times: number;
};

/** A sentence is read in this time; with something to do about it, it stays longer. */
const READ_MS = 4_000;
const DECIDE_MS = 15_000;

/** Short sentences at the foot of the window. */
export const useMessages = create<{ readonly messages: readonly Message[] }>(() => ({ messages: [] }));

let last = 0;

export const dismiss = (id: number): void =>
  useMessages.setState(({ messages }) => ({ messages: messages.filter((message) => message.id !== id) }));

/** What was said of something that is over; an alarm stays until somebody closes it. */
export const dismissPassing = (): void =>
  useMessages.setState(({ messages }) => ({ messages: messages.filter(({ tone }) => tone === 'alert') }));

/** Something was done: why another thing was not is of no matter any more. */
export const dismissRefusals = (): void => {
  if (useMessages.getState().messages.some(({ goesWithNext }) => goesWithNext))
    useMessages.setState(({ messages }) => ({ messages: messages.filter(({ goesWithNext }) => !goesWithNext) }));
};

export const dismissAll = (): void => useMessages.setState({ messages: [] });

/** Says something; returns the number by which it can be dismissed before its time. */
export const say = (
  text: string,
  tone: Message['tone'] = 'plain',
  actions: readonly MessageAction[] = [],
  goesWithNext = tone === 'refusal',
): number => {
  last += 1;
  const id = last;
  useMessages.setState(({ messages }) => {
    const before = messages.find((message) => message.text === text);
    return {
      // What is said again takes the place of what was said before, and is counted.
      messages: [
        ...messages
          .filter((message) => message.tone !== 'plain' && message.text !== text)
          // What was done since is said, and no more why something else was not.
          .filter((message) => tone !== 'plain' || message.tone !== 'refusal')
          .slice(-2),
        { id, text, tone, actions, goesWithNext, times: (before?.times ?? 0) + 1 },
      ],
    };
  });
  if (tone === 'plain') setTimeout(() => dismiss(id), actions.length > 0 ? DECIDE_MS : READ_MS);
  return id;
};

/**
 * Runs something that may fail and shows its reason instead of throwing. Undefined when it failed. `tone`: a refusal
 * where it only looks at a file somebody chose.
 */
export const attempt = async <T>(
  work: () => Promise<T>,
  tone: 'alert' | 'refusal' = 'alert',
): Promise<T | undefined> => {
  try {
    return await work();
  } catch (error) {
    say(messageOf(error), tone);
    return undefined;
  }
};
