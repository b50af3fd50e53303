import { explain, type Explained } from '../../../shared/analysis/explain';
import { whyNull } from '../../../shared/analysis/explanation';
import { useFigures } from '../../state/figures';
import { openDialog } from '../../state/session';
import { valueWords } from '../drawings/words';

/**
 * Figures beside what they are made from; each opens its explanation. They follow an edit once the edit itself is on
 * screen.
 */
export const FigureTiles = ({
  of,
  label = 'Figures',
}: {
  readonly of: readonly Explained[];
  readonly label?: string;
}) => {
  const { content, asOf } = useFigures();
  return (
    <ul className="figure-tiles" aria-label={label}>
      {of.map((name) => {
        const explanation = explain(name, content, asOf);
        const { title, value, unit } = explanation;
        const why = whyNull(explanation);
        return (
          <li key={name}>
            <button
              type="button"
              onClick={() => openDialog({ name: 'explain', with: name })}
              title={why ?? 'Why this figure'}
            >
              <span className="label">{title}</span>
              <b className="serif tabular">{valueWords(value, unit)}</b>
              {why === undefined ? null : <span className="quiet small">{why}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
};
