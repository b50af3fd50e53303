import { useMemo } from 'react';
import { viewOfAll } from '../../../shared/analysis/memo';
import { PEOPLE } from '../../../shared/analysis/people';
import { offered } from '../../../shared/document/filled';
import { recordName } from '../../../shared/document/recordName';
import { displayName } from '../../../shared/document/personName';
import { counted, stakeholders } from '../../../shared/document/stakeholder';
import { KIND_NAMES, type Kind } from '../../../shared/model';
import { currentDocument, useDocument } from '../../state/documentStore';
import type { AddByName } from '../ui/addedName';
import { SearchField, type SearchOption } from '../ui/SearchField';

/** The kinds whose records a name is made of, where it is more than its own. */
const NAMED_BY: Partial<Record<Kind, readonly Kind[]>> = {
  person: PEOPLE,
  seat: PEOPLE,
  sponsorPairing: ['sponsorPairing', 'member', 'person'],
};

const optionsOf = (to: Kind) =>
  viewOfAll(NAMED_BY[to] ?? [to], (content): readonly SearchOption[] =>
    to === 'person'
      ? stakeholders(content)
          .filter(counted)
          .map((one) => ({ value: one.id, label: displayName(one), detail: one.title ?? '' }))
      : offered(content, to).map((record) => ({
          value: record.id,
          label: recordName(content, to, record.id),
          detail: '',
        })),
  );
const OPTIONS = Object.fromEntries(KIND_NAMES.map((to) => [to, optionsOf(to)])) as Readonly<
  Record<Kind, ReturnType<typeof optionsOf>>
>;

/**
 * What a reference may name, in the order people gave it; the same list until a record it is made of changes. People
 * who left and records nobody filled are not offered.
 */
export const useRefOptions = (to: Kind): readonly SearchOption[] =>
  useDocument((state) => OPTIONS[to](state.document, ''));

/** The option that is chosen, also where it is one that is not offered; null where none is. */
export const chosenAmong = (options: readonly SearchOption[], to: Kind, value: string | null): SearchOption | null =>
  value === null
    ? null
    : (options.find((option) => option.value === value) ?? {
        value,
        label: recordName(currentDocument(), to, value),
        detail: '',
      });

type Props = {
  readonly name: string;
  readonly hideLabel?: boolean;
  readonly to: Kind;
  readonly value: string | null;
  readonly placeholder: string;
  readonly without?: readonly string[];
  readonly canBeEmpty?: boolean;
  readonly add?: AddByName;
  readonly onChoose: (value: string | null) => void;
};

/** Finds a record by typing part of its name; emptied, it names none. */
export const RefField = ({ name, to, value, without, ...field }: Props) => {
  const all = useRefOptions(to);
  const options = useMemo(
    () => (without === undefined ? all : all.filter((option) => !without.includes(option.value))),
    [all, without],
  );
  const shown = useMemo(() => chosenAmong(options, to, value), [options, to, value]);
  return <SearchField label={name} options={options} shown={shown} {...field} />;
};
