import type { CSSProperties } from 'react';
import type { AgendaStep } from '../../../shared/document/agenda';

/** The day true to minutes, breaks hatched; the list below says it in words. */
export const DayBar = ({
  steps,
  chosen,
}: {
  readonly steps: readonly AgendaStep[];
  readonly chosen: string | null;
}) => (
  <div className="day-bar" aria-hidden="true">
    {steps.map((step) => (
      <span
        key={step.id}
        title={step.title}
        className={`${step.isBreak ? 'rest' : ''} ${step.id === chosen ? 'chosen' : ''}`}
        style={{ '--minutes': step.minutes } as CSSProperties}
      />
    ))}
  </div>
);
