import { customerGrowth } from '../../../../shared/analysis/customerGrowth';
import { keyInformation } from '../../../../shared/analysis/completeness';
import { decidedAbove, keyAccountOf } from '../../../../shared/analysis/keyAccount';
import { FORM_SAYS, LIFECYCLE_SAYS } from '../../../../shared/analysis/lifecycle';
import { settingsOf } from '../../../../shared/analysis/settings';
import { accountOf, list } from '../../../../shared/document/document';
import { longDate, monthNames } from '../../../../shared/conventions/writeDay';
import { labelOf } from '../../../../shared/model/labels';
import { wholeMoney } from '../../../../shared/model/money';
import { inWords } from '../../../../shared/model/words';
import { percentWords } from '../../../parts/drawings/words';
import { part, type SectionParts } from '../../../paper/PlanPart';
import { Dash, Rows } from '../../../paper/Rows';
import { Drawing, Facts, Key, Label, Points, Prose } from '../../../paper/texts';
import { wholeAmount, type PlanView } from '../../../paper/view';

const fieldsIn = (view: PlanView): Readonly<Record<string, string>> => ({
  industry: 'Industry',
  ownership: 'Ownership',
  hq: 'Head office',
  employees: 'Employees',
  customerRevenue: 'Customer revenue',
  customerRevenuePrevious: 'Customer revenue, year before',
  netIncome: 'Net income',
  netIncomePrevious: 'Net income, year before',
  revenue: view.inMoney('Your revenue, last full year'),
  cogs: 'Cost of goods, last full year',
  costToServe: 'Cost to serve, last full year',
});

const KeyInformation = ({ view }: { readonly view: PlanView }) => {
  const { rows } = keyInformation(view.content, view.asOf);
  const names = fieldsIn(view);
  const { ageDots } = settingsOf(view.content, view.asOf);
  const words = (field: string, value: string | number | null) =>
    typeof value !== 'number' ? value : field === 'employees' ? wholeMoney(value) : view.money(value);
  return (
    <Drawing
      legend={
        <>
          <Key mark="age green">known as of the last {ageDots.green} days</Key>
          <Key mark="age amber">in the last {ageDots.amber}</Key>
          <Key mark="age red">older, empty, or nobody knows when</Key>
        </>
      }
    >
      <dl className="key-information">
        {rows.map(({ field, value, age, source }) => (
          <div key={field}>
            <dt>
              <i className={`age ${age.dot}`} aria-hidden="true" />
              {names[field] ?? field}
            </dt>
            <dd>
              {words(field, value) ?? <Dash />}
              <small>
                {[age.days === null ? null : `${Math.max(0, age.days)} days old`, source].filter(Boolean).join(' · ')}
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </Drawing>
  );
};

const Vendors = ({ view }: { readonly view: PlanView }) => {
  const { vendors, spend } = keyInformation(view.content, view.asOf);
  return (
    <Rows
      label="What they spend, and with whom"
      rows={vendors.map(({ spend: one, age }) => ({ ...one, age }))}
      columns={[
        {
          head: labelOf('vendorSpend', 'area'),
          of: (row) => (
            <>
              <i className={`age ${row.age.dot}`} aria-hidden="true" />
              {row.area}
            </>
          ),
          as: 'text',
        },
        { head: labelOf('vendorSpend', 'vendor'), of: (row) => row.vendor, as: 'text' },
        {
          head: `${labelOf('vendorSpend', 'amount')}, ${view.currency}`,
          of: (row) => wholeAmount(row.amount),
          as: 'number',
        },
        {
          head: 'Of all listed',
          of: (row) => (row.amount === null || !spend ? null : percentWords((100 * row.amount) / spend)),
          as: 'number',
        },
        {
          head: labelOf('vendorSpend', 'growthPct'),
          of: (row) => (row.growthPct === null ? null : percentWords(row.growthPct)),
          as: 'number',
        },
        { head: labelOf('vendorSpend', 'trend'), of: (row) => row.trend && inWords(row.trend), as: 'short' },
        { head: labelOf('vendorSpend', 'on'), of: (row) => row.on && longDate(row.on), as: 'short' },
        { head: labelOf('vendorSpend', 'source'), of: (row) => row.source, as: 'text' },
      ]}
    />
  );
};

const Profile = ({ view }: { readonly view: PlanView }) => {
  const account = accountOf(view.content);
  const held = keyAccountOf(view.content);
  const growth = customerGrowth(view.content, view.asOf);
  return (
    <>
      <Facts
        facts={[
          ['Legal name', account.legalName],
          ['Countries', account.countries],
          ['Kind of account', inWords(account.accountType)],
          ['Template', account.industryTemplate && inWords(account.industryTemplate)],
          ['Form of key account management', held.kamForm && `${inWords(held.kamForm)}: ${FORM_SAYS[held.kamForm]}`],
          ['Lifecycle', held.lifecycle && `${inWords(held.lifecycle)}: ${LIFECYCLE_SAYS[held.lifecycle]}`],
          ['Key account since', account.keySince && longDate(account.keySince)],
          [
            'Customer opted in',
            held.customerOptedIn === null
              ? null
              : [
                  held.customerOptedIn ? 'Yes' : 'No',
                  account.optedInOn && longDate(account.optedInOn),
                  account.optedInBy,
                ]
                  .filter(Boolean)
                  .join(', '),
          ],
          ['Customer revenue growth', growth.revenue.value === null ? null : percentWords(growth.revenue.value)],
          ['Net income growth', growth.netIncome.value === null ? null : percentWords(growth.netIncome.value)],
          ['Month of the budget', account.budgetMonth === null ? null : monthNames()[account.budgetMonth - 1]],
          ['Currency', account.currency],
        ]}
      />
      {account.purpose ? (
        <>
          <Label>Purpose of this plan</Label>
          <Prose text={account.purpose} />
        </>
      ) : null}
    </>
  );
};

/** What the plan prints of the profile. */
export const profilePaper: SectionParts = (view) => {
  const { content } = view;
  const units = list(content, 'businessUnit');
  const departments = list(content, 'department');
  const contracts = list(content, 'contract');
  const history = list(content, 'historyNote');
  const lifecycle = [...list(content, 'lifecycleChange'), ...decidedAbove(content)].toSorted((a, b) =>
    (a.date ?? '').localeCompare(b.date ?? ''),
  );
  const isSomethingKnown = keyInformation(view.content, view.asOf).rows.some(({ value }) => value !== null);
  return [
    ...part('Key information', isSomethingKnown, <KeyInformation view={view} />),
    ...part('What they spend, and with whom', content.vendorSpend.size > 0, <Vendors view={view} />),
    ...part('Profile', true, <Profile view={view} />),
    ...part(
      'Units and departments',
      units.length + departments.length > 0,
      <div className="two">
        <div>
          <Label>Business units</Label>
          <Points items={units.map(({ id, name }) => ({ id, text: name }))} />
        </div>
        <div>
          <Label>Departments</Label>
          <Points items={departments.map(({ id, name }) => ({ id, text: name }))} />
        </div>
      </div>,
    ),
    ...part(
      'Contracts',
      contracts.length > 0,
      <Rows
        label="Contracts"
        rows={contracts}
        columns={[
          { head: labelOf('contract', 'title'), of: (row) => row.title },
          {
            head: `${labelOf('contract', 'value', view.word)}, ${view.currency}`,
            of: (row) => wholeAmount(row.value),
            as: 'number',
          },
          { head: labelOf('contract', 'start'), of: (row) => row.start && longDate(row.start), as: 'short' },
          { head: labelOf('contract', 'end'), of: (row) => row.end && longDate(row.end), as: 'short' },
          {
            head: labelOf('contract', 'autoRenew'),
            of: (row) => (row.autoRenew === null ? null : row.autoRenew ? 'Yes' : 'No'),
            as: 'short',
          },
        ]}
      />,
    ),
    ...part(
      'History',
      history.length + lifecycle.length > 0,
      <>
        {history.length > 0 ? (
          <Rows
            label="History"
            rows={history}
            columns={[
              { head: 'Date', of: (row) => row.date && longDate(row.date), as: 'short' },
              { head: labelOf('historyNote', 'note'), of: (row) => row.note, as: 'text' },
            ]}
          />
        ) : null}
        {lifecycle.length > 0 ? (
          <Rows
            label="Changes of the lifecycle"
            rows={lifecycle}
            columns={[
              { head: labelOf('lifecycleChange', 'lifecycle'), of: (row) => inWords(row.lifecycle), as: 'short' },
              { head: 'Date', of: (row) => row.date && longDate(row.date), as: 'short' },
              { head: labelOf('lifecycleChange', 'reason'), of: (row) => row.reason, as: 'text' },
              { head: labelOf('lifecycleChange', 'decidedBy'), of: (row) => row.decidedBy },
            ]}
          />
        ) : null}
      </>,
    ),
  ];
};
