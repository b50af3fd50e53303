import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTyping, type WaitingText } from './useTyping';

/** What a text was understood as. */
export type Reading<V> =
  | {
      readonly isSound: true;
      readonly value: V | null;
      /** What was understood, in words; null where the text says it itself. */
      readonly note: string | null;
      /** It could mean something else: the note stays below the field when it is left. */
      readonly stays?: boolean;
    }
  | {
      readonly isSound: false;
      /** Why it is not saved, and what to do. */
      readonly why: string;
    };

/** A text that could not be read waits where it was typed. */
export type Waiting = Pick<WaitingText, 'text' | 'keep'>;

type Props<V> = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly unit?: string | undefined;
  readonly value: V | null;
  /** The value as the field shows it while nobody types. */
  readonly shown: string;
  readonly read: (text: string) => Reading<V>;
  readonly onCommit: (value: V | null, group: string) => void;
  /** Where a text that cannot be read is kept when the field is left; in the field itself where nothing is said. */
  readonly waiting?: Waiting | undefined;
  readonly placeholder?: string | undefined;
  readonly className?: string;
  /** Taken before the field's own keys; true where nothing more is to happen. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>, type: (text: string) => void) => boolean;
  readonly selectsAll?: boolean;
  readonly autoFocus?: boolean;
  /** After Escape gave back what was there. */
  readonly onEscape?: (() => void) | undefined;
  /** Beside the text, within the frame of the field. */
  readonly beside?: ReactNode;
};

/**
 * A value that is typed as text: below it stands what was understood while one types. What cannot be read stays in the
 * field with a sentence, and is not saved.
 */
export const ReadField = <V,>({
  label,
  hideLabel = false,
  unit,
  value,
  shown,
  read,
  onCommit,
  waiting,
  placeholder,
  className = 'input',
  onKey,
  selectsAll = false,
  autoFocus = false,
  onEscape,
  beside,
}: Props<V>) => {
  const id = useId();
  const [kept, keep] = useState<string | null>(null);
  const [said, say] = useState<{ readonly value: V | null; readonly note: string } | null>(null);
  const waits = waiting ?? { text: kept, keep };
  const typing = useTyping(
    shown,
    (text, group) => {
      const reading = read(text);
      if (!reading.isSound) return;
      say(reading.stays === true && reading.note !== null ? { value: reading.value, note: reading.note } : null);
      if (reading.value !== value) onCommit(reading.value, group);
    },
    { ...waits, fits: (text) => read(text).isSound },
  );
  const isOpen = typing.isTyping || waits.text !== null;
  const reading = isOpen ? read(typing.text) : null;
  const wrong = reading?.isSound === false ? reading.why : null;
  const note = reading?.isSound === true ? reading.note : null;
  // While one types it floats, so that nothing below the field moves.
  const floating = typing.isTyping ? (wrong ?? note) : null;
  const staying = !isOpen && said !== null && said.value === value ? said.note : null;
  // A form is not sent while one of its fields waits.
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.setCustomValidity(wrong ?? ''), [wrong]);
  return (
    <div className="field read-field">
      <label className={hideLabel ? 'visually-hidden' : 'label'} htmlFor={id}>
        <span>{label}</span>
        {unit === undefined ? null : <span className="hint">{unit}</span>}
      </label>
      <span className="read-frame">
        <input
          ref={input}
          id={id}
          className={className}
          value={typing.text}
          placeholder={placeholder || ' '}
          autoComplete="off"
          autoFocus={autoFocus}
          aria-invalid={(wrong !== null && !typing.isTyping) || undefined}
          aria-describedby={wrong === null && floating === null && staying === null ? undefined : `${id}-read`}
          onFocus={(event) => {
            typing.begin(event);
            if (selectsAll) event.currentTarget.select();
          }}
          onBlur={typing.end}
          onChange={(event) => typing.type(event.target.value)}
          onKeyDown={(event) => {
            if (onKey?.(event, typing.type) === true) return;
            // A form that is sent by this key is sent with what stands in the field.
            if (event.key === 'Enter') typing.commitNow();
            if (event.key !== 'Escape') return;
            typing.giveBack();
            event.currentTarget.blur();
            if (onEscape === undefined) return;
            event.stopPropagation();
            onEscape();
          }}
        />
        {beside}
        {floating === null ? null : (
          <span className={wrong === null ? 'read-note' : 'read-note is-wrong'} id={`${id}-read`}>
            {floating}
          </span>
        )}
      </span>
      {wrong === null || typing.isTyping ? null : (
        <span className="wrong" id={`${id}-read`}>
          {wrong}
        </span>
      )}
      {staying === null ? null : (
        <span className="read-as" id={`${id}-read`} role="status">
          {staying}
        </span>
      )}
    </div>
  );
};
