import type { ReactNode } from 'react';
import { isShownIn } from '../../../shared/analysis/memo';
import {
  findOutWords,
  minutesOfWorkshop,
  notVotedWords,
  takenWords,
  workshopMovements,
  type Minutes,
  type VoteTaken,
} from '../../../shared/analysis/minutes';
import { definitionAgreement } from '../../../shared/analysis/ratios';
import { settingsOf } from '../../../shared/analysis/settings';
import { voteValueWords } from '../../../shared/analysis/voteScales';
import { durationWords, timeWords } from '../../../shared/analysis/workshopClock';
import type { PdfOptions } from '../../../shared/api/outputs';
import { longDate } from '../../../shared/conventions/writeDay';
import { signed, withDecimals } from '../../../shared/conventions/writeNumber';
import { minutesOfSteps } from '../../../shared/document/agenda';
import { answersOfCounts } from '../../../shared/document/settleVote';
import { fistWords, heldWords } from '../../../shared/exchange/minutesText';
import { attitudeWord, influenceWord, inWords, relationshipWord, withinSentence } from '../../../shared/model/words';
import { linesOf, Rows } from '../Rows';
import { Points, Stats } from '../texts';
import { planView, type PlanView } from '../view';
import { BeforeAfterSheet } from './BeforeAfterSheet';
import { WorkshopSheet, type WorkshopPaperProps } from './WorkshopSheet';
import { wordFor, said } from '../../../shared/packs/spoken';

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div className="part">
    <h2>{title}</h2>
    {children}
  </div>
);

/** Somebody by name; those who are gone since keep their line. */
const nameIn = (view: PlanView, id: string): string => view.person(id) ?? 'Somebody who is no longer in the account';

const Actions = ({ minutes, view }: { readonly minutes: Minutes; readonly view: PlanView }) => {
  const rows = minutes.owners.flatMap(({ owner, actions }) => actions.map((action) => ({ ...action, owner })));
  return rows.length === 0 ? null : (
    <Part title="Actions">
      <Rows
        label="Actions"
        rows={rows}
        columns={[
          { head: 'Whose', as: 'text', of: (one) => one.owner ?? 'nobody yet' },
          { head: 'What', as: 'text', of: (one) => one.title },
          { head: 'By', as: 'short', of: (one) => view.day(one.due) ?? 'no day yet' },
        ]}
      />
    </Part>
  );
};

/** What the room came to, as far apart as it was; *find out* names what finds it out. */
const cameTo = ({ outcome, action }: VoteTaken): ReactNode =>
  outcome.status === 'findOut'
    ? linesOf(['To find out', action && findOutWords(action.title)])
    : linesOf([voteValueWords(outcome.dimension, outcome.value), outcome.byLead ? 'as the lead decided' : null]);

const Votes = ({ minutes, view }: { readonly minutes: Minutes; readonly view: PlanView }) =>
  minutes.votes.length + minutes.notVoted.length === 0 ? null : (
    <Part title="Votes">
      {minutes.votes.length === 0 ? null : (
        <Rows
          label="Votes"
          rows={minutes.votes.map((one) => ({ ...one, id: one.outcome.id }))}
          columns={[
            { head: 'Person', as: 'text', of: ({ outcome }) => nameIn(view, outcome.personId) },
            { head: 'Voted', as: 'short', of: ({ outcome }) => inWords(outcome.dimension) },
            { head: 'Came to', as: 'text', of: cameTo },
            {
              head: 'Median',
              as: 'number',
              of: ({ outcome: { dimension, median } }) =>
                median === null ? null : (voteValueWords(dimension, median).split(',')[0] ?? null),
            },
            { head: 'Spread', as: 'number', of: ({ outcome }) => outcome.spread },
            { head: 'Votes', as: 'number', of: ({ outcome }) => outcome.votes },
            {
              head: 'Don’t know',
              as: 'number',
              of: ({ outcome }) => (outcome.dontKnow === 0 ? null : outcome.dontKnow),
            },
            { head: 'Rounds', as: 'number', of: ({ outcome }) => outcome.rounds },
          ]}
        />
      )}
      {minutes.notVoted.map(({ dimension, ids }) => (
        <p key={dimension} className="remark">
          <b>{inWords(dimension)}, not voted:</b> {notVotedWords(ids, (id) => nameIn(view, id))}. They have the values
          of the lead.
        </p>
      ))}
    </Part>
  );

/** F35 of the boxes the room voted on. */
const Definition = ({ minutes, view }: { readonly minutes: Minutes; readonly view: PlanView }) => {
  const settings = settingsOf(view.content, view.asOf);
  return minutes.boxes.length === 0 ? null : (
    <Part title="Definition: how far the room agrees">
      <Rows
        label="Definition"
        rows={minutes.boxes.map((box) => {
          const answers = answersOfCounts(box.agreement, true);
          return { ...box, answers, ...definitionAgreement(answers, settings) };
        })}
        columns={[
          { head: 'Box', as: 'text', of: ({ title }) => title },
          { head: 'Text', as: 'text', of: ({ text }) => text },
          {
            head: 'Mean',
            as: 'number',
            of: ({ mean }) => (mean.value === null ? 'nobody knows' : withDecimals(mean.value, 1)),
          },
          { head: 'Spread', as: 'number', of: ({ spread }) => spread },
          { head: 'Votes', as: 'number', of: ({ answers }) => answers.filter((one) => one !== null).length },
          { head: '', as: 'short', of: ({ isTalk }) => (isTalk ? 'to talk about' : null) },
        ]}
      />
    </Part>
  );
};

/** *2 → 4*, or nothing where it stayed. */
const turned = <V,>(then: V, now: V, as: (value: V) => string): ReactNode =>
  then === now ? null : `${as(then)} → ${as(now)}`;

/** F33 and F5 before and after, and who was added, left or is rated otherwise. */
const People = ({ view, agenda }: WorkshopPaperProps & { readonly view: PlanView }) => {
  const moved = isShownIn(view.content, workshopMovements)
    ? workshopMovements(view.content, view.asOf).get(agenda.id)
    : undefined;
  if (moved === undefined) return null;
  const { movement, rerated, coverageThen, coverageNow } = moved;
  const percent = (value: number): string => `${Math.round(value)} %`;
  const beforeAfter = (
    words: string,
    then: number | null,
    now: number | null,
    as: (value: number) => string,
    note: string,
  ) => ({
    words,
    figure: { value: now, reason: 'noData' as const },
    as: (value: number | null) =>
      value === null ? 'not known' : `${then === null ? 'not known' : as(then)} → ${as(value)}`,
    note,
  });
  const named = (title: string, ids: readonly string[]): ReactNode =>
    ids.length === 0 ? null : (
      <p className="remark">
        <b>{title}</b> {ids.map((id) => nameIn(view, id)).join(', ')}
      </p>
    );
  return (
    <Part title="People: before and after">
      <Stats
        stats={[
          beforeAfter('Support', movement.supportThen, movement.supportNow, signed, 'of those rated before and after'),
          beforeAfter('Coverage', coverageThen, coverageNow, percent, said('of the {names.influence} that counts')),
        ]}
      />
      {named('Added:', movement.new)}
      {named('Left:', movement.gone)}
      {rerated.length === 0 ? (
        <p className="remark quiet">Nobody who was rated before is rated otherwise now.</p>
      ) : (
        <Rows
          label="Rated otherwise"
          rows={rerated}
          columns={[
            { head: 'Rated otherwise', as: 'text', of: ({ id }) => nameIn(view, id) },
            {
              head: wordFor('names', 'influence'),
              as: 'text',
              of: ({ then, now }) => turned(then.influence, now.influence, influenceWord),
            },
            {
              head: wordFor('names', 'attitude'),
              as: 'text',
              of: ({ then, now }) => turned(then.attitude, now.attitude, attitudeWord),
            },
            {
              head: wordFor('names', 'relationship'),
              as: 'text',
              of: ({ then, now }) => turned(then.relationship, now.relationship, relationshipWord),
            },
          ]}
        />
      )}
    </Part>
  );
};

const AgendaTaken = ({ minutes }: { readonly minutes: Minutes }) => (
  <Part title="Agenda, planned and real">
    <Rows
      label="Agenda, planned and real"
      rows={minutes.steps.map(({ step, planned, taken }, at) => ({
        id: step.id,
        title: step.title,
        start: minutes.agenda.startTime + minutesOfSteps(minutes.steps.slice(0, at).map((one) => one.step)),
        planned,
        taken,
      }))}
      columns={[
        { head: 'Planned', as: 'short', of: ({ start }) => timeWords(start) },
        { head: 'Step', as: 'text', of: ({ title }) => title },
        { head: 'Minutes planned', as: 'number', of: ({ planned }) => planned },
        { head: 'Minutes taken', as: 'number', of: ({ taken }) => (taken ? taken : takenWords(taken)) },
      ]}
      foot={['', 'All', minutes.planned, minutes.taken]}
    />
    {minutes.fromStartToEnd === null ? null : (
      <p className="remark quiet">From start to end, with pauses: {durationWords(minutes.fromStartToEnd)}.</p>
    )}
  </Part>
);

/** What a workshop came to, on paper; a part that holds nothing is left out. The map before and after comes last. */
export const MinutesSheets = (paper: WorkshopPaperProps & { readonly options: PdfOptions }) => {
  const { content, agenda, asOf } = paper;
  const view = planView(content, asOf);
  const minutes = minutesOfWorkshop(content, agenda);
  const open = minutes.parked.filter((one) => !one.isSettled);
  const settled = minutes.parked.filter((one) => one.isSettled);
  const fist = fistWords(agenda.fistOfFive);
  return (
    <>
      <WorkshopSheet {...paper} kind="Minutes" id="workshop-minutes" held={heldWords(minutes, agenda)}>
        {minutes.people.length === 0 ? null : (
          <Part title="Participants">
            <ul className="in-columns">
              {minutes.people.map(({ name, role, isGuest }) => (
                <li key={`${name} ${role}`}>
                  {name} <span className="quiet">{`${withinSentence(inWords(role))}${isGuest ? ', guest' : ''}`}</span>
                </li>
              ))}
            </ul>
          </Part>
        )}
        {minutes.decisions.length === 0 ? null : (
          <Part title="Decisions">
            <Points numbered items={minutes.decisions.map(({ id, decision }) => ({ id, text: decision }))} />
          </Part>
        )}
        <Actions minutes={minutes} view={view} />
        {minutes.parked.length === 0 ? null : (
          <Part title="Parking lot">
            <Points
              items={[
                ...open.map(({ id, parked }) => ({ id, text: parked })),
                ...settled.map(({ id, parked }) => ({ id, text: <span className="quiet">Settled: {parked}</span> })),
              ]}
            />
          </Part>
        )}
        <Votes minutes={minutes} view={view} />
        <Definition minutes={minutes} view={view} />
        <People {...paper} view={view} />
        {minutes.notes.length === 0 ? null : (
          <Part title="Notes">
            <Points items={minutes.notes.map(({ id, note }) => ({ id, text: note }))} />
          </Part>
        )}
        {fist === null && agenda.nextReview === null ? null : (
          <Part title="Close">
            {fist === null ? null : <p>{fist}</p>}
            {agenda.nextReview === null ? null : <p>Next review: {longDate(agenda.nextReview)}</p>}
          </Part>
        )}
        <AgendaTaken minutes={minutes} />
      </WorkshopSheet>
      <BeforeAfterSheet {...paper} />
    </>
  );
};
