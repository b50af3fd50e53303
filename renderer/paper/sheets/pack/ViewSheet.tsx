import { openOpportunities } from '../../../../shared/analysis/buyingCentre';
import { sectionNumber } from '../../../../shared/analysis/sectionOrder';
import { daysBetween } from '../../../../shared/analysis/days';
import { figureThen } from '../../../../shared/analysis/figuresThen';
import type { FrozenId } from '../../../../shared/analysis/frozenFigures';
import { valueInPeriod } from '../../../../shared/analysis/gapToTarget';
import { managementView } from '../../../../shared/analysis/managementView';
import { comparedSnapshot } from '../../../../shared/analysis/movement';
import { overdueActions } from '../../../../shared/analysis/openActions';
import type { Figure } from '../../../../shared/analysis/result';
import { longDate } from '../../../../shared/conventions/writeDay';
import { labelOf } from '../../../../shared/model/labels';
import { plainNumber, shortMoney } from '../../../../shared/model/money';
import { inWords } from '../../../../shared/model/words';
import { signed } from '../../../../shared/conventions/writeNumber';
import { SupportLine } from '../../../parts/drawings/SupportLine';
import { percentWords, reasonWords } from '../../../parts/drawings/words';
import { Bar } from '../../Bar';
import { Rows } from '../../Rows';
import { Drawing, Label } from '../../texts';
import { wholeAmount, type PlanView } from '../../view';
import { SheetMore, PackPart, PackSheet } from './PackSheet';

const MOST = { overdue: 5, years: 5, days: 4, deals: 8 } as const;

const Now = ({ view }: { readonly view: PlanView }) => {
  const { now } = managementView(view.content, view.asOf);
  const overdue = overdueActions(view.content, view.asOf);
  const counts = [
    { id: 'meetings', words: 'Meetings' },
    { id: 'contacts', words: 'Contacts noted' },
    { id: 'actionsDone', words: 'Actions done' },
  ] as const;
  return (
    <PackPart title="Now">
      <Rows
        label="What happened lately"
        rows={counts}
        columns={[
          { head: 'In the last', of: (row) => row.words, as: 'text' },
          ...now.windows.map((window) => ({
            head: `${window.days} days`,
            of: (row: (typeof counts)[number]) => window[row.id],
            as: 'number' as const,
          })),
        ]}
      />
      <p className="remark">
        {now.open === 0
          ? 'No action is open.'
          : `${now.open} ${now.open === 1 ? 'action is' : 'actions are'} open, ${now.overdue || 'none'} overdue.`}
      </p>
      {overdue.length === 0 ? null : (
        <Rows
          label="Overdue actions"
          rows={overdue.slice(0, MOST.overdue)}
          columns={[
            {
              head: 'Overdue',
              of: (row) => (
                <>
                  {row.title}
                  <span className="line quiet">{view.member(row.ownerId) ?? 'nobody owns it'}</span>
                </>
              ),
              as: 'text',
            },
            {
              head: 'Days late',
              of: (row) => <span className="alert">{row.due === null ? null : daysBetween(row.due, view.asOf)}</span>,
              as: 'number',
            },
          ]}
        />
      )}
      <SheetMore count={overdue.length - MOST.overdue} what="overdue" />
    </PackPart>
  );
};

const History = ({ view }: { readonly view: PlanView }) => {
  const { history } = managementView(view.content, view.asOf);
  const frozen = history.support.slice(0, -1).toReversed();
  const years = history.revenue.slice(-MOST.years);
  const most = Math.max(1, ...years.map((year) => year.value ?? 0));
  return (
    <PackPart title="History">
      {history.revenue.length === 0 ? (
        <p className="quiet">
          No year of {view.word.toLowerCase()} is entered. Add the last three in section{' '}
          {sectionNumber(view.content, 'position')} of the plan.
        </p>
      ) : (
        <Rows
          label={view.inMoney('Revenue by year')}
          rows={years.map((year) => ({ ...year, id: String(year.fy) }))}
          columns={[
            { head: view.word, of: (row) => `FY${row.fy}`, as: 'short' },
            {
              head: ' ',
              of: (row) => (
                <Bar
                  label={row.value === null ? 'Not known' : shortMoney(row.value)}
                  share={row.value === null ? null : row.value / most}
                />
              ),
              as: 'bar',
            },
            { head: view.currency, of: (row) => wholeAmount(row.value), as: 'number' },
          ]}
        />
      )}
      <Label>Support over time</Label>
      {frozen.length === 0 ? (
        <p className="quiet">Support over time shows once a day is frozen: each review does.</p>
      ) : (
        <>
          <Drawing>
            <SupportLine points={history.support} />
          </Drawing>
          <Rows
            label="Frozen days"
            rows={frozen.slice(0, MOST.days).map((one, at) => ({ ...one, id: `${one.on} ${at}` }))}
            columns={[
              { head: 'Frozen on', of: (row) => longDate(row.on), as: 'short' },
              { head: 'Label', of: (row) => row.label, as: 'text' },
              { head: 'Support', of: (row) => (row.value === null ? null : signed(row.value)), as: 'number' },
            ]}
          />
          <SheetMore count={frozen.length - MOST.days} what="frozen days" />
        </>
      )}
    </PackPart>
  );
};

/** How far from the target it was; on the other side of it that is said. */
const gapThen = (then: number, now: number | null): string =>
  then < 0 === (now ?? 0) < 0
    ? shortMoney(Math.abs(then))
    : `${shortMoney(Math.abs(then))} ${then < 0 ? 'above' : 'short'}`;

const Potential = ({ view }: { readonly view: PlanView }) => {
  const {
    potential: { whitespace, unknownCells, target, ideas },
  } = managementView(view.content, view.asOf);
  const gap: Figure = target.gap.value === null ? target.gap : { ...target.gap, value: Math.abs(target.gap.value) };
  const figures: readonly {
    readonly id: string;
    readonly figure: Figure;
    readonly as: (value: number | null) => string;
    readonly note?: string | null;
    readonly frozen?: FrozenId;
  }[] = [
    {
      id: 'Whitespace',
      figure: whitespace,
      as: shortMoney,
      note: unknownCells > 0 ? `${unknownCells} ${unknownCells === 1 ? 'cell' : 'cells'} not known` : null,
      frozen: 'whitespace',
    },
    { id: 'Pipeline of the period', figure: target.unweightedPipeline, as: shortMoney, frozen: 'pipeline' },
    {
      id: target.fy === null ? 'Target' : `Target of FY${target.fy}`,
      figure: { value: target.target, reason: target.target === null ? 'noData' : null },
      as: shortMoney,
      frozen: 'target',
    },
    { id: 'Forecast', figure: target.forecast, as: shortMoney, frozen: 'forecast' },
    {
      id: (target.gap.value ?? 0) < 0 ? 'Above target' : 'Short of target',
      figure: gap,
      as: shortMoney,
      frozen: 'gap',
    },
    { id: 'Growth a year to the last target', figure: target.requiredCagrPct, as: percentWords },
    { id: 'Ideas not in the pipeline', figure: { value: ideas, reason: null }, as: plainNumber },
  ];
  // A day of which no money is frozen has no column: it would be empty.
  const frozen = comparedSnapshot(view.content, view.asOf);
  const then =
    frozen === null || frozen.money === null
      ? []
      : [
          {
            head: view.day(frozen.asOf) ?? '',
            of: ({ frozen: id, as }: (typeof figures)[number]) => {
              const value = id === undefined ? null : figureThen(view.content, view.asOf, frozen, id).value;
              if (typeof value !== 'number') return null;
              return id === 'gap' ? gapThen(value, target.gap.value) : as(value);
            },
            as: 'number' as const,
          },
        ];
  return (
    <PackPart title="Potential">
      <Rows
        label="Potential"
        rows={figures}
        columns={[
          {
            head: view.currency,
            of: ({ id, figure, note }) => (
              <>
                {id}
                {figure.value === null ? (
                  <span className="line quiet">{reasonWords(figure.reason ?? 'noData')}</span>
                ) : note ? (
                  <span className="line quiet">{note}</span>
                ) : null}
              </>
            ),
            as: 'text',
          },
          ...then,
          { head: 'Today', of: ({ figure, as }) => as(figure.value), as: 'number' },
        ]}
      />
    </PackPart>
  );
};

const Deals = ({ view }: { readonly view: PlanView }) => {
  const deals = openOpportunities(view.content).toSorted(
    (a, b) => (valueInPeriod(b) ?? -1) - (valueInPeriod(a) ?? -1) || a.ordinal - b.ordinal,
  );
  return (
    <PackPart title="Open opportunities">
      {deals.length === 0 ? (
        <p className="quiet">
          No opportunity is open. Section {sectionNumber(view.content, 'potential')} of the plan shows where the
          customer spends and you do not sell.
        </p>
      ) : (
        <Rows
          label="Open opportunities"
          rows={deals.slice(0, MOST.deals)}
          columns={[
            {
              head: 'Opportunity',
              of: (row) => (
                <>
                  {row.title}
                  <span className="quiet">
                    {[view.unit(row.businessUnitId), view.offering(row.offeringId)]
                      .filter((name) => name !== null)
                      .map((name) => ` · ${name}`)
                      .join('')}
                  </span>
                </>
              ),
              as: 'text',
            },
            { head: 'Stage', of: (row) => inWords(row.stage), as: 'short' },
            {
              head: `${labelOf('opportunity', 'value', view.word)}, ${view.currency}`,
              of: (row) => wholeAmount(row.value),
              as: 'number',
            },
            { head: 'In the year', of: (row) => wholeAmount(row.valueInYear), as: 'number' },
            {
              head: 'Chance',
              of: (row) => (row.probability === null ? null : percentWords(row.probability)),
              as: 'number',
            },
            {
              head: 'Closes',
              of: (row) => (
                <span className={row.closeDate !== null && row.closeDate < view.asOf ? 'alert' : ''}>
                  {view.day(row.closeDate) ?? '–'}
                </span>
              ),
              as: 'short',
            },
            { head: 'Next step', of: (row) => row.nextStep, as: 'text' },
          ]}
        />
      )}
      <SheetMore count={deals.length - MOST.deals} what="open, of smaller value" />
    </PackPart>
  );
};

/** Page 1: what happens now, how it came here, what may come. */
export const ViewSheet = ({ view }: { readonly view: PlanView }) => (
  <PackSheet view={view} id="pack-view" title="Management view">
    <div className="pack-columns">
      <Now view={view} />
      <History view={view} />
      <Potential view={view} />
    </div>
    <Deals view={view} />
  </PackSheet>
);
