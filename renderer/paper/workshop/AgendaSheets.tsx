import { durationWords, timeWords } from '../../../shared/analysis/workshopClock';
import {
  minutesOfSteps,
  ofAgenda,
  participantName,
  questionsOf,
  stepsOf,
  type AgendaStep,
} from '../../../shared/document/agenda';
import { inWords, withinSentence } from '../../../shared/model/words';
import { linesOf, Rows } from '../Rows';
import { Facts, Label, Prose } from '../texts';
import { WorkshopSheet, type WorkshopPaperProps } from './WorkshopSheet';

type Timed = AgendaStep & { readonly start: number };
const timed = ({ content, agenda }: Pick<WorkshopPaperProps, 'content' | 'agenda'>): readonly Timed[] => {
  const steps = stepsOf(content, agenda.id);
  return steps.map((step, at) => ({ ...step, start: agenda.startTime + minutesOfSteps(steps.slice(0, at)) }));
};

const Participants = ({ content, agenda }: WorkshopPaperProps) => {
  const names = ofAgenda(content, 'participant', agenda.id).map(
    (one) => `${participantName(content, one)} (${withinSentence(inWords(one.role))})`,
  );
  return <Facts wide facts={[['In the room', names.join(', ')]]} />;
};

/** What is handed round: when, what, for how long, and what the room is asked. Nothing meant for the facilitator. */
export const AgendaSheet = (paper: WorkshopPaperProps) => {
  const steps = timed(paper);
  return (
    <WorkshopSheet {...paper} kind="Agenda" id="workshop-agenda">
      <Participants {...paper} />
      {steps.length === 0 ? (
        <p>No step yet.</p>
      ) : (
        <Rows
          label="Agenda"
          shape="agenda-rows"
          rows={steps}
          columns={[
            { head: 'From', as: 'short', of: (step) => timeWords(step.start) },
            {
              head: 'What',
              as: 'text',
              of: (step) =>
                step.isBreak ? (
                  <span className="quiet">{step.title}</span>
                ) : (
                  <>
                    <strong>{step.title}</strong>
                    {step.parts.length === 0 ? null : (
                      <span className="line quiet">{step.parts.map(({ title }) => title).join(' · ')}</span>
                    )}
                  </>
                ),
            },
            { head: 'Min', as: 'number', of: (step) => step.minutes },
            { head: 'Questions to the room', as: 'text', of: (step) => linesOf(questionsOf(step)) },
          ]}
          foot={['', 'All', minutesOfSteps(steps), '']}
        />
      )}
    </WorkshopSheet>
  );
};

const RunStep = ({ step }: { readonly step: Timed }) => (
  <div className="entry keep">
    <h3 className="entry-head">
      <span className="kind">{timeWords(step.start)}</span> {step.title}{' '}
      <span className="quiet">{durationWords(step.minutes)}</span>
    </h3>
    {questionsOf(step).map((question) => (
      <p key={question} className="read-aloud">
        {question}
      </p>
    ))}
    {step.parts.length === 0 ? null : (
      <Rows
        label={`Parts of ${step.title}`}
        rows={step.parts.map((part, at) => ({ ...part, id: `${step.id} ${at}` }))}
        columns={[
          { head: 'Part', as: 'short', of: (part) => part.title },
          { head: 'Min', as: 'number', of: (part) => part.minutes },
          { head: 'How', as: 'text', of: (part) => part.how },
        ]}
      />
    )}
    <Prose text={step.notes} />
    <Facts wide facts={[['Wanted', step.outcome]]} />
  </div>
);

/** What the facilitator holds: every part with its minutes and how it is done, notes and what is wanted. */
export const RunSheet = (paper: WorkshopPaperProps) => (
  <WorkshopSheet {...paper} kind="Run sheet of the facilitator" id="workshop-run">
    <Participants {...paper} />
    {timed(paper).map((step) =>
      step.isBreak ? (
        <div key={step.id} className="entry run-break quiet">
          {timeWords(step.start)} {step.title}, {durationWords(step.minutes)}
          <Prose text={step.notes} />
        </div>
      ) : (
        <RunStep key={step.id} step={step} />
      ),
    )}
    <Label>Keys while it runs</Label>
    <p>
      Page Down and Page Up: on and back. Shift Space: pause. Ctrl M: five minutes more. F7 parks, F8 keeps a decision,
      F9 an action, F4 a note.
    </p>
  </WorkshopSheet>
);
