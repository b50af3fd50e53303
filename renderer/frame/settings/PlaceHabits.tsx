import { CHOICES, currentConventions } from '../../../shared/conventions/conventions';
import { FIRST_DAYS, habitsOf, type WeekDay } from '../../../shared/conventions/habits';
import { longDate, shortDate, weekdayNames } from '../../../shared/conventions/writeDay';
import { shortMoney, wholeMoney } from '../../../shared/model/money';
import { SelectField } from '../../parts/ui/SelectField';
import {
  chooseFirstDay,
  chooseLocale,
  chooseSorting,
  chosenFirstDay,
  chosenLocale,
  chosenSorting,
  useConventionsChanged,
} from '../../state/conventions';
import { today } from '../../state/today';

const EXAMPLE = 1_450_000;
const LOCALES = CHOICES.map(({ locale, name }) => ({ value: locale, label: name }));
const nameOf = (locale: string): string => CHOICES.find((choice) => choice.locale === locale)?.name ?? locale;

/** How numbers and days are written here. */
export const WayOfWriting = () => {
  useConventionsChanged();
  return (
    <>
      <SelectField
        label="Written as in"
        isFixed
        value={chosenLocale()}
        none={`This computer (${navigator.language})`}
        options={LOCALES}
        onChoose={chooseLocale}
      />
      <p>
        {wholeMoney(EXAMPLE)} · {shortMoney(EXAMPLE)} · {longDate(today())} · {shortDate(today())}
      </p>
    </>
  );
};

/** What follows the way of writing where nobody says otherwise: the week, and the order of names. */
export const WeekAndOrder = () => {
  useConventionsChanged();
  const { firstDay, sorting } = habitsOf(currentConventions().locale);
  const dayName = (day: WeekDay): string => weekdayNames(day).long;
  return (
    <>
      <SelectField
        label="Weeks begin on"
        isFixed
        value={String(chosenFirstDay() ?? '')}
        none={`As there: ${dayName(firstDay)}`}
        options={FIRST_DAYS.map((day) => ({ value: String(day), label: dayName(day) }))}
        onChoose={(day) => chooseFirstDay(FIRST_DAYS.find((one) => String(one) === day) ?? null)}
      />
      <SelectField
        label="Names are sorted as in"
        isFixed
        value={chosenSorting()}
        none={`As written: ${nameOf(sorting)}`}
        options={LOCALES}
        onChoose={chooseSorting}
      />
    </>
  );
};
