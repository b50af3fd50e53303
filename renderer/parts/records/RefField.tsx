import { Autocomplete } from '@base-ui/react/autocomplete';
import { useId, useMemo, useState } from 'react';
import { viewOfAll } from '../../../shared/analysis/memo';
import { PEOPLE } from '../../../shared/analysis/people';
import { list } from '../../../shared/document/document';
import { recordName } from '../../../shared/document/recordName';
import { displayName } from '../../../shared/document/personName';
import { counted, stakeholders } from '../../../shared/document/stakeholder';
import { hasWords } from '../../../shared/model/fold';
import { KIND_NAMES, type Kind } from '../../../shared/model';
import { currentDocument, useDocument } from '../../state/documentStore';

type RefOption = { readonly value: string; readonly label: string; readonly detail: string };

/** The kinds whose records a name is made of, where it is more than its own. */
const NAMED_BY: Partial<Record<Kind, readonly Kind[]>> = {
  person: PEOPLE,
  seat: PEOPLE,
  sponsorPairing: ['sponsorPairing', 'member', 'person'],
};

const optionsOf = (to: Kind) =>
  viewOfAll(NAMED_BY[to] ?? [to], (document): readonly RefOption[] =>
    to === 'person'
      ? stakeholders(document)
          .filter(counted)
          .map((one) => ({ value: one.id, label: displayName(one), detail: one.title ?? '' }))
      : list(document, to).map((record) => ({
          value: record.id,
          label: recordName(document, to, record.id),
          detail: '',
        })),
  );
const OPTIONS = Object.fromEntries(KIND_NAMES.map((to) => [to, optionsOf(to)])) as Readonly<
  Record<Kind, ReturnType<typeof optionsOf>>
>;

/**
 * What a reference may name, in the order people gave it; the same list until a record it is made of changes. People
 * who left are not offered.
 */
export const useRefOptions = (to: Kind): readonly RefOption[] =>
  useDocument((state) => OPTIONS[to](state.document, ''));

/** More than these are found by typing on. */
const MOST = 60;
const NONE: readonly RefOption[] = [];
/** Closed, the field says so; the list it would control is not there. */
const CLOSED = { 'aria-expanded': false, 'aria-activedescendant': '' } as const;

type Props = {
  readonly name: string;
  readonly hideLabel?: boolean;
  readonly to: Kind;
  readonly value: string | null;
  readonly placeholder: string;
  readonly without?: readonly string[];
  readonly canBeEmpty?: boolean;
  readonly onChoose: (value: string | null) => void;
};

/** Finds a record by typing part of its name; emptied, it names none. */
export const RefField = ({
  name,
  hideLabel = false,
  to,
  value,
  placeholder,
  without,
  canBeEmpty = true,
  onChoose,
}: Props) => {
  const id = useId();
  const all = useRefOptions(to);
  const options = useMemo(
    () => (without === undefined ? all : all.filter((option) => !without.includes(option.value))),
    [all, without],
  );
  const shown: RefOption | null =
    value === null
      ? null
      : (options.find((option) => option.value === value) ?? {
          value,
          label: recordName(currentDocument(), to, value),
          detail: '',
        });
  const [query, setQuery] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const found = useMemo(() => {
    if (!isOpen) return NONE;
    const words = query?.trim() ? query : null;
    const fitting =
      words === null ? options : options.filter((option) => hasWords(`${option.label} ${option.detail}`, words));
    return fitting.slice(0, MOST);
  }, [options, query, isOpen]);
  const close = () => {
    setQuery(null);
    setOpen(false);
  };
  const take = (option: RefOption) => {
    close();
    if (option.value !== value) onChoose(option.value);
  };
  const onBlur = () => {
    if (query !== null && query.trim() === '' && canBeEmpty && value !== null) onChoose(null);
    close();
  };
  return (
    <div className="field combo">
      <label className={hideLabel ? 'visually-hidden' : 'label'} htmlFor={id}>
        {name}
      </label>
      <Autocomplete.Root
        inline
        open={isOpen}
        mode="none"
        items={found}
        value={query ?? shown?.label ?? ''}
        autoHighlight="always"
        itemToStringValue={(option: RefOption) => option.label}
        onValueChange={(text, details) => {
          if (details.reason === 'item-press') return;
          setQuery(text);
          setOpen(true);
        }}
      >
        <Autocomplete.Input
          id={id}
          className="input"
          {...(isOpen ? {} : CLOSED)}
          placeholder={placeholder}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => setOpen(true)}
          onBlur={onBlur}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' && !isOpen) setOpen(true);
            if (event.key === 'Escape' && isOpen) {
              event.preventDefault();
              event.stopPropagation();
              close();
            }
          }}
        />
        {/* In place and not in a layer of its own: that hides the rest of the page from screen readers while it is open. */}
        {isOpen ? (
          <div className="menu options" role="presentation" onMouseDown={(event) => event.preventDefault()}>
            <Autocomplete.Empty className="quiet palette-empty">Nothing by that name.</Autocomplete.Empty>
            <Autocomplete.List>
              {(option: RefOption) => (
                <Autocomplete.Item key={option.value} value={option} className="option" onClick={() => take(option)}>
                  <span>{option.label}</span>
                  {option.detail ? <span className="quiet small">{option.detail}</span> : null}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </div>
        ) : null}
      </Autocomplete.Root>
    </div>
  );
};
