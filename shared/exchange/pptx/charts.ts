/**
 * Charts as parts of a presentation (ECMA-376, DrawingML charts): numbers stand in a workbook of their own, which the
 * program that shows the slides opens where somebody edits the chart.
 */
import type { DrawnChart, DrawnSeries } from '../../api/drawnSlides';
import { sheetOf } from '../xlsx/sheet';
import { columnLetters, xlsxFile } from '../xlsx/xlsxFile';
import { fillXml, strokeXml } from './paint';
import { attributes, escaped, HEAD, hundredths, MAIN, RELATIONS } from './xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const SHEET = 'Chart';
const QUIET = '5C6773';
const RULE = 'C9C3B5';
/** Numbers of the axes: the same in every chart, each is a part of its own. */
const AXES = { across: 111_111, up: 222_222 } as const;

const value = (tag: string, of: string | number | boolean): string =>
  `<c:${tag}${attributes({ val: typeof of === 'boolean' ? Number(of) : of })}/>`;

/** The workbook of a chart: categories in the first column, a column for each series; points have one for each side. */
export const chartWorkbook = (chart: DrawnChart): Uint8Array => {
  const rows = Array.from({ length: rowsOf(chart) }, (_, at) => at);
  const sides = chart.series.flatMap((series) => [
    ...(series.across === undefined ? [] : [{ ...series, name: `${series.name}, across`, values: series.across }]),
    series,
  ]);
  const columns = [
    { heading: 'Of', format: 'text' as const, value: (at: number) => chart.categories[at] ?? null },
    ...sides.map(({ name, values }) => ({
      heading: name,
      format: 'number' as const,
      value: (at: number) => values[at] ?? null,
    })),
  ];
  return xlsxFile([sheetOf(SHEET, columns, rows)]);
};

const rowsOf = ({ categories, series }: DrawnChart): number =>
  Math.max(categories.length, ...series.map(({ values }) => values.length));

/** Where in the workbook a series stands; points have two columns. */
const columnOf = ({ series }: DrawnChart, at: number): number =>
  1 + series.slice(0, at).reduce((sum, one) => sum + (one.across === undefined ? 1 : 2), 0);
const cells = (column: number, rows: number): string => {
  const letters = columnLetters(column);
  return `${SHEET}!$${letters}$2:$${letters}$${rows + 1}`;
};

const numbers = (from: string, values: readonly (number | null)[], format: string): string =>
  `<c:numRef><c:f>${from}</c:f><c:numCache><c:formatCode>${escaped(format)}</c:formatCode><c:ptCount val="${values.length}"/>${values
    .map((one, at) => (one === null ? '' : `<c:pt idx="${at}"><c:v>${one}</c:v></c:pt>`))
    .join('')}</c:numCache></c:numRef>`;
const words = (from: string, texts: readonly string[]): string =>
  `<c:strRef><c:f>${from}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${texts
    .map((text, at) => `<c:pt idx="${at}"><c:v>${escaped(text)}</c:v></c:pt>`)
    .join('')}</c:strCache></c:strRef>`;

const letters = (chart: DrawnChart, colour = QUIET, isBold = false): string =>
  `<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr${attributes({ sz: hundredths(chart.letters), b: isBold })}>${fillXml(colour)}<a:latin typeface="+mn-lt"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;

const shape = (fill: string, stroke = strokeXml(undefined)): string => `<c:spPr>${fill}${stroke}</c:spPr>`;

/** `place` is where a label stands at its bar or point. */
const labels = (chart: DrawnChart, { labels: of, labelColour }: DrawnSeries, place: string): string =>
  of === undefined
    ? ''
    : `<c:dLbls><c:numFmt${attributes({ formatCode: chart.format, sourceLinked: false })}/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${letters(chart, labelColour ?? '1B2430', of === 'total')}${place === '' ? '' : value('dLblPos', place)}<c:showLegendKey val="0"/>${value('showVal', of !== 'name')}<c:showCatName val="0"/>${value('showSerName', of === 'name')}<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;

const head = (chart: DrawnChart, at: number): string => {
  const name = chart.series[at]?.name ?? '';
  const column = columnLetters(columnOf(chart, at) + (chart.series[at]?.across === undefined ? 0 : 1));
  return `<c:idx val="${at}"/><c:order val="${at}"/><c:tx>${words(`${SHEET}!$${column}$1`, [name])}</c:tx>`;
};
const categories = (chart: DrawnChart): string =>
  `<c:cat>${words(cells(0, chart.categories.length), chart.categories)}</c:cat>`;
const valuesOf = (chart: DrawnChart, at: number, tag = 'val'): string =>
  `<c:${tag}>${numbers(cells(columnOf(chart, at), rowsOf(chart)), chart.series[at]?.values ?? [], 'General')}</c:${tag}>`;

const barSeries = (chart: DrawnChart, series: DrawnSeries, at: number): string =>
  [
    `<c:ser>${head(chart, at)}${shape(fillXml(series.fill), strokeXml(series.stroke))}<c:invertIfNegative val="0"/>`,
    ...(series.fills ?? []).map(
      (fill, point) =>
        `<c:dPt><c:idx val="${point}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${shape(fillXml(fill))}</c:dPt>`,
    ),
    labels(chart, series, chart.isStacked ? 'ctr' : 'outEnd'),
    `${categories(chart)}${valuesOf(chart, at)}</c:ser>`,
  ].join('');

/** A line that is not seen: its labels stand above the bars. */
const totalSeries = (chart: DrawnChart, series: DrawnSeries, at: number): string =>
  `<c:ser>${head(chart, at)}<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>${labels(chart, series, 't')}${categories(chart)}${valuesOf(chart, at)}<c:smooth val="0"/></c:ser>`;

const ids = `${value('axId', AXES.across)}${value('axId', AXES.up)}`;
const scaling = (least: number | undefined, most: number | undefined, isTurned = false): string =>
  `<c:scaling>${value('orientation', isTurned ? 'maxMin' : 'minMax')}${most === undefined ? '' : value('max', most)}${least === undefined ? '' : value('min', least)}</c:scaling>`;

const axis = (
  tag: 'catAx' | 'valAx',
  id: number,
  other: number,
  { place, scale, isHidden, rest }: { place: string; scale: string; isHidden: boolean; rest: string },
  chart: DrawnChart,
): string =>
  [
    `<c:${tag}>${value('axId', id)}${scale}${value('delete', isHidden)}${value('axPos', place)}`,
    tag === 'valAx' ? `<c:numFmt${attributes({ formatCode: chart.format, sourceLinked: false })}/>` : '',
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/>${value('tickLblPos', tag === 'catAx' ? 'low' : 'nextTo')}`,
    shape('<a:noFill/>', strokeXml({ colour: RULE, width: 1 })),
    letters(chart, tag === 'catAx' ? '1B2430' : QUIET),
    `${value('crossAx', other)}<c:crosses val="autoZero"/>${rest}</c:${tag}>`,
  ].join('');

const barAxes = (chart: DrawnChart): string => {
  const isDown = chart.form === 'bars';
  const across = axis(
    'catAx',
    AXES.across,
    AXES.up,
    {
      place: isDown ? 'l' : 'b',
      scale: scaling(undefined, undefined, isDown),
      isHidden: chart.hidesCategories === true,
      rest: '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>',
    },
    chart,
  );
  const up = axis(
    'valAx',
    AXES.up,
    AXES.across,
    {
      place: isDown ? 't' : 'l',
      scale: scaling(chart.least, chart.most),
      isHidden: true,
      rest: '<c:crossBetween val="between"/>',
    },
    chart,
  );
  return across + up;
};

const bars = (chart: DrawnChart): string => {
  const shown = chart.series.map((series, at) => ({ series, at }));
  const drawn = shown.filter(({ series }) => series.labels !== 'total');
  const totals = shown.filter(({ series }) => series.labels === 'total');
  return [
    `<c:barChart>${value('barDir', chart.form === 'bars' ? 'bar' : 'col')}${value('grouping', chart.isStacked ? 'stacked' : 'clustered')}<c:varyColors val="0"/>`,
    ...drawn.map(({ series, at }) => barSeries(chart, series, at)),
    `<c:gapWidth val="${chart.form === 'bars' ? 60 : 55}"/>${chart.isStacked ? '<c:overlap val="100"/>' : ''}${ids}</c:barChart>`,
    totals.length === 0
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${totals
          .map(({ series, at }) => totalSeries(chart, series, at))
          .join('')}<c:marker val="1"/>${ids}</c:lineChart>`,
    barAxes(chart),
  ].join('');
};

const radar = (chart: DrawnChart): string =>
  [
    '<c:radarChart><c:radarStyle val="filled"/><c:varyColors val="0"/>',
    ...chart.series.map(
      (series, at) =>
        `<c:ser>${head(chart, at)}${shape(fillXml(series.fill), strokeXml(series.stroke))}${labels(chart, series, '')}${categories(chart)}${valuesOf(chart, at)}</c:ser>`,
    ),
    `${ids}</c:radarChart>`,
    axis(
      'catAx',
      AXES.across,
      AXES.up,
      { place: 'b', scale: scaling(undefined, undefined), isHidden: false, rest: '<c:auto val="1"/>' },
      chart,
    ),
    `<c:valAx>${value('axId', AXES.up)}${scaling(chart.least, chart.most)}<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>${shape('', strokeXml({ colour: RULE, width: 1 }))}</c:majorGridlines><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>${value('crossAx', AXES.across)}<c:crosses val="autoZero"/><c:crossBetween val="between"/><c:majorUnit val="25"/></c:valAx>`,
  ].join('');

const pointSeries = (chart: DrawnChart, series: DrawnSeries, at: number): string => {
  const column = columnOf(chart, at);
  const rows = rowsOf(chart);
  return [
    `<c:ser>${head(chart, at)}<c:spPr><a:ln w="0"><a:noFill/></a:ln></c:spPr>`,
    `<c:marker><c:symbol val="circle"/><c:size val="${Math.max(2, Math.min(72, Math.round(series.size ?? 7)))}"/>${shape(fillXml(series.fill), strokeXml({ colour: 'FFFFFF', width: 1 }))}</c:marker>`,
    labels(chart, series, 'r'),
    `<c:xVal>${numbers(cells(column, rows), series.across ?? [], 'General')}</c:xVal>`,
    `<c:yVal>${numbers(cells(column + 1, rows), series.values, 'General')}</c:yVal><c:smooth val="0"/></c:ser>`,
  ].join('');
};

const points = (chart: DrawnChart): string => {
  const side = (id: number, other: number, place: string): string =>
    axis(
      'valAx',
      id,
      other,
      {
        place,
        scale: scaling(chart.least, chart.most),
        isHidden: true,
        rest: '<c:crossBetween val="midCat"/>',
      },
      chart,
    );
  return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${chart.series
    .map((series, at) => pointSeries(chart, series, at))
    .join('')}${ids}</c:scatterChart>${side(AXES.across, AXES.up, 'b')}${side(AXES.up, AXES.across, 'l')}`;
};

/** The part of the box in which the values lie, where a drawing lies under them that they must meet. */
const layout = ({ plot }: DrawnChart): string =>
  plot === undefined
    ? '<c:layout/>'
    : `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>${value('x', plot.x)}${value('y', plot.y)}${value('w', plot.width)}${value('h', plot.height)}</c:manualLayout></c:layout>`;

const headingXml = ({ heading, letters: size }: DrawnChart): string =>
  heading === undefined
    ? '<c:autoTitleDeleted val="1"/>'
    : `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr${attributes({ sz: hundredths(size), b: true })}/></a:pPr><a:r><a:rPr${attributes({ lang: 'en-GB', sz: hundredths(size), b: true })}>${fillXml(QUIET)}</a:rPr><a:t>${escaped(heading)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;

/** The part of a chart; its workbook is the relation `rId1`. */
export const chartXml = (chart: DrawnChart): string => {
  const drawn = chart.form === 'radar' ? radar(chart) : chart.form === 'points' ? points(chart) : bars(chart);
  return [
    `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${RELATIONS}"><c:date1904 val="0"/><c:roundedCorners val="0"/>`,
    `<c:chart>${headingXml(chart)}<c:plotArea>${layout(chart)}${drawn}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>`,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    `${letters(chart)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
  ].join('');
};

/** The frame of a chart on its slide, by its relation there. */
export const chartFrame = (relation: string): string =>
  `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${relation}"/></a:graphicData></a:graphic>`;
