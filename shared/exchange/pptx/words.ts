/** Texts of a slide: paragraphs of runs, each as it was laid out. */
import type { DrawnParagraph, DrawnRun, DrawnWords } from '../../api/drawnSlides';
import { colourXml } from './paint';
import { attributes, escaped, hundredths, units } from './xml';

const look = (tag: string, { size, colour, bold, italic, serif, capitals, spacing }: DrawnRun): string => {
  const given = attributes({
    lang: 'en-GB',
    sz: hundredths(size),
    b: bold ?? false,
    i: italic,
    cap: capitals ? 'all' : undefined,
    spc: spacing === undefined ? undefined : Math.round(spacing * 75),
    dirty: false,
  });
  const font = serif ? '<a:latin typeface="+mj-lt"/>' : '';
  return `<${tag}${given}><a:solidFill>${colourXml(colour)}</a:solidFill>${font}</${tag}>`;
};

/** Which slide it is, found anew wherever it goes. */
const NUMBER = '{7C1A5D0E-2B7F-4B57-9B57-0A5C6E1B2430}';
const runXml = (run: DrawnRun): string =>
  run.isNumber
    ? `<a:fld id="${NUMBER}" type="slidenum">${look('a:rPr', run)}<a:t>${escaped(run.text)}</a:t></a:fld>`
    : run.text
        .split('\n')
        .map((text) => (text === '' ? '' : `<a:r>${look('a:rPr', run)}<a:t>${escaped(text)}</a:t></a:r>`))
        .join(`<a:br>${look('a:rPr', run)}</a:br>`);

const points = (pixels: number): string => `<a:spcPts val="${Math.round(pixels * 75)}"/>`;
const paragraphXml = ({ runs, align, leading, above, indent }: DrawnParagraph): string => {
  const given = attributes({ marL: indent === undefined ? 0 : units(indent), indent: 0, algn: align });
  const inside = [
    leading === null ? '' : `<a:lnSpc>${points(leading)}</a:lnSpc>`,
    above === undefined ? '' : `<a:spcBef>${points(above)}</a:spcBef>`,
    '<a:buNone/>',
  ].join('');
  return `<a:p><a:pPr${given}>${inside}</a:pPr>${runs.map(runXml).join('')}</a:p>`;
};

export const paragraphsXml = (words: DrawnWords | undefined): string =>
  words === undefined
    ? '<a:p><a:endParaRPr lang="en-GB" sz="1000"/></a:p>'
    : words.paragraphs.map(paragraphXml).join('');

/** The words of a shape; one without has a place for them. */
export const textBody = (words: DrawnWords | undefined): string => {
  const [left, top, right, bottom] = words?.insets ?? [0, 0, 0, 0];
  const given = attributes({
    wrap: words?.wraps === false ? 'none' : 'square',
    lIns: units(left),
    tIns: units(top),
    rIns: units(right),
    bIns: units(bottom),
    rtlCol: false,
    anchor: words?.anchor ?? 'ctr',
  });
  // Where the letters of the house are not there others take their place, which may be wider: a text over several lines
  // becomes smaller then, and does not run into what stands below.
  const fit = words?.wraps === true ? 'normAutofit' : 'noAutofit';
  return `<p:txBody><a:bodyPr${given}><a:${fit}/></a:bodyPr><a:lstStyle/>${paragraphsXml(words)}</p:txBody>`;
};
