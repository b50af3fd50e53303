/**
 * People on the clipboard: a table any spreadsheet takes, and beside it everything another account needs to take them
 * over.
 */
import { z } from 'zod';
import { apply, between, type Diff } from '../document/diff';
import { list, type Document } from '../document/document';
import { edit, newId } from '../document/draft';
import { occupancyOf } from '../document/occupancy';
import { stakeholders } from '../document/stakeholder';
import { LINK_TYPES } from '../model/scales';
import { fieldLabel, WRITTEN_COLUMNS, type ImportField } from './csv/columns';
import { guessMapping } from './csv/mapping';
import { tableLines, type Line } from './csv/writing';
import { planImport } from './csv/planImport';
import { nameKey } from './csv/nameKeys';
import { fileRow, guarded, parseCsv, type ParsedCsv } from './csv/table';
import { TABLE_LIMITS, tableFault } from './tableShape';

/** The kind of data beside plain text. */
export const PEOPLE_TYPE = 'application/x-account-atlas-people';
/** More than this is a file, not a selection. */
export const LONGEST_PASTE = 4_000_000;

const copied = z.strictObject({
  format: z.literal('account-atlas-people'),
  version: z.literal(1),
  table: z.string().max(LONGEST_PASTE),
  lines: z
    .array(
      z.strictObject({
        from: z.string().max(80),
        to: z.string().max(80),
        type: z.enum(LINK_TYPES),
        strength: z.number().int().min(1).max(3).nullable(),
        note: z.string().max(20_000).nullable(),
      }),
    )
    .max(100_000),
});
type CopiedPeople = z.infer<typeof copied>;

/** What another account put beside the text; null where it is none, or cannot be read. */
export const readCopied = (text: string): CopiedPeople | null => {
  if (text === '' || text.length > 2 * LONGEST_PASTE) return null;
  try {
    const result = copied.safeParse(JSON.parse(text));
    return result.success && tableFault(result.data.table) === null ? result.data : null;
  } catch {
    return null;
  }
};

const cell = (value: Line[ImportField]): string => {
  const text = guarded(String(value ?? ''));
  return /["\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const rowsOf = (headings: readonly string[], keys: readonly ImportField[], lines: readonly Line[]): string =>
  [headings.join('\t'), ...lines.map((line) => keys.map((key) => cell(line[key])).join('\t'))].join('\r\n');

/** What a person reads in a spreadsheet. Our names stay ours in the headings, so that the table can be read back. */
const READABLE: readonly ImportField[] = [
  'name',
  'title',
  'department',
  'unit',
  'reportsTo',
  'influence',
  'attitude',
  'relationship',
  'targetRelationship',
  'buyingRoles',
  'contactOwner',
  'lastContact',
  'status',
  'email',
  'phone',
];

export const copyPeople = (
  document: Document,
  seatIds: readonly string[],
): { readonly text: string; readonly own: CopiedPeople; readonly people: number } => {
  const { personOfSeat } = occupancyOf(document);
  const chosen = new Set(seatIds.flatMap((seatId) => personOfSeat.get(seatId) ?? []));
  const lines = tableLines(document).filter((line) => chosen.has(String(line.id ?? '')));
  const names = new Map(stakeholders(document).map((one) => [one.id, one.name ?? '']));
  const fresh = new Map(lines.map((line) => [String(line.id ?? ''), newId()]));
  const within = (ids: Line[ImportField]): string =>
    String(ids ?? '')
      .split('; ')
      .flatMap((id) => fresh.get(id) ?? [])
      .join('; ');
  const readable = lines.map((line): Line => ({ ...line, reportsTo: names.get(String(line.reportsTo ?? '')) ?? '' }));
  const whole = lines.map((line): Line => ({
    ...line,
    id: fresh.get(String(line.id ?? '')) ?? '',
    reportsTo: within(line.reportsTo),
    dottedLineTo: within(line.dottedLineTo),
  }));
  return {
    people: lines.length,
    text: rowsOf(READABLE.map(fieldLabel), READABLE, readable),
    own: {
      format: 'account-atlas-people',
      version: 1,
      table: rowsOf(WRITTEN_COLUMNS, WRITTEN_COLUMNS, whole),
      lines: list(document, 'link').flatMap((link) => {
        const from = fresh.get(link.fromId);
        const to = fresh.get(link.toId);
        return link.until === null && from && to
          ? [{ from, to, type: link.type, strength: link.strength, note: link.note }]
          : [];
      }),
    },
  };
};

type PastePlan = {
  readonly diff: Diff;
  readonly added: readonly string[];
  /** People who are in the account already and stay as they are. */ readonly known: number;
};

/**
 * Copied people as one change: newcomers with their lines, those without a manager among them wait in the tray; who is
 * there already stays.
 */
export const planPaste = (document: Document, given: CopiedPeople): PastePlan => {
  const { table } = parseCsv(given.table, TABLE_LIMITS.rows + 1);
  const plan = planImport(document, table, guessMapping(table), { alreadyThere: 'leave' });
  const column = { id: table.columns.indexOf('id'), name: table.columns.indexOf('name') };
  const byRow = new Map(plan.preview.map((post) => [post.row, post.id]));
  const present = new Map(
    stakeholders(document)
      .filter((one) => one.name && one.status !== 'left')
      .map((one) => [nameKey(one.name ?? ''), one.id]),
  );
  const personOf = new Map<string, string>();
  table.rows.forEach((row, place) => {
    const personId = byRow.get(fileRow(table, place)) ?? present.get(nameKey(row[column.name] ?? ''));
    if (personId !== undefined) personOf.set(row[column.id] ?? '', personId);
  });
  const there = apply(document, plan.diff);
  const lineKey = (fromId: string, toId: string, type: string): string => JSON.stringify([fromId, toId, type]);
  const open = new Set(
    list(there, 'link')
      .filter((link) => link.until === null)
      .map((link) => lineKey(link.fromId, link.toId, link.type)),
  );
  const whole = apply(
    there,
    edit(there, (draft) => {
      for (const post of plan.preview) if (post.parentId === null) draft.set('seat', post.id, { unplaced: true });
      for (const line of given.lines) {
        const fromId = personOf.get(line.from);
        const toId = personOf.get(line.to);
        if (!fromId || !toId || fromId === toId) continue;
        const key = lineKey(fromId, toId, line.type);
        if (open.has(key)) continue;
        open.add(key);
        draft.add('link', { fromId, toId, type: line.type, strength: line.strength, note: line.note });
      }
    }),
  );
  return {
    diff: between(document, whole),
    added: plan.preview.map((post) => post.id),
    known: table.rows.length - plan.preview.length,
  };
};

/** Text that is a table of people with headings, as a spreadsheet puts it on the clipboard; null where it is not. */
export const readTable = (text: string): ParsedCsv | null => {
  if (!text.includes('\t') || text.length > LONGEST_PASTE || tableFault(text) !== null) return null;
  const parsed = parseCsv(text, TABLE_LIMITS.rows + 2);
  if (parsed.table.rows.length > TABLE_LIMITS.rows) return null;
  const mapping = guessMapping(parsed.table);
  return parsed.table.rows.length > 0 &&
    (mapping.name !== undefined || mapping.lastName !== undefined || mapping.title !== undefined) &&
    Object.keys(mapping).length > 1
    ? parsed
    : null;
};
