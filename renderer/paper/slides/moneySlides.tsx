import { gapToTarget } from '../../../shared/analysis/gapToTarget';
import { isShownIn } from '../../../shared/analysis/memo';
import { wallet } from '../../../shared/analysis/shareOfWallet';
import { driverAmount, isAgreed, valueCase } from '../../../shared/analysis/valueCase';
import { list, single } from '../../../shared/document/document';
import { shortMoney } from '../../../shared/model/money';
import { inWords, withinSentence } from '../../../shared/model/words';
import { MoneyBar } from '../../parts/drawings/MoneyBar';
import { ValueBars } from '../../parts/drawings/ValueBars';
import { percentWords } from '../../parts/drawings/words';
import { YearBars } from '../../parts/drawings/YearBars';
import { Key } from '../texts';
import { wholeAmount } from '../view';
import { WhitespaceGrid } from '../WhitespaceGrid';
import { Charted } from '../drawn/charts';
import { moneyChart, valueChart, yearChart } from './charts';
import { BigFigures, SlideMore, Picture, SlideRows } from './parts';
import { onSlides, sentence, type SlideTopic } from './slide';
import { withDecimals } from '../../../shared/conventions/writeNumber';

const gapWords = (gap: number): string => (gap > 0 ? `short by ${shortMoney(gap)}` : `ahead by ${shortMoney(-gap)}`);

/** More would leave no room for their words. */
const MOST_YEARS = 4;

/** Money by year, the target and what is missing to it. */
export const moneySlide: SlideTopic = ({ content, asOf, currency, word }) => {
  const years = list(content, 'financialYear').toSorted((a, b) => a.fy - b.fy);
  const target = gapToTarget(content, asOf);
  const hasYears = years.some((year) => year.revenue !== null);
  const hasTarget = target.target !== null && target.target > 0;
  if (!hasYears && !hasTarget) return null;
  return {
    id: 'money',
    title: 'Money and target',
    says: hasTarget
      ? sentence(
          `FY${target.fy ?? '–'} target ${currency} ${shortMoney(target.target)}`,
          target.gap.value === null ? null : gapWords(target.gap.value),
        )
      : `In ${currency}; no target is set yet`,
    body: (
      <div className={`slide-money ${hasTarget ? '' : 'alone'}`}>
        {hasYears ? (
          <div>
            <h2>{word} by year</h2>
            <Picture
              legend={
                <>
                  <Key mark="fill-cogs">cost of goods</Key>
                  <Key mark="fill-serve">cost to serve</Key>
                  <Key mark="fill-accent">what is left</Key>
                </>
              }
            >
              <Charted as={yearChart(years.slice(-MOST_YEARS), word)}>
                <YearBars years={years.slice(-MOST_YEARS)} word={word} />
              </Charted>
            </Picture>
          </div>
        ) : (
          <p className="quiet">No year of {word.toLowerCase()} is entered.</p>
        )}
        <BigFigures
          of={[
            { figure: target.forecast, as: shortMoney, words: 'Forecast' },
            {
              figure: target.gap,
              as: (value) => shortMoney(value === null ? null : Math.abs(value)),
              words: (target.gap.value ?? 0) < 0 ? 'Above the target' : 'Short of the target',
            },
            {
              figure: target.pipelineCoverage,
              as: (value) => (value === null ? '–' : `${withDecimals(value, 2)}×`),
              words: 'Gap covered by the pipeline',
              note: target.coverageText,
            },
            {
              figure: target.requiredCagrPct,
              as: (value) => (value === null ? '–' : `${withDecimals(value, 1)} %`),
              words: 'Growth a year to the last target',
            },
          ]}
        />
        {hasTarget ? (
          <div className="whole">
            <h2>What is foreseen against the target</h2>
            <Picture
              legend={
                <>
                  <Key mark="fill-accent">committed</Key>
                  <Key mark="hatched-loss">of it at risk</Key>
                  <Key mark="fill-soft">pipeline by chance</Key>
                  <Key mark="dashed">missing</Key>
                </>
              }
            >
              <Charted as={moneyChart(target)}>
                <MoneyBar target={target} />
              </Charted>
            </Picture>
          </div>
        ) : null}
      </div>
    ),
  };
};

const MOST_UNITS = 4;
const MOST_OFFERINGS = 4;

/** What each unit spends on each offering, and what of it is yours. */
export const whitespaceSlide: SlideTopic = (view) => {
  const { content, asOf, currency } = view;
  const whole = wallet(content, asOf);
  if (content.cell.size === 0) return null;
  const isShown = isShownIn(content, wallet);
  const units = new Set(list(content, 'cell').map((cell) => cell.businessUnitId)).size;
  const offerings = new Set(list(content, 'cell').map((cell) => cell.offeringId)).size;
  return {
    id: 'whitespace',
    title: 'Where there is room to grow',
    says: sentence(
      isShown && `share of wallet ${percentWords(whole.shareOfWallet.value)}`,
      isShown && `whitespace ${currency} ${shortMoney(whole.whitespace.value)}`,
      whole.unknownSpendCells > 0 &&
        `spend not known in ${whole.unknownSpendCells} ${whole.unknownSpendCells === 1 ? 'cell' : 'cells'}`,
    ),
    body: (
      <>
        <WhitespaceGrid view={view} most={{ units: MOST_UNITS, offerings: MOST_OFFERINGS, letters: 26 }} />
        <SlideMore count={units - MOST_UNITS} what="units" />
        <SlideMore count={offerings - MOST_OFFERINGS} what="offerings" />
      </>
    ),
  };
};

/** What the customer gains, by how far it is agreed (F23). */
export const valueSlide: SlideTopic = ({ content, asOf, currency, person }) => {
  const plan = single(content, 'plan');
  const worth = valueCase(content, asOf);
  const drivers = list(content, 'valueDriver').toSorted((a, b) => (driverAmount(b) ?? 0) - (driverAmount(a) ?? 0));
  if (!plan?.valueStatement && drivers.length === 0) return null;
  const says = plan?.valueStatement?.trim() || undefined;
  if (drivers.length === 0)
    return {
      id: 'value',
      title: 'What they gain',
      says,
      body: <p className="quiet">No value driver is entered yet.</p>,
    };
  return [
    {
      id: 'value',
      title: 'What they gain',
      says,
      body: (
        <div className="slide-value">
          <Picture>
            <Charted as={valueChart(worth, single(content, 'valueInvestment')?.years ?? null)}>
              <ValueBars worth={worth} years={single(content, 'valueInvestment')?.years ?? null} />
            </Charted>
          </Picture>
          <BigFigures
            of={[
              { figure: worth.agreed, as: shortMoney, words: `${inWords('agreed')} a year, ${currency}` },
              { figure: worth.roi, as: percentWords, words: 'Return on the investment' },
              {
                figure: worth.paybackMonths,
                as: (value) => worth.paybackText ?? (value === null ? '–' : withDecimals(value, 1)),
                words: 'Months to pay back',
              },
            ]}
          />
        </div>
      ),
    },
    ...onSlides(drivers, { rows: 6, slides: 2 }, (rows, more) => ({
      id: 'drivers',
      title: 'What they gain, by value driver',
      says: undefined,
      body: (
        <SlideRows
          label="Value drivers"
          rows={rows}
          more={more}
          what="drivers"
          columns={[
            {
              head: 'Value driver',
              width: 600,
              of: (row, fit) => <strong>{fit.strong(row.title)}</strong>,
              as: 'text',
            },
            { head: `${currency} a year`, width: 220, of: (row) => wholeAmount(driverAmount(row)), as: 'number' },
            {
              head: 'State',
              width: 348,
              of: (row, fit) => (
                <>
                  {inWords(row.state)}
                  {isAgreed(row) ? (
                    <span className="slide-under">{fit.under(person(row.agreedById))}</span>
                  ) : row.state === 'claimed' ? null : (
                    <span className="slide-under alert">counts as {withinSentence(inWords('claimed'))}</span>
                  )}
                </>
              ),
            },
          ]}
        />
      ),
    })),
  ];
};
