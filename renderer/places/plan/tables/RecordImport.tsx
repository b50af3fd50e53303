import { useRef, useState } from 'react';
import type { RecordTableId } from '../../../../shared/exchange/records/recordColumns';
import { readAgain, type TableChoice } from '../../../commands/peopleTable';
import { chosenRecords, pastedRecords } from '../../../commands/recordTables';
import { Button } from '../../../parts/ui/Button';
import { Modal } from '../../../parts/ui/Modal';
import type { DialogProps, TableOfPeople } from '../../../state/dialog';
import { forgetTyped, useLeftTyped } from '../../../state/leftTyped';
import { attempt } from '../../../state/messages';
import { RecordImportDialog } from './RecordImportDialog';
import { TABLE_WORDS } from './tableWords';

type Asked = { readonly id: RecordTableId; readonly onTable: (table: TableOfPeople) => void };

/** Where the table is from: a file, or rows that are pasted. */
const WhereFrom = ({ id, onClose, onTable }: Asked & { readonly onClose: () => void }) => {
  const [text, setText] = useLeftTyped(`rows ${id}`);
  const rows = useRef<HTMLTextAreaElement>(null);
  const { title, holds, example } = TABLE_WORDS[id];
  const take = (read: () => Promise<TableOfPeople | null>): void =>
    void attempt(async () => {
      const table = await read();
      if (table !== null) onTable(table);
    }, 'refusal');
  return (
    <Modal title={title} onClose={onClose} first={rows}>
      <p className="quiet">{holds}</p>
      <div className="field">
        <label className="label" htmlFor="pasted-rows">
          Rows with their headings, as a spreadsheet copies them
        </label>
        <textarea
          id="pasted-rows"
          ref={rows}
          className="input"
          rows={7}
          value={text}
          placeholder={`Such as\n${example}`}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <div className="buttons">
        <Button
          onClick={() => {
            forgetTyped(`rows ${id}`);
            onClose();
          }}
        >
          Cancel
        </Button>
        <Button onClick={() => take(() => chosenRecords(id))}>Choose a file</Button>
        <Button tone="primary" disabled={text.trim() === ''} onClick={() => take(() => pastedRecords(id, text))}>
          Look at the rows
        </Button>
      </div>
    </Modal>
  );
};

/** The import of a table of opportunities, revenue or contacts, from where it is to what it brings. */
export const RecordImport = ({ onClose, given: { id, table } }: DialogProps<'recordImport'>) => {
  const [shown, setShown] = useState<{ readonly table: TableOfPeople; readonly choice: TableChoice } | null>(
    table === null ? null : { table, choice: {} },
  );
  if (shown === null)
    return <WhereFrom id={id} onClose={onClose} onTable={(read) => setShown({ table: read, choice: {} })} />;
  const choose = (part: TableChoice): void =>
    void attempt(async () => {
      // Another sheet has headings of its own.
      const { headingRow: _, ...before } = shown.choice;
      const choice = part.sheet === undefined ? { ...shown.choice, ...part } : { ...before, ...part };
      setShown({ table: await readAgain(shown.table, choice), choice });
    }, 'refusal');
  return <RecordImportDialog id={id} table={shown.table} onClose={onClose} onReadAgain={choose} />;
};
