import { KIND_NAMES, KINDS, fieldsOf, scopeOf, type Kind } from '../../shared/model';
import type { Column } from '../../shared/model/fields';

/** One column of a table as a kind describes it. */
type TableColumn = { readonly name: string; readonly type: Column['type']; readonly nullable: boolean };
/** A list of references of a kind: the table it is kept in and what it points to. */
type ListTable = { readonly name: string; readonly field: string; readonly to: Kind };

/** Names are quoted always: some kinds and fields are words of SQL (group, plan, from, on). */
export const sqlName = (name: string): string => `"${name}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Whether the rows of a kind carry the account they belong to. */
export const belongsToAccount = (kind: Kind): boolean => scopeOf(kind) === 'account';

/** Fields that are columns of the kind's own table, in the order of the model. */
export const plainFields = (kind: Kind): readonly (readonly [name: string, column: Column])[] =>
  Object.entries(fieldsOf(kind)).flatMap(([name, { column }]) => (column.list ? [] : [[name, column] as const]));

/** Fields that are lists of references, each with its own table. */
export const listTables = (kind: Kind): readonly ListTable[] =>
  Object.entries(fieldsOf(kind)).flatMap(([field, { column }]) =>
    column.list ? [{ name: `${kind}_${field}`, field, to: column.ref as Kind }] : [],
  );

const stampColumns: readonly TableColumn[] = [
  { name: 'ordinal', type: 'REAL', nullable: false },
  { name: 'updatedAt', type: 'TEXT', nullable: true },
];

/** Every column of the table of a kind, as the model asks for it. */
export const columnsOf = (kind: Kind): readonly TableColumn[] => [
  ...(belongsToAccount(kind) ? [{ name: 'accountId', type: 'TEXT', nullable: false } as const] : []),
  { name: 'id', type: 'TEXT', nullable: false },
  ...stampColumns,
  ...plainFields(kind).map(([name, column]) => ({ name, type: column.type, nullable: column.nullable })),
];

const checkOf = (name: string, column: Column): string => {
  if (column.json) return ` CHECK (json_valid(${sqlName(name)}))`;
  if (column.boolean) return ` CHECK (${sqlName(name)} IN (0, 1))`;
  if (column.values) return ` CHECK (${sqlName(name)} IN (${column.values.map(literal).join(', ')}))`;
  if (column.range) return ` CHECK (${sqlName(name)} BETWEEN ${column.range[0]} AND ${column.range[1]})`;
  return '';
};

const DEFERRED = 'ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED';

/** A reference from a row of an account goes to a record of the same account, or to one of the atlas. */
const foreignKey = (fromAccount: boolean, column: string, to: Kind): string =>
  fromAccount && belongsToAccount(to)
    ? `FOREIGN KEY ("accountId", ${sqlName(column)}) REFERENCES ${sqlName(to)} ("accountId", "id") ${DEFERRED}`
    : `FOREIGN KEY (${sqlName(column)}) REFERENCES ${sqlName(to)} ("id") ${DEFERRED}`;

/** Kinds that come in thousands: taking one away must not read whole tables. */
const MANY: ReadonlySet<string> = new Set(['seat', 'person']);
const indexFor = (table: string, column: string, to: string): string[] =>
  MANY.has(to)
    ? [`CREATE INDEX ${sqlName(`${table}_by_${column}`)} ON ${sqlName(table)} ("accountId", ${sqlName(column)});`]
    : [];

const tableStatement = (name: string, parts: readonly string[]): string =>
  `CREATE TABLE ${sqlName(name)} (\n  ${parts.join(',\n  ')}\n) STRICT, WITHOUT ROWID;`;

/** The statements that make the tables of one kind. */
export const createStatements = (kind: Kind): readonly string[] => {
  const ofAccount = belongsToAccount(kind);
  const references = plainFields(kind).filter(([, column]) => column.ref !== undefined);
  const own = tableStatement(kind, [
    ...(ofAccount ? ['"accountId" TEXT NOT NULL'] : []),
    KINDS[kind].single ? `"id" TEXT NOT NULL CHECK ("id" = ${literal(kind)})` : '"id" TEXT NOT NULL',
    '"ordinal" REAL NOT NULL',
    '"updatedAt" TEXT',
    ...plainFields(kind).map(
      ([name, column]) =>
        `${sqlName(name)} ${column.type}${column.nullable ? '' : ' NOT NULL'}${checkOf(name, column)}`,
    ),
    ofAccount ? 'PRIMARY KEY ("accountId", "id")' : 'PRIMARY KEY ("id")',
    ...(ofAccount ? [`FOREIGN KEY ("accountId") REFERENCES "account" ("id") ${DEFERRED}`] : []),
    ...references.map(([name, column]) => foreignKey(ofAccount, name, column.ref as Kind)),
  ]);
  const indexes = ofAccount ? references.flatMap(([name, column]) => indexFor(kind, name, column.ref as string)) : [];
  const lists = listTables(kind).flatMap((list) => [
    tableStatement(list.name, [
      ...(ofAccount ? ['"accountId" TEXT NOT NULL'] : []),
      '"id" TEXT NOT NULL',
      '"position" INTEGER NOT NULL',
      '"value" TEXT NOT NULL',
      ofAccount ? 'PRIMARY KEY ("accountId", "id", "position")' : 'PRIMARY KEY ("id", "position")',
      foreignKey(ofAccount, 'id', kind),
      foreignKey(ofAccount, 'value', list.to),
    ]),
    ...(ofAccount ? indexFor(list.name, 'value', list.to) : []),
  ]);
  return [own, ...indexes, ...lists];
};

/**
 * The statement that adds one column to the table of a kind, as a migration writes it. Where such a statement cannot do
 * it, a comment that says so.
 */
export const addingStatement = (kind: Kind, name: string): string => {
  const column = plainFields(kind).find(([field]) => field === name)?.[1];
  if (column === undefined) return `-- "${kind}" lacks "${name}", which is no field of its own: build the table anew.`;
  const isKeyOfAccount = column.ref !== undefined && belongsToAccount(kind) && belongsToAccount(column.ref as Kind);
  if (isKeyOfAccount || !column.nullable)
    return `-- "${kind}" lacks "${name}", which needs a value in every row or a key with the account: build the table anew.`;
  const key = column.ref === undefined ? '' : ` REFERENCES ${sqlName(column.ref)} ("id") ${DEFERRED}`;
  return `ALTER TABLE ${sqlName(kind)} ADD COLUMN ${sqlName(name)} ${column.type}${checkOf(name, column)}${key};`;
};

/** Tables beside the records: the log that is the history, facts about the file, and blobs. */
const besideRecords: readonly string[] = [
  `CREATE TABLE "change" (
  "id" INTEGER PRIMARY KEY,
  "at" TEXT NOT NULL,
  "accountId" TEXT,
  "windowId" TEXT,
  "sessionId" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('edit', 'undo', 'redo')),
  "refersTo" INTEGER,
  "step" TEXT,
  "diff" TEXT NOT NULL CHECK (json_valid("diff"))
) STRICT;`,
  'CREATE INDEX "change_by_account" ON "change" ("accountId", "id");',
  'CREATE TABLE "meta" (\n  "name" TEXT PRIMARY KEY NOT NULL,\n  "value" TEXT NOT NULL\n) STRICT, WITHOUT ROWID;',
  `CREATE TABLE "attachment" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "accountId" TEXT REFERENCES "account" ("id") ${DEFERRED},
  "name" TEXT NOT NULL,
  "mediaType" TEXT NOT NULL,
  "addedAt" TEXT NOT NULL,
  "bytes" BLOB NOT NULL
) STRICT;`,
];

/**
 * What the model of today asks the file to hold. A migration is a frozen copy of a moment of this; a test compares the
 * two.
 */
export const schemaOfToday = (): string => [...KIND_NAMES.flatMap(createStatements), ...besideRecords].join('\n');
