import type { ListedAccount } from '../../../shared/analysis/accountList';
import { deleteAccount } from '../../commands/atlasCommands';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';

/** Says what goes for good with an account. */
export const DeleteAccountDialog = ({
  account: { accountId, name },
  onClose,
}: {
  readonly account: ListedAccount;
  readonly onClose: () => void;
}) => (
  <Modal title={`Delete ${name}?`} onClose={onClose}>
    <p>
      The account with its people, plan, files and history goes out of this atlas for good, and with it its row in the
      portfolio and what came with it when it was imported, such as team members, offerings and competitors, where no
      other account uses it. The copies of this atlas kept on this computer are replaced too. This cannot be undone.
      Other accounts stay as they are, and so do copies you saved yourself. Export it first if you may want it back.
    </p>
    <div className="buttons">
      <Button onClick={onClose}>Keep it</Button>
      <Button
        tone="danger"
        onClick={() => {
          onClose();
          if (accountId !== null) void deleteAccount(accountId);
        }}
      >
        Delete {name}
      </Button>
    </div>
  </Modal>
);
