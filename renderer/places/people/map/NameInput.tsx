import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { marksAfter, marksIn } from '../../../../shared/document/typedLine';
import { peopleView } from '../../../commands/mapCommands';
import { cancelNaming, finishNaming, leaveNaming } from '../../../commands/peopleCommands';

/** The name of a card while it is typed: in letters one can read, however small the card is. */
export const NameInput = ({ seatId, start }: { readonly seatId: string; readonly start: string }) => {
  const [{ text, oldMarks }, setTyped] = useState({ text: start, oldMarks: marksIn(start) });
  const input = useRef<HTMLInputElement>(null);
  const finish = () => {
    if (text === start && start !== '') leaveNaming();
    else finishNaming(seatId, text, oldMarks);
  };
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      finish();
      peopleView()?.focus();
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      cancelNaming(seatId);
      peopleView()?.focus();
    }
  };
  return (
    <input
      ref={input}
      className="card-input nodrag nopan"
      value={text}
      aria-label="Name, title; unit"
      placeholder="Name, title; unit"
      onChange={({ target }) => {
        setTyped({ text: target.value, oldMarks: marksAfter(oldMarks, text, target.value) });
      }}
      onKeyDown={onKeyDown}
      onBlur={finish}
    />
  );
};
