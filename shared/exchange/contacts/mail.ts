/** The people of a mail: who wrote it, to whom, on which day, and what is said of the writer below it. */
import { nameKey } from '../csv/nameKeys';
import { isAddressOf, readSignature } from './signature';
import type { Contact } from './contactTable';

type Mailbox = { readonly name: string; readonly address: string };
export type Mail = {
  readonly from: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  /** As the header has it: `Tue, 3 Mar 2026 14:05:00 +0100`. */
  readonly date: string;
  readonly text: string;
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day that stands in the mail, in the calendar of who wrote it; null where none can be read. */
export const mailDay = (date: string): string | null => {
  const [, day = '', month = '', year = ''] = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})/.exec(date) ?? [];
  const at = MONTHS.indexOf(month.toLowerCase());
  return at < 0 ? null : `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** Addresses behind which nobody sits. */
const NOBODY =
  /^(?:no-?reply|do-?not-?reply|noreply|mailer-daemon|postmaster|bounces?|notifications?|newsletter|unsubscribe)\b/i;

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** What somebody is called by their mailbox: `Fennimar, Odo` turned, or by an address of two names. */
const calledBy = ({ name, address }: Mailbox): string => {
  const bare = name.replace(/^["']+|["']+$/g, '').trim();
  if (bare !== '' && !bare.includes('@')) {
    const [last = '', given = '', ...more] = bare.split(/\s*,\s*/);
    return given !== '' && more.length === 0 && !/\s/.test(last) ? `${given.replace(/\s*[([].*$/, '')} ${last}` : bare;
  }
  const words = (address.split('@')[0] ?? '').split(/[._]/);
  return words.length === 2 && words.every((word) => /^[a-z]{2,}(?:-[a-z]+)?$/i.test(word))
    ? words.map(capital).join(' ')
    : address;
};

/** Where the answer ends and what was answered to begins. */
const QUOTED = [
  /^\s*>/,
  /^-{2,}\s*(?:original|ursprüngliche|message|mensaje|forwarded|weitergeleitete|mensaje reenviado)/i,
  /^_{8,}$/,
  /^(?:on|am|le|el)\b.{6,120}(?:wrote|schrieb|a écrit|escribió)\b.*:?\s*$/i,
  /^(?:from|von|de|da)\s*:\s.*@/i,
];

/** What the writer wrote last: the lines that may hold who they are. */
const signatureLines = (text: string, name: string): string => {
  const lines = text.split(/\r\n|\r|\n/);
  const end = lines.findIndex((line) => QUOTED.some((mark) => mark.test(line)));
  const own = end < 0 ? lines : lines.slice(0, end);
  const dashes = own.findLastIndex((line) => /^--\s*$/.test(line));
  if (dashes >= 0) return own.slice(dashes + 1).join('\n');
  // The last line that is the name, of which a signature begins.
  const last = nameKey(name).split(' ').at(-1) ?? '';
  const at =
    last.length < 2
      ? -1
      : own.findLastIndex((line) => line.length < 80 && nameKey(line).includes(last) && !line.includes('@'));
  return at < 0 ? '' : own.slice(at, at + 14).join('\n');
};

const MOST_PEOPLE = 500;

/** Everybody a mail names, the writer first, each once. */
export const mailPeople = (mail: Mail): readonly Contact[] => {
  const day = mailDay(mail.date) ?? '';
  const found = new Map<string, Contact>();
  const add = (boxes: readonly Mailbox[], part: string): void => {
    for (const box of boxes) {
      const address = box.address.trim().toLowerCase();
      if (address === '' || NOBODY.test(address) || found.has(address) || found.size >= MOST_PEOPLE) continue;
      found.set(address, { name: calledBy(box), email: address, lastContact: day, 'In the mail': part });
    }
  };
  add(mail.from, 'wrote it');
  add(mail.to, 'was written to');
  add(mail.cc, 'got a copy');
  const [writer] = mail.from;
  const known = writer && found.get(writer.address.trim().toLowerCase());
  if (known?.name !== undefined && known.email !== undefined) {
    const signature = readSignature(signatureLines(mail.text, known.name), { name: known.name, email: known.email });
    // A name the address does not bear may be a list or a shared mailbox; what is below is then of whoever.
    const isOwn = isAddressOf(known.name, known.email) || known.name !== known.email;
    if (signature !== null && isOwn) found.set(known.email, { ...signature, ...known });
  }
  return [...found.values()];
};

/** Whether bytes begin as a mail does: with headers, of which one names who wrote it. */
export const isMailText = (start: string): boolean => {
  const [head = ''] = start
    .replace(/^\ufeff/, '')
    .replace(/^(?:\d+\s*\r?\n|From [^\r\n]*\r?\n)/, '')
    .split(/\r?\n\r?\n|\r\r/);
  const lines = head.split(/\r\n|\r|\n/).filter((line) => line !== '');
  const isHeader = (line: string): boolean => /^[A-Za-z][\w-]{1,60}:/.test(line) || /^[ \t]/.test(line);
  // The last line may have been cut where the start ends.
  return (
    lines.length > 1 &&
    lines.slice(0, -1).every(isHeader) &&
    /^from:/im.test(head) &&
    /^(?:date|to|subject|message-id|received):/im.test(head)
  );
};
