import { useState, type FormEvent } from 'react';
import { LIFECYCLE_SAYS, movesFrom, type Lifecycle } from '../../../../shared/analysis/lifecycle';
import { decidedAbove, keyAccountOf, rowOf } from '../../../../shared/analysis/keyAccount';
import { holdOn, moveAccount } from '../../../../shared/analysis/selectionMoves';
import { longDate } from '../../../../shared/conventions/writeDay';
import type { Document } from '../../../../shared/document/document';
import { longestOf } from '../../../../shared/model';
import { inWords, withinSentence } from '../../../../shared/model/words';
import { newestFirst } from '../../../parts/records/newestFirst';
import { RecordTable } from '../../../parts/records/RecordTable';
import { editDocument, useDocument, wholeDocument } from '../../../state/documentStore';
import { say } from '../../../state/messages';
import { useFigures } from '../../../state/figures';
import { asOfNow, useAccount, useAsOf } from '../../../state/records';
import { Button } from '../../../parts/ui/Button';
import { DayField } from '../../../parts/ui/DayField';

/** What holds the account back by its row of the portfolio, as the selection holds it back. */
const heldBack = (content: Document, asOf: string, accountId: string, to: Lifecycle) =>
  holdOn(content, asOf, rowOf(content, accountId)?.id ?? null, to);

/** As long as a reason of the selection may be. */
const LONGEST_REASON = longestOf('selectionDecision', 'reason');

/**
 * Moves the account and keeps why: a change of the lifecycle has a date and a reason. Its row of the portfolio moves
 * with it, as the selection would move it. Where the pilot holds it back, the reason is also why that is extended; what
 * is refused is not moved, and said.
 */
const move = (
  accountId: string,
  keySince: string | null,
  change: {
    readonly lifecycle: Lifecycle;
    readonly date: string;
    readonly reason: string;
    readonly decidedBy: string | null;
  },
): boolean => {
  const { lifecycle, date, reason, decidedBy } = change;
  const hold = heldBack(wholeDocument(), asOfNow(), accountId, lifecycle);
  if (hold?.is === 'refused') {
    say(hold.words);
    return false;
  }
  return editDocument(`Move the account to ${withinSentence(inWords(lifecycle))}`, (draft) => {
    const row = rowOf(draft.current(), accountId);
    const short = reason.slice(0, LONGEST_REASON);
    if (row !== null)
      moveAccount(draft, asOfNow(), { rowId: row.id, to: lifecycle, on: date, reason: short, decidedBy });
    else if (hold !== null) draft.set('portfolio', 'portfolio', { pilotOverride: short });
    draft.set('account', accountId, {
      lifecycle,
      ...(lifecycle === 'key' && keySince === null ? { keySince: date } : {}),
    });
    draft.add('lifecycleChange', change);
  });
};

const MoveForm = ({ to, onDone }: { readonly to: Lifecycle; readonly onDone: () => void }) => {
  const account = useAccount();
  const asOf = useAsOf();
  const hold = useDocument((state) => heldBack(state.document, asOf, account.id, to)?.words ?? null);
  const [date, setDate] = useState<string | null>(asOf);
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const isSound = date !== null && reason.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (
      isSound &&
      move(account.id, account.keySince, {
        lifecycle: to,
        date,
        reason: reason.trim(),
        decidedBy: by.trim() === '' ? null : by.trim(),
      })
    )
      onDone();
  };
  return (
    <form className="inline-form" aria-label={`Move to ${withinSentence(inWords(to))}`} onSubmit={submit}>
      {hold === null ? null : <p className="small warning">{hold}</p>}
      <div className="fields move-fields">
        <div className="field">
          <label className="label" htmlFor="move-reason">
            Why {withinSentence(inWords(to))}
          </label>
          <input
            id="move-reason"
            className="input"
            value={reason}
            autoFocus
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <DayField label="On" today={asOf} value={date} onCommit={setDate} />
        <div className="field">
          <label className="label" htmlFor="move-by">
            Decided by
          </label>
          <input id="move-by" className="input" value={by} onChange={(event) => setBy(event.target.value)} />
        </div>
      </div>
      <div className="chips">
        <Button small tone="primary" type="submit" disabled={!isSound}>
          Move to {withinSentence(inWords(to))}
        </Button>
        <Button small tone="bare" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
};

const COLUMNS = [{ field: 'reason' }, { field: 'lifecycle' }, { field: 'date' }, { field: 'decidedBy' }] as const;
/** Where the account stands, where it may go from there, and how it came here. */
export const LifecyclePart = () => {
  const lifecycle = useDocument((state) => keyAccountOf(state.document).lifecycle);
  const { content } = useFigures();
  const above = decidedAbove(content);
  const [to, setTo] = useState<Lifecycle | null>(null);
  const moves = movesFrom(lifecycle);
  return (
    <>
      <p>
        {lifecycle === null ? (
          'The account has no state yet.'
        ) : (
          <>
            The account is <b>{withinSentence(inWords(lifecycle))}</b>. It {LIFECYCLE_SAYS[lifecycle]}.
          </>
        )}{' '}
        <span className="quiet">
          {moves.length === 0 ? 'From here it moves no further.' : 'A move asks for its date and reason.'}
        </span>
      </p>
      {to !== null && moves.includes(to) ? (
        <MoveForm key={to} to={to} onDone={() => setTo(null)} />
      ) : moves.length === 0 ? null : (
        <div className="chips" role="group" aria-label="Move the account to">
          {moves.map((one) => (
            <Button key={one} small onClick={() => setTo(one)}>
              {inWords(one)}
            </Button>
          ))}
        </div>
      )}
      <RecordTable
        kind="lifecycleChange"
        layout="lifecycle-columns"
        columns={COLUMNS}
        empty="No move has been recorded here."
        addLabel={null}
        order={newestFirst}
        caption="Moves of the lifecycle"
      />
      {above.length === 0 ? null : (
        <>
          <p className="small quiet">Decided above the accounts, in the selection:</p>
          <ul className="selection-lines" aria-label="Decided in the selection">
            {above.map((one) => (
              <li key={one.id}>
                {[one.date && longDate(one.date), inWords(one.lifecycle), one.reason, one.decidedBy]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
