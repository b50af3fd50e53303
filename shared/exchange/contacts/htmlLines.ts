/** The words of a page as lines. Nothing of it is drawn, run or fetched. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ntilde: 'ñ',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  oslash: 'ø',
  aring: 'å',
  ndash: '–',
  mdash: '—',
  middot: '·',
  bull: '•',
  rsquo: '’',
};
const HIGHEST_CODE = 0x10ffff;

const letterOf = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return NAMED[name] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= HIGHEST_CODE ? String.fromCodePoint(code) : ' ';
};

/** Elements whose content nobody reads. */
const UNSEEN = ['script', 'style', 'head', 'title'];

const withoutUnseen = (html: string): string =>
  UNSEEN.reduce((text, name) => {
    const parts: string[] = [];
    const lower = text.toLowerCase();
    let at = 0;
    for (let from = lower.indexOf(`<${name}`); from >= 0; from = lower.indexOf(`<${name}`, at)) {
      parts.push(text.slice(at, from));
      const end = lower.indexOf(`</${name}`, from);
      at = end < 0 ? text.length : end;
      if (end < 0) break;
    }
    return parts.join('') + text.slice(at);
  }, html);

export const htmlLines = (html: string): string =>
  withoutUnseen(html.replace(/<!--[^]*?(?:-->|$)/g, ''))
    .replace(/\s+/g, ' ')
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d|hr|\/table|\/blockquote)\b[^<>]*>/gi, '\n')
    .replace(/<\/t[dh]\b[^<>]*>/gi, ' | ')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, letterOf)
    .split('\n')
    .map((line) => line.replace(/^[\s|]+|[\s|]+$/g, ''))
    .join('\n');
