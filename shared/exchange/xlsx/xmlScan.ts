/**
 * The elements of an XML text, one after the other. Knows no document types and no entities but the five of XML and
 * numbers, so nothing in a text can grow beyond what stands in it.
 */

export type XmlEvents = {
  /** An element begins; `attribute` gives one of its attributes. False stops the scan. */
  readonly open?: (name: string, attribute: (name: string) => string | null) => boolean | void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/** The text is no XML, or of a kind that is not read. */
export class XmlFault extends Error {}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const HIGHEST_CODE = 0x10ffff;

const plainText = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
        (whole, hex?: string, number?: string, named?: string) => {
          if (named !== undefined) return NAMED[named.toLowerCase()] ?? whole;
          const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
          return code > 0 && code <= HIGHEST_CODE ? String.fromCodePoint(code) : '';
        },
      )
    : text;

/** Without the prefix some programs write before every name. */
const bareName = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributeOf =
  (tag: string) =>
  (wanted: string): string | null => {
    for (let at = tag.indexOf(wanted); at >= 0; at = tag.indexOf(wanted, at + 1)) {
      if (!/[\s:]/.test(tag.charAt(at - 1))) continue;
      const [begin, double, single] = VALUE.exec(tag.slice(at + wanted.length)) ?? [];
      if (begin !== undefined) return plainText(double ?? single ?? '');
    }
    return null;
  };
const VALUE = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/** Where a tag ends: a sign of greater may stand within the quotation marks of an attribute. */
const tagEnd = (xml: string, from: number): number => {
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at;
    else if (code === DOUBLE || code === SINGLE) quote = code;
  }
  throw new XmlFault('A tag does not end.');
};
const GREATER = 0x3e;
const DOUBLE = 0x22;
const SINGLE = 0x27;

const endOf = (xml: string, mark: string, from: number): number => {
  const end = xml.indexOf(mark, from);
  if (end < 0) throw new XmlFault('It ends too early.');
  return end + mark.length;
};

/** Tells of every element of a text in order. Throws XmlFault. */
export const scanXml = (xml: string, { open, close, text }: XmlEvents): void => {
  let at = 0;
  let depth = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const until = tag < 0 ? xml.length : tag;
    if (text && until > at && depth > 0) text(plainText(xml.slice(at, until)));
    if (tag < 0) break;
    const mark = xml.charCodeAt(tag + 1);
    if (mark === EXCLAMATION) {
      if (xml.startsWith('<!--', tag)) at = endOf(xml, '-->', tag + 4);
      else if (xml.startsWith('<![CDATA[', tag)) {
        at = endOf(xml, ']]>', tag + 9);
        text?.(xml.slice(tag + 9, at - 3));
      } else throw new XmlFault('It has a document type.');
    } else if (mark === QUESTION) at = endOf(xml, '?>', tag + 2);
    else if (mark === SLASH) {
      at = endOf(xml, '>', tag + 2);
      depth -= 1;
      close?.(bareName(xml.slice(tag + 2, at - 1).trim()));
    } else {
      const end = tagEnd(xml, tag + 1);
      const isEmpty = xml.charCodeAt(end - 1) === SLASH;
      const inner = xml.slice(tag + 1, isEmpty ? end - 1 : end);
      const name = bareName(/^[^\s]*/.exec(inner)?.[0] ?? '');
      at = end + 1;
      if (open?.(name, attributeOf(inner)) === false) return;
      if (isEmpty) close?.(name);
      else depth += 1;
    }
  }
  if (depth > 0) throw new XmlFault('It ends too early.');
};
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const SLASH = 0x2f;
