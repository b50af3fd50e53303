import { useState } from 'react';
import { keyInformation, sourceOfField, type FieldAge, type KeyRow } from '../../../../shared/analysis/completeness';
import { settingsOf } from '../../../../shared/analysis/settings';
import type { RecordOf } from '../../../../shared/model';
import { suchAs } from '../../../../shared/model/examples';
import { labelOf } from '../../../../shared/model/labels';
import { plainNumber, wholeMoney } from '../../../../shared/model/money';
import { showRecord } from '../../../commands/recordCommands';
import { percentWords } from '../../../parts/drawings/words';
import { Button } from '../../../parts/ui/Button';
import { DayField } from '../../../parts/ui/DayField';
import { TextField } from '../../../parts/ui/TextField';
import { currentDocument, editDocument, useDocument } from '../../../state/documentStore';
import { useFigures } from '../../../state/figures';
import { useMoneyWord } from '../../../state/records';
import { today, useToday } from '../../../state/today';

export const DOT_WORDS = { green: 'fresh', amber: 'getting old', red: 'old or empty' } as const;

export const ageWords = ({ days }: FieldAge, isEmpty: boolean): string => {
  if (isEmpty) return 'empty';
  if (days === null) return 'age not known';
  if (days <= 0) return 'today';
  return days === 1 ? '1 day old' : `${days} days old`;
};
const shown = (value: string | number | null, field: string): string => {
  if (value === null || value === '') return '–';
  if (typeof value === 'string') return value;
  return field === 'employees' ? plainNumber(value) : wholeMoney(value);
};

type Said = Partial<Pick<RecordOf<'fieldSource'>, 'on' | 'source'>>;

/** Keeps since when a field is known, or who says so. */
const say = (label: string, { field, fy }: KeyRow, said: Said, group?: string): void => {
  const known = sourceOfField(currentDocument(), field, fy);
  editDocument(
    label,
    (draft) => {
      if (known) draft.set('fieldSource', known.id, said);
      else draft.add('fieldSource', { field, fy, ...said });
    },
    group,
  );
};

/** Since when a field is known as it stands, and where from. */
const SourceForm = ({ row, name }: { readonly row: KeyRow; readonly name: string }) => {
  const on = useDocument((state) => sourceOfField(state.document, row.field, row.fy)?.on ?? null);
  return (
    <div className="key-source">
      <DayField
        label={`${name}: known as of`}
        today={useToday()}
        value={on}
        onCommit={(day, group) => say('Say since when a field is known', row, { on: day }, group)}
      />
      <TextField
        label={`${name}: where from`}
        value={row.source}
        placeholder={suchAs('Annual report, page 14')}
        onCommit={(source, group) => say('Say where a field is from', row, { source }, group)}
      />
      <Button small onClick={() => say('Confirm that a field is still true', row, { on: today() })}>
        Still true today
      </Button>
    </div>
  );
};

const Row = ({
  row,
  name,
  yearId,
  isOpen,
  onOpen,
}: {
  readonly row: KeyRow;
  readonly name: string;
  readonly yearId: string | null;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) => {
  const { field, value, age, source } = row;
  const isEmpty = value === null || value === '';
  return (
    <div className={isOpen ? 'open' : ''}>
      <dt>
        <i className={`age-dot ${age.dot}`} aria-hidden="true" />
        {yearId === null ? (
          name
        ) : (
          <button type="button" className="plain-link" onClick={() => showRecord('financialYear', yearId)}>
            {name}
          </button>
        )}
      </dt>
      <dd>{shown(value, field)}</dd>
      <dd className="quiet small">
        {isEmpty ? (
          <span>empty</span>
        ) : (
          <button
            type="button"
            className="plain-link"
            aria-expanded={isOpen}
            aria-label={`${name}: ${ageWords(age, isEmpty)}, ${DOT_WORDS[age.dot]}. Say since when and where from`}
            onClick={onOpen}
          >
            {ageWords(age, isEmpty)}
            {source ? ` · ${source}` : ''}
          </button>
        )}
      </dd>
      {isOpen && !isEmpty ? (
        <dd className="key-source-place">
          <SourceForm row={row} name={name} />
        </dd>
      ) : null}
    </div>
  );
};

/**
 * What you should know of the customer, each field with its own day and source, and with a dot for its age: up to 90
 * days green, up to 180 amber, else red.
 */
export const KeyInformation = () => {
  const { content, asOf } = useFigures();
  const word = useMoneyWord();
  const [open, setOpen] = useState<KeyRow['field'] | null>(null);
  const { rows, green, stale } = keyInformation(content, asOf);
  const { ageDots } = settingsOf(content, asOf);
  const yearOf = ({ fy }: KeyRow): string | null =>
    [...content.financialYear.values()].find((year) => year.fy === fy)?.id ?? null;
  const nameOf = (row: KeyRow): string =>
    row.kind === 'account'
      ? labelOf('account', row.field as 'industry')
      : `Your ${labelOf('financialYear', row.field as 'revenue', word).toLowerCase()}${row.fy === null ? '' : `, FY${row.fy}`}`;
  return (
    <>
      <p className="quiet">
        {percentWords(green.value)} of this card is fresh, {stale} {stale === 1 ? 'field is' : 'fields are'} old or
        empty. A dot is green up to {ageDots.green} days after the day a field is known as of, amber up to{' '}
        {ageDots.amber}. Writing a field dates it; its age leads to its day and source.
      </p>
      <dl className="key-card">
        {rows.map((row) => (
          <Row
            key={row.field}
            row={row}
            name={nameOf(row)}
            yearId={row.kind === 'financialYear' ? yearOf(row) : null}
            isOpen={open === row.field}
            onOpen={() => setOpen(open === row.field ? null : row.field)}
          />
        ))}
      </dl>
    </>
  );
};
