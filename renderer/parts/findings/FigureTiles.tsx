import { explain, type Explained } from '../../../shared/analysis/explain';
import { useFigures } from '../../state/figures';
import { openDialog } from '../../state/session';
import { reasonWords, valueWords } from '../drawings/words';

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
        const { title, value, unit, reason } = explain(name, content, asOf);
        return (
          <li key={name}>
            <button
              type="button"
              onClick={() => openDialog({ name: 'explain', with: name })}
              title={reasonWords(reason) ?? 'Why this figure'}
            >
              <span className="label">{title}</span>
              <b className="serif tabular">{valueWords(value, unit)}</b>
              {reason === null ? null : <span className="quiet small">{reasonWords(reason)}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
};
