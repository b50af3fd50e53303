import type { Output } from '../../../shared/api/contract';
import type { DialogProps } from '../../state/dialog';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import { Lines } from '../../parts/ui/ListedLines';

type Removed = Output<'client.remove'>;

const searchedWords = ({ files, words, found }: Removed['searched']): string =>
  `${files === 1 ? 'One file' : `${files} files`} of the app searched for ${words} names and ids of this client: ${found.length === 0 ? 'none found.' : 'found in these, which belong to something else.'}`;

/** What was removed, searched for, and is left. A new page follows, so that nothing of it stays in this one. */
export const ClientRemovedDialog = ({ given }: Pick<DialogProps<'clientRemoved'>, 'given'>) => {
  const { name, removed } = given;
  const leave = () => location.reload();
  return (
    <Modal title={`${name} is removed from this laptop`} onClose={leave} wide>
      <Lines title="Removed" lines={removed.removed} />
      <Lines title="Could not be removed" lines={removed.kept} />
      <section>
        <h3 className="label">Looked for afterwards</h3>
        <p>{searchedWords(removed.searched)}</p>
        <Lines title="Found in" lines={removed.searched.found} />
      </section>
      <Lines title="Not reached" lines={removed.left} />
      <div className="buttons">
        <Button tone="primary" onClick={leave}>
          Done
        </Button>
      </div>
    </Modal>
  );
};
