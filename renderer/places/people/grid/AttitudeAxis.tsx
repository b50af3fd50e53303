import { ATTITUDE_ANCHORS, attitudeSign, attitudeTone, attitudeWord } from '../../../../shared/model/words';
import type { AttitudeShare } from '../../../../shared/analysis/attitudeShares';
import type { GridShape } from '../../../../shared/layout/grid';
import { percentWords, reasonWords } from '../../../parts/drawings/words';
import { peopleWords } from './spotWords';
import { wordFor } from '../../../../shared/packs/spoken';

/** Columns narrower than this have room for the bare words. */
const NARROW = 124;

/** The words of the columns, with how many people and how much of the weight stand in each. */
export const AttitudeAxis = ({
  shape,
  shares,
}: {
  readonly shape: GridShape;
  readonly shares: readonly AttitudeShare[];
}) => (
  <ul
    className="attitude-axis"
    aria-label={`${wordFor('names', 'attitude')} towards you: people and share of the weight`}
  >
    {shares.map(({ attitude, people, share }) => {
      const box = shape.cells.find(({ spot }) => spot.kind === 'cell' && spot.attitude === attitude)?.box;
      if (!box || attitude === null) return null;
      const isNarrow = box.width < NARROW;
      return (
        <li key={attitude} style={{ left: box.x, width: box.width }} title={ATTITUDE_ANCHORS[attitude]}>
          <p>
            {isNarrow ? null : (
              <span className={`sign ${attitudeTone(attitude)}`} aria-hidden="true">
                {attitudeSign(attitude)}
              </span>
            )}
            <b>{attitudeWord(attitude)}</b>
          </p>
          <p className="quiet tabular" title={reasonWords(share.reason)}>
            {isNarrow ? people : peopleWords(people)}
            {people > 0 ? ` · ${percentWords(share.value)}` : ''}
          </p>
        </li>
      );
    })}
  </ul>
);
