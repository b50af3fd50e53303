import { buyingCentreFigures, buyingCentres, openOpportunities } from '../../../shared/analysis/buyingCentre';
import { evidence } from '../../../shared/analysis/evidence';
import { gapToTarget } from '../../../shared/analysis/gapToTarget';
import { wallet } from '../../../shared/analysis/shareOfWallet';
import { driverAmount, isAgreed, valueCase } from '../../../shared/analysis/valueCase';
import { list, single, type Document } from '../../../shared/document/document';
import { shortMoney } from '../../../shared/model/money';
import { attitudeSign, attitudeTone, attitudeWord, inWords, ROLE_WORDS } from '../../../shared/model/words';
import { MoneyBar } from '../../parts/drawings/MoneyBar';
import { PhaseBars } from '../../parts/drawings/PhaseBars';
import { ValueBars } from '../../parts/drawings/ValueBars';
import { percentWords, signed } from '../../parts/drawings/words';
import { YearBars } from '../../parts/drawings/YearBars';
import { Key } from '../texts';
import { wholeAmount } from '../view';
import { WhitespaceGrid } from '../WhitespaceGrid';
import { BigFigures, SlideMore, Picture, SlideRows } from './parts';
import { inLines, LETTERS, onSlides, sentence, SLIDE_ROOM, type Slide, type SlideTopic } from './slide';
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
          <Picture
            legend={
              <>
                <Key mark="fill-cogs">cost of goods</Key>
                <Key mark="fill-serve">cost to serve</Key>
                <Key mark="fill-accent">what is left</Key>
              </>
            }
          >
            <YearBars years={years.slice(-MOST_YEARS)} word={word} />
          </Picture>
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
            <MoneyBar target={target} />
          </Picture>
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
  const units = new Set(list(content, 'cell').map((cell) => cell.businessUnitId)).size;
  const offerings = new Set(list(content, 'cell').map((cell) => cell.offeringId)).size;
  return {
    id: 'whitespace',
    title: 'Where there is room to grow',
    says: sentence(
      `share of wallet ${percentWords(whole.shareOfWallet.value)}`,
      `whitespace ${currency} ${shortMoney(whole.whitespace.value)}`,
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

const largestOpen = (content: Document) =>
  openOpportunities(content).toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0) || a.ordinal - b.ordinal);

/** Open opportunities, the largest first, with how far each decision is. */
export const opportunitiesSlide: SlideTopic = ({ content, asOf, currency, day, person }) => {
  const open = largestOpen(content);
  if (open.length === 0) return null;
  const figures = buyingCentreFigures(content, asOf);
  const proof = new Map(evidence(content, asOf).map((one) => [one.id, one]));
  const known = open.flatMap((one) => one.value ?? []);
  const inAll = shortMoney(known.reduce((a, b) => a + b, 0));
  const valueless = open.length - known.length;
  return onSlides(open, { rows: 5, slides: 3 }, (rows, more) => ({
    id: 'opportunities',
    title: 'Open opportunities',
    says: sentence(
      `${open.length} open`,
      known.length > 0 && `${currency} ${inAll} in all${valueless > 0 ? `, ${valueless} without a value` : ''}`,
    ),
    body: (
      <SlideRows
        label="Open opportunities"
        rows={rows}
        more={more}
        what="opportunities"
        columns={[
          {
            head: 'Opportunity',
            width: 440,
            of: (row, fit) => (
              <>
                <strong>{fit.strong(row.title)}</strong>
                {row.nextStep ? <span className="slide-under">{fit.under(`Next: ${row.nextStep}`)}</span> : null}
              </>
            ),
            as: 'text',
          },
          {
            head: 'Stage, buyer',
            width: 205,
            of: (row, fit) => (
              <>
                {fit.body(inWords(row.stage))}
                {row.economicBuyerId ? (
                  <span className="slide-under">{fit.under(person(row.economicBuyerId))}</span>
                ) : null}
              </>
            ),
          },
          { head: currency, width: 158, of: (row) => wholeAmount(row.value), as: 'number' },
          {
            head: 'Closes',
            width: 190,
            of: (row) => (
              <span className={row.closeDate !== null && row.closeDate < asOf ? 'alert' : ''}>
                {day(row.closeDate) ?? '–'}
              </span>
            ),
            as: 'short',
          },
          {
            head: 'Evidence',
            width: 95,
            of: (row) => {
              const own = proof.get(row.id);
              return own ? (
                <span className={own.isAheadOfEvidence ? 'alert' : ''}>{percentWords(own.score)}</span>
              ) : null;
            },
            as: 'number',
          },
          {
            head: 'Support',
            width: 80,
            of: (row) => signed(figures.get(row.id)?.support.value ?? null),
            as: 'number',
          },
        ]}
      />
    ),
  }));
};

const MOST_DECISIONS = 3;
const MOST_MEMBERS = 7;
const MOST_STEPS = 6;
/** So few steps find room below the figures; more have a slide of their own. */
const STEPS_BELOW = 4;
const BELOW_WIDTH = 560;
const MEMBER_WIDTH = 300;
const STEP_WIDTH = 860;

/** A title may be followed by what of it a slide shows. */
const TITLE_WIDTH = SLIDE_ROOM;

/** The largest decisions on their own: who covers which phase, and how far its people are for you (F10). */
const decisionSlides =
  (topicAt: number): SlideTopic =>
  ({ content, asOf, day, person, currency }) => {
    const opportunity = largestOpen(content)[topicAt];
    const figures = opportunity && buyingCentreFigures(content, asOf).get(opportunity.id);
    if (!opportunity || !figures || Object.values(figures.phases).every((phase) => phase.coverage.value === null))
      return null;
    const members = (buyingCentres(content, asOf).get(opportunity.id) ?? []).toSorted(
      (a, b) => (b.influence ?? 0) - (a.influence ?? 0) || a.ordinal - b.ordinal,
    );
    const steps = list(content, 'decisionStep').filter((step) => step.opportunityId === opportunity.id);
    const title = inLines(opportunity.title, TITLE_WIDTH, 1, 34, 650) || 'Opportunity without title';
    const says = sentence(
      inWords(opportunity.stage),
      opportunity.value === null ? null : `${currency} ${shortMoney(opportunity.value)}`,
      opportunity.closeDate && `closes ${day(opportunity.closeDate) ?? ''}`,
      person(opportunity.economicBuyerId) && `buyer ${person(opportunity.economicBuyerId) ?? ''}`,
      person(opportunity.championId) && `champion ${person(opportunity.championId) ?? ''}`,
    );
    const people: Slide = {
      id: `decision${topicAt + 1}`,
      title,
      says,
      body: (
        <div className="slide-decision">
          <div>
            <Picture
              legend={
                <>
                  <Key mark="fill-accent">covered</Key>
                  <Key mark="fill-for">for you</Key>
                  <Key mark="fill-restrains">against you</Key>
                  <Key mark="hatched">not known</Key>
                </>
              }
            >
              <PhaseBars phases={figures.phases} />
            </Picture>
            <BigFigures
              of={[
                { figure: figures.support, as: signed, words: 'Support here', note: figures.support.band },
                { figure: figures.coverage, as: percentWords, words: 'Coverage here' },
                { figure: { value: members.length }, as: String, words: 'People in the buying centre' },
              ]}
            />
            {steps.length > 0 && steps.length <= STEPS_BELOW ? (
              <div>
                <h2>Steps of their decision</h2>
                <ul className="slide-points">
                  {steps.map((step) => (
                    <li key={step.id} className="slide-sides">
                      <span>{inLines(step.title, BELOW_WIDTH, 1)}</span>
                      <span className="tabular quiet nowrap">{day(step.date) ?? '–'}</span>
                    </li>
                  ))}
                </ul>
              </div>
            ) : null}
          </div>
          <div>
            <h2>Who decides here</h2>
            <ul className={`slide-points ${members.length < MOST_MEMBERS - 1 ? 'few' : ''}`}>
              {members.slice(0, MOST_MEMBERS).map((one) => (
                <li key={one.id} className="slide-sides">
                  <span>
                    <b>{inLines(person(one.id), MEMBER_WIDTH, 1, LETTERS.body, 700)}</b>
                    <span className="slide-under">
                      {inLines(
                        one.buyingRoles.map((role) => ROLE_WORDS[role]).join(', ') || one.title,
                        MEMBER_WIDTH,
                        1,
                        LETTERS.under,
                      )}
                    </span>
                  </span>
                  <i className={`sign ${attitudeTone(one.attitude)}`} title={attitudeWord(one.attitude)}>
                    {attitudeSign(one.attitude)}
                  </i>
                </li>
              ))}
            </ul>
            <SlideMore count={members.length - MOST_MEMBERS} what="people" />
          </div>
        </div>
      ),
    };
    if (steps.length <= STEPS_BELOW) return people;
    return [
      people,
      {
        id: `decision${topicAt + 1}steps`,
        title: `${inLines(opportunity.title, TITLE_WIDTH - 180, 1, 34, 650)}: the steps`,
        says,
        body: (
          <SlideRows
            label="Steps of their decision"
            rows={steps.slice(0, MOST_STEPS)}
            more={steps.length - MOST_STEPS}
            what="steps"
            columns={[
              {
                head: 'Step of their decision',
                width: STEP_WIDTH,
                of: (step, fit) => <strong>{fit.strong(step.title)}</strong>,
                as: 'text',
              },
              { head: 'On', width: SLIDE_ROOM - STEP_WIDTH, of: (step) => day(step.date), as: 'short' },
            ]}
          />
        ),
      },
    ];
  };
export const DECISION_TOPICS: readonly SlideTopic[] = Array.from({ length: MOST_DECISIONS }, (_, at) =>
  decisionSlides(at),
);

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
            <ValueBars worth={worth} years={single(content, 'valueInvestment')?.years ?? null} />
          </Picture>
          <BigFigures
            of={[
              { figure: worth.agreed, as: shortMoney, words: `Agreed a year, ${currency}` },
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
                    <span className="slide-under alert">counts as claimed</span>
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
