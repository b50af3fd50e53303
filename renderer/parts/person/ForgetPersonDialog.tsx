import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Output } from '../../../shared/api/contract';
import { messageOf } from '../../../shared/api/messageOf';
import { forgetPerson, type Forgotten } from '../../commands/personalCommands';
import { call } from '../../host';
import type { DialogProps } from '../../state/dialog';
import { settled, useDocument } from '../../state/documentStore';
import { Button } from '../ui/Button';
import { Lines } from '../ui/ListedLines';
import { Modal } from '../ui/Modal';
import { TypedName, useTypedName } from '../ui/TypedName';

type Look = Output<'personal.look'>;

/** What was done, the search for what is left, and what was not reached. */
const Done = ({ done, onClose }: { readonly done: Forgotten; readonly onClose: () => void }) => {
  const { searched } = done;
  const files = searched.files === 1 ? 'One file was' : `${searched.files} files were`;
  const what = searched.words === 1 ? 'one name or text' : `${searched.words} names and texts`;
  return (
    <Modal title={`${done.name} is forgotten`} onClose={onClose} wide>
      <Lines title="Done" lines={done.done} />
      <section>
        <h3 className="label">Looked for afterwards</h3>
        <p>
          {files} read byte by byte, opened where sealed, for {what} of this person:{' '}
          {searched.found.length === 0 ? 'nothing was found.' : 'something was found in these.'}
        </p>
        <Lines title="Found in" lines={searched.found} />
      </section>
      <Lines title="Not reached" lines={done.left} />
      <div className="buttons">
        <Button tone="primary" onClick={onClose}>
          Done
        </Button>
      </div>
    </Modal>
  );
};

type Chosen = ReadonlySet<string>;
const toggled = (chosen: Chosen, id: string): Chosen => {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
};

/** Texts with a word that may mean the person, or somebody or something else: each is chosen. */
const Unclear = ({
  unclear,
  chosen,
  onChoose,
}: {
  readonly unclear: Look['unclear'];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}) => (
  <fieldset className="unclear-places">
    <legend className="label">
      These may mean this person, or somebody else. Choose where the word is replaced ({chosen.size} of {unclear.length}
      )
    </legend>
    <div className="chips">
      <Button small tone="bare" onClick={() => onChoose(new Set(unclear.map(({ place }) => place)))}>
        All
      </Button>
      <Button small tone="bare" onClick={() => onChoose(new Set())}>
        None
      </Button>
    </div>
    <ul>
      {unclear.map(({ place, where, words, before, after }) => (
        <li key={place}>
          <label className="check">
            <input type="checkbox" checked={chosen.has(place)} onChange={() => onChoose(toggled(chosen, place))} />
            <span className="snippet">
              {before}
              <mark>{words.join(', ')}</mark>
              {after}
              <small>{where}</small>
            </span>
          </label>
        </li>
      ))}
    </ul>
  </fieldset>
);

const fileWords = (isNamed: boolean | null): string =>
  isNamed === null
    ? 'cannot be read: look yourself'
    : isNamed
      ? 'the name stands in it'
      : 'the name was not found in it';

const Files = ({
  files,
  chosen,
  onChoose,
}: {
  readonly files: Look['attachments'];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}) => (
  <fieldset className="unclear-places">
    <legend className="label">Files in the atlas: those you choose are deleted</legend>
    <ul>
      {files.map(({ attachmentId, name, isNamed }) => (
        <li key={attachmentId}>
          <label className="check">
            <input
              type="checkbox"
              checked={chosen.has(attachmentId)}
              onChange={() => onChoose(toggled(chosen, attachmentId))}
            />
            <span>
              {name}
              <small>{fileWords(isNamed)}</small>
            </span>
          </label>
        </li>
      ))}
    </ul>
  </fieldset>
);

/** Forgets a person for good: says what it destroys, asks what is unclear and for the name, and proves it. */
export const ForgetPersonDialog = ({ onClose, given: personId }: DialogProps<'forgetPerson'>) => {
  const [look, setLook] = useState<Look | null>(null);
  const [places, setPlaces] = useState<Chosen>(new Set());
  const [files, setFiles] = useState<Chosen>(new Set());
  const { typed, onType, isNamed } = useTypedName(look?.name ?? null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState<Forgotten | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const accountId = useDocument((state) => state.accountId);
  useEffect(() => {
    if (accountId === null) return;
    settled()
      .then(() => call('personal.look', { accountId, personId }))
      .then(
        (found) => {
          setLook(found);
          setPlaces(new Set(found.unclear.filter(({ isLikely }) => isLikely).map(({ place }) => place)));
          setFiles(new Set(found.attachments.filter(({ isNamed }) => isNamed === true).map((one) => one.attachmentId)));
        },
        (error: unknown) => setWrong(messageOf(error)),
      );
  }, [accountId, personId]);
  if (done !== null) return <Done done={done} onClose={onClose} />;
  const forget = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const answer = await forgetPerson(personId, typed, [...places], [...files]);
    setBusy(false);
    if (typeof answer === 'string') setWrong(answer);
    else setDone(answer);
  };
  return (
    <Modal title="Forget this person for good?" onClose={onClose} first={first} wide>
      {look === null ? (
        <p role={wrong === null ? 'status' : 'alert'}>{wrong ?? 'Looking for everything that is held.'}</p>
      ) : (
        <form className="dialog-form forget-person" onSubmit={(event) => void forget(event)}>
          <p>
            The card stays as <strong>Removed person</strong> with its seat, ratings and days, so that every figure
            holds. All that says who it was goes, also from every older state. This cannot be undone.
          </p>
          {look.names.length > 1 ? <p className="quiet small">Also called {look.names.join(', ')}.</p> : null}
          <Lines title="This is destroyed" lines={look.destroys} />
          <Lines title="In these files" lines={look.files} />
          {look.unclear.length > 0 ? <Unclear unclear={look.unclear} chosen={places} onChoose={setPlaces} /> : null}
          {look.attachments.length > 0 ? <Files files={look.attachments} chosen={files} onChoose={setFiles} /> : null}
          <Lines title="These stay: the app does not reach them" lines={look.left} />
          <TypedName name={look.name} why="to forget this person" typed={typed} onType={onType} first={first} />
          <span className="wrong" role="alert">
            {wrong}
          </span>
          <div className="buttons">
            <Button onClick={onClose}>Keep everything</Button>
            <Button type="submit" tone="danger" disabled={isBusy || !isNamed}>
              {isBusy ? 'Forgetting' : 'Forget for good'}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
};
