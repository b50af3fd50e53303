/** Cards of an address book (vCard 2.1, 3.0 and 4.0), as phones, Outlook, Google, Apple and mail programs write them. */
import { cardLines, type CardLine } from './cardLines';
import { assistantsWords, isAssistantLabel, isManagerLabel } from '../csv/relationColumns';
import type { Contact } from './contactTable';

export const isCardText = (text: string): boolean => /^\s*(?:\ufeff)?BEGIN:VCARD\s*$/im.test(text.slice(0, 2_000));

/** More cards than this no table takes. */
const MOST_CARDS = 50_000;
/** Characters of the longest picture that is looked at, in base64: 3 megabytes. */
const LONGEST_PHOTO = 4_000_000;
/** Pictures of more cards than this are left out. */
const MOST_PHOTOS = 500;

export type Cards = {
  readonly contacts: readonly Contact[];
  /** The picture of a contact as base64, by the place of the contact. */
  readonly photos: readonly { readonly at: number; readonly image: string }[];
  readonly notices: readonly string[];
};

type Card = readonly CardLine[];

const first = (card: Card, ...names: readonly string[]): CardLine | undefined =>
  names.flatMap((name) => card.filter((line) => line.name === name && line.value.trim() !== ''))[0];
const textOf = (card: Card, ...names: readonly string[]): string => first(card, ...names)?.value.trim() ?? '';

/** Of several addresses or numbers the one that is preferred, then one for work, then the first. */
const likeliest = (lines: readonly CardLine[]): CardLine | undefined =>
  lines.toSorted((a, b) => rankOf(b) - rankOf(a))[0];
const rankOf = ({ types, preference }: CardLine): number =>
  (types.has('pref') || preference === 1 ? 4 : 0) + (types.has('work') ? 2 : 0) - (types.has('home') ? 1 : 0);

const ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s]+$/u;

/** The name people call somebody by: as it is shown, or put together from its parts. */
const nameOf = (card: Card): string => {
  const shown = textOf(card, 'FN');
  const [family = '', given = '', additional = ''] = first(card, 'N')?.parts ?? [];
  const whole = [given, additional, family].filter((part) => part !== '').join(' ');
  // Some programs show the last name first, or the address.
  const isOdd = shown === '' || shown.includes(',') || shown.includes('@');
  if (!isOdd || whole === '') return shown;
  return ASIAN.test(whole) ? `${family}${given}` : whole;
};

const phonesOf = (card: Card): { readonly phone: string; readonly mobile: string } => {
  const lines = card.filter(({ name, types, value }) => name === 'TEL' && value.trim() !== '' && !types.has('fax'));
  const numberOf = (line: CardLine | undefined): string => (line?.value ?? '').replace(/^tel:/i, '').trim();
  const mobile = numberOf(likeliest(lines.filter(({ types }) => types.has('cell') || types.has('iphone'))));
  const phone = numberOf(likeliest(lines.filter(({ types }) => !types.has('cell') && !types.has('iphone'))));
  return phone === '' ? { phone: mobile, mobile: '' } : { phone, mobile };
};

/** Whom a card names as something to its person; a card of a relation that is only pointed at has no name here. */
const relationsOf = (card: Card): readonly { readonly label: string; readonly name: string }[] =>
  card.flatMap((line) => {
    if (line.name !== 'RELATED' && line.name !== 'X-ABRELATEDNAMES') return [];
    const name = line.value.trim();
    if (name === '' || /^(?:urn|https?|mailto|tel|data):/i.test(name)) return [];
    const labels = card.filter((one) => one.name === 'X-ABLABEL' && one.group !== '' && one.group === line.group);
    // Apple writes the words it knows itself as `_$!<Manager>!$_`.
    return [...labels.map(({ value }) => value.replace(/^_\$!<(.*)>!\$_$/, '$1')), ...line.types].map((label) => ({
      label,
      name,
    }));
  });

const managerOf = (card: Card): string =>
  textOf(card, 'X-MS-MANAGER', 'X-MANAGER', 'X-EVOLUTION-MANAGER', 'X-KADDRESSBOOK-X-MANAGERSNAME') ||
  (relationsOf(card).find(({ label }) => isManagerLabel(label))?.name ?? '');

const hasAssistant = (card: Card): boolean =>
  textOf(card, 'X-MS-ASSISTANT', 'X-ASSISTANT', 'X-EVOLUTION-ASSISTANT', 'X-KADDRESSBOOK-X-ASSISTANTSNAME') !== '' ||
  relationsOf(card).some(({ label }) => isAssistantLabel(label));

/** Whether a card is a firm's or a group's and no person's. */
const isNobody = (card: Card): boolean => {
  const kind = textOf(card, 'KIND', 'X-ADDRESSBOOKSERVER-KIND').toLowerCase();
  return ['org', 'group', 'location'].includes(kind) || textOf(card, 'X-ABSHOWAS').toUpperCase() === 'COMPANY';
};

const contactOf = (card: Card): Contact => {
  const [company = '', ...units] = first(card, 'ORG')?.parts ?? [];
  return {
    name: nameOf(card),
    title: textOf(card, 'TITLE', 'ROLE'),
    company,
    department: units.filter((unit) => unit !== '').join(', '),
    email: (likeliest(card.filter(({ name, value }) => name === 'EMAIL' && value.trim() !== ''))?.value ?? '')
      .trim()
      .replace(/^mailto:/i, ''),
    ...(({ phone, mobile }) => ({ phone, Mobile: mobile }))(phonesOf(card)),
    reportsTo: managerOf(card),
    note: textOf(card, 'NOTE'),
  };
};

/** The picture within a card; one that lies elsewhere is never fetched. */
const photoOf = (card: Card): string | null => {
  const line = card.find(({ name }) => name === 'PHOTO' || name === 'LOGO');
  if (line === undefined) return null;
  const { value, encoding } = line;
  const bytes =
    /^data:image\/[\w.+-]+;base64,(.*)$/is.exec(value.trim())?.[1] ?? (encoding === 'base64' ? value : null);
  const base64 = bytes?.replace(/\s+/g, '') ?? '';
  return base64 === '' || base64.length > LONGEST_PHOTO || !/^[A-Za-z0-9+/]+=*$/.test(base64) ? null : base64;
};

/** The people of a file of cards. A card that is not closed counts as far as it goes. */
export const readCards = (text: string): Cards => {
  const notices: string[] = [];
  const cards: CardLine[][] = [];
  let card: CardLine[] | null = null;
  let isCut = false;
  for (const line of cardLines(text)) {
    const isMark = (name: string): boolean => line.name === name && /^\s*vcard\s*$/i.test(line.value);
    if (isMark('BEGIN')) {
      if (card !== null) isCut = true;
      card = [];
      cards.push(card);
      if (cards.length > MOST_CARDS) break;
    } else if (isMark('END')) card = null;
    else card?.push(line);
  }
  const whole = cards.filter((lines) => lines.length > 0);
  if (card !== null || isCut)
    notices.push('A card of this file has no end: the file may have been cut off. What is there of it was read.');
  const people = whole.filter((one) => !isNobody(one));
  const left = whole.length - people.length;
  if (left > 0)
    notices.push(
      `${left === 1 ? 'One card is' : `${left} cards are`} of a firm or a group and ${left === 1 ? 'was' : 'were'} left out.`,
    );
  const assistants = people.filter(hasAssistant).length;
  if (assistants > 0) notices.push(assistantsWords(assistants));
  const photos = people.flatMap((one, at) => {
    const image = photoOf(one);
    return image === null ? [] : [{ at, image }];
  });
  if (photos.length > MOST_PHOTOS)
    notices.push(`Only the photos of the first ${MOST_PHOTOS} cards that have one come along.`);
  return { contacts: people.map(contactOf), photos: photos.slice(0, MOST_PHOTOS), notices };
};
