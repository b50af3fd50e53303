import { checkLines } from '../../../../shared/analysis/programmeScorecard';
import type { Scorecard } from '../../../../shared/analysis/scorecard';

/** The five checks of a scorecard's design: each held or not. */
export const DesignChecks = ({ card }: { readonly card: Pick<Scorecard, 'checks'> }) => (
  <ul className="lights column" aria-label="Checks of the design">
    {checkLines(card).map(({ id, words, isHeld }) => (
      <li key={id}>
        <i className={isHeld ? 'on' : ''} aria-hidden="true" />
        {words}
        <span className="visually-hidden">{isHeld ? ', held' : ', not held'}</span>
      </li>
    ))}
  </ul>
);
