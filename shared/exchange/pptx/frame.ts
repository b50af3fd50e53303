/** What is the same in every presentation: theme, master, layout, and the pages of notes. */
import { THEME_COLOURS } from './paint';
import { HEAD, MAIN, SPACES, units } from './xml';

const SLIDE = { width: units(1280), height: units(720) } as const;
/** A page of notes stands upright, 7.5 by 10 inches. */
const NOTES_PAGE = { width: units(720), height: units(960) } as const;
export const SIZES = `<p:sldSz cx="${SLIDE.width}" cy="${SLIDE.height}"/><p:notesSz cx="${NOTES_PAGE.width}" cy="${NOTES_PAGE.height}"/>`;

const font = (tag: string, face: string, shapes: string): string =>
  `<a:${tag}><a:latin typeface="${face}" panose="${shapes}"/><a:ea typeface=""/><a:cs typeface=""/></a:${tag}>`;
const plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (width: number): string =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${plain}<a:prstDash val="solid"/></a:ln>`;
const noEffect = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** The palette and the letters of the product. */
export const themeXml = (name: string): string => {
  const colours = THEME_COLOURS.map(([place, colour]) => `<a:${place}><a:srgbClr val="${colour}"/></a:${place}>`).join(
    '',
  );
  return [
    `${HEAD}<a:theme xmlns:a="${MAIN}" name="${name}"><a:themeElements>`,
    `<a:clrScheme name="Account Atlas">${colours}</a:clrScheme>`,
    '<a:fontScheme name="Account Atlas">',
    font('majorFont', 'Source Serif 4', '02040603050405020204'),
    font('minorFont', 'Inter', '020B0502030000000004'),
    '</a:fontScheme>',
    `<a:fmtScheme name="Account Atlas"><a:fillStyleLst>${plain.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${line(9525)}${line(19050)}${line(28575)}</a:lnStyleLst>`,
    `<a:effectStyleLst>${noEffect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${plain.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`,
    '</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>',
  ].join('');
};

/** The group that holds all shapes of a page. */
export const treeXml = (shapes: string): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree>`;

type Place = {
  readonly id: number;
  readonly name: string;
  readonly holder: string;
  readonly box?: readonly [x: number, y: number, width: number, height: number];
  readonly text: string;
};
const holder = ({ id, name, holder: kind, box, text }: Place): string => {
  const [x = 0, y = 0, width = 0, height = 0] = box ?? [];
  const place = box
    ? `<a:xfrm><a:off x="${units(x)}" y="${units(y)}"/><a:ext cx="${units(width)}" cy="${units(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`
    : '';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/>${text}</p:txBody></p:sp>`;
};
const said = (text: string): string => `<a:p><a:r><a:rPr lang="en-GB"/><a:t>${text}</a:t></a:r></a:p>`;
const number =
  '<a:p><a:pPr algn="r"/><a:fld id="{7C1A5D0E-2B7F-4B57-9B57-0A5C6E1B2430}" type="slidenum"><a:rPr lang="en-GB" sz="1050"/><a:t>‹#›</a:t></a:fld></a:p>';
const title = { id: 2, name: 'Title', holder: 'type="title"', box: [56, 30, 1168, 42], text: said('Topic') } as const;
const slideNumber = {
  id: 3,
  name: 'Number of the slide',
  holder: 'type="sldNum" sz="quarter" idx="10"',
  box: [1164, 686, 60, 18],
  text: number,
} as const;

const level = (tag: string, size: number, face: string, bold: string): string =>
  `<a:${tag} marL="0" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:buNone/><a:defRPr sz="${size}"${bold} kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="${face}"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:${tag}>`;
const levels = (size: number): string =>
  Array.from({ length: 9 }, (_, at) => level(`lvl${at + 1}pPr`, size, '+mn-lt', '')).join('');
const MAP_OF_COLOURS =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
const GROUND = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

export const masterXml = (): string =>
  [
    `${HEAD}<p:sldMaster ${SPACES}><p:cSld>${GROUND}${treeXml(holder(title) + holder(slideNumber))}</p:cSld>`,
    `<p:clrMap ${MAP_OF_COLOURS}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>`,
    `<p:txStyles><p:titleStyle>${level('lvl1pPr', 2550, '+mj-lt', ' b="1"')}</p:titleStyle>`,
    `<p:bodyStyle>${levels(1800)}</p:bodyStyle><p:otherStyle>${levels(1800)}</p:otherStyle></p:txStyles></p:sldMaster>`,
  ].join('');

export const layoutXml = (): string =>
  `${HEAD}<p:sldLayout ${SPACES} type="titleOnly" preserve="1"><p:cSld name="Topic">${treeXml(
    holder({ ...title }) + holder({ ...slideNumber }),
  )}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;

const picture = { id: 2, name: 'Slide', holder: 'type="sldImg"', box: [60, 72, 600, 338] } as const;
const notes = { id: 3, name: 'Notes', holder: 'type="body" sz="quarter" idx="1"', box: [60, 440, 600, 460] } as const;

/** A picture of the slide and words below it: `id` and place are the same on the master and on every page. */
const slidePicture = (isOnMaster: boolean): string =>
  [
    `<p:sp><p:nvSpPr><p:cNvPr id="${picture.id}" name="${picture.name}"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph ${picture.holder}/></p:nvPr></p:nvSpPr>`,
    isOnMaster
      ? `<p:spPr><a:xfrm><a:off x="${units(picture.box[0])}" y="${units(picture.box[1])}"/><a:ext cx="${units(picture.box[2])}" cy="${units(picture.box[3])}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr></p:sp>`
      : '<p:spPr/></p:sp>',
  ].join('');

export const notesMasterXml = (): string =>
  [
    `${HEAD}<p:notesMaster ${SPACES}><p:cSld>${GROUND}${treeXml(
      slidePicture(true) + holder({ ...notes, text: said('Notes') }),
    )}</p:cSld>`,
    `<p:clrMap ${MAP_OF_COLOURS}/><p:notesStyle>${levels(1200)}</p:notesStyle></p:notesMaster>`,
  ].join('');

/** `text` are its paragraphs. */
export const notesXml = (text: string): string =>
  `${HEAD}<p:notes ${SPACES}><p:cSld>${treeXml(
    slidePicture(false) + holder({ id: notes.id, name: notes.name, holder: 'type="body" idx="1"', text }),
  )}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;

export const slideXml = (shapes: string): string =>
  `${HEAD}<p:sld ${SPACES}><p:cSld>${treeXml(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;

export const presentationXml = (slides: readonly { readonly id: number; readonly relation: string }[]): string =>
  [
    `${HEAD}<p:presentation ${SPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>`,
    '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>',
    `<p:sldIdLst>${slides.map(({ id, relation }) => `<p:sldId id="${id}" r:id="${relation}"/>`).join('')}</p:sldIdLst>`,
    `${SIZES}<p:defaultTextStyle>${levels(1800)}</p:defaultTextStyle></p:presentation>`,
  ].join('');
