import { isOpen, type Finding } from '../../shared/analysis/finding';
import { gaps } from '../../shared/analysis/gaps';
import { stakeholderById } from '../../shared/document/stakeholder';
import { showPerson } from '../commands/mapCommands';
import { currentDocument, useDocument } from '../state/documentStore';
import { useAsOf } from '../state/records';
import { closeDialog, goTo } from '../state/session';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { FindingRows } from './FindingRows';

const jump = (finding: Finding): void => {
  const personId = finding.records.find((record) => record.kind === 'person')?.id;
  const seatId = personId ? stakeholderById(currentDocument()).get(personId)?.seatId : null;
  closeDialog();
  if (seatId) showPerson(seatId); else goTo('compass');
};

/** Every gap the rules see, worst first. */
export const FindingsDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const document = useDocument((state) => state.document);
  const all = gaps(document, useAsOf());
  const open = all.filter(isOpen), waived = all.filter((finding) => finding.isWaived);
  return (
    <Modal title={`${open.length} ${open.length === 1 ? 'finding' : 'findings'}`} onClose={onClose} wide>
      {open.length === 0 ? <p>Nothing is missing that the rules can see.</p> : null}
      <div className="scroll"><FindingRows findings={open} onJump={jump} /></div>
      {waived.length > 0 ? <details className="more"><summary>{waived.length} waived</summary><FindingRows findings={waived} onJump={jump} /></details> : null}
      <div className="buttons"><Button onClick={onClose}>Close</Button></div>
    </Modal>
  );
};
