/** What is wrong with the parts of a package of slides, as a program that opens it would find. */
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

type Parts = ReadonlyMap<string, string | Uint8Array>;

export const partsIn = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, /\.(?:png|jpe?g|xlsx)$/.test(name))]),
  );

const TAG = /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i;
// oxlint-disable-next-line no-control-regex
const IMPOSSIBLE = /\p{Surrogate}|[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u;

/** Why a text is no document of XML; null where it is one. */
export const malformed = (xml: string): string | null => {
  const body = xml.replace(/^<\?xml [^?]*\?>\s*/, '');
  if (ENTITY.test(body)) return 'a mark that is not written out';
  if (IMPOSSIBLE.test(body)) return 'a character no document may hold';
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  while (at < body.length) {
    const next = body.indexOf('<', at);
    if (body.slice(at, next < 0 ? undefined : next).includes(']]>')) return 'the end of a section';
    if (next < 0) return open.length === 0 && body.slice(at).trim() === '' ? null : 'text behind its end';
    TAG.lastIndex = next;
    const [whole, closes, name = '', given = '', isEmpty] = TAG.exec(body) ?? [];
    if (whole === undefined) return `no tag: ${body.slice(next, next + 60)}`;
    const names = [...given.matchAll(/([\w:-]+)="/g)].map(([, one]) => one);
    if (new Set(names).size !== names.length) return `an attribute twice in ${name}`;
    if (closes) {
      if (open.pop() !== name) return `${name} closes what is not open`;
    } else if (!isEmpty) open.push(name);
    if (open.length === (closes || isEmpty ? 0 : 1)) roots += closes ? 0 : 1;
    at = next + whole.length;
  }
  return open.length > 0 ? `${open.at(-1)} stays open` : roots === 1 ? null : `${roots} roots`;
};

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
const tags = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<${name}[\\s/>][^>]*>?`, 'g')) ?? [];

/** Relations of a part by their ids. */
const relationsOf = (parts: Parts, name: string): ReadonlyMap<string, string> => {
  const at = name.lastIndexOf('/') + 1;
  const xml = parts.get(`${name.slice(0, at)}_rels/${name.slice(at)}.rels`);
  return new Map(
    tags(typeof xml === 'string' ? xml : '', 'Relationship').map((tag) => [
      attribute(tag, 'Id') ?? '',
      posix.normalize(posix.join(name.slice(0, at), attribute(tag, 'Target') ?? '')),
    ]),
  );
};

/** The places where lines are tied: four on every rectangle, as many as are named on a shape of its own. */
const sitesOf = (shape: string): number => (shape.includes('<a:custGeom>') ? tags(shape, 'a:cxn').length : 4);

const inSlide = (xml: string): readonly string[] => {
  const ids = tags(xml, 'p:cNvPr').map((tag) => attribute(tag, 'id') ?? '');
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id ${id} twice`);
  const shapes = new Map(
    (xml.match(/<p:sp>.*?<\/p:sp>/gs) ?? []).map((shape) => [attribute(tags(shape, 'p:cNvPr')[0] ?? '', 'id'), shape]),
  );
  const lines = (xml.match(/<p:cxnSp>.*?<\/p:cxnSp>/gs) ?? []).flatMap((line) =>
    [...tags(line, 'a:stCxn'), ...tags(line, 'a:endCxn')].flatMap((end) => {
      const shape = shapes.get(attribute(end, 'id'));
      if (shape === undefined) return [`a line ends at ${attribute(end, 'id') ?? 'nothing'}, which is no shape`];
      return Number(attribute(end, 'idx')) < sitesOf(shape)
        ? []
        : [`a line ends at no place of ${attribute(end, 'id') ?? ''}`];
    }),
  );
  const far = [...xml.matchAll(/(?:cx|cy|w|h|sz)="(-\d+)"/g)].map(([whole]) => `a size under zero: ${whole}`);
  return [...twice, ...lines, ...far];
};

/** Everything that is wrong, with the part it is wrong in. */
export const troublesOf = (parts: Parts): readonly string[] => {
  const types = parts.get('[Content_Types].xml');
  const known = typeof types === 'string' ? types : '';
  const overrides = new Set(tags(known, 'Override').map((tag) => attribute(tag, 'PartName')));
  const endings = new Set(tags(known, 'Default').map((tag) => attribute(tag, 'Extension')));
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const target of relationsOf(parts, name).values()) reach(target);
  };
  reach('');
  return [
    ...[...overrides].flatMap((name) =>
      parts.has(name?.slice(1) ?? '') ? [] : [`${name ?? ''} has a type and is not there`],
    ),
    ...[...parts].flatMap(([name, part]) => {
      const found: string[] = [];
      const isXml = /\.(?:xml|rels)$/.test(name);
      const wrong = isXml && typeof part === 'string' ? malformed(part) : null;
      if (wrong !== null) found.push(wrong);
      const ending = name.split('.').at(-1) ?? '';
      // A part of XML is what its own type says; the ending says only that it is XML.
      if (name !== '[Content_Types].xml' && (ending === 'xml' ? !overrides.has(`/${name}`) : !endings.has(ending)))
        found.push('no type');
      if (name !== '[Content_Types].xml' && !name.includes('_rels/') && !reached.has(name))
        found.push('nobody relates to it');
      if (typeof part === 'string' && isXml && !name.endsWith('.rels')) {
        const relations = relationsOf(parts, name);
        for (const [id, target] of relations)
          if (!parts.has(target)) found.push(`${id} leads to ${target}, which is not there`);
        for (const [, id = ''] of part.matchAll(/\sr:(?:id|embed)="([^"]*)"/g))
          if (!relations.has(id)) found.push(`no relation ${id}`);
      }
      if (typeof part === 'string' && /^ppt\/slides\/[^/]*\.xml$/.test(name)) found.push(...inSlide(part));
      return found.map((trouble) => `${name}: ${trouble}`);
    }),
  ];
};

/** How many lines of a slide are tied at both ends, and how many there are that are tied at all. */
export const tiedLines = (xml: string): { readonly both: number; readonly any: number } => {
  const lines = xml.match(/<p:cxnSp>.*?<\/p:cxnSp>/gs) ?? [];
  return {
    both: lines.filter((line) => line.includes('<a:stCxn') && line.includes('<a:endCxn')).length,
    any: lines.filter((line) => /<a:(?:st|end)Cxn/.test(line)).length,
  };
};
