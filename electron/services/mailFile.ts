/** A mail from bytes nobody vouches for: who wrote it to whom, when, and its words. Attachments are not looked at. */
import PostalMime, { type Address } from 'postal-mime';
import { AtlasError } from '../../shared/api/errors';
import { htmlLines } from '../../shared/exchange/contacts/htmlLines';
import { isMailText, type Mail } from '../../shared/exchange/contacts/mail';

/** Bytes of a mail that are read: words stand before what is attached. */
const READ_BYTES = 6 * 1024 * 1024;
/** How many letters show whether it is a mail. */
const START_BYTES = 8_192;
const LONGEST_TEXT = 200_000;

export const isMail = (bytes: Uint8Array): boolean =>
  isMailText(Buffer.from(bytes.subarray(0, START_BYTES)).toString('latin1'));

/** What some programs write before the first header: a count of bytes, or a line of a mailbox. */
const withoutMark = (bytes: Uint8Array): Uint8Array => {
  const start = Buffer.from(bytes.subarray(0, 300)).toString('latin1');
  const [mark = ''] = /^(?:\u00ef\u00bb\u00bf)?(?:\d+\s*\r?\n|From [^\r\n]*\r?\n)?/.exec(start) ?? [];
  return bytes.subarray(mark.length);
};

const mailboxes = (addresses: readonly Address[] | undefined): Mail['from'] => {
  const boxes = (addresses ?? []).flatMap((one) => (one.group === undefined ? [one] : one.group));
  // *Fennimar, Odo <odo@…>* without quotation marks reads as two: a name alone belongs to what follows it.
  return boxes.flatMap(({ name, address }, at) => {
    if (address === '') return [];
    const before = boxes[at - 1];
    const isParted = before?.address === '' && before.name !== '' && name !== '';
    return [{ name: isParted ? `${before.name}, ${name}` : name, address }];
  });
};

/** Throws badFile in words where a mail is built so that nobody reads it. */
export const readMail = async (bytes: Uint8Array): Promise<Mail> => {
  const parsed = await PostalMime.parse(withoutMark(bytes).subarray(0, READ_BYTES), {
    maxNestingDepth: 30,
    maxHeadersSize: 512 * 1024,
  }).catch(() => {
    throw new AtlasError('badFile', 'This mail is damaged or built in a way that is not read.');
  });
  return {
    from: mailboxes(parsed.from === undefined ? [] : [parsed.from]),
    to: mailboxes(parsed.to),
    cc: mailboxes(parsed.cc),
    date: parsed.headers.find(({ key }) => key === 'date')?.value ?? '',
    text: (parsed.text ?? htmlLines((parsed.html ?? '').slice(0, LONGEST_TEXT * 4))).slice(0, LONGEST_TEXT),
  };
};
