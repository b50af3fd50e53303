import { accountOf, list } from '../../../../shared/document/document';
import { labelOf } from '../../../../shared/model/labels';
import { longDate } from '../../../../shared/conventions/writeDay';
import { part, type SectionParts } from '../../../paper/PlanPart';
import { Dash, Rows } from '../../../paper/Rows';
import { FourFields } from '../swot/SwotPaper';
import { StrategyMapFigure } from './StrategyMapFigure';
import { Label, Points, Prose } from '../../../paper/texts';
import type { PlanView } from '../../../paper/view';

const THEIRS = {
  strengths: 'theirs, as they see it',
  weaknesses: 'theirs, as they see it',
  opportunities: 'they see coming',
  threats: 'they see coming',
} as const;
const LONGEST_IN_COLUMN = 700;
const MOST_PARAGRAPHS_IN_COLUMN = 12;

const Route = ({ view }: { readonly view: PlanView }) => {
  const account = accountOf(view.content);
  const steps = [
    ['Today', account.situationToday],
    ['Tomorrow', account.situationTomorrow],
    ['How you get there together', account.situationPath],
  ] as const;
  // Three columns suit what a plan asks for; longer texts read better one below the other.
  const isLong = steps.some(
    ([, text]) =>
      text !== null && (text.length > LONGEST_IN_COLUMN || text.split('\n').length > MOST_PARAGRAPHS_IN_COLUMN),
  );
  return (
    <div className={isLong ? 'route long' : 'route'}>
      {steps.map(([name, text], at) => (
        <div key={name}>
          <Label>
            {name}
            {at < 2 ? ' →' : ''}
          </Label>
          {text ? <p className="read-aloud">{text}</p> : <Dash />}
        </div>
      ))}
    </div>
  );
};

const Goals = ({ view }: { readonly view: PlanView }) => {
  const objectives = list(view.content, 'objective');
  return (
    <Rows
      label="Goals of the customer"
      rows={list(view.content, 'customerGoal')}
      columns={[
        { head: labelOf('customerGoal', 'title'), of: (row) => <strong>{row.title}</strong>, as: 'text' },
        { head: labelOf('customerGoal', 'ownerId'), of: (row) => view.person(row.ownerId) },
        { head: labelOf('customerGoal', 'measure'), of: (row) => row.measure },
        { head: labelOf('customerGoal', 'due'), of: (row) => row.due && longDate(row.due), as: 'short' },
        {
          head: 'Served by your objective',
          of: (row) => {
            const own = objectives.filter((objective) => objective.customerGoalId === row.id);
            return own.length > 0 ? (
              own.map(({ id, title }) => (
                <span key={id} className="line">
                  {title}
                </span>
              ))
            ) : (
              <span className="alert">None yet</span>
            );
          },
          as: 'text',
        },
      ]}
    />
  );
};

/** What the plan prints of the customer’s world and goals. */
export const worldPaper: SectionParts = (view) => {
  const { content } = view;
  const account = accountOf(content);
  const goals = list(content, 'customerGoal');
  const trends = list(content, 'trend');
  const swot = list(content, 'customerSwotEntry');
  const sources = new Map(swot.map(({ id, source }) => [id, source]));
  const texts = [
    ['Their customers', account.customersCustomers],
    ['Their competitors', account.customersCompetitors],
    ['Pressure on their money', account.moneyPressure],
  ] as const;
  return [
    ...part(
      'From today to tomorrow',
      [account.situationToday, account.situationTomorrow, account.situationPath].some(Boolean),
      <Route view={view} />,
    ),
    ...part('Goals of the customer', goals.length > 0, <Goals view={view} />),
    ...part('Trends', trends.length > 0, <Points items={trends.map(({ id, title }) => ({ id, text: title }))} />),
    ...part(
      'Their market',
      texts.some(([, text]) => text),
      <>
        {texts.map(([name, text]) =>
          text ? (
            <div key={name}>
              <Label>{name}</Label>
              <Prose text={text} />
            </div>
          ) : null,
        )}
      </>,
    ),
    ...part(
      'The customer’s own SWOT',
      swot.length > 0,
      <FourFields
        entries={swot}
        about={THEIRS}
        textOf={({ id, title }) => [title, sources.get(id)].filter(Boolean).join(' – ')}
      />,
    ),
    ...part('Strategy map', content.strategyStep.size > 0, <StrategyMapFigure view={view} />),
  ];
};
