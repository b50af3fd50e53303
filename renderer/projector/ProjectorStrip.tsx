import { clockWords } from '../../shared/analysis/onePageClock';
import { durationWords } from '../../shared/analysis/workshopClock';
import type { ShownClock, ShownStep } from '../../shared/api/projector';
import { useClock } from './NeutralPage';

const MINUTE = 60_000;

const StripClock = ({ clock, hasParts }: { readonly clock: ShownClock; readonly hasParts: boolean }) => {
  const { leftOfPart, gone } = useClock(clock);
  const inStep = clock.leftOfStep - gone;
  return (
    <div className="run-clock tabular">
      <div className="run-left">
        <p>
          {/* The large clock counts a part of the step; without parts it counts the step, which is said beside it. */}
          {hasParts ? <b>{inStep < 0 ? `+${clockWords(inStep)}` : clockWords(inStep)}</b> : null}
          <span>{inStep < 0 ? 'over in this step' : 'left in this step'}</span>
        </p>
        <p>
          <b>{durationWords(Math.max(0, Math.ceil((clock.leftOfDay - gone) / MINUTE)))}</b>
          <span>left today</span>
        </p>
      </div>
      <p
        role="timer"
        aria-label="Clock"
        className={`run-time ${leftOfPart < MINUTE ? 'last' : ''} ${clock.isRunning ? '' : 'paused'}`}
      >
        {leftOfPart < 0 ? '+' : ''}
        {clockWords(leftOfPart)}
        {clock.isRunning ? null : <span className="run-paused">paused</span>}
      </p>
    </div>
  );
};

type Props = {
  readonly step: ShownStep | null;
  readonly clock: ShownClock;
  readonly title: string;
  /** One line: what is below it asks by itself. */
  readonly isSmall?: boolean;
};

/** Above what is shown: what the step asks the room, and the clock. */
export const ProjectorStrip = ({ step, clock, title, isSmall = false }: Props) => (
  <header className={`run-strip projector-strip ${isSmall ? 'small' : ''}`}>
    <div className="run-asks">
      {step === null ? (
        <h2 className="serif">{title}</h2>
      ) : (
        <>
          <p className="run-step">
            <b>{step.title}</b>
            {step.parts.map((part, index) => (
              <span
                key={part}
                className={index < step.part ? 'past' : ''}
                aria-current={index === step.part ? 'step' : undefined}
              >
                {part}
              </span>
            ))}
          </p>
          {isSmall ? null : (
            <>
              <h2 className={`serif ${step.asks.length > 90 ? 'long' : ''}`}>{step.asks}</h2>
              {step.more === '' ? null : <p className="run-more">{step.more}</p>}
            </>
          )}
        </>
      )}
    </div>
    <StripClock clock={clock} hasParts={(step?.parts.length ?? 0) > 0} />
  </header>
);
