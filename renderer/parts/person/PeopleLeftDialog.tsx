import { useState } from 'react';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { MOST_IN_SIGHT } from '../ui/searchFrom';
import { LeftPeople, useWhoLeft } from './LeftPeople';

/** Who left, from any place. */
export const PeopleLeftDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { length } = useWhoLeft();
  const [query, setQuery] = useState('');
  return (
    <Modal title="People who left" onClose={onClose}>
      {length === 0 ? (
        <p>Nobody left yet. Whoever leaves is kept here with all that was known of them.</p>
      ) : (
        <>
          {length > MOST_IN_SIGHT ? (
            <input
              className="input"
              type="search"
              aria-label="Find somebody who left"
              placeholder="Find somebody"
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          ) : null}
          <LeftPeople query={query} onPlace={onClose} />
        </>
      )}
      <div className="buttons">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Modal>
  );
};
