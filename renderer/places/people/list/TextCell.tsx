import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { leaveByKey, type CellLeave } from '../../../parts/records/cells/cellKeys';
import { isTooLong, tooLongWords, waitingIn, type TextLimit } from '../../../parts/ui/textLimit';
import type { Reading, Waiting } from '../../../parts/ui/ReadField';
import { useTyping } from '../../../parts/ui/useTyping';

type Props = {
  readonly label: string;
  readonly value: string | null;
  /** What is longer than this waits in the cell, and in the panel, until it is shortened. */
  readonly limit?: TextLimit | null;
  /** What the text means, where it is no free text; what cannot be read waits in the cell. */
  readonly read?: { readonly reading: (text: string) => Reading<string>; readonly waiting: Waiting };
  readonly onCommit: (value: string | null, group: string) => void;
  /** What was typed on the cell: it takes the place of what the cell holds. */
  readonly typed?: string | null;
  /** Leaves the cell, and says for which. */
  readonly onDone: (leave?: CellLeave) => void;
};

/** Text, or what is read from it, edited in its cell; all commits of one visit are one step of undo. */
export const TextCell = ({ label, value, limit = null, read, typed = null, onCommit, onDone }: Props) => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const typing = useTyping(
    value ?? '',
    (text, group) => {
      const reading = read?.reading(text);
      if (reading === undefined) onCommit(text.trim() === '' ? null : text.trim(), group);
      else if (reading.isSound) onCommit(reading.value, group);
    },
    read ? { ...read.waiting, fits: (text) => read.reading(text).isSound } : waitingIn(limit),
    typed,
  );
  const isOpen = typing.isTyping || (read !== undefined && read.waiting.text !== null);
  const reading = isOpen ? read?.reading(typing.text) : undefined;
  const tooLong = limit !== null && isTooLong(limit, typing.text);
  const wrong = tooLong
    ? tooLongWords(limit.longest, typing.text.length)
    : reading?.isSound === false
      ? reading.why
      : null;
  const said = wrong ?? (reading?.isSound === true ? reading.note : null);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    if (typed === null) input.current?.select();
    else typing.type(typed);
    // Once, when the cell is opened.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    const leave = event.key === 'Escape' ? 'stay' : leaveByKey(event);
    if (leave === null) return;
    event.preventDefault();
    if (event.key === 'Escape') typing.giveBack();
    else typing.commitNow();
    onDone(leave);
  };
  return (
    <>
      <input
        ref={input}
        className="cell-input"
        aria-label={label}
        aria-invalid={wrong !== null || undefined}
        aria-describedby={said === null ? undefined : id}
        value={typing.text}
        onChange={(event) => typing.type(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={typing.begin}
        onBlur={() => {
          typing.end();
          onDone();
        }}
      />
      {said === null ? null : (
        <span id={id} className={wrong === null ? 'cell-note' : 'cell-wrong'}>
          {said}
        </span>
      )}
    </>
  );
};
