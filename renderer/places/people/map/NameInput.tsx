import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { marksAfter, marksIn } from '../../../../shared/document/typedLine';
import { digitAtPlace } from '../../../state/typedKey';
import { dropTypedAhead, typedAhead } from '../../../commands/typedAhead';
import { peopleView } from '../../../commands/mapCommands';
import { cancelNaming, finishNaming, leaveNaming, raiseNewCard, setInfluence } from '../../../commands/peopleCommands';

/** Alt and a digit end the name and say how influential somebody is: one key for both. */
const withAlt = ({ altKey, ctrlKey, metaKey, nativeEvent }: KeyboardEvent): number | null => {
  const digit = altKey && !ctrlKey && !metaKey ? Number(digitAtPlace(nativeEvent.code) ?? 0) : 0;
  return digit >= 1 && digit <= 5 ? digit : null;
};

/** The name of a card while it is typed: in letters one can read, however small the card is. */
export const NameInput = ({ seatId, start }: { readonly seatId: string; readonly start: string }) => {
  const [ahead] = useState(() => typedAhead(seatId));
  const [{ text, oldMarks }, setTyped] = useState(() =>
    ahead === ''
      ? { text: start, oldMarks: marksIn(start) }
      : { text: ahead, oldMarks: marksAfter(marksIn(start), start, ahead) },
  );
  const input = useRef<HTMLInputElement>(null);
  const finish = (): boolean => {
    if (text === start && start !== '') {
      leaveNaming();
      return true;
    }
    return finishNaming(seatId, text, oldMarks);
  };
  useLayoutEffect(() => {
    dropTypedAhead();
    input.current?.focus({ preventScroll: true });
    if (ahead === '') input.current?.select();
  }, [ahead]);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const influence = withAlt(event);
    if (influence !== null) {
      event.preventDefault();
      if (!finish()) return;
      setInfluence(influence);
      peopleView()?.focus();
      return;
    }
    if (event.key === 'Enter' && event.shiftKey && text === '') {
      event.preventDefault();
      raiseNewCard(seatId);
      return;
    }
    if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      if (finish()) peopleView()?.focus();
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
