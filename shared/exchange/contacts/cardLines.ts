/** The lines of vCards: unfolded, with their parameters, decoded. */
import { decodeAs, isEncoding, type Encoding } from '../csv/encodings';

export type CardLine = {
  /** In capitals, without the group before it. */
  readonly name: string;
  /** What stands before it: lines of one group belong together, as a relation and what it is. */
  readonly group: string;
  readonly types: ReadonlySet<string>;
  readonly preference: number | null;
  readonly encoding: 'base64' | null;
  /** As it is meant, its escapes resolved. */
  readonly value: string;
  /** Its parts between semicolons, where it has any: of a name and of a firm. */
  readonly parts: readonly string[];
};

/** The letters a line of quoted bytes is in, where it names others than Unicode. */
const CHARSETS: Readonly<Record<string, Encoding>> = {
  'iso-8859-1': 'windows-1252',
  'us-ascii': 'windows-1252',
  gb2312: 'gb18030',
  gbk: 'gb18030',
};
const encodingNamed = (charset: string): Encoding => {
  const name = charset.toLowerCase();
  return isEncoding(name) ? name : (CHARSETS[name] ?? 'utf-8');
};

const decodedBytes = (bytes: Uint8Array, encoding: Encoding): string =>
  decodeAs(bytes, encoding) ?? decodeAs(bytes, 'utf-8') ?? '';

/** `=C3=A4` as the letters it stands for. */
const fromQuotedPrintable = (text: string, charset: string): string =>
  text.replace(/(?:=[0-9a-f]{2})+/gi, (run) =>
    decodedBytes(
      Uint8Array.from(
        run
          .slice(1)
          .split('=')
          .map((pair) => Number.parseInt(pair, 16)),
      ),
      encodingNamed(charset),
    ),
  );

const unescaped = (text: string): string =>
  text.includes('\\') ? text.replace(/\\([nN\\;,:])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign)) : text;

/** Parts between semicolons that are not escaped. */
const partsOf = (value: string): readonly string[] =>
  (value.match(/(?:\\.|[^;\\]|\\$)*(?:;|$)/g) ?? [value]).map((part) => unescaped(part.replace(/;$/, '')).trim());

const IN_PARTS: ReadonlySet<string> = new Set(['N', 'ORG']);

type Raw = { readonly head: string; readonly value: string };

/** Lines of the file put together where they were folded. */
const unfolded = (text: string): readonly Raw[] => {
  const lines: Raw[] = [];
  let head: string | null = null;
  let parts: string[] = [];
  let isQuoted = false;
  let isPicture = false;
  const push = (): void => {
    if (head !== null) lines.push({ head, value: parts.join('') });
    head = null;
    parts = [];
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    // A line of quoted letters goes on in the next where it ends in an equals sign.
    if (head !== null && isQuoted && parts.at(-1)?.endsWith('=') === true) {
      parts[parts.length - 1] = (parts.at(-1) ?? '').slice(0, -1);
      parts.push(line);
      continue;
    }
    if (head !== null && /^[ \t]/.test(line)) {
      parts.push(line.slice(1));
      continue;
    }
    const colon = colonOf(line);
    if (colon > 0 && /^[\w.-]+(?:;|$)/.test(line.slice(0, colon))) {
      push();
      head = line.slice(0, colon);
      isQuoted = /;(?:ENCODING=)?QUOTED-PRINTABLE(?:;|$)/i.test(head);
      isPicture = /BASE64/i.test(head);
      parts = [line.slice(colon + 1)];
      // Pictures of version 2.1 may go on without a blank, up to an empty line.
    } else if (head !== null && line.trim() !== '' && isPicture) parts.push(line.trim());
    else if (line.trim() === '') push();
  }
  push();
  return lines;
};

/** The colon that ends the head: one within quotation marks belongs to a parameter. */
const colonOf = (line: string): number => {
  let isQuoted = false;
  for (let at = 0; at < line.length && at < LONGEST_HEAD; at++) {
    const sign = line[at];
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign === ':' && !isQuoted) return at;
  }
  return -1;
};
const LONGEST_HEAD = 2_000;

export const cardLines = (text: string): readonly CardLine[] =>
  unfolded(text).map(({ head, value: raw }) => {
    const [named = '', ...parameters] = head.split(';');
    const types = new Set<string>();
    let charset = 'utf-8';
    let encoding: string | null = null;
    let preference: number | null = null;
    for (const parameter of parameters) {
      const equals = parameter.indexOf('=');
      const name = equals < 0 ? '' : parameter.slice(0, equals).toUpperCase();
      const value = (equals < 0 ? parameter : parameter.slice(equals + 1)).replaceAll('"', '');
      const bare = value.toUpperCase();
      if (name === 'CHARSET') charset = value;
      else if (name === 'ENCODING' || ['QUOTED-PRINTABLE', 'BASE64', 'B'].includes(name === '' ? bare : ''))
        encoding = bare;
      else if (name === 'PREF') preference = Number(value) || null;
      else if (name === 'TYPE' || name === '')
        for (const type of value.split(',')) types.add(type.trim().toLowerCase());
    }
    const written = encoding === 'QUOTED-PRINTABLE' ? fromQuotedPrintable(raw, charset) : raw;
    const name = named.slice(named.lastIndexOf('.') + 1).toUpperCase();
    return {
      name,
      group: named.slice(0, Math.max(0, named.lastIndexOf('.'))).toLowerCase(),
      types,
      preference,
      encoding: encoding === 'BASE64' || encoding === 'B' ? ('base64' as const) : null,
      value: unescaped(written),
      parts: IN_PARTS.has(name) ? partsOf(written) : [],
    };
  });
