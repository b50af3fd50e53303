import { Pause, Play } from 'lucide-react';
import { memo, useCallback, useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { Step } from '../../../../shared/analysis/thenAndNowDays';
import { longDate, shortDate, shortMonth } from '../../../../shared/conventions/writeDay';
import { dayAt, nextChange, ticksOf } from './axis';
import type { Comparison } from './comparison';

/** A day, or a change where all is of one day; in steps where the system asks for less motion. */
const PACE = { day: 100, change: 600 } as const;
const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Dots above each other at one place; more are counted. */
const MOST_DOTS = 3;

const STEP_WORDS: Readonly<Record<Step['kind'], string>> = {
  new: 'new',
  left: 'left',
  moved: 'moved',
  rated: 'rated anew',
};
const stepWords = ({ kind, name, from, to }: Step): string =>
  from !== null && to !== null ? `${name}: ${from.label}, now ${to.label}` : `${name} ${STEP_WORDS[kind]}`;

const toneOf = ({ kind, to }: Step): string => (kind === 'rated' ? (to?.tone ?? 'unknown') : kind);

/** A dot per change above the line. */
const Dots = memo(({ comparison }: { readonly comparison: Comparison }) => {
  const { steps, axis } = comparison;
  const byPlace = new Map<number, Step[]>();
  for (const step of steps) {
    const place = axis.places[step.at] ?? 0;
    const known = byPlace.get(place);
    if (known) known.push(step);
    else byPlace.set(place, [step]);
  }
  return (
    <div className="moment-dots" aria-hidden="true">
      {[...byPlace].map(([place, all]) => (
        <span
          key={place}
          className="moment-stack"
          style={{ left: `${(100 * place) / axis.length}%` }}
          title={all.map(stepWords).slice(0, 12).join('\n')}
        >
          {all.length > MOST_DOTS ? <b>{all.length}</b> : null}
          {all.slice(0, MOST_DOTS).map((step) => (
            <svg key={`${step.kind} ${step.key}`} width="12" height="12">
              <g className={`svg-card moment-dot ${toneOf(step)}`}>
                <circle cx="6" cy="6" r="4.6" />
              </g>
            </svg>
          ))}
        </span>
      ))}
    </div>
  );
});
Dots.displayName = 'Dots';

/** Plays to the end; answers whether it does, and how to begin and stop. */
export const usePlaying = (
  comparison: Comparison | null,
): { readonly isPlaying: boolean; readonly toggle: () => void } => {
  const [playing, setPlaying] = useState<Comparison | null>(null);
  const isPlaying = playing !== null && playing === comparison;
  useEffect(() => {
    if (!isPlaying || comparison === null) return undefined;
    const { axis, store, goTo, steps } = comparison;
    const isInSteps = isStill();
    const changed = steps.map(({ at }) => axis.places[at] ?? 0);
    const timer = setInterval(
      () => {
        const { place } = store.getState();
        goTo(isInSteps ? nextChange(axis, changed, place, 1) : place + 1);
        if (store.getState().place >= axis.length) setPlaying(null);
      },
      isInSteps || !axis.isByDay ? PACE.change : PACE.day,
    );
    return () => clearInterval(timer);
  }, [isPlaying, comparison]);
  const toggle = useCallback(() => {
    if (comparison === null) return;
    const { axis, store, goTo } = comparison;
    if (!isPlaying && store.getState().place >= axis.length) goTo(0);
    setPlaying(isPlaying ? null : comparison);
  }, [comparison, isPlaying]);
  return { isPlaying, toggle };
};

type Props = { readonly comparison: Comparison; readonly isPlaying: boolean; readonly onPlay: () => void };

/** The time between the two moments: a slider that shows the map as it was on each day. */
export const MomentSlider = ({ comparison, isPlaying, onPlay }: Props) => {
  const { axis, moments, steps, store, goTo } = comparison;
  const place = useStore(store, (state) => state.place);
  const changed = useMemo(() => steps.map(({ at }) => axis.places[at] ?? 0), [steps, axis]);
  const ticks = useMemo(() => ticksOf(axis, moments), [axis, moments]);
  const day = dayAt(axis, moments, place);
  const here = steps.filter(({ at }) => axis.places[at] === place);
  const first = moments[0]?.day ?? day;
  const last = moments.at(-1)?.day ?? day;
  const share = (at: number): string => `${(100 * at) / axis.length}%`;
  const isUnsure = place > 0 && place < axis.unknown;
  const said = [
    longDate(day),
    isUnsure ? 'what changed until here is not known day by day' : '',
    ...here.slice(0, 5).map(stepWords),
    here.length > 5 ? `and ${here.length - 5} more` : '',
  ]
    .filter(Boolean)
    .join(', ');
  const onKey = (event: KeyboardEvent) => {
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => goTo(nextChange(axis, changed, place, -1)),
      ArrowRight: () => goTo(nextChange(axis, changed, place, 1)),
      ArrowDown: () => goTo(place - 1),
      ArrowUp: () => goTo(place + 1),
      ' ': onPlay,
    };
    const act = keys[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <div className="moment-slider">
      <button
        type="button"
        className="moment-play"
        aria-label={isPlaying ? 'Pause' : 'Play from then to now'}
        title={`${isPlaying ? 'Pause' : 'Play'} (Space)`}
        onClick={onPlay}
      >
        {isPlaying ? <Pause size={18} aria-hidden="true" /> : <Play size={18} aria-hidden="true" />}
      </button>
      <div className="moment-line">
        <Dots comparison={comparison} />
        <div className="moment-track" aria-hidden="true">
          {axis.unknown > 0 ? <i className="moment-unknown" style={{ width: share(axis.unknown) }} /> : null}
          <i className="moment-done" style={{ width: share(place) }} />
          <i className="moment-from" />
        </div>
        <input
          type="range"
          min={0}
          max={axis.length}
          step={1}
          value={place}
          aria-label="Day shown"
          aria-valuetext={said}
          title="Left and Right go from change to change, Space plays"
          onChange={({ target }) => goTo(Number(target.value))}
          onKeyDown={onKey}
        />
        <div className="moment-ticks" aria-hidden="true">
          <span className="first">
            {shortDate(first)} {first.slice(0, 4)}
          </span>
          {ticks.map((tick) => (
            <span key={tick.day} style={{ left: share(tick.place) }}>
              {shortMonth(tick.day)}
              {tick.isYear ? ` ${tick.day.slice(0, 4)}` : ''}
            </span>
          ))}
          <span className="last">{shortDate(last)}</span>
        </div>
      </div>
      <output className="moment-day" aria-live="off">
        {longDate(day)}
      </output>
    </div>
  );
};
