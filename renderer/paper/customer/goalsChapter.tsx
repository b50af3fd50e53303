import { longDate } from '../../../shared/conventions/writeDay';
import { accountOf, list } from '../../../shared/document/document';
import { SWOT_FIELDS } from '../../../shared/model/scales';
import { inWords } from '../../../shared/model/words';
import { part, type SectionParts } from '../PlanPart';
import { CustomerRows } from './CustomerRows';
import { Label, Points, Prose } from '../texts';
import type { PlanView } from '../view';

const Situation = ({ view }: { readonly view: PlanView }) => {
  const account = accountOf(view.content);
  const steps = [
    ['Today', account.situationToday],
    ['Tomorrow', account.situationTomorrow],
    ['How we get there together', account.situationPath],
  ] as const;
  return (
    <>
      {steps.map(([name, text]) =>
        text ? (
          <div key={name} className="keep">
            <Label>{name}</Label>
            <p className="read-aloud">{text}</p>
          </div>
        ) : null,
      )}
    </>
  );
};

/** What the supplier brings to a goal: the help of the strategy map that leads to it, else the objectives that serve it. */
const helpFor = (view: PlanView, goalId: string): readonly string[] => {
  const help = list(view.content, 'strategyStep').flatMap((step) =>
    step.step === 'help' && step.customerGoalId === goalId ? [step.title] : [],
  );
  return help.length > 0
    ? help
    : list(view.content, 'objective').flatMap((one) => (one.customerGoalId === goalId ? [one.title] : []));
};

const Goals = ({ view }: { readonly view: PlanView }) => (
  <CustomerRows
    label="Goals"
    rows={list(view.content, 'customerGoal')}
    columns={[
      { head: 'Goal', of: (row) => <strong>{row.title}</strong>, as: 'text' },
      { head: 'Who stands for it', of: (row) => view.person(row.ownerId) },
      { head: 'Measured by', of: (row) => row.measure, as: 'text' },
      { head: 'By', of: (row) => row.due && longDate(row.due), as: 'short' },
    ]}
    below={(row) => {
      const brought = helpFor(view, row.id);
      return brought.length === 0 ? null : (
        <>
          <span className="quiet">What we bring to it: </span>
          {brought.join('; ')}
        </>
      );
    }}
  />
);

/** What of their own view of themselves is shared: in their words, without who told it. */
const TheirSwot = ({ view }: { readonly view: PlanView }) => (
  <>
    {SWOT_FIELDS.map((field) => {
      const entries = list(view.content, 'customerSwotEntry').filter((one) => one.field === field);
      return entries.length === 0 ? null : (
        <div key={field} className="keep">
          <Label>{inWords(field)}</Label>
          <Points items={entries.map(({ id, title }) => ({ id, text: title }))} />
        </div>
      );
    })}
  </>
);

/** What the customer wants to reach, from where, and what is brought to it. */
export const goalsChapter: SectionParts = (view) => {
  const { content } = view;
  const account = accountOf(content);
  const markets = [
    ['The customers of the customer', account.customersCustomers],
    ['The competitors of the customer', account.customersCompetitors],
  ] as const;
  return [
    ...part(
      'From today to tomorrow',
      [account.situationToday, account.situationTomorrow, account.situationPath].some(Boolean),
      <Situation view={view} />,
    ),
    ...part('Goals', content.customerGoal.size > 0, <Goals view={view} />),
    ...part(
      'Trends',
      content.trend.size > 0,
      <Points items={list(content, 'trend').map(({ id, title }) => ({ id, text: title }))} />,
    ),
    ...part('How the customer sees itself', content.customerSwotEntry.size > 0, <TheirSwot view={view} />),
    ...part(
      'The market',
      markets.some(([, text]) => text),
      <>
        {markets.map(([name, text]) =>
          text ? (
            <div key={name} className="keep">
              <Label>{name}</Label>
              <Prose text={text} />
            </div>
          ) : null,
        )}
      </>,
    ),
  ];
};
