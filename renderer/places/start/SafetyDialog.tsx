import { useEffect, useRef, useState } from 'react';
import type { SafetyState } from '../../../shared/api/contract';
import { timeWords } from '../../../shared/conventions/writeDay';
import { call } from '../../host';
import { CopiesRoom } from '../../parts/safety/CopiesRoom';
import { sizeWords } from '../../parts/safety/sizeWords';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import { showWindow } from '../../commands/windowCommands';
import { attempt } from '../../state/messages';
import { useClientsHidden } from '../../state/clients';
import { session } from '../../state/session';
import { ConflictCopies } from './ConflictCopies';
import { LeftEdits } from './LeftEdits';
import { ThisAccount } from './ThisAccount';

const REASONS: { readonly [R in SafetyState['copies'][number]['reason']]: string } = {
  opened: 'when it was opened',
  working: 'while you worked',
  beforeImport: 'before an import',
  beforeDeletion: 'before much was deleted',
  beforeMerge: 'before a merge',
  asked: 'when you asked',
  closed: 'when it was closed',
};

/** A copy, or the atlas as it was with edits that were left. */
type Which = { readonly copy: string } | { readonly left: string };
type Checked = { readonly [copy: string]: boolean };

const Copy = ({
  copy,
  isGood,
  isBusy,
  openBeside,
  takeOut,
}: {
  readonly copy: SafetyState['copies'][number];
  readonly isGood: boolean | undefined;
  readonly isBusy: boolean;
  readonly openBeside: () => void;
  readonly takeOut: () => void;
}) => (
  <li>
    <span>
      <time dateTime={copy.at}>{timeWords(copy.at)}</time>
      <small className="quiet">
        {REASONS[copy.reason]} · {sizeWords(copy.bytes)}
        {isGood === undefined ? '' : isGood ? ' · read through, whole' : ' · damaged'}
      </small>
    </span>
    <Button
      small
      disabled={isBusy || isGood === false}
      aria-label={`Open the copy of ${timeWords(copy.at)} beside`}
      onClick={openBeside}
    >
      Open beside
    </Button>
    <Button
      small
      tone="bare"
      disabled={isBusy || isGood === false}
      aria-label={`Save the copy of ${timeWords(copy.at)} as a file`}
      onClick={takeOut}
    >
      Save as a file
    </Button>
  </li>
);

/** The copies of the open atlas: when the last was made, where they lie, what they cost, and whether they are whole. */
export const SafetyDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [state, setState] = useState<SafetyState | null>(null);
  const [checked, setChecked] = useState<Checked>({});
  const [progress, setProgress] = useState<string | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  const isStopped = useRef(false);
  const isHidden = useClientsHidden();
  useEffect(() => {
    void attempt(() => call('safety.state', null)).then((found) => setState(found ?? null));
    return () => {
      isStopped.current = true;
    };
  }, []);
  if (state === null)
    return (
      <Modal title="Safety" onClose={onClose}>
        <p className="quiet">Looking at what is kept.</p>
      </Modal>
    );
  const [newest] = state.copies;
  const isBusy = progress !== null;
  const copyNow = async (): Promise<void> => {
    setWritten(null);
    setProgress('Making a copy.');
    const next = await attempt(() => call('safety.copyNow', null));
    setProgress(null);
    if (!next) return;
    setState(next);
    if (next.trouble === null)
      setWritten(
        next.copies[0]?.copy === newest?.copy ? 'The last copy holds everything already.' : 'A copy was made.',
      );
  };
  const verifyAll = async (): Promise<void> => {
    setWritten(null);
    isStopped.current = false;
    let bad = 0;
    const found: Record<string, boolean> = {};
    for (const [at, { copy }] of state.copies.entries()) {
      if (isStopped.current) break;
      setProgress(`Reading copy ${at + 1} of ${state.copies.length}.`);
      const answer = await attempt(() => call('safety.verify', { copy }));
      if (!answer) break;
      found[copy] = answer.isGood;
      if (!answer.isGood) bad += 1;
      setChecked({ ...found });
    }
    const count = Object.keys(found).length;
    setProgress(null);
    setWritten(
      bad === 0
        ? `${count === 1 ? '1 copy was' : `${count} copies were`} read through and ${count === 1 ? 'is' : 'are'} whole.`
        : `${bad} of ${count} copies are damaged. The others are whole; your atlas is not touched.`,
    );
  };
  const takeOut = async (which: Which, at: string): Promise<void> => {
    const day = at.slice(0, 16).replace('T', ' ').replace(':', '-');
    const base = isHidden ? 'Atlas' : (session().atlas?.name ?? 'Atlas');
    const chosen = await attempt(() =>
      call('file.choose', { purpose: 'saveCopy', suggestedName: `${base} as of ${day}.atlas` }),
    );
    if (!chosen) return;
    setProgress('Writing the copy to a file of its own.');
    const made = await attempt(() => call('safety.takeOut', { ...which, file: chosen.file }));
    setProgress(null);
    if (made)
      setWritten(`“${made.name}” was written, an atlas of its own. It stands first in the list of recent files.`);
  };
  const openBeside = async (which: Which): Promise<void> => {
    await attempt(async () => showWindow((await call('safety.openBeside', which)).address));
  };
  return (
    <Modal title="Safety" onClose={onClose} wide>
      <p>
        Every edit is in the file of the atlas and a second time on this computer before it counts as saved.{' '}
        {newest === undefined
          ? 'No copy was made yet.'
          : `The last copy is of ${timeWords(newest.at)}${
              state.editsSince === 0
                ? ' and holds everything.'
                : `; the ${state.editsSince === 1 ? 'edit' : `${state.editsSince} edits`} since are kept beside it.`
            }`}
      </p>
      {state.trouble === null ? null : (
        <p className="notice" role="note">
          {state.trouble}
        </p>
      )}
      {state.folder === null ? null : (
        <p className="quiet small">
          The second time they lie in <span className="path">{isHidden ? 'the folder of the app' : state.folder}</span>
          {session().atlas?.sealed === true ? ', sealed as the atlas is' : ''}.
        </p>
      )}
      <CopiesRoom state={state} setState={setState} />
      <h3 className="label">Copies</h3>
      <p className="quiet small">
        All of the last hour, one an hour for two days, one a day for thirty days, one a week for a year. Opened beside,
        a copy is for reading only, in a window of its own; this atlas is not touched.
      </p>
      <ol className="history-list kept-list" aria-label="Copies, newest first">
        {state.copies.map((copy) => (
          <Copy
            key={copy.copy}
            copy={copy}
            isGood={checked[copy.copy]}
            isBusy={isBusy}
            openBeside={() => void openBeside({ copy: copy.copy })}
            takeOut={() => void takeOut({ copy: copy.copy }, copy.at)}
          />
        ))}
      </ol>
      <ConflictCopies onClose={onClose} />
      <LeftEdits
        left={state.left}
        isBusy={isBusy}
        setState={setState}
        openBeside={(left) => void openBeside({ left })}
        takeOut={(left, at) => void takeOut({ left }, at)}
      />
      <ThisAccount />
      <p role="status">{progress ?? written}</p>
      <div className="buttons">
        <Button disabled={isBusy || state.folder === null} onClick={() => void copyNow()}>
          Make a copy now
        </Button>
        {isBusy && state.copies.length > 1 ? (
          <Button
            onClick={() => {
              isStopped.current = true;
            }}
          >
            Stop
          </Button>
        ) : (
          <Button disabled={isBusy || state.copies.length === 0} onClick={() => void verifyAll()}>
            Read all through
          </Button>
        )}
        <Button onClick={onClose}>Close</Button>
      </div>
    </Modal>
  );
};
