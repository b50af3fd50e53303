/**
 * The columns of a table of people: every field of a person and their seat that a cell can hold, and how it may be
 * called.
 */
import { seesAll, shows, type Viewer } from '../../audience/viewer';
import { fieldEntries, type FieldName } from '../../model';
import { labelOf } from '../../model/labels';
import { HEADINGS } from './headings';
import { plainWords } from './words';

type TableKind = 'person' | 'seat';
/** A field of a person or a seat, as `person.email`. */
type TableField = { readonly [K in TableKind]: `${K}.${FieldName<K>}` }[TableKind];

/** Fields no cell can hold: answers with a shape of their own, and whether somebody waits in the tray. */
export const OUTSIDE_TABLES = [
  'person.phases',
  'person.champion',
  'person.earlierRatings',
  'seat.unplaced',
] as const satisfies readonly TableField[];

/** Fields that name a record: a table writes its name, so the column is called otherwise than the field. */
const NAMING = {
  'seat.businessUnitId': 'unit',
  'seat.departmentId': 'department',
  'seat.reportsToId': 'reportsTo',
  'seat.dottedLineToIds': 'dottedLineTo',
  'person.contactOwnerId': 'contactOwner',
  'person.secondaryOwnerIds': 'secondaryOwners',
} as const satisfies { readonly [F in TableField]?: string };

type Naming = typeof NAMING;
type ColumnName<F extends TableField> = F extends keyof Naming
  ? Naming[F]
  : F extends `${TableKind}.${infer Name}`
    ? Name
    : never;
/** A name in parts is one column on the way out. */
type NamePart = 'firstName' | 'middleName' | 'lastName';
export type ImportField = 'id' | NamePart | 'mobile' | ColumnName<Exclude<TableField, (typeof OUTSIDE_TABLES)[number]>>;
/** Which column fills a field, by the column's name. */
export type Mapping = { readonly [F in ImportField]?: string };

export type ImportColumn = {
  readonly key: ImportField;
  readonly label: string;
  /** Headings that are taken for it beside its key and its label, the likeliest first. */
  readonly words: readonly string[];
};

/** The order of the columns. A field of the model that is not named here stands behind them. */
const ORDER: readonly ImportField[] = [
  'id',
  'name',
  'firstName',
  'middleName',
  'lastName',
  'title',
  'unit',
  'department',
  'reportsTo',
  'dottedLineTo',
  'stakeholderClass',
  'level',
  'influence',
  'attitude',
  'relationship',
  'targetRelationship',
  'buyingRoles',
  'buyingInfluence',
  'politicalStatus',
  'adaptability',
  'decisionOrientation',
  'responseMode',
  'contactOwner',
  'secondaryOwners',
  'lastContact',
  'status',
  'personalWin',
  'businessGoal',
  'evidence',
  'note',
  'email',
  'phone',
  'mobile',
  'outside',
  'company',
  'assistant',
];

const OWN_LABELS: Readonly<Record<'id' | NamePart | 'mobile', string>> = {
  id: 'Id',
  firstName: 'First name',
  middleName: 'Middle name',
  lastName: 'Last name',
  mobile: 'Mobile, where there is no phone',
};
const isOutside = (field: string): boolean => OUTSIDE_TABLES.some((one) => one === field);
const namingOf = (field: string): ImportField | undefined => Object.entries(NAMING).find(([one]) => one === field)?.[1];

/** Every column a field of the model fills, with the label of the field. */
const labelsOf = (kind: TableKind): readonly (readonly [key: string, label: () => string])[] =>
  fieldEntries(kind).flatMap(([name]) => {
    const field = `${kind}.${name}`;
    return isOutside(field) ? [] : [[namingOf(field) ?? name, () => labelOf(kind, name)] as const];
  });
/** Read when they are shown: names of scales change with the pack of words. */
const LABELS: ReadonlyMap<string, () => string> = new Map<string, () => string>([
  ...Object.entries(OWN_LABELS).map(([key, label]) => [key, () => label] as const),
  ...labelsOf('person'),
  ...labelsOf('seat'),
]);

export const fieldLabel = (key: ImportField): string => LABELS.get(key)?.() ?? key;

/** Every column with its label and the headings that are taken for it. Also the columns of an export, in order. */
export const IMPORT_FIELDS: readonly ImportColumn[] = [
  ...new Set<ImportField>([...ORDER, ...([...LABELS.keys()] as readonly ImportField[])]),
].map((key) => ({
  key,
  get label() {
    return fieldLabel(key);
  },
  words: (HEADINGS[key] ?? []).map(plainWords),
}));

/** The columns of a table we write. */
export const WRITTEN_COLUMNS: readonly ImportField[] = IMPORT_FIELDS.map(({ key }) => key).filter(
  (key) => key !== 'firstName' && key !== 'middleName' && key !== 'lastName' && key !== 'mobile',
);

/** The fields a column is filled from: none for the id. */
const sourcesOf = (key: ImportField): readonly { readonly kind: TableKind; readonly field: string }[] =>
  (['person', 'seat'] as const).flatMap((kind) =>
    fieldEntries(kind).flatMap(([name]) =>
      (namingOf(`${kind}.${name}`) ?? name) === key && !isOutside(`${kind}.${name}`) ? [{ kind, field: name }] : [],
    ),
  );

/** Whether a reader of a table may see a column of it. */
const isSeen = (viewer: Viewer, key: ImportField): boolean =>
  sourcesOf(key).every(({ kind, field }) => shows(viewer, kind, field as FieldName<TableKind>));

/** Stands beside the id of the manager in a table we write, for whoever reads it; a table that comes back is told by the id. */
const MANAGER_BY_NAME = 'Reports to, by name';
export const isForReading = (column: string): boolean => plainWords(column) === plainWords(MANAGER_BY_NAME);

/** Whether we wrote a table: as a file, or beside people who were copied. */
export const isOurTable = (columns: readonly string[]): boolean =>
  columns.some(isForReading) || (columns.includes('stakeholderClass') && columns.includes('reportsTo'));

/** The columns of a table we write with their headings; null fills the one that is only for reading. */
const WRITTEN_HEADINGS: readonly WrittenHeading[] = WRITTEN_COLUMNS.flatMap((key) => [
  {
    key,
    get heading() {
      return fieldLabel(key);
    },
  },
  ...(key === 'reportsTo' ? [{ key: null, heading: MANAGER_BY_NAME }] : []),
]);
type WrittenHeading = { readonly key: ImportField | null; readonly heading: string };

/** Those of them that a reader may see. */
export const headingsFor = (viewer: Viewer): readonly WrittenHeading[] =>
  seesAll(viewer) ? WRITTEN_HEADINGS : WRITTEN_HEADINGS.filter(({ key }) => key === null || isSeen(viewer, key));

type TableFieldOf<K extends TableKind> = {
  readonly [N in FieldName<K>]: `${K}.${N}` extends keyof Naming | (typeof OUTSIDE_TABLES)[number] ? never : N;
}[FieldName<K>];

/** The fields of a kind that a cell holds as they are, under their own name. */
export const cellFields = <K extends TableKind>(kind: K): readonly (TableFieldOf<K> & ImportField)[] =>
  fieldEntries(kind)
    .map(([name]) => name)
    .filter((name): name is TableFieldOf<K> & FieldName<K> & ImportField => {
      const field = `${kind}.${name}`;
      return !isOutside(field) && namingOf(field) === undefined;
    });
