import { useId } from 'react';
import { VIEWS, useSession, type View } from '../../../state/session';
import { setView } from '../../../state/view';

const LABELS: Readonly<Record<View, string>> = { map: 'Map', list: 'List', contacts: 'Contacts' };

/** The same people as cards, as rows, or beside those of yours who keep contact with them. */
export const ViewSwitch = () => {
  const view = useSession((state) => state.view);
  const name = useId();
  return (
    <fieldset className="lens-switch">
      <legend className="visually-hidden">Shown as</legend>
      {VIEWS.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={view === value}
            onChange={() => setView(value)}
            aria-label={`Shown as ${LABELS[value].toLowerCase()}`}
          />
          <span aria-hidden="true">{LABELS[value]}</span>
        </label>
      ))}
    </fieldset>
  );
};
