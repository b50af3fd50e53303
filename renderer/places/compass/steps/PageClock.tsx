import { clockWords, leftOfAll, leftOfStep, spentAt } from '../../../../shared/analysis/onePageClock';
import { sum } from '../../../../shared/analysis/result';
import { pauseClock, resetClock, startClock, usePageClock } from '../../../state/onePage';
import { useMoment } from '../../../state/moment';
import { Button } from '../../../parts/ui/Button';

/**
 * The time left of all steps and of the one that is shown. It draws itself alone; nothing else on the page follows the
 * second.
 */
export const PageClock = ({
  minutes,
  at,
}: {
  readonly minutes: readonly number[];
  /** Which step is shown; null: none. */ readonly at: number | null;
}) => {
  const clock = usePageClock();
  const isRunning = clock.since !== null;
  const spent = spentAt(clock, useMoment(isRunning));
  const left = leftOfAll(minutes, spent);
  const share = at === null ? null : leftOfStep(minutes, at, spent);
  return (
    <section className="seven-clock" aria-label="Clock">
      <p role="timer" aria-label="Time for the seven steps">
        <b className="serif tabular">{clockWords(left)}</b>{' '}
        <span className="quiet small">
          {left < 0 ? `over ${sum(minutes)} minutes` : `left of ${sum(minutes)} minutes`}
        </span>
      </p>
      <p className="small quiet tabular">
        {share === null || at === null
          ? '\u00A0'
          : share < 0
            ? `Step ${at + 1}: ${clockWords(share)} over`
            : `Step ${at + 1}: ${clockWords(share)} left of ${minutes[at]}`}
      </p>
      <div className="chips">
        <Button small onClick={isRunning ? pauseClock : startClock}>
          {isRunning ? 'Pause' : spent > 0 ? 'Go on' : 'Start'}
        </Button>
        <Button small tone="bare" disabled={!isRunning && spent === 0} onClick={resetClock}>
          Start over
        </Button>
      </div>
    </section>
  );
};
