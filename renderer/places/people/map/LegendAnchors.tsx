import { VOTE_SCALES } from '../../../../shared/analysis/voteScales';
import type { VotedDimension } from '../../../../shared/document/settleVote';
import { VOTE_DIMENSIONS } from '../../../../shared/model/scales';
import { inWords, withinSentence } from '../../../../shared/model/words';
import { useRun } from '../../../state/run';

/** What a workshop rates just now; null while none runs, or its part is about something else. */
export const useRatedNow = (): VotedDimension | null => {
  const run = useRun();
  const opens = run?.step.parts[run.part]?.opens;
  return VOTE_DIMENSIONS.find((dimension) => dimension === opens) ?? null;
};

/** The anchors of the scale in hand, in the corner of the map while the room rates. */
export const LegendAnchors = ({
  dimension,
  isBrief,
}: {
  readonly dimension: VotedDimension;
  /** Where no corner is free for whole anchors, their words alone. */
  readonly isBrief: boolean;
}) => (
  <dl className="legend-anchors" aria-label={`What ${withinSentence(inWords(dimension))} means`}>
    {VOTE_SCALES[dimension].toReversed().map(({ value, sign, label, anchor }) => (
      <div key={value}>
        <dt>
          <span className="tabular">{sign}</span> {label}
        </dt>
        {isBrief ? null : <dd>{anchor}</dd>}
      </div>
    ))}
  </dl>
);
