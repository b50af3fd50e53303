import { useEffect, useRef, useState } from 'react';
import { addDays } from '../../../shared/analysis/days';
import { findItOut } from '../../commands/voteCommands';
import { say } from '../../state/messages';
import { useToday } from '../../state/today';
import { Button } from '../../parts/ui/Button';
import { DayField } from '../../parts/ui/DayField';
import { MemberField } from '../../parts/records/MemberField';

/** Until then what most did not know is found out, unless another day is said. */
const USUAL_DAYS = 14;

/** What most do not know becomes an action with an owner and a day. */
export const FindOutForm = ({
  proposed,
  proposedOwner,
}: {
  readonly proposed: string;
  readonly proposedOwner: string | null;
}) => {
  const today = useToday();
  const [title, setTitle] = useState(proposed);
  const [ownerId, setOwner] = useState(proposedOwner);
  const [due, setDue] = useState<string | null>(addDays(today, USUAL_DAYS));
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className="find-out"
      aria-label="Find out"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === '') say('Say what is to be found out.');
        else findItOut({ title: title.trim(), ownerId, due });
      }}
    >
      <input
        ref={input}
        className="input"
        aria-label="What is to be found out"
        maxLength={300}
        autoComplete="off"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <MemberField
        label="Who finds out"
        hideLabel
        none="Who"
        value={ownerId}
        onChoose={(memberId) => setOwner(memberId)}
      />
      <DayField label="By when" hideLabel today={today} value={due} onCommit={setDue} />
      <Button tone="primary" type="submit">
        Add the action
      </Button>
    </form>
  );
};
