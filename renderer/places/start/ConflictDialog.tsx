import type { Differing } from '../../../shared/api/errorDetails';
import { importAccountFile } from '../../commands/atlasCommands';
import { closeDialog } from '../../state/session';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';
import type { DialogProps } from '../../state/dialog';

/** What differs, in words; the host names the record and its fields. */
const linesOf = (records: readonly Differing[]): readonly string[] =>
  records.map(({ noun, name, fields }) => `${noun} ${name}: ${fields.join(', ')}`);

/** The file and the atlas know something differently: the person chooses which holds. */
export const ConflictDialog = ({ onClose, given }: DialogProps<'importAccount'>) => {
  const { file, records, asOwn } = given;
  const lines = linesOf(records);
  const go = (onConflict: 'keep' | 'replace') => {
    closeDialog();
    void importAccountFile(file, { onConflict, asOwn });
  };
  return (
    <Modal title="The file and this atlas differ" onClose={onClose}>
      <p>
        These records belong to all accounts of the atlas, and the file says something else about them. Nothing has been
        imported yet.
      </p>
      <ul className="plain-bullets">
        {lines.slice(0, 12).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > 12 ? <li>and {lines.length - 12} more</li> : null}
      </ul>
      <div className="buttons">
        <Button onClick={onClose}>Cancel</Button>
        <Button onClick={() => go('replace')}>Use what the file says</Button>
        <Button tone="primary" onClick={() => go('keep')}>
          Keep what the atlas says
        </Button>
      </div>
    </Modal>
  );
};
