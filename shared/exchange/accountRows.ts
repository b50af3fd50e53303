/** How the parts of an account file become records: what a part, a list and a row may look like, and what is odd. */
import { KINDS, type AnyRecord, type Kind } from '../model';
import { countedId } from './accountFormat';
import { isRow, readRow, type Ignored, type ImportFindings, type Row } from './rows';

export type Tables = Map<Kind, Map<string, AnyRecord>>;

export const idOf = (row: Row, fallback: string): string =>
  typeof row['id'] === 'string' && row['id'] !== '' ? row['id'] : fallback;

/** What reads the parts of a file into tables. */
export type RowReader = {
  readonly tables: Tables;
  /** Reads a row as a record of a kind and keeps it, if it is sound. */
  readonly read: (given: Parameters<typeof readRow>[0], row: Row, ignore?: Ignored) => void;
  /** The rows of a list; none where the part is missing. */
  readonly rowsOf: (value: unknown, place: string) => Row[];
  /** A part that is one record; an empty one where it is missing. */
  readonly partOf: (value: unknown, place: string) => Row;
  /** Reads a list; `change` may rewrite a row before it is read. Rows without an id get one from their place. */
  readonly readList: (
    kind: Kind,
    value: unknown,
    place: string,
    change?: (row: Row, index: number) => Row,
    ignore?: Ignored,
  ) => void;
  readonly readSingle: (kind: Kind, value: unknown, place: string, ignore?: readonly string[]) => void;
};

export const rowReader = (findings: ImportFindings): RowReader => {
  const tables: Tables = new Map();
  const put = (kind: Kind, record: AnyRecord | null): void => {
    if (!record) return;
    const table = tables.get(kind) ?? new Map<string, AnyRecord>();
    tables.set(kind, table);
    if (table.has(record.id)) findings.problems.push(`${KINDS[kind].noun}: the id ${record.id} stands twice.`);
    table.set(record.id, record);
  };
  const read: RowReader['read'] = (given, row, ignore) => put(given.kind, readRow(given, row, findings, ignore));
  const rowsOf: RowReader['rowsOf'] = (value, place) => {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      findings.problems.push(`${place} is not a list.`);
      return [];
    }
    return value.filter((row, index): row is Row => {
      if (!isRow(row)) findings.problems.push(`${place}, row ${index + 1} is not a record.`);
      return isRow(row);
    });
  };
  const partOf: RowReader['partOf'] = (value, place) => {
    if (value === undefined || value === null) return {};
    if (!isRow(value)) findings.problems.push(`${place} is not a record.`);
    return isRow(value) ? value : {};
  };
  return {
    tables,
    read,
    rowsOf,
    partOf,
    readList: (kind, value, place, change = (row) => row, ignore = []) => {
      rowsOf(value, place).forEach((given, index) => {
        const row = change(given, index);
        const id = idOf(row, countedId(kind, index));
        read({ kind, id, ordinal: index + 1, place: `${place}, row ${index + 1} (${id})` }, row, ignore);
      });
    },
    readSingle: (kind, value, place, ignore = []) => {
      if (value === undefined || value === null) return;
      read({ kind, id: kind, ordinal: 1, place }, partOf(value, place), ignore);
    },
  };
};
