import type { SafetyState } from '../../../shared/api/contract';
import { call } from '../../host';
import { attempt } from '../../state/messages';
import { MB, sizeWords } from './sizeWords';

const LIMITS = [50, 100, 250, 500, 1000, 2000, 5000].map((size) => size * MB);
/** From this share of the limit on it is told that the oldest copies go. */
const NEARLY_FULL = 0.85;

/** What copies of the atlas may take on this computer, and what they take. */
export const CopiesRoom = ({
  state,
  setState,
}: {
  readonly state: SafetyState;
  readonly setState: (state: SafetyState) => void;
}) => {
  const copiesBytes = state.copies.reduce((sum, { bytes }) => sum + bytes, 0);
  const isNearlyFull = copiesBytes > state.limitBytes * NEARLY_FULL;
  const sizes = [...new Set([...LIMITS, state.limitBytes])].toSorted((a, b) => a - b);
  const setLimit = async (limitBytes: number): Promise<void> => {
    const next = await attempt(() => call('safety.limit', { limitBytes }));
    if (next) setState(next);
  };
  return (
    <>
      <p className="safety-costs">
        <label>
          Copies may take{' '}
          <select
            className="input small"
            value={state.limitBytes}
            onChange={(event) => void setLimit(Number(event.target.value))}
          >
            {sizes.map((size) => (
              <option key={size} value={size}>
                {sizeWords(size)}
              </option>
            ))}
          </select>
        </label>{' '}
        <span className="quiet">
          {sizeWords(copiesBytes)} are taken by copies, {sizeWords(state.usedBytes)} by all that is kept
          {state.freeBytes === null ? '' : `; ${sizeWords(state.freeBytes)} are free on that disk`}.
        </span>
      </p>
      {isNearlyFull ? (
        <p className="notice" role="note">
          The copies have nearly filled their room: the oldest ones go first. Choose more room to keep them.
        </p>
      ) : null}
    </>
  );
};
