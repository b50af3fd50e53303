import { Combobox } from '@base-ui/react/combobox';
import { useId, useMemo } from 'react';
import { list, type Document } from '../../shared/document/document';
import { recordName } from '../../shared/document/recordName';
import { counted, displayName, stakeholders } from '../../shared/document/stakeholder';
import type { Kind } from '../../shared/model/index';
import { currentDocument, useDocument } from '../state/documentStore';

export type RefOption = { readonly value: string; readonly label: string; readonly detail: string };

const known = new WeakMap<object, readonly RefOption[]>();

/** What a reference may name, in the order people gave it; the same list until a record of the kind changes. People who left are not offered. */
const refOptions = (document: Document, to: Kind): readonly RefOption[] => {
  const source = to === 'person' ? stakeholders(document) : document[to];
  const before = known.get(source);
  if (before) return before;
  const options = to === 'person'
    ? stakeholders(document).filter(counted).map((one): RefOption => ({ value: one.id, label: displayName(one), detail: one.title ?? '' }))
    : list(document, to).map((record): RefOption => ({ value: record.id, label: recordName(document, to, record.id), detail: '' }));
  known.set(source, options);
  return options;
};

export const useRefOptions = (to: Kind): readonly RefOption[] => useDocument((state) => refOptions(state.document, to));

const fold = (text: string): string => text.toLocaleLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const matches = (option: RefOption, query: string): boolean => fold(query).split(/\s+/).every((part) => fold(`${option.label} ${option.detail}`).includes(part));

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
export const RefField = ({ name, hideLabel = false, to, value, placeholder, without, canBeEmpty = true, onChoose }: Props) => {
  const id = useId();
  const all = useRefOptions(to);
  const options = useMemo(() => (without === undefined ? all : all.filter((option) => !without.includes(option.value))), [all, without]);
  const shown: RefOption | null = value === null ? null : options.find((option) => option.value === value) ?? { value, label: recordName(currentDocument(), to, value), detail: '' };
  return (
    <div className="field">
      <label className={hideLabel ? 'visually-hidden' : 'label'} htmlFor={id}>{name}</label>
      <Combobox.Root items={options} value={shown} onValueChange={(option: RefOption | null) => { if (option !== null || canBeEmpty) onChoose(option?.value ?? null); }}
        itemToStringLabel={(option: RefOption) => option.label} isItemEqualToValue={(a: RefOption, b: RefOption) => a.value === b.value} filter={matches} autoHighlight limit={60}>
        <Combobox.Input id={id} className="input" placeholder={placeholder} />
        <Combobox.Portal>
          <Combobox.Positioner className="menu-layer" sideOffset={4} align="start">
            <Combobox.Popup className="menu options">
              <Combobox.Empty className="quiet palette-empty">Nothing by that name.</Combobox.Empty>
              <Combobox.List>
                {(option: RefOption) => <Combobox.Item key={option.value} value={option} className="option"><span>{option.label}</span>{option.detail ? <span className="quiet small">{option.detail}</span> : null}</Combobox.Item>}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </div>
  );
};
