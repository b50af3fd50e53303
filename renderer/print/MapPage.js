import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { accountOf } from '../../shared/document/document';
import { chartCards, layChart, pinsOf } from '../../shared/layout/chart';
import { longDate } from '../../shared/model/dates';
import { MapLegend } from './MapLegend';
import { MapSvg } from './MapSvg';
/** Room for the drawing on each paper, in millimetres, within margins, heading and legend. */
const ROOM = {
    'A4 landscape': { width: 273, height: 160 }, 'A4 portrait': { width: 188, height: 240 },
    'A3 landscape': { width: 396, height: 246 }, 'A3 portrait': { width: 273, height: 366 },
};
const MM_PER_PX = 25.4 / 96;
/** The whole map on one page, as large as the paper allows. */
export const MapPage = ({ document, asOf, options }) => {
    const chart = layChart(chartCards(document), pinsOf(document));
    const paper = `${options.mapPaper} ${options.mapDirection}`;
    const room = ROOM[paper];
    const box = chart.box;
    const scale = box ? Math.min(room.width / ((box.width + 36) * MM_PER_PX), room.height / ((box.height + 36) * MM_PER_PX), 1) : 1;
    // Titles of 12 units under about 4.5 points are grey dust on paper; larger names take their place.
    const far = scale * 12 * 0.75 < 4.5;
    return (_jsxs("section", { className: `sheet map-sheet ${options.mapPaper} ${options.mapDirection}`, "aria-labelledby": "map-heading", children: [_jsxs("header", { className: "sheet-head", children: [_jsx("h1", { id: "map-heading", children: "Who decides" }), _jsxs("p", { children: [accountOf(document).name, " \u00B7 whole account \u00B7 as of ", longDate(asOf)] })] }), box ? _jsx(MapSvg, { document: document, chart: chart, far: far, label: `Map of ${chart.cards.length} people`, width: `${((box.width + 36) * MM_PER_PX * scale).toFixed(1)}mm`, height: `${((box.height + 36) * MM_PER_PX * scale).toFixed(1)}mm` }) : _jsx("p", { children: "Nobody is on the map yet." }), _jsx(MapLegend, { document: document })] }));
};
