import { longDate } from '../../../shared/conventions/writeDay';
import type { Person } from '../../../shared/model';
import { attitudeWord, influenceWord, relationshipWord, withinSentence } from '../../../shared/model/words';
import { wordFor } from '../../../shared/packs/spoken';
import { useClientsHidden } from '../../state/clients';
import { Fold } from '../ui/Fold';

/** How somebody was rated in the account they came from, day by day. */
export const EarlierRatings = ({ person }: { readonly person: Person }) => {
  const areClientsHidden = useClientsHidden();
  const days = person.earlierRatings ?? [];
  if (days.length === 0) return null;
  return (
    <Fold title="Ratings before, in another account">
      {() => (
        <div className="panel-section">
          <ul className="contact-list" aria-label="Ratings before">
            {days.map(({ asOf, account, influence, attitude, relationship }) => (
              <li key={`${asOf} ${account}`}>
                <span className="quiet tabular">
                  {longDate(asOf)}
                  {areClientsHidden ? '' : ` · ${account}`}
                </span>
                <span>
                  {wordFor('names', 'influence')} {influence ?? ''} {withinSentence(influenceWord(influence))},{' '}
                  {withinSentence(wordFor('names', 'attitude'))} {withinSentence(attitudeWord(attitude))},{' '}
                  {withinSentence(wordFor('names', 'relationship'))} {withinSentence(relationshipWord(relationship))}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Fold>
  );
};
