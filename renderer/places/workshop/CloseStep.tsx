import { useId, useMemo, useState } from 'react';
import { actionsByOwner } from '../../../shared/analysis/minutes';
import { ofAgenda, type Agenda } from '../../../shared/document/agenda';
import { find } from '../../../shared/document/document';
import { shortDate } from '../../../shared/conventions/writeDay';
import { isThrough } from '../../../shared/document/voting';
import { askFist, openVote } from '../../commands/voteCommands';
import { endRun } from '../../commands/runCommands';
import { setFields, useDocument } from '../../state/documentStore';
import { useRunningVote } from '../../state/vote';
import { useToday } from '../../state/today';
import { RecordField } from '../../parts/records/RecordField';
import { Button } from '../../parts/ui/Button';
import { Tick } from '../../parts/ui/Tick';

const FINGERS = [5, 4, 3, 2, 1, 0] as const;

/** How many showed how many fingers. Whose they were is not asked. */
const FistOfFive = ({ agenda }: { readonly agenda: Agenda }) => {
  const set = (fingers: number, by: 1 | -1): void => {
    const counts = Array.from({ length: 6 }, (_, at) => agenda.fistOfFive[at] ?? 0);
    counts[fingers] = Math.max(0, (counts[fingers] ?? 0) + by);
    setFields('Fist of five', 'agenda', agenda.id, { fistOfFive: counts });
  };
  return (
    <ul className="fist">
      {FINGERS.map((fingers) => (
        <li key={fingers}>
          <b className="serif tabular">{fingers}</b>
          <Button small aria-label={`One less with ${fingers}`} onClick={() => set(fingers, -1)}>
            −
          </Button>
          <span className="tabular" role="status" aria-label={`With ${fingers} fingers`}>
            {agenda.fistOfFive[fingers] ?? 0}
          </span>
          <Button small aria-label={`One more with ${fingers}`} onClick={() => set(fingers, 1)}>
            +
          </Button>
        </li>
      ))}
    </ul>
  );
};

/** Each owner sees their own actions, one owner after the other; those without one come last. */
const ReadBack = ({ owners }: { readonly owners: ReturnType<typeof actionsByOwner> }) => {
  const [at, setAt] = useState(0);
  const year = useToday().slice(0, 4);
  // An action that goes may take its owner along.
  const place = Math.min(at, owners.length - 1);
  const shown = owners[place];
  if (shown === undefined)
    return (
      <p className="quiet">
        No action was captured. <span className="key-hint">F9 adds one.</span>
      </p>
    );
  const after = owners[place + 1];
  const named = owners.filter(({ owner }) => owner !== null).length;
  return (
    <>
      <div className="read-back">
        <h3>{shown.owner ?? 'Nobody yet'}</h3>
        <ol>
          {shown.actions.map((action) => (
            <li key={action.id}>
              {action.title}{' '}
              <span className="quiet tabular">
                {action.due === null ? 'no day yet' : `by ${shortDate(action.due, year)}`}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <div className="buttons">
        {place > 0 ? (
          <Button small onClick={() => setAt(place - 1)}>
            Back
          </Button>
        ) : null}
        {after === undefined ? null : (
          <Button small onClick={() => setAt(place + 1)}>
            Next: {after.owner ?? 'nobody yet'}
          </Button>
        )}
        <p className="quiet tabular" role="status">
          {shown.owner === null ? 'Without an owner' : `${place + 1} of ${named} ${named === 1 ? 'owner' : 'owners'}`}
        </p>
      </div>
    </>
  );
};

/** Ends the workshop; where the room is still asked about names, only after asking. */
const End = ({ agenda }: { readonly agenda: Agenda }) => {
  const vote = useRunningVote();
  const [isAsking, setAsking] = useState(false);
  const isUnderWay = vote !== null && !isThrough(vote);
  if (!isAsking || !isUnderWay)
    return (
      <Button tone="primary" onClick={() => (isUnderWay ? setAsking(true) : endRun(agenda.id))}>
        End the workshop
      </Button>
    );
  const settled = vote.items.filter((item) => item.isSettled).length;
  return (
    <div className="end-asked">
      <p role="alert">
        A vote is under way: {settled} of {vote.items.length} {settled === 1 ? 'is' : 'are'} settled. If the workshop
        ends now, the vote is closed, and what is not settled stays as it was.
      </p>
      <div className="buttons">
        <Button tone="danger" onClick={() => endRun(agenda.id)}>
          Close the vote and end
        </Button>
        <Button tone="primary" autoFocus onClick={() => void openVote()}>
          Back to the vote
        </Button>
      </div>
    </div>
  );
};

/** The close: each owner reads own actions, how far the room stands behind it, what is still parked, when next. */
export const CloseStep = ({ agenda }: { readonly agenda: Agenda }) => {
  const content = useDocument((state) => state.document);
  const owners = useMemo(() => actionsByOwner(content, agenda.id), [content, agenda.id]);
  const parked = useMemo(
    () => ofAgenda(content, 'captured', agenda.id).filter((one) => one.form === 'parked'),
    [content, agenda.id],
  );
  const decisions = useMemo(
    () =>
      ofAgenda(content, 'captured', agenda.id).flatMap(({ decisionId }) => find(content, 'decision', decisionId) ?? []),
    [content, agenda.id],
  );
  const isShownOnly = useDocument((state) => state.readOnly);
  const id = useId();
  return (
    <div className="room-close">
      <section aria-labelledby={`${id}-back`}>
        <h2 id={`${id}-back`} className="serif">
          Read-back
        </h2>
        <ReadBack owners={owners} />
        {decisions.length === 0 ? null : (
          <>
            <h2 className="serif">Decisions</h2>
            <ul className="room-decisions">
              {decisions.map(({ id: decisionId, decision }) => (
                <li key={decisionId}>{decision}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section aria-labelledby={`${id}-fist`}>
        <h2 id={`${id}-fist`} className="serif">
          Fist of five
        </h2>
        <p className="quiet">All at once: five fingers, fully behind it; a fist, not at all. Count them.</p>
        <FistOfFive agenda={agenda} />
        <div className="buttons">
          <Button small onClick={() => askFist(agenda.id, 'fingers')}>
            Type the hands
          </Button>
          <Button small onClick={() => askFist(agenda.id, 'hidden')}>
            Hidden, one by one
          </Button>
        </div>
        <h2 className="serif">Still parked</h2>
        {parked.length === 0 ? <p className="quiet">Nothing was parked.</p> : null}
        <ul className="still-parked">
          {parked.map((one) => (
            <li key={one.id} className={one.isSettled ? 'done' : ''}>
              <Tick
                isOn={one.isSettled}
                label={`Settled: ${one.parked ?? ''}`}
                onToggle={() =>
                  setFields(one.isSettled ? 'Park it again' : 'Settle what was parked', 'captured', one.id, {
                    isSettled: !one.isSettled,
                  })
                }
              />
              <span>{one.parked}</span>
            </li>
          ))}
        </ul>
        <div className="room-end">
          {isShownOnly && agenda.nextReview === null ? null : (
            <RecordField kind="agenda" id={agenda.id} field="nextReview" />
          )}
          <End agenda={agenda} />
        </div>
      </section>
    </div>
  );
};
