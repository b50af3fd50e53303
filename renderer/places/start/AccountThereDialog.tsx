import { importAccountFile } from '../../commands/atlasCommands';
import { mergeImported } from '../../commands/mergeCopyCommands';
import { closeDialog } from '../../state/session';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import type { DialogProps } from '../../state/dialog';

/** An account file of an account that is in the atlas already: merged into it, or another account beside it. */
export const AccountThereDialog = ({ onClose, given }: DialogProps<'accountThere'>) => {
  const { file, fileName, accountId, name, isArchived } = given;
  return (
    <Modal title={`${name} is here already`} onClose={onClose}>
      <p>
        The file holds an account that is in this atlas. Merged, the two become one: what only one of them changed is
        taken, and where both changed something you are asked. Nothing has been imported yet.
      </p>
      {isArchived ? <p className="quiet">The account here is archived and can only be read.</p> : null}
      <div className="buttons">
        <Button onClick={onClose}>Cancel</Button>
        <Button
          onClick={() => {
            closeDialog();
            void importAccountFile(file, { asOwn: true });
          }}
        >
          Bring it in beside it
        </Button>
        <Button
          tone="primary"
          disabled={isArchived}
          onClick={() => {
            closeDialog();
            void mergeImported(file, accountId, fileName);
          }}
        >
          Merge the two
        </Button>
      </div>
    </Modal>
  );
};
