import { NOBODY_ABOVE } from '../../../../shared/exchange/csv/reporting';
import type { ImportPlan } from '../../../../shared/exchange/csv/planImport';
import type { DayOrder } from '../../../../shared/exchange/csv/values';
import { SelectField } from '../../../parts/ui/SelectField';

type Props = {
  readonly plan: Pick<ImportPlan, 'ambiguities' | 'openDays'>;
  readonly managers: Readonly<Record<string, string>>;
  readonly onManager: (value: string, answer: string | null) => void;
  readonly dayOrder: DayOrder;
  readonly onDayOrder: (order: DayOrder) => void;
};

/** Whether there is anything to ask that only the whole plan shows. */
export const hasQuestions = ({ ambiguities, openDays }: Pick<ImportPlan, 'ambiguities' | 'openDays'>): boolean =>
  ambiguities.length > 0 || openDays !== null;

/** Where a cell has two readings: who is meant by a name that several people have, and what comes first in a day. */
export const ImportQuestions = ({ plan, managers, onManager, dayOrder, onDayOrder }: Props) => (
  <section className="meanings" aria-label="What can be read in two ways">
    {plan.ambiguities.map((one) => (
      <div key={one.value} className="row">
        <span>
          The manager “{one.shown}”{' '}
          <span className="quiet">
            in {one.rows.length} {one.rows.length === 1 ? 'row' : 'rows'} is
          </span>
        </span>
        <SelectField
          label={`The manager ${one.shown} is`}
          hideLabel
          none="Not clear: leave at the top"
          value={managers[one.value] ?? null}
          options={[...one.choices, { value: NOBODY_ABOVE, label: 'Nobody' }]}
          onChoose={(answer) => onManager(one.value, answer)}
        />
      </div>
    ))}
    {plan.openDays === null ? null : (
      <div className="row">
        <span>
          A last contact like “{plan.openDays}” <span className="quiet">has first</span>
        </span>
        <SelectField
          label={`A last contact like ${plan.openDays} has first`}
          hideLabel
          value={dayOrder}
          options={[
            { value: 'dayFirst', label: 'The day, then the month' },
            { value: 'monthFirst', label: 'The month, then the day' },
          ]}
          onChoose={(order) => onDayOrder(order === 'monthFirst' ? 'monthFirst' : 'dayFirst')}
        />
      </div>
    )}
  </section>
);

/** What people here write first. */
export const usualDayOrder = (): DayOrder => {
  const parts = new Intl.DateTimeFormat(navigator.language).formatToParts(new Date(2000, 0, 2));
  const at = (type: string): number => parts.findIndex((part) => part.type === type);
  return at('month') < at('day') ? 'monthFirst' : 'dayFirst';
};
