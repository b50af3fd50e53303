import { useRef, useState } from 'react';
import { find } from '../../../shared/document/document';
import { holderOf } from '../../../shared/document/occupancy';
import { displayName } from '../../../shared/document/personName';
import { latestLeaving, leaveOn } from '../../commands/leaveCommands';
import { useDocument } from '../../state/documentStore';
import { useSession } from '../../state/session';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { LeavingDay } from './LeavingDay';

/** Several people left on one day. */
export const LeaveDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const content = useDocument((state) => state.document);
  const selection = useSession((state) => state.selection);
  const [day, setDay] = useState(latestLeaving);
  const first = useRef<HTMLButtonElement>(null);
  const people = selection.flatMap((seatId) => {
    const person = find(content, 'person', holderOf(content, seatId));
    return person === undefined || person.status === 'vacant' ? [] : [person];
  });
  return (
    <Modal title={`${people.length} people left`} onClose={onClose} first={first}>
      <p>
        {people.map((person) => displayName(person)).join(', ')}: their seats become vacant, their lines end, and what
        is known of them is kept.
      </p>
      <LeavingDay label="They left on" day={day} onDay={setDay} />
      <div className="buttons">
        <Button onClick={onClose}>Cancel</Button>
        <Button
          ref={first}
          tone="primary"
          onClick={() => {
            onClose();
            leaveOn(day);
          }}
        >
          They left
        </Button>
      </div>
    </Modal>
  );
};
