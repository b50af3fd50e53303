/** People from somewhere that knows no rows, such as cards and mails, as a table that is read like any other. */
import { IMPORT_FIELDS, type ImportField } from '../csv/columns';
import type { Table } from '../csv/table';

const KEYS = [
  'name',
  'title',
  'department',
  'company',
  'email',
  'phone',
  'reportsTo',
  'lastContact',
  'note',
] as const satisfies readonly ImportField[];
/** What else is known of somebody, under a heading no field has. */
type Beside = 'Mobile' | 'In the mail';
export type Contact = { readonly [F in (typeof KEYS)[number] | Beside]?: string };

const BESIDE: readonly Beside[] = ['Mobile', 'In the mail'];
const headingOf = (key: string): string => IMPORT_FIELDS.find((one) => one.key === key)?.label ?? key;

/** A table without a row of headings, with a column for whatever at least one of them has. */
export const contactTable = (contacts: readonly Contact[]): Table => {
  const keys = [...KEYS, ...BESIDE].filter((key) => contacts.some((one) => (one[key] ?? '') !== ''));
  return {
    columns: keys.map(headingOf),
    rows: contacts.map((one) => keys.map((key) => (one[key] ?? '').trim())),
    headingRow: 0,
  };
};
