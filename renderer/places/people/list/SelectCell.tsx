import { useEffect, useRef, type KeyboardEvent } from 'react';

type Props = {
  readonly label: string;
  readonly value: string | null;
  readonly none?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly byMouse: boolean;
  readonly onChoose: (value: string | null) => void;
  readonly onDone: (by?: 1 | -1) => void;
};

/** One value of several, chosen in its cell. A click opens the list at once. */
export const SelectCell = ({ label, value, none, options, byMouse, onChoose, onDone }: Props) => {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    select.current?.focus({ preventScroll: true });
    if (byMouse) {
      try {
        select.current?.showPicker();
      } catch {
        /* Browsers without it open the list on the next click. */
      }
    }
  }, [byMouse]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    if (!['Enter', 'Escape', 'F2', 'Tab'].includes(event.key)) return;
    event.preventDefault();
    onDone(event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : undefined);
  };
  return (
    <select
      ref={select}
      className="cell-input"
      aria-label={label}
      value={value ?? ''}
      onKeyDown={onKeyDown}
      onBlur={() => onDone()}
      onChange={(event) => {
        onChoose(event.target.value === '' ? null : event.target.value);
        if (byMouse) onDone();
      }}
    >
      {none === undefined ? null : <option value="">{none}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
};
