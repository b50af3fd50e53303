import { useId } from 'react';
import { setView, useSession } from '../state/session';

const VIEWS = [{ value: 'map', label: 'Map' }, { value: 'list', label: 'List' }] as const;

/** The same people as cards or as rows. */
export const ViewSwitch = () => {
  const view = useSession((state) => state.view);
  const name = useId();
  return (
    <fieldset className="lens-switch">
      <legend className="visually-hidden">Shown as</legend>
      {VIEWS.map(({ value, label }) => <label key={value}><input type="radio" name={name} checked={view === value} onChange={() => setView(value)} aria-label={`Shown as ${label.toLowerCase()}`} /><span aria-hidden="true">{label}</span></label>)}
    </fieldset>
  );
};
