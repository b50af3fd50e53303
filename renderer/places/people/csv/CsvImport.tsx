import { useState } from 'react';
import { readAgain, type TableChoice } from '../../../commands/peopleTable';
import type { DialogProps } from '../../../state/dialog';
import { attempt } from '../../../state/messages';
import { CsvImportDialog } from './CsvImportDialog';

/** The import of a table, which is read again where somebody says that its letters or its headings are others. */
export const CsvImport = ({ onClose, given }: DialogProps<'csvImport'>) => {
  const [shown, setShown] = useState({ table: given, choice: {} as TableChoice });
  const choose = (part: TableChoice): void =>
    void attempt(async () => {
      // Another sheet has headings of its own.
      const { headingRow: _, ...before } = shown.choice;
      const choice = part.sheet === undefined ? { ...shown.choice, ...part } : { ...before, ...part };
      setShown({ table: await readAgain(given, choice), choice });
    });
  return <CsvImportDialog onClose={onClose} given={shown.table} onReadAgain={choose} />;
};
