import type { CSSProperties, ReactNode } from 'react';
import {
  numberWords,
  takesDontKnow,
  voteValueWords,
  VOTE_SCALES,
  type ScaleStep,
} from '../../../shared/analysis/voteScales';
import type { RoundResult } from '../../../shared/analysis/vote';
import { attitudeTone } from '../../../shared/model/words';
import type { VoteScaleName } from '../../../shared/model/runningVote';

/** More dots above each other are drawn smaller; fewer leave room for this many. */
const FEWEST_DOTS = 3;

const toneOf = (scale: VoteScaleName, value: number): string => (scale === 'attitude' ? attitudeTone(value) : 'plain');

const Sign = ({ scale, step }: { readonly scale: VoteScaleName; readonly step: ScaleStep }) => (
  <span className={`vote-sign ${toneOf(scale, step.value)}`} aria-hidden="true">
    {step.sign}
  </span>
);
const Digit = ({ step, onPick }: { readonly step: ScaleStep; readonly onPick: (value: number) => void }) => (
  <button
    type="button"
    className="vote-digit"
    aria-label={`${step.key}: ${step.label}`}
    onClick={() => onPick(step.value)}
  >
    <kbd>{step.key}</kbd>
  </button>
);

const Anchor = ({
  scale,
  step,
  isSigned = false,
  onPick,
}: {
  readonly scale: VoteScaleName;
  readonly step: ScaleStep;
  /** Its sign stands beside it already. */
  readonly isSigned?: boolean;
  readonly onPick?: (value: number) => void;
}) => (
  <>
    {isSigned || (onPick !== undefined && step.sign === step.key) ? null : <Sign scale={scale} step={step} />}
    <b>{step.label}</b>
    <span className="vote-anchor">{step.anchor}</span>
    {onPick === undefined ? null : <Digit step={step} onPick={onPick} />}
  </>
);

/** The scale with its anchors word for word, and the key of each while it is asked. */
export const AskedScale = ({
  scale,
  chosen,
  unknown,
  onPick,
}: {
  readonly scale: VoteScaleName;
  /** What is said in the open so far; without it nothing of what was voted is marked. */
  readonly chosen?: number | null;
  /** What stands below *don’t know*. */
  readonly unknown: string;
  readonly onPick: (value: number | null) => void;
}) => (
  <ol className="vote-scale asked" aria-label="The scale">
    {VOTE_SCALES[scale].map((step) => (
      <li key={step.value} aria-current={chosen === step.value ? 'true' : undefined}>
        <Anchor scale={scale} step={step} onPick={onPick} />
      </li>
    ))}
    {takesDontKnow(scale) ? (
      <li className="dont-know" aria-current={chosen === null ? 'true' : undefined}>
        {VOTE_SCALES[scale].some((step) => step.sign !== step.key) ? (
          <span className="vote-sign unknown" aria-hidden="true">
            ?
          </span>
        ) : null}
        <b>Don’t know</b>
        <span className="vote-anchor">{unknown}</span>
        <button type="button" className="vote-digit" aria-label="?: don’t know" onClick={() => onPick(null)}>
          <kbd>?</kbd>
        </button>
      </li>
    ) : null}
  </ol>
);

const Dots = ({
  count,
  hatched = false,
  children,
}: {
  readonly count: number;
  readonly hatched?: boolean;
  /** What stands above them. */
  readonly children?: ReactNode;
}) => (
  <div className="vote-tower">
    {children}
    {Array.from({ length: count }, (_, index) => (
      <span key={index} aria-hidden="true" className={hatched ? 'vote-dot hatched' : 'vote-dot'} />
    ))}
  </div>
);

const countWords = (count: number): string => (count === 1 ? '1 vote' : `${count} votes`);

type Props = {
  readonly scale: VoteScaleName;
  readonly answers: readonly (number | null)[];
  readonly result: RoundResult;
  /** What is said in place of the median, where the scale goes by another figure. */
  readonly middle?: { readonly value: number; readonly words: string } | null;
  /** The lead decides, by key or button; `chosen` is what they are about to. */
  readonly decides?: { readonly chosen: number | null; readonly onPick: (value: number) => void } | null;
};

/** Why the median of an even number is the one it is; where the two in the middle are one, there is nothing to say. */
const carefulWords = (scale: VoteScaleName, answers: readonly (number | null)[]): string | null => {
  const votes = answers.filter((answer) => answer !== null).toSorted((a, b) => a - b);
  const lower = Math.ceil(votes.length / 2) - 1;
  const upper = Math.floor(votes.length / 2);
  if (votes[lower] === votes[upper]) return null;
  return scale === 'influence' ? 'the higher of the two middle votes' : 'the lower of the two middle votes';
};

/** Every vote as a dot without a name, all at once, with median and spread. */
export const ShownVotes = ({ scale, answers, result, middle, decides = null }: Props) => {
  const steps = VOTE_SCALES[scale];
  const dontKnow = answers.filter((answer) => answer === null).length;
  const counts = steps.map(({ value }) => answers.filter((answer) => answer === value).length);
  const most = Math.max(FEWEST_DOTS, dontKnow, ...counts);
  const place = (value: number): number => steps.findIndex((step) => step.value === value);
  const ends = result.ends;
  const at = middle === undefined ? result.result : (middle?.value ?? null);
  const words = middle === undefined ? `median ${at === null ? '' : numberWords(scale, at)}` : (middle?.words ?? '');
  const careful = middle === undefined ? carefulWords(scale, answers) : null;
  return (
    <div
      className="vote-shown"
      style={{ '--steps': steps.length, '--most': most } as CSSProperties}
      data-know={takesDontKnow(scale)}
    >
      {result.status === 'findOut' ? (
        <p className="vote-one">
          {result.dontKnow} of {answers.length} do not know
        </p>
      ) : ends !== null && ends[0].value !== ends[1].value ? (
        <div
          className="vote-spread"
          style={{ '--from': place(ends[0].value), '--to': place(ends[1].value) } as CSSProperties}
        >
          <span>spread {ends[1].value - ends[0].value}</span>
        </div>
      ) : ends === null || result.result === null ? null : (
        <p className="vote-one">All the same: spread 0</p>
      )}
      <ol className="vote-scale shown" aria-label="What was voted">
        {steps.map((step, index) => (
          <li
            key={step.value}
            aria-label={`${voteValueWords(scale, step.value)}: ${countWords(counts[index] ?? 0)}`}
            aria-current={decides?.chosen === step.value ? 'true' : undefined}
          >
            <Dots count={counts[index] ?? 0}>
              {at === null || index !== place(Math.round(at)) ? null : (
                <p className="vote-median">
                  <strong>{words}</strong>
                  {careful === null ? null : <span>{careful}</span>}
                </p>
              )}
            </Dots>
            {decides === null ? (
              <Anchor scale={scale} step={step} />
            ) : (
              <>
                <span className="vote-signs">
                  {step.sign === step.key ? null : <Sign scale={scale} step={step} />}
                  <Digit step={step} onPick={decides.onPick} />
                </span>
                <Anchor scale={scale} step={step} isSigned />
              </>
            )}
          </li>
        ))}
        {takesDontKnow(scale) ? (
          <li className="dont-know" aria-label={`Don’t know: ${dontKnow}`}>
            <Dots count={dontKnow} hatched />
            <span className="vote-sign unknown" aria-hidden="true">
              ?
            </span>
            <b>Don’t know</b>
            <span className="vote-anchor">counts as no vote</span>
          </li>
        ) : null}
      </ol>
    </div>
  );
};
