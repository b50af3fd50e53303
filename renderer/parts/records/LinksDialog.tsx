import { touches, type Touch } from '../../../shared/analysis/touches';
import { recordName } from '../../../shared/document/recordName';
import { labelOf, nounOf } from '../../../shared/model/labels';
import { showRecord } from '../../commands/recordCommands';
import { useDocument } from '../../state/documentStore';
import { useMoneyWord } from '../../state/records';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import type { DialogProps } from '../../state/dialog';

const Rows = ({
  links,
  title,
  none,
}: {
  readonly links: readonly Touch[];
  readonly title: string;
  readonly none: string;
}) => {
  const content = useDocument((state) => state.document);
  const word = useMoneyWord();
  return (
    <section>
      <h3 className="label">{title}</h3>
      {links.length === 0 ? (
        <p className="quiet small">{none}</p>
      ) : (
        <ul className="link-list">
          {links.map((link) => (
            <li key={`${link.record.kind}${link.record.id}${link.field}`}>
              <button type="button" className="plain-link" onClick={() => showRecord(link.record.kind, link.record.id)}>
                {recordName(content, link.record.kind, link.record.id)}
              </button>
              <span className="quiet small">
                {nounOf(link.record.kind, word)}, {labelOf(link.kind, link.field, word).toLowerCase()}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** Everything a record touches, and everything that touches it; each goes to its place. */
export const LinksDialog = ({ onClose, given }: DialogProps<'links'>) => {
  const { kind, id } = given;
  const content = useDocument((state) => state.document);
  const found = touches(content, kind, id);
  return (
    <Modal title={recordName(content, kind, id)} onClose={onClose}>
      <div className="scroll links">
        <Rows links={found.names} title="It names" none="Nothing yet." />
        <Rows links={found.isNamedBy} title="It is named by" none="Nothing else in this account names it." />
      </div>
      <div className="buttons">
        <Button onClick={() => showRecord(kind, id)}>Go to it</Button>
        <Button onClick={onClose}>Close</Button>
      </div>
    </Modal>
  );
};
