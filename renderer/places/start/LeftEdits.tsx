import { useState } from 'react';
import type { SafetyState } from '../../../shared/api/contract';
import { timeWords } from '../../../shared/conventions/writeDay';
import { call } from '../../host';
import { Button } from '../../parts/ui/Button';
import { useClientsHidden } from '../../state/clients';
import { attempt } from '../../state/messages';
import { useIsHiding } from '../../state/records';

type Left = SafetyState['left'][number];

const countWords = (edits: number): string => (edits === 1 ? '1 edit' : `${edits} edits`);
const namesOf = ({ edits, firstAt, lastAt }: Left): string => {
  if (edits === null) return 'Edits sealed with a passphrase of before';
  if (firstAt === null || lastAt === null) return 'A state of the atlas that the file holds';
  const from = timeWords(firstAt);
  const to = timeWords(lastAt);
  return `${countWords(edits)} ${from === to ? `of ${to}` : `from ${from} to ${to}`}`;
};

const OneLeft = ({
  one,
  isBusy,
  forget,
  openBeside,
  takeOut,
}: {
  readonly one: Left;
  readonly isBusy: boolean;
  readonly forget: () => void;
  readonly openBeside: () => void;
  readonly takeOut: () => void;
}) => {
  const [isAsking, setAsking] = useState(false);
  const isHidden = useClientsHidden();
  // What edits are called may tell ratings.
  const isHiding = useIsHiding();
  const name = namesOf(one);
  if (isAsking)
    return (
      <li>
        <span role="alert">
          Delete for good: {name}? Nothing else is touched. They cannot be brought back after that.
        </span>
        <Button small onClick={() => setAsking(false)}>
          Keep
        </Button>
        <Button small tone="danger" onClick={forget}>
          Delete {one.edits === null ? 'them' : countWords(one.edits)}
        </Button>
      </li>
    );
  return (
    <li>
      <span>
        {name}
        <small className="quiet">
          left on {timeWords(one.leftAt)}
          {isHiding || one.labels.length === 0 ? '' : ` · the last: ${one.labels.slice(0, 3).join(', ')}`}
        </small>
        {isHidden ? null : <small className="quiet path">{one.folder}</small>}
      </span>
      {one.edits === null ? null : (
        <>
          <Button small disabled={isBusy} aria-label={`Open beside: ${name}`} onClick={openBeside}>
            Open beside
          </Button>
          <Button small tone="bare" disabled={isBusy} aria-label={`Save as a file: ${name}`} onClick={takeOut}>
            Save as a file
          </Button>
        </>
      )}
      <Button small tone="bare" disabled={isBusy} aria-label={`Delete: ${name}`} onClick={() => setAsking(true)}>
        Delete
      </Button>
    </li>
  );
};

/** Edits that were kept and not taken in, when somebody went on with another state of the file. */
export const LeftEdits = ({
  left,
  isBusy,
  setState,
  openBeside,
  takeOut,
}: {
  readonly left: SafetyState['left'];
  readonly isBusy: boolean;
  readonly setState: (state: SafetyState) => void;
  readonly openBeside: (left: string) => void;
  readonly takeOut: (left: string, at: string) => void;
}) => {
  if (left.length === 0) return null;
  const forget = async (one: Left): Promise<void> => {
    const next = await attempt(() => call('safety.forgetLeft', { left: one.left }));
    if (next) setState(next);
  };
  return (
    <>
      <h3 className="label">Edits not taken in</h3>
      <p className="quiet small">
        You went on without them. Opened beside or saved as a file, the atlas is as it was before, with these edits in
        it.
      </p>
      <ol className="history-list kept-list" aria-label="Edits not taken in, newest first">
        {left.map((one) => (
          <OneLeft
            key={one.left}
            one={one}
            isBusy={isBusy}
            forget={() => void forget(one)}
            openBeside={() => openBeside(one.left)}
            takeOut={() => takeOut(one.left, one.lastAt ?? one.leftAt)}
          />
        ))}
      </ol>
    </>
  );
};
