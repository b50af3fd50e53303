import { useId, type KeyboardEvent } from 'react';
import { countWords, isTooLong, tooLongWords, waitingIn, type TextLimit } from './textLimit';
import { useTyping } from './useTyping';

type Props = {
  readonly label: string;
  readonly value: string | null;
  readonly onCommit: (value: string | null, group: string) => void;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  readonly hint?: string;
  /** More characters than this are counted in the alert colour; they are saved all the same. */
  readonly advised?: number;
  /** What is longer than this stays in the field and is not saved until it is shortened. */
  readonly limit?: TextLimit | null;
  readonly hideLabel?: boolean;
  /** One paragraph that wraps where there is no room: Enter makes no new line. */
  readonly wraps?: boolean;
  /**
   * Two short examples below an empty field. They go with the first key, not on leaving: nothing may move under a
   * click.
   */
  readonly examples?: readonly [string, string] | null;
  /** Offered while typing; anything else may be written too. */
  readonly offered?: readonly string[];
};

export const TextField = ({
  label,
  value,
  onCommit,
  multiline = false,
  placeholder,
  hint,
  advised,
  limit = null,
  hideLabel = false,
  wraps = false,
  examples = null,
  offered = [],
}: Props) => {
  const id = useId();
  const typing = useTyping(
    value ?? '',
    (text, group) => onCommit(text.trim() === '' ? null : text, group),
    waitingIn(limit),
  );
  const { length } = typing.text;
  const tooLong = isTooLong(limit, typing.text);
  const over = tooLong || (advised !== undefined && length > advised);
  const count = countWords(advised ?? limit?.longest ?? null, length);
  // What is too long says its limit in the sentence below.
  const isCounted = !hint && !tooLong && count !== null;
  const shared = {
    id,
    className: 'input',
    value: typing.text,
    // Without one the style sheet cannot tell that the field is empty.
    placeholder: placeholder || ' ',
    'aria-invalid': over || undefined,
    'aria-describedby': tooLong ? `${id}-wrong` : isCounted ? `${id}-count` : undefined,
    onFocus: typing.begin,
    onBlur: typing.end,
    onChange: (event: { target: { value: string } }) =>
      typing.type(wraps ? event.target.value.replace(/\s*\n\s*/g, ' ') : event.target.value),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Escape') {
        // Of a longer text a single key takes nothing back: Ctrl Z does.
        if (!multiline) typing.giveBack();
        event.currentTarget.blur();
      } else if (wraps && event.key === 'Enter') event.preventDefault();
    },
  };
  return (
    <div className="field">
      <label className={hideLabel ? 'visually-hidden' : 'label'} htmlFor={id}>
        <span>{label}</span>
        {hint ? <span className="hint">{hint}</span> : null}
        {isCounted ? (
          // What a field is called does not change while one types: the count is said after the name.
          <span id={`${id}-count`} aria-hidden className={over ? 'count-over' : 'hint'}>
            {count}
          </span>
        ) : null}
      </label>
      {multiline || wraps ? (
        <textarea rows={wraps ? 1 : 3} {...shared} className={wraps ? 'input wraps' : 'input'} />
      ) : (
        <input {...shared} {...(offered.length > 0 ? { list: `${id}-offered` } : {})} />
      )}
      {tooLong && limit ? (
        <span className="wrong" id={`${id}-wrong`}>
          {tooLongWords(limit.longest, length)}
        </span>
      ) : null}
      {offered.length > 0 ? (
        <datalist id={`${id}-offered`}>
          {offered.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </datalist>
      ) : null}
      {examples !== null && typing.text.trim() === '' ? (
        <p className="examples">
          For example: {examples[0]} · {examples[1]}
        </p>
      ) : null}
    </div>
  );
};
