/** Tables of people for the import dialog, from a file, a drop or the clipboard, as they were first read or as chosen. */
import { contactTable } from '../../shared/exchange/contacts/contactTable';
import { isSignature, readSignature } from '../../shared/exchange/contacts/signature';
import { isCardText, readCards } from '../../shared/exchange/contacts/vcard';
import { firstRowsOf, readCells, tableOf } from '../../shared/exchange/csv/table';
import { TABLE_LIMITS } from '../../shared/exchange/tableShape';
import { call } from '../host';
import type { TableOfPeople } from '../state/dialog';
import { attempt, say } from '../state/messages';
import { openDialog, session } from '../state/session';
import { useDocument } from '../state/documentStore';

/** What somebody said of a table that was first read otherwise. */
export type TableChoice = { readonly encoding?: string; readonly headingRow?: number; readonly sheet?: string };
type ReadFrom = string | { readonly name: string; readonly bytes: string };

export const readPeopleFile = async (from: ReadFrom, choice: TableChoice = {}): Promise<TableOfPeople> => {
  const read =
    typeof from === 'string'
      ? await call('csv.read', { file: from, ...choice })
      : await call('csv.readDropped', { ...from, ...choice });
  const { encoding, encodings, sheet, sheets, ...table } = read;
  return { ...table, from: { file: from, encoding, encodings, sheet, sheets } };
};

const pasted = (
  text: string,
  source: TableOfPeople['source'],
  {
    contacts,
    notices = [],
    photos = [],
  }: Partial<ReturnType<typeof readCards>> & Pick<ReturnType<typeof readCards>, 'contacts'>,
): TableOfPeople => ({
  name: 'the clipboard',
  headingRow: 0,
  ...contactTable(contacts),
  notices,
  firstRows: [],
  source,
  photos: photos.map(({ at, image }) => ({ row: at + 1, image })),
  from: { text },
});

/** People in a pasted text that is no table: cards of an address book, or what stands below a mail; null for others. */
export const pastedContacts = (text: string): TableOfPeople | null => {
  if (isCardText(text)) {
    const cards = readCards(text);
    return cards.contacts.length === 0 ? null : pasted(text, 'cards', cards);
  }
  const signature = isSignature(text) ? readSignature(text) : null;
  return signature === null ? null : pasted(text, 'signature', { contacts: [signature] });
};

export const pastedPeople = (text: string, headingRow?: number): TableOfPeople => {
  const raw = readCells(text, TABLE_LIMITS.rows + 2);
  const { table, notices } = tableOf(raw, headingRow);
  return {
    name: 'the clipboard',
    headingRow: 1,
    ...table,
    notices,
    firstRows: firstRowsOf(raw),
    source: 'table',
    photos: [],
    from: { text },
  };
};

/** The same table, read in another encoding, with other headings or from another sheet. */
export const readAgain = async ({ from }: TableOfPeople, choice: TableChoice): Promise<TableOfPeople> =>
  'text' in from ? pastedPeople(from.text, choice.headingRow) : readPeopleFile(from.file, choice);

/** Files that may hold people, by their endings. */
const OF_PEOPLE = /\.(?:csv|tsv|txt|xlsx|xlsm|xls|xlsb|ods|numbers|vcf|vcard|eml|emlx|msg)$/i;
export const mayHoldPeople = (file: File): boolean =>
  OF_PEOPLE.test(file.name) || ['text/csv', 'text/vcard', 'text/x-vcard', 'message/rfc822'].includes(file.type);

const MB = 1024 * 1024;
const LARGEST_DROPPED = 20 * MB;
/** Of a mail only its beginning is read: words stand before what is attached. */
const MAIL_BYTES = 8 * MB;

const base64Of = (blob: Blob, name: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new Error(`${name}: The file could not be read. Check that it is still there.`));
    reader.readAsDataURL(blob);
  });

/**
 * Opens the import of a file that was dropped on the window. On the start page, where there is no account for it yet,
 * `begin` makes one.
 */
export const takePeopleFile = async (file: File, begin?: (table: TableOfPeople) => Promise<void>): Promise<void> => {
  await attempt(async () => {
    const isAtStart = session().atlas === null && session().locked === null;
    if (useDocument.getState().accountId === null && (!isAtStart || begin === undefined)) {
      say(`Open an account first, then drop ${file.name} on it.`, 'refusal');
      return;
    }
    const part = /\.emlx?$/i.test(file.name) ? file.slice(0, MAIL_BYTES) : file;
    if (part.size > LARGEST_DROPPED) {
      say(`${file.name}: This file is larger than 20 MB. Nothing was read.`, 'refusal');
      return;
    }
    const { accountId } = useDocument.getState();
    const table = await readPeopleFile({ name: file.name, bytes: await base64Of(part, file.name) });
    if (session().dialog !== null) return;
    if (accountId === null) await begin?.(table);
    else if (useDocument.getState().accountId === accountId) openDialog({ name: 'csvImport', with: table });
  }, 'refusal');
};
