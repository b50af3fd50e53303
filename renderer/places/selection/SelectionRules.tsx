import { Check, CircleAlert, Info } from 'lucide-react';
import { useSelection } from './useSelection';

/** F17: what the rules of the selection say; errors first. */
export const SelectionRules = () => {
  const { rules } = useSelection();
  if (rules.length === 0)
    return (
      <p className="selection-rules small" role="status">
        <Check size={14} aria-hidden="true" /> Number and weights of the criteria are as they should be.
      </p>
    );
  return (
    <ul className="selection-rules small" aria-label="Rules of the selection">
      {rules
        .toSorted((a, b) => Number(b.isError) - Number(a.isError))
        .map(({ isError, words }) => (
          <li key={words} className={isError ? 'warning' : 'quiet'}>
            {isError ? <CircleAlert size={14} aria-hidden="true" /> : <Info size={14} aria-hidden="true" />} {words}
          </li>
        ))}
    </ul>
  );
};
