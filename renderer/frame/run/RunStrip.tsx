import { useState, type CSSProperties } from 'react';
import { clockWords } from '../../../shared/analysis/onePageClock';
import {
  durationWords,
  leftOfDay,
  leftOfPart,
  leftOfStep,
  minutesOf,
  workshopClock,
  type WorkshopClock,
} from '../../../shared/analysis/workshopClock';
import { questionsOf } from '../../../shared/document/agenda';
import { borrowMinutes, goToStep, leaveRun, togglePause } from '../../commands/runCommands';
import { useIsHiding } from '../../state/records';
import { useIsProjecting } from '../../state/projector';
import { useCustomerScreen, type Run } from '../../state/run';
import { setSession, useSession } from '../../state/session';
import { useMoment } from '../../state/moment';
import { ProjectorSwitch } from '../../parts/projector/ProjectorSwitch';
import { Button } from '../../parts/ui/Button';

const MINUTE = 60_000;

/** How the day stands, in words. Up to a minute either way is on time. */
const lateWords = (late: number): string => {
  const minutes = Math.floor(Math.abs(late) / MINUTE);
  if (minutes === 0) return 'left today, on time';
  return late > 0 ? `left today, ${minutes} min late` : `left today, ${minutes} min to spare`;
};

type AtMoment = { readonly run: Run; readonly clock: WorkshopClock };

const RunClock = ({ run: { steps, step, state }, clock }: AtMoment) => {
  const left = leftOfPart(clock, step);
  const day = leftOfDay(clock, steps);
  const inStep = leftOfStep(clock, step);
  return (
    <div className="run-clock tabular">
      <div className="run-left">
        <p>
          {/* The large clock counts a part of the step; without parts it counts the step, which is said beside it. */}
          {step.parts.length === 0 ? null : <b>{inStep < 0 ? `+${clockWords(inStep)}` : clockWords(inStep)}</b>}
          <span>{inStep < 0 ? 'over in this step' : 'left in this step'}</span>
        </p>
        <p>
          <b>{durationWords(Math.ceil(day.left / MINUTE))}</b>
          <span>{lateWords(day.late)}</span>
        </p>
      </div>
      <p
        role="timer"
        aria-label="Clock"
        className={`run-time ${left < MINUTE ? 'last' : ''} ${state === 'paused' ? 'paused' : ''}`}
      >
        {left < 0 ? '+' : ''}
        {clockWords(left)}
        {state === 'paused' ? <span className="run-paused">paused</span> : null}
      </p>
    </div>
  );
};

const RunDay = ({ run: { steps, step }, clock }: AtMoment) => {
  const at = steps.indexOf(step);
  return (
    <nav className="run-day" aria-label="Steps">
      {steps.map((one, index) => {
        const minutes = minutesOf(clock, one);
        const share = Math.min(1, (clock.spent.get(one.id) ?? 0) / Math.max(1, minutes * MINUTE));
        return (
          <button
            key={one.id}
            type="button"
            aria-label={`${one.title}, ${minutes} minutes`}
            title={one.title}
            aria-current={index === at ? 'step' : undefined}
            className={`${one.isBreak ? 'rest' : ''} ${index < at ? 'past' : ''}`}
            style={{ '--minutes': minutes, '--share': share } as CSSProperties}
            onClick={() => goToStep(one.id)}
          />
        );
      })}
    </nav>
  );
};

/** The clock, what is left of step and day, and the day true to minutes. They draw themselves alone, once a second. */
const RunTimes = ({ run }: { readonly run: Run }) => {
  const clock = workshopClock(run.agenda.events, useMoment(run.state === 'running'));
  return (
    <>
      <RunClock run={run} clock={clock} />
      <RunDay run={run} clock={clock} />
    </>
  );
};

/** On one screen with the customer: what of the step they see, and the way to work on it. */
const OneScreen = () => {
  const screen = useCustomerScreen();
  const isStep = useSession((state) => state.place !== 'workshop' && state.voting === null);
  if (screen === 'own' || !isStep) return null;
  return screen === 'theirs' ? (
    <Button
      small
      title="Shows the step whole: also what is not shared, such as money and rivals"
      onClick={() => setSession({ isWholeShown: true })}
    >
      Work on it: shows everything
    </Button>
  ) : (
    <>
      <b className="run-whole" role="status">
        Everything is on screen
      </b>
      <Button small onClick={() => setSession({ isWholeShown: false, selection: [] })}>
        Show what the customer may see
      </Button>
    </>
  );
};

/** Above the view of a step: what is asked, how long there is, and where the day stands. */
export const RunStrip = ({ run }: { readonly run: Run }) => {
  const { step, part, state } = run;
  // With the room on the projector this window is for who presents.
  const isProjecting = useIsProjecting();
  const [opened, setNotesOpen] = useState<boolean | null>(null);
  const areNotesOpen = opened ?? isProjecting;
  const notes = [step.notes, step.outcome === null ? null : `Wanted: ${step.outcome}`].filter(Boolean).join('\n');
  const isHiding = useIsHiding();
  const [first, ...more] = questionsOf(step);
  const here = step.parts[part];
  const asked = step.isBreak ? 'Back in a moment' : (here?.how ?? first ?? step.title);
  return (
    <header className="run-strip" data-region="strip">
      <div className="run-asks">
        <p className="run-step">
          <b>{step.title}</b>
          {step.parts.map((one, index) => (
            <span key={index} className={index < part ? 'past' : ''} aria-current={index === part ? 'step' : undefined}>
              {one.title.toLowerCase()}
            </span>
          ))}
        </p>
        <h1 className={`serif ${asked.length > 90 ? 'long' : ''}`}>{asked}</h1>
        {here === undefined && more.length > 0 ? <p className="run-more">{more.join(' ')}</p> : null}
        <div className="run-buttons">
          <Button small title="Shift Space" onClick={togglePause}>
            {state === 'paused' ? 'Go on' : 'Pause'}
          </Button>
          <Button small title="Ctrl M" onClick={borrowMinutes}>
            Five minutes more
          </Button>
          {notes === '' || isHiding ? null : (
            <Button small aria-expanded={areNotesOpen} onClick={() => setNotesOpen(!areNotesOpen)}>
              Notes
            </Button>
          )}
          <OneScreen />
          <ProjectorSwitch isOffered />
          <Button small tone="bare" onClick={leaveRun}>
            Step out
          </Button>
          <span className="run-pauses quiet">Shift Space pauses</span>
        </div>
        {areNotesOpen && !isHiding && notes !== '' ? <p className="run-notes">{notes}</p> : null}
      </div>
      <RunTimes run={run} />
    </header>
  );
};
