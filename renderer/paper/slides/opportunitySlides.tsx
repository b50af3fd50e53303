import { labelOf } from '../../../shared/model/labels';
import { buyingCentreFigures, buyingCentres, openOpportunities } from '../../../shared/analysis/buyingCentre';
import { evidence } from '../../../shared/analysis/evidence';
import { isShownIn } from '../../../shared/analysis/memo';
import { list, type Document } from '../../../shared/document/document';
import { shortMoney } from '../../../shared/model/money';
import {
  attitudeSign,
  attitudeTone,
  attitudeWord,
  inWords,
  ROLE_WORDS,
  withinSentence,
} from '../../../shared/model/words';
import { signed } from '../../../shared/conventions/writeNumber';
import { PhaseBars } from '../../parts/drawings/PhaseBars';
import { percentWords } from '../../parts/drawings/words';
import { Key } from '../texts';
import { wholeAmount } from '../view';
import { Charted } from '../drawn/charts';
import { phaseCharts } from './charts';
import { BigFigures, SlideMore, Picture, SlideRows } from './parts';
import { inLines, LETTERS, onSlides, sentence, SLIDE_ROOM, type Slide, type SlideTopic } from './slide';

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
            of: (row, fit) => fit.titled(row.title, row.nextStep && `Next: ${row.nextStep}`),
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
            of: (row) =>
              row.closeDate === null ? null : (
                <span className={row.closeDate < asOf ? 'alert' : ''}>{day(row.closeDate)}</span>
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
            of: (row) => {
              const support = figures.get(row.id)?.support.value ?? null;
              return support !== null && isShownIn(content, buyingCentreFigures) ? signed(support) : null;
            },
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
const STEPS_BELOW = 3;
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
      person(opportunity.economicBuyerId) &&
        `${withinSentence(labelOf('opportunity', 'economicBuyerId'))} ${person(opportunity.economicBuyerId) ?? ''}`,
      person(opportunity.championId) &&
        `${withinSentence(labelOf('opportunity', 'championId'))} ${person(opportunity.championId) ?? ''}`,
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
              <Charted as={phaseCharts(figures.phases)}>
                <PhaseBars phases={figures.phases} />
              </Charted>
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
