/** The shapes of a slide as its part holds them. */
import type { DrawnBasicShape, DrawnChart, DrawnFreeform, DrawnLine, DrawnShape } from '../../api/drawnSlides';
import type { Box } from '../../layout/bounds';
import type { Point } from '../../layout/forest';
import { chartFrame } from './charts';
import { fillXml, strokeXml } from './paint';
import { pathBox, pathXml, piecesOf } from './paths';
import type { Sites } from './sites';
import { tableXml } from './tables';
import { textBody } from './words';
import { attributes, units } from './xml';
import { wayOf } from './ways';

/** What the shapes of a slide need to know of the rest of it. */
export type SlideParts = {
  readonly sites: Sites;
  /** The relation to a picture, by the address that holds it; null where it is none the format knows. */
  readonly pictureId: (image: string) => string | null;
  /** The relation to a chart. */
  readonly chartId: (chart: DrawnChart) => string;
};

export const placeXml = (
  tag: string,
  { x, y, width, height }: Box,
  turned: Readonly<Record<string, string | number | boolean | undefined>> = {},
): string =>
  `<${tag}${attributes(turned)}><a:off x="${units(x)}" y="${units(y)}"/><a:ext cx="${units(width)}" cy="${units(height)}"/></${tag}>`;

const named = (id: number, name: string, about?: string): string =>
  `<p:cNvPr${attributes({ id, name, descr: about })}/>`;

/** Where a line leaves: 0 to the right, in 60,000ths of a degree clockwise. */
const angleAt = ({ x, y, width, height }: Box, at: Point): number => {
  const sides = [
    [at.x - x, 10_800_000],
    [at.y - y, 16_200_000],
    [x + width - at.x, 0],
    [y + height - at.y, 5_400_000],
  ] as const;
  return sides.reduce((best, side) => (Math.abs(side[0]) < Math.abs(best[0]) ? side : best))[1];
};

/** A rectangle with round corners that has more places for lines than the one the format knows. */
const ownGeometry = (box: Box, radius: number, extra: readonly Point[]): string => {
  const [w, h, r] = [units(box.width), units(box.height), units(radius)];
  const places: readonly Point[] = [
    { x: box.x + box.width / 2, y: box.y },
    { x: box.x, y: box.y + box.height / 2 },
    { x: box.x + box.width / 2, y: box.y + box.height },
    { x: box.x + box.width, y: box.y + box.height / 2 },
    ...extra,
  ];
  const sites = places
    .map((at) => {
      const place = `<a:pos x="${units(at.x - box.x)}" y="${units(at.y - box.y)}"/>`;
      return `<a:cxn ang="${angleAt(box, at)}">${place}</a:cxn>`;
    })
    .join('');
  const to = (x: number, y: number): string => `<a:lnTo><a:pt x="${x}" y="${y}"/></a:lnTo>`;
  const corner = (start: number): string =>
    r === 0 ? '' : `<a:arcTo wR="${r}" hR="${r}" stAng="${start}" swAng="5400000"/>`;
  const path = [
    `<a:moveTo><a:pt x="0" y="${r}"/></a:moveTo>`,
    corner(10_800_000),
    to(w - r, 0),
    corner(16_200_000),
    to(w, h - r),
    corner(0),
    to(r, h),
    corner(5_400_000),
    '<a:close/>',
  ].join('');
  return `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst>${sites}</a:cxnLst><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${w}" h="${h}">${path}</a:path></a:pathLst></a:custGeom>`;
};

const FORMS = { rect: 'rect', round: 'roundRect', ellipse: 'ellipse' } as const;
const preset = (name: string, values: readonly (readonly [name: string, value: number])[] = []): string =>
  `<a:prstGeom prst="${name}"><a:avLst>${values.map(([guide, value]) => `<a:gd name="${guide}" fmla="val ${value}"/>`).join('')}</a:avLst></a:prstGeom>`;

const geometry = ({ form, box, radius = 0 }: DrawnBasicShape, extra: readonly Point[]): string => {
  if (extra.length > 0) return ownGeometry(box, form === 'round' ? radius : 0, extra);
  if (form !== 'round') return preset(FORMS[form]);
  const side = Math.max(1, Math.min(box.width, box.height));
  return preset('roundRect', [['adj', Math.min(50_000, Math.round((radius / side) * 100_000))]]);
};

const basicXml = (shape: DrawnBasicShape, { sites }: SlideParts): string => {
  const { box, fill, stroke, words, turn, isTitle } = shape;
  const id = sites.idOf(shape);
  const isNumber = words?.paragraphs.some(({ runs }) => runs.some((run) => run.isNumber)) === true;
  const isText = words !== undefined && fill === undefined && stroke === undefined;
  const first = words?.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' ');
  const name = shape.name ?? (isTitle ? 'Title' : isNumber ? 'Number of the slide' : (first?.slice(0, 60) ?? 'Shape'));
  const place = isTitle
    ? '<p:nvPr><p:ph type="title"/></p:nvPr>'
    : isNumber
      ? '<p:nvPr><p:ph type="sldNum" sz="quarter" idx="10"/></p:nvPr>'
      : '<p:nvPr/>';
  const kind =
    isTitle || isNumber ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' : `<p:cNvSpPr${isText ? ' txBox="1"' : ''}/>`;
  const turned = { rot: turn === undefined ? undefined : Math.round(turn * 60_000) };
  return [
    `<p:sp><p:nvSpPr>${named(id, name || 'Shape')}${kind}${place}</p:nvSpPr>`,
    `<p:spPr>${placeXml('a:xfrm', box, turned)}${geometry(shape, sites.extraOf(shape))}${fillXml(fill)}${strokeXml(stroke)}</p:spPr>`,
    `${textBody(words)}</p:sp>`,
  ].join('');
};

const freeformXml = (shape: DrawnFreeform, { sites }: SlideParts): string => {
  const pieces = piecesOf(shape.path);
  const box = pathBox(pieces);
  return [
    `<p:sp><p:nvSpPr>${named(sites.idOf(shape), shape.name ?? 'Drawing')}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>`,
    `<p:spPr>${placeXml('a:xfrm', box)}${pathXml(pieces, box)}${fillXml(shape.fill)}${strokeXml(shape.stroke)}</p:spPr>`,
    `${textBody(undefined)}</p:sp>`,
  ].join('');
};

const lineXml = (line: DrawnLine, { sites }: SlideParts): string => {
  const { form, box, isTurned, flipsAcross, flipsDown, bends } = wayOf(line.points);
  const { from, to } = sites.endsOf(line);
  const tied = [
    from === null ? '' : `<a:stCxn id="${from.id}" idx="${from.site}"/>`,
    to === null ? '' : `<a:endCxn id="${to.id}" idx="${to.site}"/>`,
  ].join('');
  const turned = {
    rot: isTurned ? 5_400_000 : undefined,
    flipH: flipsAcross || undefined,
    flipV: flipsDown || undefined,
  };
  const place = placeXml('a:xfrm', box, turned);
  const shape = preset(
    form,
    bends.map((bend, at) => [`adj${at + 1}`, bend] as const),
  );
  return [
    `<p:cxnSp><p:nvCxnSpPr>${named(sites.idOf(line), line.name ?? 'Line')}<p:cNvCxnSpPr>${tied}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>`,
    `<p:spPr>${place}${shape}<a:noFill/>${strokeXml(line.stroke, line.hasArrow)}</p:spPr></p:cxnSp>`,
  ].join('');
};

/** The room a shape takes. */
export const boxOf = (shape: DrawnShape): Box => {
  switch (shape.is) {
    case 'line':
      return wayOf(shape.points).box;
    case 'freeform':
      return pathBox(piecesOf(shape.path));
    case 'group':
      return around(shape.of.map(boxOf));
    default:
      return shape.box;
  }
};
const around = (boxes: readonly Box[]): Box => {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  return {
    x: left,
    y: top,
    width: Math.max(...boxes.map(({ x, width }) => x + width)) - left,
    height: Math.max(...boxes.map(({ y, height }) => y + height)) - top,
  };
};

/** One shape and all it holds. */
export const shapeXml = (shape: DrawnShape, parts: SlideParts): string => {
  const id = parts.sites.idOf(shape);
  switch (shape.is) {
    case 'shape':
      return basicXml(shape, parts);
    case 'freeform':
      return freeformXml(shape, parts);
    case 'line':
      return lineXml(shape, parts);
    case 'table':
      return tableXml(shape, id);
    case 'picture': {
      const relation = parts.pictureId(shape.image);
      if (relation === null) return '';
      return [
        `<p:pic><p:nvPicPr>${named(id, 'Photo', shape.about)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>`,
        `<p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>`,
        `<p:spPr>${placeXml('a:xfrm', shape.box)}${preset('roundRect', [['adj', 10_000]])}</p:spPr></p:pic>`,
      ].join('');
    }
    case 'chart':
      return [
        `<p:graphicFrame><p:nvGraphicFramePr>${named(id, 'Chart', shape.name)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>`,
        `${placeXml('p:xfrm', shape.box)}${chartFrame(parts.chartId(shape))}</p:graphicFrame>`,
      ].join('');
    case 'group': {
      const { x, y, width, height } = boxOf(shape);
      const inner = `<a:chOff x="${units(x)}" y="${units(y)}"/><a:chExt cx="${units(width)}" cy="${units(height)}"/>`;
      const place = placeXml('a:xfrm', { x, y, width, height }).replace('</a:xfrm>', `${inner}</a:xfrm>`);
      const inside = shape.of.map((one) => shapeXml(one, parts)).join('');
      return `<p:grpSp><p:nvGrpSpPr>${named(id, shape.name ?? 'Drawing', shape.about)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${place}</p:grpSpPr>${inside}</p:grpSp>`;
    }
  }
};
