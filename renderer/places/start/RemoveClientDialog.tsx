import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Output } from '../../../shared/api/contract';
import { messageOf } from '../../../shared/api/messageOf';
import { call } from '../../host';
import { removeClient } from '../../commands/removal';
import { useClientsHidden } from '../../state/clients';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import { TypedName, useTypedName } from '../../parts/ui/TypedName';
import { Bullets, Lines } from '../../parts/ui/ListedLines';

type Look = Output<'client.look'>;

const goesWords = (accounts: readonly string[], isHidden: boolean): string =>
  accounts.length === 0
    ? 'The atlas goes.'
    : isHidden
      ? `The atlas goes with everything in it, ${accounts.length === 1 ? 'one account' : `${accounts.length} accounts`}.`
      : `The atlas goes with everything in it: ${accounts.join(', ')}.`;

/** Removes a client from this computer: names what goes and what stays, asks for the name, and proves it. */
export const RemoveClientDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [look, setLook] = useState<Look | null>(null);
  const { typed, onType, isNamed } = useTypedName(look?.name ?? null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const isHidden = useClientsHidden();
  useEffect(() => {
    call('client.look', null).then(setLook, (error: unknown) => setWrong(messageOf(error)));
  }, []);
  const remove = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setWrong(await removeClient(typed));
    setBusy(false);
  };
  return (
    <Modal title="Remove this client from this laptop?" onClose={onClose} first={first} wide>
      {look === null ? null : (
        <form className="dialog-form" onSubmit={(event) => void remove(event)}>
          <p>
            {goesWords(look.accounts, isHidden)} This cannot be undone. Save a copy elsewhere first if somebody still
            needs it.
          </p>
          <Bullets title="These are deleted">
            {look.files.map(({ name, folder, what }) => (
              <li key={`${folder}/${name}`}>
                {what}: <strong>{name}</strong> <span className="quiet path">in {folder}</span>
              </li>
            ))}
            <li>Its entry in the list of recent files, and what this computer remembers of its accounts</li>
          </Bullets>
          <Lines title="These stay: the app does not reach them" lines={look.left} />
          <TypedName name={look.name} why="to remove it" typed={typed} onType={onType} first={first} />
          <span className="wrong" role="alert">
            {wrong}
          </span>
          <div className="buttons">
            <Button onClick={onClose}>Keep it</Button>
            <Button type="submit" tone="danger" disabled={isBusy || !isNamed}>
              {isBusy ? 'Removing' : `Remove ${look.name}`}
            </Button>
          </div>
        </form>
      )}
      {look === null && wrong !== null ? <p role="alert">{wrong}</p> : null}
    </Modal>
  );
};
