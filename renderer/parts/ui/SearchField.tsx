import { Autocomplete } from '@base-ui/react/autocomplete';
import { useId, useMemo, useRef, useState } from 'react';
import { bestMatches } from '../../../shared/model/search';
import { addedName, type AddByName } from './addedName';
import { useEnterTakes } from './useEnterTakes';

export type SearchOption = { readonly value: string; readonly label: string; readonly detail: string };

/** More than these are found by typing on. */
const MOST = 60;
/** CSS pixels the list takes at most, with its distance to the field. */
const LIST_HEIGHT = 330;
const NONE: readonly SearchOption[] = [];
/** Closed, the field says so; the list it would control is not there. */
const CLOSED = { 'aria-expanded': false, 'aria-activedescendant': '' } as const;
/** The value of the option that adds what was typed. */
const ADD = 'add what was typed';

type Props = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly options: readonly SearchOption[];
  /** What is chosen now; null where nothing is. */
  readonly shown: SearchOption | null;
  readonly placeholder: string;
  readonly canBeEmpty?: boolean;
  readonly add?: AddByName;
  readonly onChoose: (value: string | null) => void;
};

/** Finds one of many by typing part of its name; emptied, it names none. */
export const SearchField = ({
  label,
  hideLabel = false,
  options,
  shown,
  placeholder,
  canBeEmpty = true,
  add,
  onChoose,
}: Props) => {
  const id = useId();
  const [query, setQuery] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [isAbove, setAbove] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const found = useMemo(() => {
    if (!isOpen) return NONE;
    const fitting = bestMatches(options, query ?? '').slice(0, MOST);
    const name = add === undefined ? null : addedName(query ?? '', options, add);
    return name === null || add === undefined
      ? fitting
      : [...fitting, { value: ADD, label: `Add ${add.noun} “${name}”`, detail: '' }];
  }, [options, query, isOpen, add]);
  /** The list opens where it is seen: above the field where there is more room than below it. */
  const open = () => {
    const place = input.current?.getBoundingClientRect();
    if (place)
      setAbove(window.innerHeight - place.bottom < LIST_HEIGHT && place.top > window.innerHeight - place.bottom);
    setOpen(true);
  };
  const close = () => {
    setQuery(null);
    setOpen(false);
  };
  const take = (option: SearchOption) => {
    const name = option.value === ADD && add !== undefined ? addedName(query ?? '', options, add) : null;
    close();
    if (name !== null) add?.onAdd(name);
    else if (option.value !== shown?.value) onChoose(option.value);
  };
  const enter = useEnterTakes(found, take);
  const onBlur = () => {
    if (query !== null && query.trim() === '' && canBeEmpty && shown !== null) onChoose(null);
    close();
  };
  return (
    <div className="field combo">
      <label className={hideLabel ? 'visually-hidden' : 'label'} htmlFor={id}>
        {label}
      </label>
      <Autocomplete.Root
        inline
        open={isOpen}
        mode="none"
        items={found}
        value={query ?? shown?.label ?? ''}
        autoHighlight="always"
        onItemHighlighted={enter.onItemHighlighted}
        itemToStringValue={(option: SearchOption) => option.label}
        onValueChange={(text, details) => {
          if (details.reason === 'item-press') return;
          enter.onTyped();
          setQuery(text);
          if (!isOpen) open();
        }}
      >
        <Autocomplete.Input
          id={id}
          ref={input}
          className="input"
          {...(isOpen ? {} : CLOSED)}
          placeholder={placeholder || ' '}
          onFocus={(event) => event.currentTarget.select()}
          onClick={open}
          onBlur={onBlur}
          onKeyDown={(event) => {
            if (isOpen) enter.onKeyDown(event);
            if (event.key === 'ArrowDown' && !isOpen) open();
            if (event.key === 'Escape' && isOpen) {
              event.preventDefault();
              event.stopPropagation();
              close();
            }
          }}
        />
        {/* In place and not in a layer of its own: that hides the rest of the page from screen readers while it is open. */}
        {isOpen ? (
          <div
            className={`menu options ${isAbove ? 'above' : ''}`}
            role="presentation"
            onMouseDown={(event) => event.preventDefault()}
          >
            <Autocomplete.Empty className="quiet palette-empty">Nothing by that name.</Autocomplete.Empty>
            <Autocomplete.List>
              {(option: SearchOption) => (
                <Autocomplete.Item key={option.value} value={option} className="option" onClick={() => take(option)}>
                  <span>{option.label}</span>
                  {option.detail ? <span className="quiet small">{option.detail}</span> : null}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
            {add !== undefined && (query ?? '').trim() === '' ? (
              <p className="quiet small palette-empty">Type a name to add a {add.noun}.</p>
            ) : null}
          </div>
        ) : null}
      </Autocomplete.Root>
    </div>
  );
};
