import { useState } from 'react';
import { touches } from '../../../shared/analysis/touches';
import { list } from '../../../shared/document/document';
import { recordName } from '../../../shared/document/recordName';
import { KINDS } from '../../../shared/model';
import { labelOf, nounOf } from '../../../shared/model/labels';
import { deleteRecordNow } from '../../commands/recordCommands';
import { useDocument } from '../../state/documentStore';
import { useMoneyWord } from '../../state/records';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { RefField } from './RefField';
import type { DialogProps } from '../../state/dialog';

/** Names what loses its link before a record is deleted, and offers another record to take its place. */
export const DeleteRecordDialog = ({ onClose, given }: DialogProps<'deleteRecord'>) => {
  const { kind, id } = given;
  const content = useDocument((state) => state.document);
  const word = useMoneyWord();
  const [heirId, setHeir] = useState<string | null>(null);
  const name = recordName(content, kind, id);
  const links = touches(content, kind, id).isNamedBy;
  const lost = links.filter((link) => link.isRequired && heirId === null);
  const loose = links.filter((link) => !link.isRequired || heirId !== null);
  const hasOthers = list(content, kind).length > 1;
  const row = (link: (typeof links)[number]) => (
    <li key={`${link.record.kind}${link.record.id}${link.field}`}>
      <span>{recordName(content, link.record.kind, link.record.id)}</span>
      <span className="quiet small">
        {nounOf(link.record.kind, word)}, {labelOf(link.kind, link.field, word).toLowerCase()}
      </span>
    </li>
  );
  return (
    <Modal title={`Delete ${name}?`} onClose={onClose}>
      {loose.length > 0 ? (
        <section>
          <p>
            {heirId === null
              ? 'These stay, without their link to it:'
              : `These will name ${recordName(content, kind, heirId)} instead:`}
          </p>
          <ul className="link-list">{loose.map(row)}</ul>
        </section>
      ) : null}
      {lost.length > 0 ? (
        <section>
          <p>These cannot be without it and are deleted too:</p>
          <ul className="link-list">{lost.map(row)}</ul>
        </section>
      ) : null}
      {hasOthers ? (
        <RefField
          name={`Let another ${KINDS[kind].noun} take its place`}
          to={kind}
          value={heirId}
          without={[id]}
          placeholder="Nobody takes its place"
          onChoose={setHeir}
        />
      ) : null}
      <p className="quiet small">It is one step: Ctrl Z brings everything back.</p>
      <div className="buttons">
        <Button onClick={onClose}>Keep it</Button>
        <Button tone="danger" onClick={() => deleteRecordNow(kind, id, heirId)}>
          Delete {KINDS[kind].noun}
        </Button>
      </div>
    </Modal>
  );
};
