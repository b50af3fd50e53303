import { useState } from 'react';
import { list } from '../../../../shared/document/document';
import type { RecordOf } from '../../../../shared/model';
import { fieldDate } from '../../../../shared/conventions/writeDay';
import { takeSnapshot } from '../../../commands/historyCommands';
import { deleteRecord } from '../../../commands/recordCommands';
import { RecordField } from '../../../parts/records/RecordField';
import { Button } from '../../../parts/ui/Button';
import { useDocument } from '../../../state/documentStore';
import { setSession, useSession } from '../../../state/session';
import { FigureComparison } from './FigureComparison';

export type Snapshot = RecordOf<'snapshot'>;

const TakeOne = () => {
  const [name, setName] = useState('');
  return (
    <form
      className="snapshot-new"
      onSubmit={(event) => {
        event.preventDefault();
        takeSnapshot(name);
        setName('');
      }}
    >
      <input
        className="input"
        aria-label="Name of the snapshot"
        placeholder="Name, such as Before the tender"
        maxLength={190}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button primary">
        Take a snapshot
      </button>
    </form>
  );
};

const SnapshotRow = ({ snapshot, isChosen }: { readonly snapshot: Snapshot; readonly isChosen: boolean }) => {
  const people = snapshot.stakeholders.length;
  return (
    <li className={isChosen ? 'chosen' : ''}>
      <button
        type="button"
        className="snapshot-choose"
        aria-pressed={isChosen}
        onClick={() => setSession({ spot: { kind: 'snapshot', id: snapshot.id } })}
      >
        <strong>{snapshot.label ?? 'Without a name'}</strong>
        <span className="quiet small tabular">
          {fieldDate(snapshot.asOf)} · {people} {people === 1 ? 'person' : 'people'}
        </span>
      </button>
    </li>
  );
};

/** Newest first: by day, and of one day by when it was taken. */
export const newestFirst = (snapshots: readonly Snapshot[]): readonly Snapshot[] =>
  snapshots.toSorted((a, b) => b.asOf.localeCompare(a.asOf) || b.ordinal - a.ordinal);

/** The days that were frozen, by hand or by a workshop, a review, a final version; and two of them side by side. */
export const Snapshots = () => {
  const content = useDocument((state) => state.document);
  const isReadOnly = useDocument((state) => state.readOnly);
  const spot = useSession((state) => state.spot);
  const snapshots = newestFirst(list(content, 'snapshot'));
  const wanted = spot?.kind === 'snapshot' ? spot.id : null;
  const chosen = snapshots.find(({ id }) => id === wanted) ?? snapshots[0] ?? null;
  return (
    <>
      <header className="place-bar history-tools">{isReadOnly ? null : <TakeOne />}</header>
      <div className="history-ground snapshots">
        <section className="snapshot-side" aria-labelledby="snapshots-title">
          <h3 id="snapshots-title">Frozen days</h3>
          {snapshots.length === 0 ? (
            <p className="quiet">
              No day is frozen yet. A snapshot keeps every rating and figure of its day; a workshop takes one when it
              starts and when it ends, and so do a review and a final version.
            </p>
          ) : (
            <ol className="snapshot-list" aria-label="Snapshots">
              {snapshots.map((one) => (
                <SnapshotRow key={one.id} snapshot={one} isChosen={one === chosen} />
              ))}
            </ol>
          )}
        </section>
        {chosen === null ? null : (
          <section className="snapshot-sheet" aria-label="Figures side by side">
            <div className="snapshot-name">
              <RecordField kind="snapshot" id={chosen.id} field="label" />
              {isReadOnly ? null : (
                <Button small tone="bare" onClick={() => deleteRecord('snapshot', chosen.id)}>
                  Delete this snapshot
                </Button>
              )}
            </div>
            <FigureComparison key={chosen.id} then={chosen} snapshots={snapshots} />
          </section>
        )}
      </div>
    </>
  );
};
