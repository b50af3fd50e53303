import { useMemo, useState } from 'react';
import { find } from '../../../shared/document/document';
import { holderOf } from '../../../shared/document/occupancy';
import { moveToSeat, vacantSeats } from '../../../shared/document/people';
import { displayName } from '../../../shared/document/personName';
import { editDocument, useDocument } from '../../state/documentStore';
import { useAsOf } from '../../state/records';
import { select } from '../../state/session';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { SelectField } from '../ui/SelectField';
import { run } from '../../commands/handlers';
import type { DialogProps } from '../../state/dialog';

/** Somebody changes to another, vacant seat and takes their history along. */
export const MoveDialog = ({ onClose, given }: DialogProps<'move'>) => {
  const content = useDocument((state) => state.document);
  const asOf = useAsOf();
  const seats = useMemo(() => vacantSeats(content), [content]);
  const [target, setTarget] = useState<string | null>(seats[0]?.id ?? null);
  const person = find(content, 'person', holderOf(content, given));
  if (!person) return null;
  const name = displayName(person);
  const move = () => {
    if (target === null) return;
    onClose();
    if (editDocument(`${name} moves to another seat`, (draft) => moveToSeat(draft, person.id, target, asOf)))
      select([target]);
  };
  return (
    <Modal title={`${name} moves to another seat`} onClose={onClose}>
      {seats.length === 0 ? (
        <>
          <p>There is no vacant seat. Add one on the map and mark it vacant first.</p>
          <div className="buttons">
            <Button onClick={onClose}>Close</Button>
            <Button
              tone="primary"
              onClick={() => {
                onClose();
                run('person.peer');
              }}
            >
              Add a seat beside {name}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>Ratings, lines and actions go along; the seat {name} leaves becomes vacant, and both keep the day.</p>
          <SelectField
            label="Vacant seat"
            value={target}
            options={seats.map((seat) => ({ value: seat.id, label: seat.title ?? 'Seat without a title' }))}
            onChoose={setTarget}
          />
          <div className="buttons">
            <Button onClick={onClose}>Cancel</Button>
            <Button tone="primary" disabled={target === null} onClick={move}>
              Move
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
};
