import { useState } from 'react';
import { find } from '../../../shared/document/document';
import { displayName } from '../../../shared/document/personName';
import { goesAlong, staysBehind } from '../../../shared/document/toAccount';
import { latestLeaving, takeToAccount } from '../../commands/leaveCommands';
import type { DialogProps } from '../../state/dialog';
import { useDocument } from '../../state/documentStore';
import { useClientsHidden } from '../../state/clients';
import { openDialog } from '../../state/session';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { SelectField } from '../ui/SelectField';
import { LeavingDay } from './LeavingDay';
import { useOtherAccounts } from './OwnAccount';

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** Somebody goes to another account of the atlas: to which, when, what goes along and what stays. */
export const ToAccountDialog = ({ onClose, given }: DialogProps<'toAccount'>) => {
  const content = useDocument((state) => state.document);
  const areClientsHidden = useClientsHidden();
  const accounts = useOtherAccounts().filter((account) => !account.archived);
  const [target, setTarget] = useState<string | null>(accounts[0]?.id ?? null);
  const [day, setDay] = useState(latestLeaving);
  const person = find(content, 'person', given);
  const along = goesAlong(content, given, day);
  const behind = staysBehind(content, given);
  if (!person || !along) return null;
  const name = displayName(person);
  const title = `${name} moves to another account`;
  if (accounts.length === 0)
    return (
      <Modal title={title} onClose={onClose}>
        <p>
          {areClientsHidden
            ? 'The names of other clients are hidden on this computer, so none can be chosen. Show names on the start page first.'
            : 'There is no other account in this atlas that could be edited.'}
        </p>
        <div className="buttons">
          <Button onClick={onClose}>Close</Button>
          {areClientsHidden ? null : (
            <Button tone="primary" onClick={() => openDialog('newAccount')}>
              New account
            </Button>
          )}
        </div>
      </Modal>
    );
  const goes = [
    'ratings, how they decide, notes and the ways to reach them',
    along.contacts.length > 0 ? counted(along.contacts.length, 'contact', 'contacts') : null,
    along.bases.length > 0 ? 'how you know' : null,
    along.photos.length > 0 ? 'the photo' : null,
    (along.person.earlierRatings?.length ?? 0) > 0
      ? `the ratings of ${counted(along.person.earlierRatings?.length ?? 0, 'day', 'days')}`
      : null,
    'job title, class and level',
  ].filter(Boolean);
  const stays = [
    'their seat, which becomes vacant',
    behind.lines > 0 ? `${counted(behind.lines, 'line', 'lines')}, which ${behind.lines === 1 ? 'ends' : 'end'}` : null,
    behind.actions > 0 ? counted(behind.actions, 'action that names them', 'actions that name them') : null,
    behind.reports > 0 ? counted(behind.reports, 'report', 'reports') : null,
    'their part in opportunities and committees',
    'a record that they were here, among those who left',
  ].filter(Boolean);
  const submit = () => {
    if (target === null) return;
    onClose();
    void takeToAccount(given, target, day);
  };
  return (
    <Modal title={title} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <SelectField
          label="To account"
          value={target}
          options={accounts.map((account) => ({ value: account.id, label: account.name }))}
          onChoose={setTarget}
        />
        <LeavingDay label="Left here on" day={day} onDay={setDay} />
        <div className="goes-and-stays">
          <section aria-label="Goes along">
            <h3 className="label">Goes along</h3>
            <ul>
              {goes.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </section>
          <section aria-label="Stays here">
            <h3 className="label">Stays here</h3>
            <ul>
              {stays.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </section>
        </div>
        <p className="quiet small">
          There they wait in the tray until you say where they belong. Each account takes its own part back with Ctrl Z.
        </p>
        <div className="buttons">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" tone="primary" disabled={target === null}>
            Move to this account
          </Button>
        </div>
      </form>
    </Modal>
  );
};
