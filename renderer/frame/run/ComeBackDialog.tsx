import { useRef } from 'react';
import { clockWords } from '../../../shared/analysis/onePageClock';
import { leftOfPart, workshopClock } from '../../../shared/analysis/workshopClock';
import { openProjector } from '../../commands/projectorCommands';
import { comeBackTo, leavePaused } from '../../commands/runCommands';
import { useSteps } from '../../state/agendaSteps';
import { useIsProjecting } from '../../state/projector';
import { useRecord } from '../../state/records';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import { OnThisScreen } from './JointScreenDialog';

/** *42 seconds*, *3 minutes*, *2 hours 5 minutes*. */
const awayWords = (ms: number): string => {
  const seconds = Math.round(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const some = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
  if (hours > 0) return `${some(hours, 'hour')} ${some(minutes % 60, 'minute')}`;
  return minutes > 0 ? some(minutes, 'minute') : some(seconds, 'second');
};

/** A workshop is under way: where its clock stands, how long nobody saw it, and what to do with that time. */
export const ComeBackDialog = ({
  onClose,
  given: { agendaId, seen, now },
}: {
  readonly onClose: () => void;
  readonly given: { readonly agendaId: string; readonly seen: number; readonly now: number };
}) => {
  const agenda = useRecord('agenda', agendaId);
  const steps = useSteps(agendaId);
  const first = useRef<HTMLButtonElement>(null);
  const isProjecting = useIsProjecting();
  if (agenda === undefined) return null;
  const isOnOneScreen = agenda.withCustomer === true && !isProjecting;
  const clock = workshopClock(agenda.events, seen);
  const step = steps.find((one) => one.id === clock.stepId);
  const isRunning = clock.state === 'running';
  const away = Math.max(0, now - seen);
  return (
    <Modal title={`${agenda.title} is under way`} onClose={onClose} first={first}>
      <p>
        {step ? (
          <>
            At <b>{step.title}</b>
            {step.parts[clock.part] ? `, ${step.parts[clock.part]?.title.toLowerCase()}` : ''}. The clock stands at{' '}
            <b className="tabular">{clockWords(leftOfPart(clock, step))}</b>
            {isRunning ? '.' : ', paused.'}
          </>
        ) : (
          'Its step is no longer there.'
        )}
      </p>
      <p>Everything that was captured is here. {isRunning ? `This window was away for ${awayWords(away)}.` : ''}</p>
      {isOnOneScreen ? <OnThisScreen /> : null}
      <div className="buttons">
        {isOnOneScreen ? (
          <Button tone="bare" onClick={() => void openProjector('customer')}>
            Open the projector
          </Button>
        ) : null}
        <Button tone="bare" onClick={() => leavePaused(agenda, seen)}>
          Not now, pause it
        </Button>
        {isRunning ? <Button onClick={() => comeBackTo(agenda, seen, true)}>Count the time away</Button> : null}
        <Button ref={first} tone="primary" onClick={() => comeBackTo(agenda, seen, false)}>
          {isRunning ? 'Go on where it stood' : 'Show it'}
        </Button>
      </div>
    </Modal>
  );
};
