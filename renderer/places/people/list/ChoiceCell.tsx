import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { hasWords } from '../../../../shared/model/fold';
import { choicesByKey, type CellChoice } from '../../../parts/records/cells/cell';
import { leaveByKey, type CellLeave } from '../../../parts/records/cells/cellKeys';
import { addedName, type AddByName } from '../../../parts/ui/addedName';

type Props = {
  readonly label: string;
  readonly value: string | null;
  readonly none?: string | undefined;
  readonly options: readonly CellChoice[];
  /** What was typed on the cell to open it. */
  readonly typed: string | null;
  readonly add?: AddByName | undefined;
  readonly onChoose: (value: string | null) => void;
  readonly onDone: (leave?: CellLeave) => void;
};

const NONE = '';
/** The value of the choice that adds what was typed. */
const ADD = 'add what was typed';
const GAP = 3;

/** What fits a text: what begins with it, else what holds its words. */
const fitting = (all: readonly CellChoice[], text: string): readonly CellChoice[] => {
  if (text.trim() === '') return all;
  const first = choicesByKey(text, all);
  return [...first, ...all.filter((choice) => !first.includes(choice) && hasWords(choice.label, text))];
};

/**
 * One value of several, chosen in its cell: arrows move the mark, typing narrows the list, and only Enter, Tab or a
 * click chooses. Escape and a click elsewhere leave the cell as it was.
 */
export const ChoiceCell = ({ label, value, none, options, typed, add, onChoose, onDone }: Props) => {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isDone = useRef(false);
  const all = none === undefined ? options : [{ value: NONE, label: none }, ...options];
  const shown = all.find((choice) => choice.value === (value ?? NONE));
  const [text, setText] = useState(typed);
  const [marked, setMarked] = useState<string | null>(typed === null ? (value ?? NONE) : null);
  const added = text === null || add === undefined ? null : addedName(text, all, add);
  const fits = text === null ? all : fitting(all, text);
  const found =
    added === null || add === undefined ? fits : [...fits, { value: ADD, label: `Add ${add.noun} “${added}”` }];
  const at = Math.max(
    0,
    found.findIndex((choice) => choice.value === marked),
  );
  const here = found[at];

  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    if (text === null) input.current?.select();
    // Once, when the cell is opened.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  // Above everything else, so that the edge of the list of people cuts nothing off.
  useLayoutEffect(() => {
    const popup = list.current;
    const field = input.current;
    if (!popup || !field) return undefined;
    popup.showPopover();
    const place = () => {
      const box = field.getBoundingClientRect();
      const isBelow = box.bottom + GAP + popup.offsetHeight <= window.innerHeight || box.top < popup.offsetHeight;
      popup.style.left = `${Math.min(box.left, window.innerWidth - popup.offsetWidth - GAP)}px`;
      popup.style.top = `${isBelow ? box.bottom + GAP : box.top - GAP - popup.offsetHeight}px`;
      popup.style.minWidth = `${box.width}px`;
    };
    place();
    const watch = new ResizeObserver(place);
    watch.observe(popup);
    document.addEventListener('scroll', place, true);
    return () => {
      watch.disconnect();
      document.removeEventListener('scroll', place, true);
    };
  }, []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, text]);

  const leave = (how?: CellLeave) => {
    isDone.current = true;
    onDone(how);
  };
  const take = (choice: CellChoice, how: CellLeave) => {
    if (choice.value === ADD) {
      if (added !== null) add?.onAdd(added);
    } else if (choice.value !== (value ?? NONE)) onChoose(choice.value === NONE ? null : choice.value);
    leave(how);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      leave('stay');
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = found[Math.max(0, Math.min(found.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))];
      if (next) setMarked(next.value);
      return;
    }
    const how = leaveByKey(event);
    if (how === null || how === 'stay') return;
    event.preventDefault();
    // Nothing fits what was typed: it stays until it does.
    if (here) take(here, how);
  };
  const optionId = (place: number): string => `${id}-${place}`;
  return (
    <>
      <input
        ref={input}
        className="cell-input"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={here ? optionId(at) : undefined}
        autoComplete="off"
        value={text ?? shown?.label ?? ''}
        onChange={(event) => {
          setText(event.target.value);
          setMarked(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (!isDone.current) onDone();
        }}
      />
      <div
        ref={list}
        id={id}
        role="listbox"
        tabIndex={-1}
        aria-label={label}
        popover="manual"
        className="menu cell-options"
        onMouseDown={(event) => event.preventDefault()}
      >
        {found.map((choice, place) => (
          // The field has the keys; its list is told by it.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={choice.value}
            id={optionId(place)}
            role="option"
            aria-selected={place === at}
            className="cell-option"
            onClick={(event) => {
              // A click on the cell itself opens it.
              event.stopPropagation();
              take(choice, 'stay');
            }}
          >
            {choice.label}
          </div>
        ))}
        {add !== undefined && (text ?? '').trim() === '' ? (
          <p className="quiet small">Type a name to add a {add.noun}.</p>
        ) : null}
        {found.length === 0 ? <p className="quiet small">Nothing fits what you typed.</p> : null}
      </div>
    </>
  );
};
