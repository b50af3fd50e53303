import { keyInformation, type FieldAge } from '../../../../shared/analysis/completeness';
import { actualYears } from '../../../../shared/analysis/contribution';
import { labelOf } from '../../../../shared/model/labels';
import { plainNumber, wholeMoney } from '../../../../shared/model/money';
import { showRecord } from '../../../commands/recordCommands';
import { percentWords } from '../../../parts/drawings/words';
import { useFigures } from '../../../state/figures';
import { useMoneyWord } from '../../../state/records';

const DOT_WORDS = { green: 'fresh', amber: 'getting old', red: 'old or empty' } as const;

const ageWords = ({ days }: FieldAge, isEmpty: boolean): string => {
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

/**
 * What you should know of the customer, each with a dot for its age: up to 90 days green, up to 180 amber, else red.
 */
export const KeyInformation = () => {
  const { content, asOf } = useFigures();
  const word = useMoneyWord();
  const { rows, green } = keyInformation(content, asOf);
  const latest = actualYears(content, asOf).at(-1);
  return (
    <>
      <p className="quiet">
        {percentWords(green.value)} of this card is fresh. A dot is green up to 90 days after an edit, amber up to 180.
      </p>
      <dl className="key-card">
        {rows.map((row) => {
          const { field, value, age } = row;
          const isOurs = row.kind === 'financialYear';
          const label = isOurs
            ? `Your ${labelOf(row.kind, row.field, word).toLowerCase()}${latest ? `, FY${latest.fy}` : ''}`
            : labelOf(row.kind, row.field);
          return (
            <div key={field}>
              <dt>
                <i className={`age-dot ${age.dot}`} aria-hidden="true" />
                {isOurs && latest ? (
                  <button type="button" className="plain-link" onClick={() => showRecord('financialYear', latest.id)}>
                    {label}
                  </button>
                ) : (
                  label
                )}
              </dt>
              <dd className="tabular">{shown(value, field)}</dd>
              <dd className="quiet small">
                {ageWords(age, value === null || value === '')}
                <span className="visually-hidden">, {DOT_WORDS[age.dot]}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
};
