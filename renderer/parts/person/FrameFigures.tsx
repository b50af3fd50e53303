import { groupFigures, unitFigures } from '../../../shared/analysis/buyingCentre';
import type { FrameKind } from '../../../shared/document/frames';
import { displayName } from '../../../shared/document/personName';
import { attitudeWord } from '../../../shared/model/words';
import { HiddenNote, OpinionsOnly } from '../hiding/Hidden';
import { percentWords, reasonWords, supportWords } from '../drawings/words';
import { useFigures } from '../../state/figures';
import { useRecord } from '../../state/records';

/** Support and coverage of the people in a frame, and what the rule of a group makes of them. */
export const FrameFigures = (props: { readonly kind: FrameKind; readonly id: string }) => (
  <OpinionsOnly instead={<HiddenNote />}>
    <Shown {...props} />
  </OpinionsOnly>
);

const Shown = ({ kind, id }: { readonly kind: FrameKind; readonly id: string }) => {
  const { content, asOf } = useFigures();
  const group = useRecord('group', kind === 'group' ? id : null);
  const own = kind === 'group' ? groupFigures(content, asOf).get(id) : undefined;
  const figures = kind === 'group' ? own : unitFigures(content, asOf, kind, id);
  if (!figures) return null;
  const { support, coverage } = figures;
  return (
    <dl className="figure-list tabular">
      <div title={reasonWords(support.reason)}>
        <dt>Support</dt>
        <dd>{supportWords(support)}</dd>
      </div>
      <div title={reasonWords(coverage.reason)}>
        <dt>Coverage</dt>
        <dd>{percentWords(coverage.value)}</dd>
      </div>
      {own && group?.decisionRule === 'chairDecides' && own.chair ? (
        <div>
          <dt>The chair, {displayName(own.chair)}</dt>
          <dd>{attitudeWord(own.chair.attitude)}</dd>
        </div>
      ) : null}
      {own && group?.decisionRule !== 'chairDecides' ? (
        <div>
          <dt>For, neutral, against, not known</dt>
          <dd>
            {own.votes.inFavour} · {own.votes.neutral} · {own.votes.against} · {own.votes.unknown}
          </dd>
        </div>
      ) : null}
    </dl>
  );
};
