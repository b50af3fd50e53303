import { useMemo, useState } from 'react';
import { longDate } from '../../../shared/conventions/writeDay';
import { peopleWhoLeft } from '../../../shared/document/people';
import { displayName } from '../../../shared/document/personName';
import { hasWords } from '../../../shared/model/fold';
import { takeBack } from '../../commands/peopleCommands';
import { useDocument } from '../../state/documentStore';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

/** More are searched by typing. */
const SEARCHED_FROM = 10;

/** Who left, what they did, and the way back. */
export const PeopleLeftDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const content = useDocument((state) => state.document);
  const everybody = useMemo(() => peopleWhoLeft(content), [content]);
  const [query, setQuery] = useState('');
  const shown = everybody.filter(({ person, seat }) => hasWords(`${person.name ?? ''} ${seat?.title ?? ''}`, query));
  return (
    <Modal title="People who left" onClose={onClose}>
      {everybody.length === 0 ? (
        <p>Nobody left yet. Whoever leaves is kept here with all that was known of them.</p>
      ) : (
        <>
          {everybody.length > SEARCHED_FROM ? (
            <input
              className="input"
              type="search"
              aria-label="Find somebody who left"
              placeholder="Find somebody"
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          ) : null}
          <ul className="people-left">
            {shown.map(({ person, seat, left }) => (
              <li key={person.id}>
                <span>
                  <b>{displayName(person)}</b>
                  <small>
                    {[seat?.title, left === null ? null : `until ${longDate(left)}`].filter(Boolean).join(' · ')}
                  </small>
                </span>
                <Button
                  small
                  aria-label={`Place ${displayName(person)} again`}
                  onClick={() => {
                    onClose();
                    takeBack(person.id);
                  }}
                >
                  Place again
                </Button>
              </li>
            ))}
          </ul>
          {shown.length === 0 ? <p className="quiet">Nobody of that name left.</p> : null}
        </>
      )}
      <div className="buttons">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Modal>
  );
};
