import { useMemo } from 'react';
import { longDate } from '../../../shared/conventions/writeDay';
import { find } from '../../../shared/document/document';
import { peopleWhoLeft } from '../../../shared/document/people';
import { displayName } from '../../../shared/document/personName';
import { hasWords } from '../../../shared/model/fold';
import { takeBack } from '../../commands/peopleCommands';
import { useDocument } from '../../state/documentStore';
import { openDialog } from '../../state/session';
import { Button } from '../ui/Button';

/** Everybody who left, the latest first. */
export const useWhoLeft = () => {
  const content = useDocument((state) => state.document);
  return useMemo(
    () =>
      peopleWhoLeft(content).map(({ person, seat, left }) => ({
        person,
        place: [
          seat?.title,
          find(content, 'department', seat?.departmentId ?? null)?.name,
          left === null ? null : `until ${longDate(left)}`,
        ]
          .filter(Boolean)
          .join(' · '),
      })),
    [content],
  );
};

/** Who left, what they did, and the way back. */
export const LeftPeople = ({ query, onPlace }: { readonly query: string; readonly onPlace?: () => void }) => {
  const shown = useWhoLeft().filter(({ person, place }) => hasWords(`${person.name ?? ''} ${place}`, query));
  return (
    <>
      <ul className="people-left" aria-label="People who left">
        {shown.map(({ person, place }) => (
          <li key={person.id}>
            <span>
              <b>{displayName(person)}</b>
              <small>{place}</small>
            </span>
            <Button
              small
              tone="bare"
              aria-label={`What ${displayName(person)} left behind`}
              onClick={() => openDialog({ name: 'lossTest', with: person.id })}
            >
              Left behind
            </Button>
            <Button
              small
              aria-label={`Place ${displayName(person)} again`}
              onClick={() => {
                onPlace?.();
                takeBack(person.id);
              }}
            >
              Place again
            </Button>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className="quiet">Nobody who left fits this.</p> : null}
    </>
  );
};
