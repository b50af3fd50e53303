import { decideAbout } from '../../commands/exported';
import type { DialogProps } from '../../state/dialog';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

/** More are counted, not listed. */
const LISTED = 12;

/** Hidden texts stand in a file that was made. It is on no disk yet: somebody looks and decides. */
export const FoundTextsDialog = ({ onClose, given }: DialogProps<'foundTexts'>) => {
  const { name, held, searched, found, sentence } = given;
  const decide = (keep: boolean) => {
    onClose();
    void decideAbout(held, keep, sentence);
  };
  const more = found.length - LISTED;
  return (
    <Modal
      title={`${found.length} hidden ${found.length === 1 ? 'text stands' : 'texts stand'} in the file`}
      onClose={() => decide(false)}
    >
      <p>
        {name} was made and searched for {searched} hidden texts. These were found, so nothing is written yet. A text
        may stand there by chance, as part of another one.
      </p>
      <ul className="found-texts">
        {found.slice(0, LISTED).map(({ text, where }) => (
          <li key={`${where} ${text}`}>
            <q>{text}</q>
            <small>{where}</small>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="quiet">And {more} more.</p> : null}
      <div className="buttons">
        <Button tone="primary" onClick={() => decide(false)}>
          Do not keep the file
        </Button>
        <Button onClick={() => decide(true)}>Keep it all the same</Button>
      </div>
    </Modal>
  );
};
