import {
  FILTERED,
  type AccountFilter,
  type FilteredBy,
  type ListedAccount,
} from '../../../shared/analysis/accountList';
import { inWords } from '../../../shared/model/words';
import { QUADRANT_WORDS } from '../../../shared/analysis/portfolioMatrix';

/** What each filter is called, and what it says where it asks for nothing. */
export const FILTER_WORDS: Readonly<Record<FilteredBy, { readonly label: string; readonly all: string }>> = {
  lifecycle: { label: 'State in the lifecycle', all: 'Any state' },
  kamForm: { label: 'Form', all: 'Any form' },
  step: { label: 'Step of the plan', all: 'Any step' },
  quadrant: { label: 'Field of the matrix', all: 'Any field' },
  ownerId: { label: 'Owner', all: 'Anybody’s' },
};

const wordsOf = (field: FilteredBy, one: ListedAccount): string => {
  if (field === 'ownerId') return one.owner ?? '';
  if (field === 'quadrant') return one.quadrant === null ? '' : QUADRANT_WORDS[one.quadrant];
  return inWords(one[field] ?? '');
};

/** The values there are, once each, in the order they come. */
const valuesOf = (
  field: FilteredBy,
  all: readonly ListedAccount[],
): readonly { readonly value: string; readonly words: string }[] => {
  const found = new Map<string, string>();
  for (const one of all) {
    const value = one[field] ?? '';
    if (!found.has(value)) found.set(value, value === '' ? 'Not known' : wordsOf(field, one));
  }
  return [...found]
    .map(([value, words]) => ({ value, words }))
    .toSorted((a, b) => Number(a.value === '') - Number(b.value === ''));
};

/** Search and filters over the list of accounts. */
export const AccountFilters = ({
  all,
  filter,
  setFilter,
  canSearch,
}: {
  readonly all: readonly ListedAccount[];
  readonly filter: AccountFilter;
  readonly setFilter: (filter: AccountFilter) => void;
  readonly canSearch: boolean;
}) => (
  <>
    {canSearch ? (
      <input
        className="input filter-words"
        type="search"
        aria-label="Find an account"
        placeholder="Find an account"
        value={filter.words}
        onChange={(event) => setFilter({ ...filter, words: event.target.value })}
      />
    ) : null}
    {FILTERED.map((field) => {
      const values = valuesOf(field, all);
      if (values.length < 2 && filter[field] === null) return null;
      return (
        <select
          key={field}
          className="input"
          aria-label={FILTER_WORDS[field].label}
          value={filter[field] ?? '*'}
          onChange={(event) =>
            setFilter({ ...filter, [field]: event.target.value === '*' ? null : event.target.value })
          }
        >
          <option value="*">{FILTER_WORDS[field].all}</option>
          {values.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      );
    })}
  </>
);
