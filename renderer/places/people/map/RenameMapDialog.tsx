import { useRef, useState, type FormEvent } from 'react';
import { setFields } from '../../../state/documentStore';
import { useShownMap } from '../../../state/shownMap';
import { Button } from '../../../parts/ui/Button';
import { Modal } from '../../../parts/ui/Modal';

/** Another name for the map on screen. */
export const RenameMapDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const map = useShownMap();
  const [name, setName] = useState(map?.name ?? '');
  const first = useRef<HTMLInputElement>(null);
  if (!map) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '' && setFields(`Rename the map ${map.name}`, 'map', map.id, { name: name.trim() })) onClose();
  };
  return (
    <Modal title="Rename the map" onClose={onClose} first={first}>
      <form className="dialog-form" onSubmit={submit}>
        <div className="field">
          <label className="label" htmlFor="map-new-name">
            Name
          </label>
          <input
            id="map-new-name"
            ref={first}
            className="input"
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <div className="buttons">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" disabled={name.trim() === ''}>
            Rename
          </Button>
        </div>
      </form>
    </Modal>
  );
};
