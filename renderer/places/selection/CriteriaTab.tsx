import { useMemo } from 'react';
import { Plus, Trash2 } from 'lucide-react';
import { criterionName } from '../../../shared/analysis/selectionView';
import { list } from '../../../shared/document/document';
import { longestOf, type RecordOf } from '../../../shared/model';
import { addRecord, deleteRecord } from '../../commands/recordCommands';
import { useClientsHidden } from '../../state/clients';
import { setFields, useDocument } from '../../state/documentStore';
import { useList } from '../../state/records';
import type { GridColumn } from '../../parts/portfolio/gridColumn';
import { PortfolioGrid } from '../../parts/portfolio/PortfolioGrid';
import { useLimit } from '../../parts/records/useLimit';
import { Button } from '../../parts/ui/Button';
import { NumberField } from '../../parts/ui/NumberField';
import { TextField } from '../../parts/ui/TextField';
import { SelectionRules } from './SelectionRules';

const CriterionRow = ({ criterion }: { readonly criterion: RecordOf<'criterion'> }) => {
  const limit = useLimit('criterion', criterion.id, 'name');
  const name = criterionName(criterion);
  return (
    <li className="criterion-row">
      <TextField
        label={`Criterion: ${name}`}
        hideLabel
        value={name}
        limit={limit}
        onCommit={(text, group) =>
          setFields(`Name the criterion ${text ?? name}`, 'criterion', criterion.id, { name: text }, group)
        }
      />
      <NumberField
        label={`Weight: ${name}`}
        hideLabel
        value={criterion.weight}
        onCommit={(weight, group) => {
          if (weight !== null) setFields(`Weigh ${name}`, 'criterion', criterion.id, { weight }, group);
        }}
      />
      <button
        type="button"
        className="button bare small"
        aria-label={`Delete the criterion ${name}`}
        title="Delete"
        onClick={() => deleteRecord('criterion', criterion.id)}
      >
        <Trash2 size={14} aria-hidden="true" />
      </button>
    </li>
  );
};

/** A rating from 0 to 10 for each criterion. */
const ratingColumns = (criteria: readonly RecordOf<'criterion'>[]): readonly GridColumn[] => [
  {
    id: 'name',
    head: 'Account',
    shape: { is: 'text', longest: longestOf('portfolioAccount', 'name') },
    valueOf: (row) => row.name,
    fieldsFor: (_, value) => ({ name: typeof value === 'string' ? value : '' }),
  },
  ...criteria.map((criterion): GridColumn => ({
    id: `criterion ${criterion.id}`,
    head: criterionName(criterion),
    hint: `${criterion.weight} %`,
    shape: { is: 'score' },
    valueOf: (row) => row.ratings[criterion.id] ?? null,
    fieldsFor: (row, value) => ({
      ratings: { ...row.ratings, [criterion.id]: typeof value === 'number' ? value : null },
    }),
  })),
];

/** F17: by what accounts are chosen, and how each is rated by it. */
export const CriteriaTab = () => {
  const criteria = useList('criterion');
  const isHidden = useClientsHidden();
  const hasRows = useDocument((state) => list(state.document, 'portfolioAccount').length > 0);
  const columns = useMemo(() => ratingColumns(criteria), [criteria]);
  return (
    <div className="portfolio-sheet">
      <SelectionRules />
      <div className="selection-criteria">
        <section aria-labelledby="selection-criteria">
          <h3 className="portfolio-label" id="selection-criteria">
            Criteria <small>three to five, with weights that add up to 100</small>
          </h3>
          <ul>
            {criteria.map((criterion) => (
              <CriterionRow key={criterion.id} criterion={criterion} />
            ))}
          </ul>
          <Button small onClick={() => addRecord('criterion', { name: 'New criterion' })}>
            <Plus size={14} aria-hidden="true" />
            Add a criterion
          </Button>
        </section>
        <section aria-labelledby="selection-ratings">
          <h3 className="portfolio-label" id="selection-ratings">
            Ratings <small>0 to 10; type and press Enter, or paste from a spreadsheet</small>
          </h3>
          {hasRows || criteria.length > 0 ? (
            <div className="portfolio-grid-frame">
              <PortfolioGrid columns={columns} isNamed={!isHidden} canDelete={false} />
            </div>
          ) : null}
        </section>
      </div>
    </div>
  );
};
