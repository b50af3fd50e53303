/** XML as text: what no document may hold is left out, what means something in XML is written otherwise. */

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Half a pair, controls but tab and line ends, and the two that are no characters. */
// oxlint-disable-next-line no-control-regex
const IMPOSSIBLE = /\p{Surrogate}|[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/** A text between tags, or the value of an attribute in double quotation marks. */
export const escaped = (text: string): string =>
  text.replace(IMPOSSIBLE, '').replace(/[&<>"]/g, (mark) => ESCAPED[mark] ?? mark);

/** Attributes of a tag with a space before each; those without a value are left out. */
export const attributes = (values: Readonly<Record<string, string | number | boolean | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(asAttribute(value))}"`))
    .join('');
const asAttribute = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? (value ? '1' : '0') : String(value);

/** Length units of the format in a CSS pixel: a slide of 1280 pixels is 13⅓ inches wide. */
const UNITS = 9525;
/** A length in the units of the format. */
export const units = (pixels: number): number => Math.round(pixels * UNITS);
/** A size of letters in hundredths of a point; the format knows none under one point. */
export const hundredths = (pixels: number): number => Math.max(100, Math.round(pixels * 75));

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PRESENTATION = 'http://schemas.openxmlformats.org/presentationml/2006/main';
/** Of every part of slides. */
export const SPACES = `xmlns:a="${MAIN}" xmlns:r="${RELATIONS}" xmlns:p="${PRESENTATION}"`;
