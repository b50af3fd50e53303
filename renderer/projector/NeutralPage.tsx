import { clockWords } from '../../shared/analysis/onePageClock';
import type { ShownClock } from '../../shared/api/projector';
import { useMoment } from '../state/moment';

/** A clock as it was sent, counted on. */
export const useClock = (clock: ShownClock): { readonly leftOfPart: number; readonly gone: number } => {
  const moment = useMoment(clock.isRunning);
  const gone = clock.isRunning ? Math.max(0, moment - clock.at) : 0;
  return { leftOfPart: clock.leftOfPart - gone, gone };
};

export const NeutralClock = ({ clock }: { readonly clock: ShownClock }) => {
  const { leftOfPart } = useClock(clock);
  return (
    <p role="timer" aria-label="Clock" className={`neutral-clock tabular ${clock.isRunning ? '' : 'paused'}`}>
      {leftOfPart < 0 ? '+' : ''}
      {clockWords(leftOfPart)}
      {clock.isRunning ? null : <span className="run-paused">paused</span>}
    </p>
  );
};

type Props = { readonly title: string; readonly clock: ShownClock | null; readonly says?: string | null };

/** What the room sees where there is nothing for it to see: whose meeting it is, and the clock if one runs. */
export const NeutralPage = ({ title, clock, says = null }: Props) => (
  <main className="neutral-page">
    <h1 className="serif">{title}</h1>
    {clock === null ? null : <NeutralClock clock={clock} />}
    {says === null ? null : <p className="quiet">{says}</p>}
  </main>
);
