/** The parts of a presentation, by their names in the package, and the package itself. */
import { strToU8, zipSync } from 'fflate';
import type { DrawnChart, DrawnSlide } from '../../api/drawnSlides';
import { chartWorkbook, chartXml } from './charts';
import { layoutXml, masterXml, notesMasterXml, notesXml, presentationXml, slideXml, themeXml } from './frame';
import { pictureOf, type PicturePart } from './pictures';
import { shapeXml } from './shapes';
import { sitesOf } from './sites';
import { attributes, escaped, HEAD, RELATIONS } from './xml';

export type PresentationFacts = {
  readonly title: string;
  readonly subject: string;
  readonly author: string | null;
  /** What it is written in, a language with its country; null: English. */
  readonly language?: string | null;
  /** The day its figures are of. */
  readonly asOf: string;
};

type Parts = Map<string, string | Uint8Array>;
type Relation = { readonly id: string; readonly kind: string; readonly target: string };

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';
const TYPES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^ppt\/presentation\.xml$/, `${TYPE}.presentationml.presentation.main+xml`],
  [/^ppt\/slideMasters\//, `${TYPE}.presentationml.slideMaster+xml`],
  [/^ppt\/slideLayouts\//, `${TYPE}.presentationml.slideLayout+xml`],
  [/^ppt\/notesMasters\//, `${TYPE}.presentationml.notesMaster+xml`],
  [/^ppt\/notesSlides\//, `${TYPE}.presentationml.notesSlide+xml`],
  [/^ppt\/slides\//, `${TYPE}.presentationml.slide+xml`],
  [/^ppt\/charts\//, `${TYPE}.drawingml.chart+xml`],
  [/^ppt\/theme\//, `${TYPE}.theme+xml`],
  [/^docProps\/app\.xml$/, `${TYPE}.extended-properties+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
];

const relationsXml = (relations: readonly Relation[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations
    .map(({ id, kind, target }) => {
      const type = kind.includes('/') ? kind : `${RELATIONS}/${kind}`;
      return `<Relationship${attributes({ Id: id, Type: type, Target: target })}/>`;
    })
    .join('')}</Relationships>`;

const contentTypes = (parts: Parts): string => {
  const endings = ['jpeg', 'png'].map((ending) => `<Default Extension="${ending}" ContentType="image/${ending}"/>`);
  const workbooks = [...parts.keys()].some((name) => name.endsWith('.xlsx'))
    ? [`<Default Extension="xlsx" ContentType="${TYPE}.spreadsheetml.sheet"/>`]
    : [];
  const overrides = [...parts.keys()].flatMap((name) => {
    const type = name.includes('_rels/') ? undefined : TYPES.find(([pattern]) => pattern.test(name))?.[1];
    return type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`];
  });
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...endings,
    ...workbooks,
    ...overrides,
    '</Types>',
  ].join('');
};

const coreXml = ({ title, subject, author, asOf }: PresentationFacts): string => {
  const moment = (tag: string): string =>
    `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${escaped(asOf)}T00:00:00Z</dcterms:${tag}>`;
  return [
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject>`,
    author === null ? '' : `<dc:creator>${escaped(author)}</dc:creator>`,
    `${moment('created')}${moment('modified')}</cp:coreProperties>`,
  ].join('');
};
const appXml = (slides: number): string =>
  `${HEAD}<Properties xmlns="${RELATIONS.replace('relationships', 'extended-properties')}"><Application>Account Atlas</Application><Slides>${slides}</Slides><Notes>${slides}</Notes></Properties>`;

/** Slides begin at this number: the format keeps lower ones. */
const FIRST_SLIDE = 256;

/** Texts are checked and read out by what they say of themselves. No text itself holds the mark: it would be escaped. */
const inLanguage = (parts: Parts, language: string | null): Parts =>
  language === null
    ? parts
    : new Map(
        [...parts].map(([name, part]) => [
          name,
          typeof part === 'string' ? part.replaceAll(' lang="en-GB"', attributes({ lang: language })) : part,
        ]),
      );

/** Every part of the package by its name. */
export const presentationParts = (slides: readonly DrawnSlide[], facts: PresentationFacts): Parts => {
  const parts: Parts = new Map();
  const relate = (name: string, relations: readonly Relation[]): void => {
    const at = name.lastIndexOf('/') + 1;
    parts.set(`${name.slice(0, at)}_rels/${name.slice(at)}.rels`, relationsXml(relations));
  };
  const pictures = new Map<string, PicturePart>();
  const pictureFor = (image: string): PicturePart | null => {
    const known = pictures.get(image);
    if (known) return known;
    const made = pictureOf(image, pictures.size + 1);
    if (made) pictures.set(image, made);
    return made;
  };

  relate('', [
    { id: 'rId1', kind: 'officeDocument', target: 'ppt/presentation.xml' },
    { id: 'rId2', kind: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    { id: 'rId3', kind: 'extended-properties', target: 'docProps/app.xml' },
  ]);
  parts.set('docProps/core.xml', coreXml(facts));
  parts.set('docProps/app.xml', appXml(slides.length));

  const numbered = slides.map((slide, at) => ({
    slide,
    number: at + 1,
    id: FIRST_SLIDE + at,
    relation: `rId${at + 10}`,
  }));
  parts.set('ppt/presentation.xml', presentationXml(numbered));
  relate('ppt/presentation.xml', [
    { id: 'rId1', kind: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
    { id: 'rId2', kind: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    { id: 'rId3', kind: 'theme', target: 'theme/theme1.xml' },
    ...numbered.map(({ number, relation }) => ({ id: relation, kind: 'slide', target: `slides/slide${number}.xml` })),
  ]);
  parts.set('ppt/theme/theme1.xml', themeXml('Account Atlas'));
  parts.set('ppt/theme/theme2.xml', themeXml('Account Atlas notes'));
  parts.set('ppt/slideMasters/slideMaster1.xml', masterXml());
  relate('ppt/slideMasters/slideMaster1.xml', [
    { id: 'rId1', kind: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
    { id: 'rId2', kind: 'theme', target: '../theme/theme1.xml' },
  ]);
  parts.set('ppt/slideLayouts/slideLayout1.xml', layoutXml());
  relate('ppt/slideLayouts/slideLayout1.xml', [
    { id: 'rId1', kind: 'slideMaster', target: '../slideMasters/slideMaster1.xml' },
  ]);
  parts.set('ppt/notesMasters/notesMaster1.xml', notesMasterXml());
  relate('ppt/notesMasters/notesMaster1.xml', [{ id: 'rId1', kind: 'theme', target: '../theme/theme2.xml' }]);

  let chartCount = 0;
  for (const { slide, number } of numbered) {
    const used = new Map<string, string>();
    const pictureId = (image: string): string | null => {
      const part = pictureFor(image);
      if (part === null) return null;
      const known = used.get(part.name);
      if (known !== undefined) return known;
      const id = `rId${used.size + 3}`;
      used.set(part.name, id);
      return id;
    };
    const charts: { readonly id: string; readonly number: number }[] = [];
    const chartId = (chart: DrawnChart): string => {
      const made = { id: `chart${charts.length + 1}`, number: chartCount + 1 };
      chartCount = made.number;
      charts.push(made);
      const name = `ppt/charts/chart${made.number}.xml`;
      const workbook = `Microsoft_Excel_Sheet${made.number}.xlsx`;
      parts.set(name, chartXml(chart));
      relate(name, [{ id: 'rId1', kind: 'package', target: `../embeddings/${workbook}` }]);
      parts.set(`ppt/embeddings/${workbook}`, chartWorkbook(chart));
      return made.id;
    };
    const sites = sitesOf(slide.shapes);
    parts.set(
      `ppt/slides/slide${number}.xml`,
      slideXml(slide.shapes.map((shape) => shapeXml(shape, { sites, pictureId, chartId })).join('')),
    );
    relate(`ppt/slides/slide${number}.xml`, [
      { id: 'rId1', kind: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      { id: 'rId2', kind: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` },
      ...charts.map(({ id, number: at }) => ({ id, kind: 'chart', target: `../charts/chart${at}.xml` })),
      ...[...used].map(([name, id]) => ({ id, kind: 'image', target: `../media/${name}` })),
    ]);
    parts.set(
      `ppt/notesSlides/notesSlide${number}.xml`,
      notesXml(
        slide.notes.map((note) => `<a:p><a:r><a:rPr lang="en-GB"/><a:t>${escaped(note)}</a:t></a:r></a:p>`).join('') ||
          '<a:p/>',
      ),
    );
    relate(`ppt/notesSlides/notesSlide${number}.xml`, [
      { id: 'rId1', kind: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { id: 'rId2', kind: 'slide', target: `../slides/slide${number}.xml` },
    ]);
  }
  for (const { name, bytes } of pictures.values()) parts.set(`ppt/media/${name}`, bytes);
  return new Map([['[Content_Types].xml', contentTypes(parts)], ...inLanguage(parts, facts.language ?? null)]);
};

/** The zip that holds the parts; the moment it was made stands nowhere in it. */
const packed = (parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      [...parts].map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const),
    ),
    { level: 6, mtime: '1980-01-01T00:00:00' },
  );

export const presentationFile = (slides: readonly DrawnSlide[], facts: PresentationFacts): Uint8Array =>
  packed(presentationParts(slides, facts));
