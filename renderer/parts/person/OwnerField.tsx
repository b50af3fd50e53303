import { useState } from 'react';
import { fieldOf } from '../../../shared/model';
import { labelOf } from '../../../shared/model/labels';
import { addOwner } from '../../commands/ownerCommands';
import { setOwner } from '../../commands/peopleCommands';
import { useOffered } from '../../state/records';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';

const ADD = 'add a colleague';

/** Who of yours owns the contact to everybody chosen; a colleague who is not on the team yet is added here. */
export const OwnerField = ({
  value,
  isSeveral = false,
}: {
  readonly value: string | null;
  readonly isSeveral?: boolean;
}) => {
  const members = useOffered('member', value);
  const [isAdding, setAdding] = useState(false);
  const label = labelOf('person', 'contactOwnerId');
  if (isAdding) return <NewOwner onDone={() => setAdding(false)} />;
  return (
    <SelectField
      label={label}
      value={value}
      none="Nobody"
      isSeveral={isSeveral}
      options={[
        ...members.map((member) => ({ value: member.id, label: member.name })),
        { value: ADD, label: 'Add a colleague…' },
      ]}
      onChoose={(chosen) => {
        if (chosen === ADD) setAdding(true);
        else setOwner(chosen);
      }}
    />
  );
};

const NewOwner = ({ onDone }: { readonly onDone: () => void }) => {
  const [name, setName] = useState('');
  const { longest } = fieldOf('member', 'name');
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') addOwner(name.trim());
        onDone();
      }}
    >
      <label className="label" htmlFor="new-owner">
        Name of your colleague
      </label>
      <input
        id="new-owner"
        className="input"
        value={name}
        maxLength={longest ?? undefined}
        autoFocus
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone();
        }}
      />
      <div className="chips">
        <Button small type="submit" tone="primary" disabled={name.trim() === ''}>
          Add to the team
        </Button>
        <Button small tone="bare" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
};
