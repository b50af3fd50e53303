import { accountContribution, contributionOf } from '../../../../shared/analysis/contribution';
import { growth } from '../../../../shared/analysis/growth';
import { health, SCORECARD_WORDS, VALUE_SCORECARD } from '../../../../shared/analysis/health';
import { balanceOfPower, dependenceWords } from '../../../../shared/analysis/powerBalance';
import { revenueByOffering, type OfferingRevenue } from '../../../../shared/analysis/revenueByOffering';
import { list, single } from '../../../../shared/document/document';
import { longDate } from '../../../../shared/conventions/writeDay';
import { labelOf } from '../../../../shared/model/labels';
import { plainNumber, wholeMoney } from '../../../../shared/model/money';
import { signed } from '../../../../shared/conventions/writeNumber';
import { PowerBeam } from '../../../parts/drawings/PowerBeam';
import { percentWords, roundedWords } from '../../../parts/drawings/words';
import { YearBars } from '../../../parts/drawings/YearBars';
import { Bar } from '../../../paper/Bar';
import { part, type SectionParts } from '../../../paper/PlanPart';
import { Rows } from '../../../paper/Rows';
import { StagePaper } from './StagePaper';
import { Drawing, Facts, Key, Stats } from '../../../paper/texts';
import { wholeAmount, type PlanView } from '../../../paper/view';
import { bandWord, withinSentence } from '../../../../shared/model/words';
import { wordFor } from '../../../../shared/packs/spoken';

const Years = ({ view }: { readonly view: PlanView }) => {
  const contribution = accountContribution(view.content, view.asOf);
  const margins = new Map(contribution.byYear.map((year) => [year.fy, year.margin.value]));
  const years = list(view.content, 'financialYear').toSorted((a, b) => a.fy - b.fy);
  const trend = growth(view.content, view.asOf);
  return (
    <>
      {years.some((year) => year.revenue !== null) ? (
        <Drawing
          legend={
            <>
              <Key mark="fill-cogs">cost of goods</Key>
              <Key mark="fill-serve">cost to serve</Key>
              <Key mark="fill-accent">what is left</Key>
              {years.some((year) => contributionOf(year) === null) ? <Key mark="hatched">costs not known</Key> : null}
              {years.some((year) => year.forecast) ? <Key mark="fill-faint">forecast</Key> : null}
            </>
          }
        >
          <YearBars years={years} word={view.word} />
        </Drawing>
      ) : null}
      <Rows
        label="Money by year"
        rows={years}
        columns={[
          {
            head: `${view.currency}`,
            of: (row) => (
              <strong>
                FY{row.fy}
                {row.forecast ? ', forecast' : ''}
              </strong>
            ),
            as: 'short',
          },
          { head: view.word, of: (row) => wholeAmount(row.revenue), as: 'number' },
          { head: 'Cost of goods', of: (row) => wholeAmount(row.cogs), as: 'number' },
          { head: 'Cost to serve', of: (row) => wholeAmount(row.costToServe), as: 'number' },
          { head: 'Contribution', of: (row) => wholeAmount(contributionOf(row)), as: 'number' },
          {
            head: 'Margin',
            of: (row) => {
              const margin = margins.get(row.fy) ?? null;
              return margin === null ? null : percentWords(margin * 100);
            },
            as: 'number',
          },
          { head: 'Customer revenue', of: (row) => wholeAmount(row.customerRevenue), as: 'number' },
        ]}
      />
      <Stats
        stats={[
          {
            figure: { value: contribution.average },
            as: wholeMoney,
            words: `contribution a year, ${view.currency}`,
            note: contribution.isHiddenLoss ? 'A year brought a loss.' : null,
          },
          { figure: trend.ours, as: percentWords, words: 'your growth' },
          { figure: trend.customer, as: percentWords, words: 'growth of the customer' },
          { figure: trend.market, as: percentWords, words: 'growth of the market' },
          { figure: trend.lag, as: signed, words: 'points ahead of the customer', note: trend.verdict },
        ]}
      />
    </>
  );
};

const RevenueByOffering = ({ view }: { readonly view: PlanView }) => {
  const { years, rows } = revenueByOffering(view.content, view.asOf);
  return (
    <Rows
      label={view.inMoney('Revenue by offering')}
      rows={rows
        .filter((row) => row.values.some((value) => value !== null))
        .map((row) => ({ ...row, id: row.offeringId }))}
      columns={[
        { head: view.currency, of: (row) => view.offering(row.id), as: 'text' },
        ...years.map((fy, index) => ({
          head: `FY${fy}`,
          of: (row: OfferingRevenue) => wholeAmount(row.values[index] ?? null),
          as: 'number' as const,
        })),
      ]}
    />
  );
};

const HealthPart = ({ view }: { readonly view: PlanView }) => {
  const state = health(view.content, view.asOf);
  const card = single(view.content, 'valueScorecard');
  return (
    <>
      <Stats
        stats={[
          {
            figure: state.health,
            as: roundedWords,
            words: 'health of 100',
            note: state.band === null ? null : bandWord(state.band),
          },
          { figure: state.relationship, as: roundedWords, words: withinSentence(wordFor('names', 'relationship')) },
          { figure: state.value, as: roundedWords, words: 'value, from the scorecard' },
          { figure: state.execution, as: roundedWords, words: 'execution of actions' },
        ]}
      />
      {card ? (
        <div className="two keep">
          {[VALUE_SCORECARD.slice(0, 5), VALUE_SCORECARD.slice(5)].map((half, at) => (
            <Rows
              key={half[0]}
              label={`Value scorecard, part ${at + 1}`}
              rows={half.map((id) => ({ id, value: card[id] }))}
              columns={[
                { head: at === 0 ? 'Value scorecard' : ' ', of: (row) => SCORECARD_WORDS[row.id], as: 'text' },
                {
                  head: '1 to 5',
                  of: (row) => (
                    <Bar
                      label={row.value === null ? 'Not answered' : `${row.value} of 5`}
                      share={row.value === null ? null : row.value / 5}
                    />
                  ),
                  as: 'bar',
                },
                { head: '', of: (row) => row.value ?? '–', as: 'number' },
              ]}
            />
          ))}
        </div>
      ) : null}
    </>
  );
};

/** What the plan prints of the position today. */
export const positionPaper: SectionParts = (view) => {
  const { content, asOf } = view;
  const services = list(content, 'serviceFigure');
  const complaints = list(content, 'complaint');
  const power = balanceOfPower(content, asOf);
  const answers = single(content, 'powerBalance');
  return [
    ...part('Money by year', content.financialYear.size > 0, <Years view={view} />),
    ...part(
      view.inMoney('Revenue by offering'),
      list(content, 'revenueLine').some((line) => line.value !== null),
      <RevenueByOffering view={view} />,
    ),
    ...part(
      'Service',
      services.length > 0,
      <Rows
        label="Service figures"
        rows={services}
        columns={[
          { head: 'Figure', of: (row) => row.name, as: 'text' },
          { head: 'Target', of: (row) => (row.target === null ? null : plainNumber(row.target)), as: 'number' },
          { head: 'Actual', of: (row) => (row.actual === null ? null : plainNumber(row.actual)), as: 'number' },
          { head: 'Unit', of: (row) => row.unit },
        ]}
      />,
    ),
    ...part(
      'Complaints',
      complaints.length > 0,
      <Rows
        label="Complaints"
        rows={complaints}
        columns={[
          { head: 'Complaint', of: (row) => row.title, as: 'text' },
          { head: 'Raised', of: (row) => row.raisedOn && longDate(row.raisedOn), as: 'short' },
          {
            head: 'Closed',
            of: (row) => (row.closedOn ? longDate(row.closedOn) : <span className="alert">open</span>),
            as: 'short',
          },
        ]}
      />,
    ),
    ...part('Stage of the relationship', content.diagnostic.size > 0, <StagePaper view={view} />),
    ...part('Health and value', content.valueScorecard.size > 0, <HealthPart view={view} />),
    ...part(
      'Balance of power',
      content.powerBalance.size > 0,
      <>
        <Drawing>
          <PowerBeam power={power} />
        </Drawing>
        <Stats
          stats={[
            { figure: power.weDepend, as: roundedWords, words: 'you depend on them, of 100' },
            { figure: power.theyDepend, as: roundedWords, words: 'they depend on you, of 100' },
            { figure: power.balance, as: signed, words: 'balance', note: power.label },
          ]}
        />
        <Facts
          facts={[
            [
              labelOf('powerBalance', 'ourRevenueShareFromAccountPct', view.word),
              answers?.ourRevenueShareFromAccountPct == null
                ? null
                : plainNumber(answers.ourRevenueShareFromAccountPct),
            ],
            [
              labelOf('powerBalance', 'customerDependenceOnUs', view.word),
              answers?.customerDependenceOnUs == null ? null : dependenceWords(answers.customerDependenceOnUs),
            ],
          ]}
        />
      </>,
    ),
  ];
};
