/** What stands below a mail: who somebody is, by the lines people write there. */
import { namedFieldOf } from '../csv/headingMatch';
import { addressIn } from '../csv/nameKeys';
import { wordsOf } from '../../model/nameWords';
import type { Contact } from './contactTable';

const CLOSING_WORDS = [
  // English
  String.raw`kind|best|warm|many|with|yours|sincerely|cheers|thanks|thank you|regards|all the best`,
  // German
  String.raw`mit (?:freundlichen|besten|herzlichen)|freundliche|beste|herzliche|viele|liebe|vg|lg|mfg`,
  // French
  String.raw`cordialement|bien (?:à vous|cordialement)|sincères|salutations|meilleures|merci`,
  // Spanish
  String.raw`atentamente|saludos|un (?:cordial )?saludo|cordialmente|gracias`,
  // Italian and Norwegian
  String.raw`cordiali saluti|distinti saluti|med vennlig|vennlig|mvh`,
];
const CLOSING = new RegExp(`^(?:(?:${CLOSING_WORDS.join('|')})\\b.{0,60}|--+|__+|\\*\\*+|==+)$`, 'i');
const SENT_FROM =
  /^(?:sent from|sent with|von meine[mr]|gesendet (?:von|mit)|envoyé (?:de|depuis)|enviado desde|get outlook|inviato da)\b/i;
const LEGAL_WORDS = [
  String.raw`confidential|disclaimer|vertraulich|confidentiel|confidencial`,
  String.raw`registered (?:office|in)|registergericht|handelsregister|hrb|geschäftsführer|amtsgericht`,
  String.raw`vat|ust-?id|siret|siren|think before you print|please consider the environment`,
];
const LEGAL = new RegExp(`\\b(?:${LEGAL_WORDS.join('|')})\\b`, 'i');
const URL = /\b(?:https?:\/\/|www\.)\S+/gi;
const COMPANY_WORDS = [
  // German
  String.raw`gmbh(?: & co\.? kg)?|ag|kg|ohg|se|e\.?\s?v\.?`,
  // English
  String.raw`ltd\.?|limited|llc|llp|inc\.?|corp\.?|corporation|plc|company|group|holding`,
  // French, Spanish, Italian
  String.raw`s\.?\s?a\.?(?:\s?s\.?)?|s\.?\s?a\.?\s?r\.?\s?l\.?|sarl|s\.?\s?l\.?(?:\s?u\.?)?|s\.?p\.?a\.?|s\.?r\.?l\.?`,
  // Dutch, Nordic, Polish
  String.raw`b\.?v\.?|n\.?v\.?|as|asa|ab|oy|a/s|sp\. z o\.\s?o\.`,
  // Houses that name what they are
  String.raw`university|universität|université|universidad|hospital|hospitals|klinikum|hôpital|bank`,
];
const COMPANY = new RegExp(`(?:^|\\s|,)(?:${COMPANY_WORDS.join('|')})$`, 'i');
const DEPARTMENT =
  /^(?:department|dept\.?|division|unit|team|abteilung|bereich|referat|service|département|direction|departamento|área|dipartimento)\b/i;
const STREET_WORDS = [
  // English
  String.raw`street|st\.|road|rd\.|avenue|ave\.?|lane|drive|square|floor|suite|p\.?\s?o\.? box`,
  // German
  String.raw`straße|strasse|str\.|platz|allee|weg|gasse|postfach`,
  // French
  String.raw`rue|boulevard|bd\.|place|cedex`,
  // Spanish and Italian
  String.raw`calle|c/|avenida|avda\.?|plaza|paseo|via|piazza`,
];
const STREET = new RegExp(`\\b(?:${STREET_WORDS.join('|')})(?:\\s|$|,|\\d)`, 'i');
const TOWN = /(?:^|\s|-)\d{4,5}\s+\p{Lu}|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|,\s*[A-Z]{2}\s+\d{5}/u;

const PHONE_WORDS = [
  String.raw`tel|telefon|telephone|phone|office|direct|durchwahl|fon|tél|téléphone|teléfono|tfno`,
  String.raw`mobile|mobil|mob|cell|handy|portable|móvil|cellulare`,
  String.raw`fax|télécopie|[tpmdfc]`,
];
const PHONE = new RegExp(
  `(?:\\b(?<label>${PHONE_WORDS.join('|')})\\b\\.?\\s*[:.]?\\s*)?(?<number>(?:\\+|\\(0|00|0)[\\d\\s()./\\u2013-]{6,24}\\d)`,
  'giu',
);

/** A number as it stands in a line, with what it is said to be. */
const phonesIn = (line: string): readonly { readonly kind: 'phone' | 'mobile' | 'fax'; readonly number: string }[] =>
  [...line.matchAll(PHONE)].map(({ groups }) => {
    const label = (groups?.['label'] ?? '').toLowerCase();
    const number = (groups?.['number'] ?? '').replace(/\s+/g, ' ').trim();
    if (/^(?:fax|télécopie|f)$/.test(label)) return { kind: 'fax' as const, number };
    return {
      kind: /^(?:m|c|mob|mobile?|cell|handy|portable|móvil|cellulare)$/.test(label) ? 'mobile' : 'phone',
      number,
    };
  });

/** A degree behind a name. */
const DEGREE =
  /,\s*(?:ph\.?d\.?|mba|md|msc|bsc|m\.?a\.?|b\.?a\.?|cfa|acca|rn|frcs|dipl\.?[\s-]?\S{1,12}|ll\.?m\.?)\b.*$/i;

const PARTICLE =
  /^(?:von|vom|van|der|den|de|del|della|di|da|dos|das|la|le|du|zu|zur|of|bin|al|el|y|e|i|ter|ten|d['’]\S+)$/;

const isName = (text: string): boolean => {
  const bare = text.replace(DEGREE, '');
  const words = wordsOf(bare);
  return (
    words.length > 1 &&
    words.length <= 6 &&
    bare.length <= 60 &&
    !/[\d@/|:!?]|[^.\s]{3,}\.$/.test(bare) &&
    bare
      .trim()
      .split(/\s+/)
      .every((word) => /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(word) || PARTICLE.test(word)) &&
    !COMPANY.test(bare) &&
    !CLOSING.test(bare.trim())
  );
};

type Line = { readonly text: string; readonly at: number };
type Found = { -readonly [F in keyof Contact]: Contact[F] };

const LONGEST_LINE = 140;
const MOST_LINES = 25;

/** Lines worth reading, parts beside each other parted. */
const linesOf = (text: string): readonly Line[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^[\s>*•·▪|]+|[\s*|]+$/g, '').replace(/\u00a0/g, ' '))
    .flatMap((line, at) => line.split(/\s+[|•·]\s+|\t+/).map((part) => ({ text: part.trim(), at })))
    .filter(({ text: part }) => part !== '' && part.length <= LONGEST_LINE && !SENT_FROM.test(part));

/** Whether a name and an address belong together: one of its words stands in it. */
export const isAddressOf = (name: string, email: string): boolean => {
  const local = email.split('@')[0]?.toLowerCase() ?? '';
  return wordsOf(name).some((word) => word.length > 2 && local.includes(word));
};

/** `Position: Head of Buying` and the like, by the headings a table would have. */
const labelled = (line: string): readonly [keyof Contact, string] | null => {
  const [, label = '', value = ''] = /^([\p{L} .'-]{2,30}):\s*(\S.*)$/u.exec(line) ?? [];
  if (value === '') return null;
  const field = namedFieldOf(label);
  return field === 'name' || field === 'title' || field === 'department' || field === 'company' ? [field, value] : null;
};

/**
 * Who a signature is of; null where its lines do not read as one. `known` is what is known already, as of the sender of
 * a mail.
 */
export const readSignature = (text: string, known: Pick<Contact, 'name' | 'email'> = {}): Contact | null => {
  const found: Found = { ...known };
  const rest: string[] = [];
  const lines = linesOf(text).slice(0, MOST_LINES * 2);
  let isBeyond = false;
  for (const { text: line } of lines) {
    if (LEGAL.test(line)) isBeyond = true;
    if (isBeyond) continue;
    const said = labelled(line);
    if (said !== null) {
      found[said[0]] ??= said[1];
      continue;
    }
    const email = addressIn(line);
    if (email !== null) found.email ??= email;
    const phones = phonesIn(line.replace(URL, ' '));
    for (const { kind, number } of phones) {
      if (kind === 'mobile') found.Mobile ??= number;
      else if (kind === 'phone') found.phone ??= number;
    }
    if (email !== null || phones.length > 0 || /\b(?:https?:\/\/|www\.)/i.test(line)) continue;
    if (CLOSING.test(line.replace(/[,.!]+$/, '')) || STREET.test(line) || TOWN.test(line)) continue;
    rest.push(line);
  }
  const nameAt = known.name
    ? rest.findIndex((line) => wordsOf(line).includes(wordsOf(known.name ?? '').at(-1) ?? '\n'))
    : rest.findIndex((line) => isName(line.split(/,\s+|\s+[-–—]\s+/)[0] ?? '') && (found.name ?? '') === '');
  if (found.name === undefined && nameAt < 0) return null;
  if (nameAt >= 0) {
    const [name = '', ...behind] = (rest[nameAt] ?? '').replace(DEGREE, '').split(/,\s+|\s+[-–—]\s+/);
    found.name ??= name.trim();
    if (behind.length > 0 && behind.join(', ') !== '') found.title ??= behind.join(', ').trim();
  }
  for (const line of nameAt < 0 ? [] : rest.slice(nameAt + 1)) {
    const bare = line.replace(/[,;]+$/, '');
    if (bare.length > 90 || /[.!?]$/.test(bare.replace(COMPANY, ''))) break;
    if (COMPANY.test(bare)) found.company ??= bare;
    else if (DEPARTMENT.test(bare)) found.department ??= bare;
    else if (found.title === undefined) found.title = bare;
    else if (found.department === undefined && found.company === undefined) found.department = bare;
    else found.company ??= bare;
  }
  // Of two lines behind a title without more to tell them apart the one is the firm.
  if (found.company === undefined && found.department !== undefined && !DEPARTMENT.test(found.department)) {
    const domain = (found.email ?? '').split('@')[1]?.split('.')[0]?.toLowerCase() ?? '';
    const isFirm = domain.length > 2 && wordsOf(found.department).join('').includes(domain.replaceAll('-', ''));
    if (isFirm) {
      found.company = found.department;
      delete found.department;
    }
  }
  if (found.phone === undefined && found.Mobile !== undefined) {
    found.phone = found.Mobile;
    delete found.Mobile;
  }
  return found;
};

const PHONE_WORD =
  /\b(?:tel|telefon|telephone|phone|office|direct|fon|mobile?|mob|cell|handy|fax|[tpmdf])\b\.?\s*:?\s*$/i;
/** The name a line gives before a number or an address, as lists of people do; empty where it gives none. */
const namedBeside = (line: string): string => {
  const [before = ''] = line.split(/(?:\+|\(0|00)?\d[\d\s()./\u2013-]{6,}|\S+@\S+/);
  const [name = ''] = before.replace(PHONE_WORD, '').split(/[,;]\s*|\s+[-–—]\s+/);
  return before !== line && isName(name.trim()) ? name.trim() : '';
};

/** Whether a line says how or where to reach somebody, or where they work, and nothing of who they are. */
export const isOfContact = (line: string): boolean =>
  line.length <= LONGEST_LINE &&
  linesOf(line).every(
    ({ text }) =>
      addressIn(text) !== null ||
      phonesIn(text.replace(URL, ' ')).length > 0 ||
      /\b(?:https?:\/\/|www\.)/i.test(text) ||
      COMPANY.test(text.replace(/[,;]+$/, '')) ||
      LEGAL.test(text) ||
      STREET.test(text) ||
      TOWN.test(text),
  ) &&
  namedBeside(line) === '';

/** Whether a line closes a mail and is about nobody. */
export const isClosing = (line: string): boolean =>
  line.length <= LONGEST_LINE && (CLOSING.test(line.trim().replace(/[,.!]+$/, '')) || SENT_FROM.test(line.trim()));

/** Whether a pasted text is one signature, and not a list of people. */
export const isSignature = (text: string): boolean => {
  if (text.length > 4_000 || text.includes('\t')) return false;
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 3 || lines.length > MOST_LINES) return false;
  const addresses = new Set(lines.flatMap((line) => addressIn(line) ?? []));
  const hasPhone = lines.some((line) => phonesIn(line.replace(URL, ' ')).length > 0);
  if (addresses.size > 1 || (addresses.size === 0 && !hasPhone)) return false;
  const read = readSignature(text);
  if (read?.name === undefined) return false;
  // Somebody else with a number of their own: a list.
  const own = wordsOf(read.name).at(-1) ?? '';
  if (lines.some((line) => ![own, undefined].includes(wordsOf(namedBeside(line)).at(-1)))) return false;
  // A list of people has no numbers; without one the address must be of the one who is named.
  return hasPhone || isAddressOf(read.name, [...addresses][0] ?? '');
};
