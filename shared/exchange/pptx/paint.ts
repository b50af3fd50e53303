/** Colours of the product as the theme of a presentation: whoever changes the theme changes the slides. */
import type { DrawnFill, DrawnStroke } from '../../api/drawnSlides';
import { units } from './xml';

/** The light palette in the places a theme has, in their order. */
export const THEME_COLOURS = [
  ['dk1', '1B2430'],
  ['lt1', 'FFFFFF'],
  ['dk2', '5C6773'],
  ['lt2', 'F4F1EA'],
  ['accent1', '0F5C6E'],
  ['accent2', '1F5FA8'],
  ['accent3', '86B4DD'],
  ['accent4', 'B5AFA2'],
  ['accent5', 'EDA55F'],
  ['accent6', 'BF4F14'],
  ['hlink', '0F5C6E'],
  ['folHlink', '9C1F4A'],
] as const;
/** What the places are called where they are used. */
const USED: Readonly<Record<string, string>> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' };
const schemeOf = new Map<string, string>(
  THEME_COLOURS.toReversed().map(([place, colour]) => [colour, USED[place] ?? place]),
);

export const colourXml = (colour: string): string => {
  const solid = colour.slice(0, 6);
  const alpha = colour.length === 8 ? Math.round((parseInt(colour.slice(6), 16) / 255) * 100_000) : 100_000;
  const inside = alpha === 100_000 ? '' : `<a:alpha val="${alpha}"/>`;
  const scheme = schemeOf.get(solid);
  return scheme === undefined
    ? `<a:srgbClr val="${solid}">${inside}</a:srgbClr>`
    : `<a:schemeClr val="${scheme}">${inside}</a:schemeClr>`;
};
const solid = (colour: string): string => `<a:solidFill>${colourXml(colour)}</a:solidFill>`;

export const fillXml = (fill: DrawnFill | undefined): string => {
  if (fill === undefined) return '<a:noFill/>';
  if (typeof fill === 'string') return solid(fill);
  if ('lines' in fill)
    return `<a:pattFill prst="wdUpDiag"><a:fgClr>${colourXml(fill.lines)}</a:fgClr><a:bgClr>${colourXml(fill.ground)}</a:bgClr></a:pattFill>`;
  const stops = [
    [0, fill.left],
    [50_000, fill.left],
    [50_000, fill.right],
    [100_000, fill.right],
  ] as const;
  const list = stops.map(([at, colour]) => `<a:gs pos="${at}">${colourXml(colour)}</a:gs>`).join('');
  return `<a:gradFill rotWithShape="1"><a:gsLst>${list}</a:gsLst><a:lin ang="0" scaled="0"/></a:gradFill>`;
};

const DASHES = { dash: 'dash', dot: 'sysDot' } as const;

/** `tag` names whose line it is: that of a shape, or an edge of a cell. */
export const strokeXml = (stroke: DrawnStroke | undefined, hasArrow = false, tag = 'a:ln'): string => {
  if (stroke === undefined) return `<${tag}><a:noFill/></${tag}>`;
  const { colour, width, dash, isDouble } = stroke;
  const dashed = dash === undefined ? '' : `<a:prstDash val="${DASHES[dash]}"/>`;
  const end = hasArrow ? '<a:tailEnd type="triangle" w="med" len="med"/>' : '';
  return `<${tag} w="${units(width)}"${isDouble ? ' cmpd="dbl"' : ''}>${solid(colour)}${dashed}${end}</${tag}>`;
};
