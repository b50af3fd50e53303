import { INFLUENCE } from '../../../../shared/model/scales';
import { INFLUENCE_ANCHORS, influenceWord } from '../../../../shared/model/words';
import { wordFor } from '../../../../shared/packs/spoken';

/** The words of the rows, decisive on top. */
export const InfluenceAxis = () => (
  <div className="influence-axis">
    <h3>{wordFor('names', 'influence')}</h3>
    <ul aria-label={wordFor('names', 'influence')}>
      {INFLUENCE.toReversed().map((influence) => (
        <li key={influence} title={INFLUENCE_ANCHORS[influence]}>
          <b className="serif tabular">{influence}</b>
          <span>{influenceWord(influence)}</span>
        </li>
      ))}
    </ul>
  </div>
);
