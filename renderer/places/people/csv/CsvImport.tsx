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
      const { headingRow, ...kept } = shown.choice;
      // Another sheet has headings of its own.
      const choice = {
        ...kept,
        ...(headingRow === undefined || part.sheet !== undefined ? {} : { headingRow }),
        ...part,
      };
      setShown({ table: await readAgain(given, choice), choice });
    });
  return <CsvImportDialog onClose={onClose} given={shown.table} onReadAgain={choose} />;
};
