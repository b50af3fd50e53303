import { ENCODINGS, isEncoding } from '../../../shared/exchange/csv/encodings';
import type { TableChoice } from '../../commands/peopleTable';
import { SelectField } from '../ui/SelectField';
import type { TableOfPeople } from '../../state/dialog';

type Props = {
  readonly table: TableOfPeople;
  readonly onReadAgain: (choice: TableChoice) => void;
  /** What the first row is where there are no headings. */
  readonly one?: string;
};

const nameOf = (encoding: string): string => (isEncoding(encoding) ? ENCODINGS[encoding] : encoding);

/**
 * Which sheet of a workbook is read, in which letters a file is read, with a few of its words in each, and which of its
 * rows holds the headings.
 */
export const TableReading = ({ table, onReadAgain, one = 'a person' }: Props) => {
  const { from, headingRow, firstRows } = table;
  const rows = firstRows.map((words, at) => ({
    value: String(at + 1),
    label: `Row ${at + 1}: ${words === '' ? 'empty' : words}`,
  }));
  const isFarDown = headingRow > rows.length;
  // People of cards, a mail or a signature stand in no rows, and their letters are known.
  if (table.source !== 'table' && !('file' in from && from.encodings.length > 0)) return null;
  return (
    <section className="csv-reading" aria-label="How the table is read">
      {'file' in from && from.sheet !== null && from.sheets.length > 1 ? (
        <SelectField
          isFixed
          label="Sheet"
          value={from.sheet}
          options={from.sheets.map(({ name, isHidden }) => ({
            value: name,
            label: isHidden ? `${name} (hidden)` : name,
          }))}
          onChoose={(sheet) => {
            if (sheet !== null) onReadAgain({ sheet });
          }}
        />
      ) : null}
      {table.source === 'table' ? (
        <SelectField
          isFixed
          label="Headings"
          value={String(headingRow)}
          options={[
            { value: '0', label: `None: the first row is ${one}` },
            ...rows,
            ...(isFarDown ? [{ value: String(headingRow), label: `Row ${headingRow}` }] : []),
          ]}
          onChoose={(row) => onReadAgain({ headingRow: Number(row) })}
        />
      ) : null}
      {'file' in from && from.encodings.length > 0 ? (
        <SelectField
          isFixed
          label="Letters"
          value={from.encoding}
          options={from.encodings.map(({ encoding, sample }) => ({
            value: encoding,
            label: `${nameOf(encoding)}: ${sample}`,
          }))}
          onChoose={(encoding) => {
            if (encoding !== null) onReadAgain({ encoding });
          }}
        />
      ) : null}
    </section>
  );
};
