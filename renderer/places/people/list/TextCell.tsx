import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { isTooLong, tooLongWords, waitingIn, type TextLimit } from '../../../parts/ui/textLimit';
import { useTyping } from '../../../parts/ui/useTyping';

type Props = {
  readonly label: string;
  readonly value: string | null;
  readonly type?: 'text' | 'date';
  /** What is longer than this waits in the cell, and in the panel, until it is shortened. */
  readonly limit?: TextLimit | null;
  readonly onCommit: (value: string | null, group: string) => void;
  /** Leaves the cell; `by` asks for the cell beside it. */
  readonly onDone: (by?: 1 | -1) => void;
};

/** Text or a date edited in its cell; all commits of one visit are one step of undo. */
export const TextCell = ({ label, value, type = 'text', limit = null, onCommit, onDone }: Props) => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const typing = useTyping(
    value ?? '',
    (text, group) => onCommit(text.trim() === '' ? null : text.trim(), group),
    waitingIn(limit),
  );
  const wrong =
    limit !== null && isTooLong(limit, typing.text) ? tooLongWords(limit.longest, typing.text.length) : null;
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const leaves = event.key === 'Enter' || event.key === 'Escape' || event.key === 'F2' || event.key === 'Tab';
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    if (!leaves) return;
    event.preventDefault();
    onDone(event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : undefined);
  };
  return (
    <>
      <input
        ref={input}
        className="cell-input"
        type={type}
        aria-label={label}
        aria-invalid={wrong !== null || undefined}
        aria-describedby={wrong === null ? undefined : id}
        value={typing.text}
        onChange={(event) => typing.type(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={typing.begin}
        onBlur={() => {
          typing.end();
          onDone();
        }}
      />
      {wrong === null ? null : (
        <span id={id} className="cell-wrong">
          {wrong}
        </span>
      )}
    </>
  );
};
