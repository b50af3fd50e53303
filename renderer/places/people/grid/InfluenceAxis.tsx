import { INFLUENCE } from '../../../../shared/model/scales';
import { INFLUENCE_ANCHORS, influenceWord } from '../../../../shared/model/words';

/** The words of the rows, decisive on top. */
export const InfluenceAxis = () => (
  <div className="influence-axis">
    <h3>Influence</h3>
    <ul aria-label="Influence">
      {INFLUENCE.toReversed().map((influence) => (
        <li key={influence} title={INFLUENCE_ANCHORS[influence]}>
          <b className="serif tabular">{influence}</b>
          <span>{influenceWord(influence)}</span>
        </li>
      ))}
    </ul>
  </div>
);
