import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/api/contract';
import { recordName } from '../../../shared/document/recordName';
import { isSameName } from '../../../shared/model/fold';
import { messageOf } from '../../../shared/api/messageOf';
import { joinToAccount } from '../../commands/counterpartCommands';
import { call } from '../../host';
import type { DialogProps } from '../../state/dialog';
import { useDocument } from '../../state/documentStore';
import { say } from '../../state/messages';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { SelectField } from '../ui/SelectField';
import { useOtherAccounts } from './OwnAccount';

type Joinable = Output<'account.joinable'>;
const WHAT = { person: 'Who it is there', businessUnit: 'Which unit it is there' } as const;

/** Joins a person or a unit to another account of the atlas: to one of its people or units, or to it as a whole. */
export const CounterpartDialog = ({ onClose, given: { kind, id } }: DialogProps<'counterpart'>) => {
  const others = useOtherAccounts();
  const name = useDocument((state) => recordName(state.document, kind, id));
  const [accountId, setAccountId] = useState(() => others[0]?.id ?? null);
  const [joinable, setJoinable] = useState<{ readonly accountId: string; readonly found: Joinable } | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    if (accountId === null) return undefined;
    let isWanted = true;
    call('account.joinable', { accountId }).then(
      (found) => {
        if (!isWanted) return;
        setJoinable({ accountId, found });
        // Somebody of the same name is meant as a rule.
        setChosen(found[kind].find((one) => isSameName(one.name, name))?.id ?? null);
      },
      (error: unknown) => say(messageOf(error), 'alert'),
    );
    return () => {
      isWanted = false;
    };
  }, [accountId, kind, name]);
  const account = others.find((one) => one.id === accountId);
  const options = joinable?.accountId === accountId ? joinable.found[kind] : [];
  const other = options.find((one) => one.id === chosen);
  return (
    <Modal title={`${name} in another account`} onClose={onClose}>
      <SelectField
        label="Account"
        value={accountId}
        options={others.map((one) => ({ value: one.id, label: one.name }))}
        onChoose={(next) => {
          setAccountId(next);
          setChosen(null);
        }}
      />
      <SelectField
        label={WHAT[kind]}
        value={chosen}
        none="The account as a whole"
        options={options.map((one) => ({
          value: one.id,
          label: one.title === null ? one.name : `${one.name}, ${one.title}`,
        }))}
        onChoose={setChosen}
      />
      <p className="quiet small">Both sides show the link; the link itself is written in this account.</p>
      <div className="buttons">
        <Button onClick={onClose}>Cancel</Button>
        <Button
          tone="primary"
          disabled={account === undefined}
          onClick={() => {
            onClose();
            if (account)
              joinToAccount(kind, id, account.id, { id: other?.id ?? null, name: other?.name ?? account.name });
          }}
        >
          Link
        </Button>
      </div>
    </Modal>
  );
};
