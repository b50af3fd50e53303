import { useEffect, useRef, useState, type FocusEvent } from 'react';
import { newId } from '../../../shared/document/draft';

/** Keys rest this long before what was typed is committed. */
const REST_MS = 200;

type Typing = {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly begin: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly end: () => void;
};

/**
 * Text that is typed: it commits shortly after the last key and on leaving, all commits of one focus being one step of
 * undo. While nobody types here it follows the record.
 */
export const useTyping = (value: string, commit: (text: string, group: string) => void): Typing => {
  const [draft, setDraft] = useState<string | null>(null);
  const live = useRef({ draft: null as string | null, value, commit, group: '', timer: 0 });
  live.current.value = value;
  live.current.commit = commit;

  const flush = () => {
    const now = live.current;
    window.clearTimeout(now.timer);
    if (now.draft !== null && now.draft !== now.value) now.commit(now.draft, now.group);
  };
  useEffect(() => flush, []);

  return {
    text: draft ?? value,
    // The text at the start is kept on the field: undo takes back typing down to it before it touches the document.
    begin: (event) => {
      event.currentTarget.dataset['start'] = event.currentTarget.value;
      live.current.group = newId();
    },
    type: (text) => {
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
  };
};
