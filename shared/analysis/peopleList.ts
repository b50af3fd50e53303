/** The people of an account as rows: what each shows, in the order of the tree or of one column. */
import { compareNames } from '../conventions/habits';
import { find, type Document } from '../document/document';
import { holderOf } from '../document/occupancy';
import { drawnSeats, traySeats } from '../document/people';
import { parentOf } from '../document/order';
import { displayName } from '../document/personName';
import { stakeholderById } from '../document/stakeholder';
import type { AnyRecord, FieldName, Kind, Person, Seat } from '../model';
import { wordFinder } from '../model/fold';
import { BUYING_ROLES, PERSON_STATUS, type BuyingRole, type PersonStatus } from '../model/scales';
import { inWords } from '../model/words';
import { findingsByRecord } from './overview';

export type PersonRow = {
  readonly seatId: string;
  readonly personId: string;
  readonly parentId: string | null;
  readonly inTray: boolean;
  /** From outside the customer. */
  readonly outside: boolean;
  /** As shown; `given` is null where there is no name. */
  readonly name: string;
  readonly given: string | null;
  /** What the plain columns show. */
  readonly texts: Readonly<Record<TextColumn, string | null>>;
  readonly department: string | null;
  readonly unit: string | null;
  readonly manager: string | null;
  readonly roles: readonly BuyingRole[];
  readonly influence: number | null;
  readonly attitude: number | null;
  readonly relationship: number | null;
  readonly wanted: number | null;
  readonly owner: string | null;
  readonly lastContact: string | null;
  readonly level: number | null;
  readonly class: string | null;
  readonly status: PersonStatus;
};

/**
 * Columns that show one text of the person or the seat as it was written. A field that is named here stands in the
 * list: it is shown, sorted, searched and edited.
 */
export const TEXT_COLUMNS = {
  title: { kind: 'seat', field: 'title', width: 200 },
} as const satisfies Readonly<Record<string, TextColumnOf<'person'> | TextColumnOf<'seat'>>>;
type TextColumnOf<K extends Kind> = { readonly kind: K; readonly field: FieldName<K>; readonly width: number };
export type TextColumn = keyof typeof TEXT_COLUMNS;
const TEXTS = Object.keys(TEXT_COLUMNS) as readonly TextColumn[];

export const isTextColumn = (column: ListColumn): column is TextColumn => Object.hasOwn(TEXT_COLUMNS, column);

/** Every column of the list in its order; those of plain texts stand behind the name. */
export const LIST_COLUMNS = [
  'name',
  ...TEXTS,
  'department',
  'unit',
  'manager',
  'roles',
  'influence',
  'attitude',
  'relationship',
  'wanted',
  'owner',
  'lastContact',
  'level',
  'class',
  'status',
  'findings',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

const textsOf = (person: Person | undefined, seat: Seat): PersonRow['texts'] =>
  Object.fromEntries(
    TEXTS.map((column) => {
      const { kind, field } = TEXT_COLUMNS[column];
      const record: AnyRecord | undefined = kind === 'seat' ? seat : person;
      const value = record?.[field];
      return [column, typeof value === 'string' ? value : null] as const;
    }),
  ) as PersonRow['texts'];

/** Everybody who sits somewhere, in the order of seats, those in the tray last. */
export const peopleRows = (document: Document): readonly PersonRow[] => {
  const seats = drawnSeats(document);
  const drawn = new Set(seats.map((seat) => seat.id));
  const tray = new Set(traySeats(document).map((seat) => seat.id));
  const views = stakeholderById(document);
  const nameAt = (seatId: string | null): string | null => {
    const one = seatId === null ? undefined : views.get(holderOf(document, seatId) ?? '');
    return one ? displayName(one) : null;
  };
  const rows = seats.flatMap((seat): PersonRow[] => {
    const one = views.get(holderOf(document, seat.id) ?? '');
    if (!one) return [];
    return [
      {
        seatId: seat.id,
        personId: one.id,
        parentId: parentOf(seat, drawn),
        inTray: tray.has(seat.id),
        outside: seat.outside,
        name: displayName(one),
        given: one.status === 'vacant' ? null : one.name,
        texts: textsOf(find(document, 'person', one.id), seat),
        department: find(document, 'department', seat.departmentId)?.name ?? null,
        unit: find(document, 'businessUnit', seat.businessUnitId)?.name ?? null,
        manager: nameAt(seat.reportsToId),
        roles: one.buyingRoles,
        influence: one.influence,
        attitude: one.attitude,
        relationship: one.relationship,
        wanted: one.targetRelationship,
        owner: find(document, 'member', one.contactOwnerId)?.name ?? null,
        lastContact: one.lastContact,
        level: seat.level,
        class: seat.stakeholderClass,
        status: one.status,
      },
    ];
  });
  return [...rows.filter((row) => !row.inTray), ...rows.filter((row) => row.inTray)];
};

/** How many findings nobody set aside concern each person. */
export const findingCounts = (document: Document, asOf: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const [key, findings] of findingsByRecord(document, asOf)) {
    if (key.startsWith('person:'))
      counts.set(key.slice('person:'.length), findings.filter((finding) => !finding.isWaived).length);
  }
  return counts;
};

export type ListSort = { readonly column: ListColumn; readonly descending: boolean };
export type ListRow = {
  readonly row: PersonRow;
  /** 1 at the top; 1 for all where the list is not in the order of the tree. */
  readonly level: number;
  /** Null for those who lead nobody, and where the list is flat. */
  readonly isFolded: boolean | null;
  /** Shown only because somebody below is what was looked for. */
  readonly isContext: boolean;
};
export type ListWish = {
  /** Null: the order of the tree. */
  readonly sort: ListSort | null;
  readonly query: string;
  /** The seats a filter asks for; null or missing: all. */
  readonly asked?: ReadonlySet<string> | null;
  readonly collapsed: ReadonlySet<string>;
  /** A seat that is shown whatever the filter says: its name is being typed. */
  readonly always: string | null;
  readonly findings: ReadonlyMap<string, number>;
};

const matcher = ({ query, always, asked = null }: ListWish): ((row: PersonRow) => boolean) | null => {
  const hasQuery = query.trim() !== '';
  const finds = wordFinder(query);
  if (!hasQuery && asked === null) return null;
  return (row) => {
    if (asked !== null && !asked.has(row.seatId) && row.seatId !== always) return false;
    const words = [
      row.name,
      ...Object.values(row.texts),
      row.department,
      row.unit,
      row.manager,
      row.owner,
      row.roles.join(' '),
      row.class === null ? null : inWords(row.class),
      row.status,
      row.outside ? 'outside' : null,
    ]
      .filter(Boolean)
      .join(' ');
    return row.seatId === always || finds(words);
  };
};

const valueOf = (row: PersonRow, column: ListColumn, findings: ListWish['findings']): string | number | null => {
  if (isTextColumn(column)) return row.texts[column];
  switch (column) {
    case 'name':
      return row.given;
    case 'department':
    case 'unit':
    case 'manager':
    case 'class':
    case 'owner':
      return row[column];
    case 'roles':
      return row.roles.length === 0 ? null : BUYING_ROLES.filter((role) => row.roles.includes(role)).join(' ');
    case 'status':
      return PERSON_STATUS.indexOf(row.status);
    case 'findings':
      return findings.get(row.personId) ?? 0;
    default:
      return row[column];
  }
};

/**
 * The rows to show. What is not known comes last, whichever way a column is sorted; equals keep the order of the tree.
 */
export const listRows = (rows: readonly PersonRow[], wish: ListWish): readonly ListRow[] => {
  const matches = matcher(wish);
  const ordered = treeOf(rows, wish, matches);
  const { sort } = wish;
  if (sort === null) return ordered;
  const by = sort.descending ? -1 : 1;
  return ordered
    .filter((one) => !one.isContext)
    .map((one) => ({ ...one, level: 1, isFolded: null }))
    .sort((a, b) => {
      const x = valueOf(a.row, sort.column, wish.findings);
      const y = valueOf(b.row, sort.column, wish.findings);
      if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0);
      return by * (typeof x === 'string' && typeof y === 'string' ? compareNames(x, y) : Number(x) - Number(y));
    });
};

const treeOf = (
  rows: readonly PersonRow[],
  { collapsed, always, sort }: ListWish,
  matches: ((row: PersonRow) => boolean) | null,
): readonly ListRow[] => {
  const byId = new Map(rows.map((row) => [row.seatId, row]));
  const below = new Map<string | null, PersonRow[]>();
  for (const row of rows) below.set(row.parentId, [...(below.get(row.parentId) ?? []), row]);
  const above = (seatId: string): readonly string[] => {
    const path: string[] = [];
    for (
      let at = byId.get(seatId)?.parentId ?? null;
      at !== null && !path.includes(at);
      at = byId.get(at)?.parentId ?? null
    )
      path.push(at);
    return path;
  };
  const open = new Set(always === null ? [] : above(always));
  const context = new Set(matches ? rows.filter(matches).flatMap((row) => above(row.seatId)) : []);
  const found: ListRow[] = [];
  const seen = new Set<string>();
  const walk = (row: PersonRow, level: number): void => {
    if (seen.has(row.seatId)) return;
    seen.add(row.seatId);
    const reports = below.get(row.seatId) ?? [];
    const isFolded =
      reports.length === 0
        ? null
        : sort === null && matches === null && collapsed.has(row.seatId) && !open.has(row.seatId);
    const isMatch = matches === null || matches(row);
    if (isMatch || context.has(row.seatId)) found.push({ row, level, isFolded, isContext: !isMatch });
    if (isFolded) for (const id of belowAll(row.seatId, below)) seen.add(id);
    else for (const report of reports) walk(report, level + 1);
  };
  for (const row of below.get(null) ?? []) walk(row, 1);
  // A circle in an imported file hangs from nobody; its people are still people.
  for (const row of rows) walk(row, 1);
  return found;
};

const belowAll = (seatId: string, below: ReadonlyMap<string | null, readonly PersonRow[]>): readonly string[] => {
  const found = new Set<string>();
  const queue = [seatId];
  for (let at = queue.pop(); at !== undefined; at = queue.pop())
    for (const row of below.get(at) ?? [])
      if (!found.has(row.seatId)) {
        found.add(row.seatId);
        queue.push(row.seatId);
      }
  return [...found];
};
