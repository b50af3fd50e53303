import { useEffect, useLayoutEffect, useRef, useState, type FocusEvent } from 'react';
import { newId } from '../../../shared/document/draft';

/** Keys rest this long before what was typed is committed. */
const REST_MS = 200;

type Typing = {
  readonly text: string;
  /** Keys were pressed since the field was entered. */
  readonly isTyping: boolean;
  readonly type: (text: string) => void;
  readonly begin: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly end: () => void;
  /** Commits what was typed so far without waiting for the keys to rest. */
  readonly commitNow: () => void;
  /** Leaves the field as it was before anything was typed. */
  readonly giveBack: () => void;
};

/** What becomes of a text that cannot be committed as it is. */
export type WaitingText = {
  /** Such a text from before, as it was typed; null where there is none. */
  readonly text: string | null;
  readonly fits: (text: string) => boolean;
  /** Keeps a text that does not fit; null when there is none any more. */
  readonly keep: (text: string | null) => void;
};

const NOTHING_WAITS: WaitingText = { text: null, fits: () => true, keep: () => undefined };

/**
 * Text that is typed: it commits shortly after the last key and on leaving, all commits of one focus being one step of
 * undo. While nobody types here it follows the record, unless a text that did not fit waits here.
 */
export const useTyping = (
  value: string,
  commit: (text: string, group: string) => void,
  waiting: WaitingText = NOTHING_WAITS,
  /** What was typed to open the field: it stands in it from the start. */
  typed: string | null = null,
): Typing => {
  const [draft, setDraft] = useState<string | null>(typed);
  const live = useRef({ draft: typed, value, commit, waiting, group: '', start: '', timer: 0 });
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    Object.assign(live.current, { value, commit, waiting });
  }, [value, commit, waiting]);
  // While nobody types the field follows the record, and there is nothing of its own to take back.
  useLayoutEffect(() => {
    if (draft === null && field.current !== null) field.current.dataset['start'] = field.current.value;
  }, [draft, value]);

  const flush = () => {
    const now = live.current;
    window.clearTimeout(now.timer);
    if (now.draft === null) return;
    if (!now.waiting.fits(now.draft)) {
      now.waiting.keep(now.draft);
      return;
    }
    now.waiting.keep(null);
    if (now.draft !== now.value) now.commit(now.draft, now.group);
  };
  useEffect(() => flush, []);

  return {
    text: draft ?? waiting.text ?? value,
    isTyping: draft !== null,
    // The text at the start is kept on the field: undo takes back typing down to it before it touches the document.
    begin: (event) => {
      field.current = event.currentTarget;
      event.currentTarget.dataset['start'] = typed === null ? event.currentTarget.value : value;
      live.current.group = newId();
      live.current.start = live.current.value;
    },
    type: (text) => {
      // Not when the field was entered: what an undo or somebody else changed since then is not taken back.
      if (live.current.draft === null) live.current.start = live.current.value;
      live.current.draft = text;
      setDraft(text);
      window.clearTimeout(live.current.timer);
      live.current.timer = window.setTimeout(flush, REST_MS);
    },
    end: () => {
      flush();
      live.current.draft = null;
      setDraft(null);
    },
    commitNow: flush,
    giveBack: () => {
      const now = live.current;
      const wasTyping = now.draft !== null;
      window.clearTimeout(now.timer);
      now.draft = null;
      setDraft(null);
      now.waiting.keep(null);
      if (wasTyping && now.value !== now.start) now.commit(now.start, now.group);
    },
  };
};
