import type BetterSqlite3 from 'better-sqlite3';
import type { AnyRecord, Kind } from '../../shared/model';
import type { Column } from '../../shared/model/fields';
import { belongsToAccount, columnsOf, listTables, plainFields, sqlName } from './table';

type Cell = string | number | null;
type CellRow = { readonly [column: string]: Cell };
type Run = BetterSqlite3.Statement<Cell[]>;

/** Reads and writes the records of one kind. `accountId` is ignored by kinds of the atlas. */
export type TableRows = {
  readonly load: (accountId: string) => Map<string, AnyRecord>;
  /** Writes a record; `before` is what the table holds now, null for a new record. */
  readonly put: (accountId: string, record: AnyRecord, before: AnyRecord | null) => void;
  readonly remove: (accountId: string, id: string) => void;
  /**
   * Removes every record of an account, a statement for each table: one for each record takes seconds where there are
   * thousands.
   */
  readonly removeAll: (accountId: string) => void;
};

const toCell = (value: unknown, column: Column): Cell => {
  if (column.json) return JSON.stringify(value);
  if (column.boolean) return value === null ? null : value ? 1 : 0;
  return value as Cell;
};
/** Values of JSON by their text: most rows hold one of a few, and what is made once is also checked once. */
type Shapes = Map<Cell, unknown>;

/** What a cell holds as JSON; undefined, which fits no field, where it is none. */
const parsed = (cell: Cell, shapes: Shapes): unknown => {
  const known = shapes.get(cell);
  if (known !== undefined) return known;
  try {
    const value: unknown = JSON.parse(String(cell));
    shapes.set(cell, value);
    return value;
  } catch {
    return undefined;
  }
};
const fromCell = (cell: Cell, column: Column, shapes: Shapes): unknown => {
  if (column.json) return cell === null ? null : parsed(cell, shapes);
  if (column.boolean) return cell === 1 ? true : cell === 0 ? false : cell;
  return cell;
};

/** Makes something when it is first asked for. */
const whenAsked = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/**
 * The statements of one kind, made from its description, so a new field needs nothing here. Each is prepared when it is
 * first needed: an opening reads every kind up to four times, and most kinds are never written.
 */
export const rowsOf = (db: BetterSqlite3.Database, kind: Kind): TableRows => {
  const ofAccount = belongsToAccount(kind);
  const fields = plainFields(kind);
  const lists = listTables(kind);
  const names = columnsOf(kind).map((column) => column.name);
  const key = ofAccount ? ['accountId', 'id'] : ['id'];
  const where = key.map((name) => `${sqlName(name)} = ?`).join(' AND ');
  const changing = names.filter((name) => !key.includes(name));
  const keyOf = (accountId: string, id: string): Cell[] => (ofAccount ? [accountId, id] : [id]);
  const owner = ofAccount ? ' WHERE "accountId" = ?' : kind === 'account' ? ' WHERE "id" = ?' : '';

  const assignments = changing.map((name) => `${sqlName(name)} = excluded.${sqlName(name)}`).join(', ');
  const run = (sql: string): (() => Run) => whenAsked(() => db.prepare(sql));
  const putRow = run(
    `INSERT INTO ${sqlName(kind)} (${names.map(sqlName).join(', ')}) VALUES (${names.map(() => '?').join(', ')})
     ON CONFLICT (${key.map(sqlName).join(', ')}) DO UPDATE SET ${assignments}`,
  );
  const removeRow = run(`DELETE FROM ${sqlName(kind)} WHERE ${where}`);
  const removeRows = run(`DELETE FROM ${sqlName(kind)}${owner}`);
  const loadRows = whenAsked(() =>
    db.prepare<Cell[], CellRow>(`SELECT ${names.map(sqlName).join(', ')} FROM ${sqlName(kind)}${owner}`),
  );
  const listKey = key.map(sqlName).join(', ');
  const listStatements = lists.map((list) => ({
    field: list.field,
    clear: run(`DELETE FROM ${sqlName(list.name)} WHERE ${where}`),
    clearAll: run(`DELETE FROM ${sqlName(list.name)}${owner}`),
    add: run(
      `INSERT INTO ${sqlName(list.name)} (${listKey}, "position", "value") VALUES (${key.map(() => '?').join(', ')}, ?, ?)`,
    ),
    load: whenAsked(() =>
      db.prepare<Cell[], { id: string; value: string }>(
        `SELECT "id", "value" FROM ${sqlName(list.name)}${owner} ORDER BY "id", "position"`,
      ),
    ),
  }));

  return {
    load: (accountId) => {
      const given = owner === '' ? [] : [accountId];
      const records = new Map<string, Record<string, unknown>>();
      const shapes: Shapes = new Map();
      for (const row of loadRows().iterate(...given)) {
        const record: Record<string, unknown> = { id: row['id'], ordinal: row['ordinal'], updatedAt: row['updatedAt'] };
        for (const [name, column] of fields) record[name] = fromCell(row[name] ?? null, column, shapes);
        for (const list of lists) record[list.field] = [];
        records.set(row['id'] as string, record);
      }
      // A kind without a record has nothing in its lists.
      for (const list of records.size === 0 ? [] : listStatements) {
        for (const { id, value } of list.load().iterate(...given))
          (records.get(id)?.[list.field] as string[] | undefined)?.push(value);
      }
      return records as unknown as Map<string, AnyRecord>;
    },
    put: (accountId, record, before) => {
      const cells: Cell[] = [...keyOf(accountId, record.id), record.ordinal, record.updatedAt];
      for (const [name, column] of fields) cells.push(toCell(record[name], column));
      putRow().run(...cells);
      for (const list of listStatements) {
        if (before && before[list.field] === record[list.field]) continue;
        const values = record[list.field] as readonly string[];
        if (before && (before[list.field] as readonly string[]).length > 0)
          list.clear().run(...keyOf(accountId, record.id));
        values.forEach((value, position) => list.add().run(...keyOf(accountId, record.id), position, value));
      }
    },
    remove: (accountId, id) => {
      for (const list of listStatements) list.clear().run(...keyOf(accountId, id));
      removeRow().run(...keyOf(accountId, id));
    },
    removeAll: (accountId) => {
      // Without an owner the statement would empty the table for every account.
      if (owner === '') throw new Error(`The records of ${kind} belong to no account.`);
      for (const list of listStatements) list.clearAll().run(accountId);
      removeRows().run(accountId);
    },
  };
};
