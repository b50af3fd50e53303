/** The slides a customer is shown: where they want to go, what is done together, what it is worth, and who is there. */
import { actionStateWords } from '../customer/togetherChapters';
import { nextReview } from '../../../shared/analysis/completeness';
import { driverAmount, isAgreed, valueCase } from '../../../shared/analysis/valueCase';
import { customerTitle, sidesOf } from '../../../shared/audience/customerPlan';
import { longDate } from '../../../shared/conventions/writeDay';
import { accountOf, find, list, single } from '../../../shared/document/document';
import { shortMoney, wholeMoney } from '../../../shared/model/money';
import { asWritten, inWords, withinSentence } from '../../../shared/model/words';
import { Plate } from '../CoverSheet';
import { mapSlides } from './mapSlides';
import { measureCell, ObjectiveState } from './objectiveCells';
import { viewSlides } from './viewSlides';
import { SlideRows } from './parts';
import { customerSwotSlide } from './strategySlides';
import { inLines, onSlides, sentence, type SlideTopic } from './slide';

/** Room for the words of the opening, in CSS pixels. */
const OPENING_WIDTH = 640;

const openingSlide: SlideTopic = (view) => {
  const { content } = view;
  const { us } = sidesOf(content);
  const frame = single(content, 'financials');
  const plan = single(content, 'plan');
  const name = accountOf(content).name || 'Account without a name';
  const isLong = name.length > 28;
  return {
    id: 'opening',
    title: name,
    body: (
      <>
        <div className="opening-words">
          <p className="slide-kind">Joint account plan</p>
          <h1 className={isLong ? 'long' : ''}>{inLines(name, OPENING_WIDTH, 3, isLong ? 42 : 60, 650)}</h1>
          <p className="opening-period">
            {sentence(
              frame?.periodStart && frame.periodEnd
                ? `${longDate(frame.periodStart)} to ${longDate(frame.periodEnd)}`
                : null,
              us === null ? null : inLines(`with ${us}`, OPENING_WIDTH, 1),
            )}
          </p>
          {plan?.ambition ? <p className="opening-ambition">{inLines(plan.ambition, OPENING_WIDTH, 4, 30)}</p> : null}
        </div>
        <Plate view={view} />
      </>
    ),
  };
};

const goalsSlide: SlideTopic = ({ content, person, day }) =>
  content.customerGoal.size === 0
    ? null
    : onSlides(list(content, 'customerGoal'), { rows: 5, slides: 3 }, (rows, more) => ({
        id: 'goals',
        title: customerTitle(content, 'world'),
        body: (
          <SlideRows
            label="Goals"
            rows={rows}
            more={more}
            what="goals"
            columns={[
              {
                head: 'Goal',
                width: 640,
                of: (row, fit) => fit.titled(row.title, row.measure),
                as: 'text',
              },
              { head: 'Who stands for it', width: 330, of: (row, fit) => fit.body(person(row.ownerId)) },
              { head: 'By', width: 198, of: (row) => day(row.due), as: 'short' },
            ]}
          />
        ),
      }));

const objectivesSlide: SlideTopic = ({ content, day, member }) =>
  content.objective.size === 0
    ? null
    : onSlides(list(content, 'objective'), { rows: 5, slides: 3 }, (rows, more) => ({
        id: 'objectives',
        title: customerTitle(content, 'objectives'),
        body: (
          <SlideRows
            label="Objectives"
            rows={rows}
            more={more}
            what="objectives"
            columns={[
              {
                head: 'Objective',
                width: 440,
                of: (row, fit) => fit.titled(row.title, find(content, 'customerGoal', row.customerGoalId)?.title),
                as: 'text',
              },
              {
                head: 'Measure',
                width: 260,
                of: (row, fit) => measureCell(row, fit),
              },
              { head: 'By', width: 160, of: (row) => day(row.due), as: 'short' },
              { head: 'Who', width: 180, of: (row, fit) => fit.body(member(row.ownerId)) },
              {
                head: 'State',
                width: 128,
                of: (row) => <ObjectiveState row={row} />,
                as: 'short',
              },
            ]}
          />
        ),
      }));

const actionsSlide: SlideTopic = ({ content, day, member }) =>
  content.action.size === 0
    ? null
    : onSlides(list(content, 'action'), { rows: 6, slides: 3 }, (rows, more) => ({
        id: 'actions',
        title: 'Who does what by when',
        body: (
          <SlideRows
            label="Actions"
            rows={rows}
            more={more}
            what="actions"
            columns={[
              { head: 'Action', width: 570, of: (row, fit) => <strong>{fit.strong(row.title)}</strong>, as: 'text' },
              { head: 'Who', width: 230, of: (row, fit) => fit.body(member(row.ownerId)) },
              { head: 'By', width: 168, of: (row) => day(row.due), as: 'short' },
              { head: 'State', width: 200, of: (row, fit) => fit.body(actionStateWords(row)) },
            ]}
          />
        ),
      }));

const projectsSlide: SlideTopic = ({ content, person, unit }) =>
  content.project.size === 0
    ? null
    : onSlides(list(content, 'project'), { rows: 4, slides: 3 }, (rows, more) => ({
        id: 'projects',
        title: customerTitle(content, 'projects'),
        body: (
          <SlideRows
            label="Joint projects"
            rows={rows}
            more={more}
            what="projects"
            columns={[
              {
                head: 'Project',
                width: 568,
                of: (row, fit) => fit.titled(row.title, row.theirBenefit ?? row.charterLine),
                as: 'text',
              },
              {
                head: 'Where and who',
                width: 360,
                of: (row, fit) => (
                  <>
                    {fit.body(unit(row.businessUnitId), 1)}
                    <span className="slide-under">{fit.under(person(row.sponsorId))}</span>
                  </>
                ),
              },
              {
                head: 'State',
                width: 240,
                of: (row, fit) => (
                  <>
                    {fit.body(inWords(row.status), 1)}
                    {row.end === null ? null : (
                      <span className="slide-under">{fit.under(`to ${longDate(row.end)}`)}</span>
                    )}
                  </>
                ),
              },
            ]}
          />
        ),
      }));

const valueSlide: SlideTopic = ({ content, asOf, person, currency }) => {
  const drivers = list(content, 'valueDriver');
  if (drivers.length === 0) return null;
  const worth = valueCase(content, asOf);
  const says = sentence(
    worth.agreed.value !== null &&
      `${currency} ${wholeMoney(worth.agreed.value)} ${withinSentence(inWords('agreed'))} a year`,
    worth.delivered.value !== null &&
      `${currency} ${wholeMoney(worth.delivered.value)} ${withinSentence(inWords('delivered'))} so far`,
  );
  return onSlides(drivers, { rows: 4, slides: 2 }, (rows, more) => ({
    id: 'value',
    title: customerTitle(content, 'value'),
    says,
    body: (
      <SlideRows
        label="Value"
        rows={rows}
        more={more}
        what="drivers"
        columns={[
          {
            head: 'What changes',
            width: 500,
            of: (row, fit) => <strong>{fit.strong(row.title)}</strong>,
            as: 'text',
          },
          { head: `A year, ${currency}`, width: 180, of: (row) => shortMoney(driverAmount(row)), as: 'number' },
          {
            head: 'Agreed with',
            width: 300,
            of: (row, fit) =>
              isAgreed(row, content) ? (
                <>
                  {fit.body(person(row.agreedById), 1)}
                  <span className="slide-under">{longDate(row.agreedOn)}</span>
                </>
              ) : null,
          },
          { head: 'State', width: 188, of: (row, fit) => fit.body(inWords(row.state), 1) },
        ]}
      />
    ),
  }));
};

const teamSlide: SlideTopic = ({ content, asOf, member, person }) => {
  const team = list(content, 'assignment');
  if (team.length === 0) return null;
  const coming = nextReview(content, asOf);
  const beside = new Map(list(content, 'sponsorPairing').map((pair) => [pair.memberId, pair.personId]));
  return onSlides(team, { rows: 6, slides: 2 }, (rows, more) => ({
    id: 'team',
    title: customerTitle(content, 'team'),
    says: coming === null ? undefined : `The next review is on ${longDate(coming)}`,
    body: (
      <SlideRows
        label="Team"
        rows={rows}
        more={more}
        what="of the team"
        columns={[
          {
            head: 'Name',
            width: 480,
            of: (row, fit) => (
              <>
                <strong>{fit.strong(member(row.memberId), 1)}</strong>
                <span className="slide-under">{fit.under(find(content, 'member', row.memberId)?.title)}</span>
              </>
            ),
            as: 'text',
          },
          { head: 'Part', width: 340, of: (row, fit) => row.role && fit.body(asWritten(row.role)) },
          {
            head: 'Sponsor of',
            width: 348,
            of: (row, fit) => fit.body(person(beside.get(row.memberId) ?? null)),
          },
        ]}
      />
    ),
  }));
};

/** In the order a customer hears them. */
export const CUSTOMER_TOPICS: readonly SlideTopic[] = [
  openingSlide,
  goalsSlide,
  customerSwotSlide,
  objectivesSlide,
  actionsSlide,
  projectsSlide,
  valueSlide,
  mapSlides,
  viewSlides,
  teamSlide,
];
