import { keyInformation, type FieldAge } from '../../../../shared/analysis/completeness';
import { actualYears } from '../../../../shared/analysis/contribution';
import { labelOf } from '../../../../shared/model/labels';
import { plainNumber, wholeMoney } from '../../../../shared/model/money';
import { showRecord } from '../../../commands/recordCommands';
import { percentWords } from '../../../parts/drawings/words';
import { useFigures } from '../../../state/figures';
import { useMoneyWord } from '../../../state/records';

const OURS = new Set(['revenue', 'cogs', 'costToServe']);
const DOT_WORDS = { green: 'fresh', amber: 'getting old', red: 'old or empty' } as const;

const ageWords = ({ days }: FieldAge, isEmpty: boolean): string =>
  isEmpty
    ? 'empty'
    : days === null
      ? 'age not known'
      : days <= 0
        ? 'today'
        : days === 1
          ? '1 day old'
          : `${days} days old`;
const shown = (value: string | number | null, field: string): string =>
  value === null || value === ''
    ? '–'
    : typeof value === 'number'
      ? field === 'employees'
        ? plainNumber(value)
        : wholeMoney(value)
      : value;

/** What you should know of the customer, each with a dot for its age: up to 90 days green, up to 180 amber, else red. */
export const KeyInformation = () => {
  const { document, asOf } = useFigures();
  const word = useMoneyWord();
  const { rows, green } = keyInformation(document, asOf);
  const latest = actualYears(document, asOf).at(-1);
  return (
    <>
      <p className="quiet">
        {percentWords(green.value)} of this card is fresh. A dot is green up to 90 days after an edit, amber up to 180.
      </p>
      <dl className="key-card">
        {rows.map(({ field, value, age }) => {
          const isOurs = OURS.has(field);
          const owner = isOurs ? 'financialYear' : 'account';
          const label = isOurs
            ? `Your ${labelOf(owner, field, word).toLowerCase()}${latest ? `, FY${latest.fy}` : ''}`
            : labelOf(owner, field);
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
