import { attitudeSign, attitudeTone, attitudeWord, influenceWord, relationshipWord } from '../../../shared/model/words';
import { wordFor } from '../../../shared/packs/spoken';

export const AttitudeMark = ({
  attitude,
  wanted = null,
}: {
  readonly attitude: number | null;
  readonly wanted?: number | null;
}) => (
  <span className="nowrap">
    <i className={`sign ${attitudeTone(attitude)}`}>{attitudeSign(attitude)}</i> {attitudeWord(attitude)}
    {wanted === null || wanted === attitude ? '' : ` → ${attitudeWord(wanted)}`}
  </span>
);

const STEPS = [0, 1, 2, 3, 4];
/** Five dots; not rated is outlined, never empty. */
export const InfluenceDots = ({ influence }: { readonly influence: number | null }) => (
  <svg
    className="influence-dots"
    viewBox="-4 -4 48 8"
    role="img"
    aria-label={`${wordFor('names', 'influence')}: ${influenceWord(influence)}`}
  >
    {STEPS.map((dot) => (
      <circle
        key={dot}
        cx={dot * 10}
        r="3.2"
        className={influence === null ? 'svg-dot-unrated' : dot < influence ? 'svg-dot-on' : 'svg-dot'}
      />
    ))}
  </svg>
);

export const relationshipWords = (now: number | null, wanted: number | null): string =>
  `${relationshipWord(now)}${wanted === null || wanted === now ? '' : ` → ${relationshipWord(wanted)}`}`;
