import { CARD } from '../../shared/layout/chart';
import { displayName, occupancyOf } from '../../shared/document/stakeholder';
import { attitudeTone } from '../../shared/model/words';
const LEAST_NAME_PX = 52;
/** The last name, which says most in little room. */
const shortName = (name) => name.split(' ').at(-1) ?? name;
/** Draws the chart as coloured tiles, with names where they can be read. All sizes on screen in CSS pixels. */
export const drawTiles = ({ context, chart, document, view, size, palette, selection, lines }) => {
    const ratio = window.devicePixelRatio || 1;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    if (lines) {
        context.save();
        context.translate(view.x, view.y);
        context.scale(view.zoom, view.zoom);
        context.strokeStyle = palette.line;
        context.lineWidth = 1 / view.zoom;
        for (const elbow of chart.elbows)
            context.stroke(linePath(elbow.path));
        context.restore();
    }
    const width = CARD.width * view.zoom, height = CARD.height * view.zoom;
    const occupancy = occupancyOf(document);
    const named = width >= LEAST_NAME_PX;
    const font = Math.max(9.5, Math.min(13, height * 0.5));
    context.font = `600 ${font}px "Inter Variable", sans-serif`;
    context.textBaseline = 'middle';
    for (const card of chart.cards) {
        const corner = chart.positions.get(card.id);
        if (!corner)
            continue;
        const x = corner.x * view.zoom + view.x, y = corner.y * view.zoom + view.y;
        if (x > size.width || y > size.height || x + width < 0 || y + height < 0)
            continue;
        const person = document.person.get(occupancy.personOfSeat.get(card.id) ?? '');
        const tone = attitudeTone(person?.attitude ?? null);
        if (named) {
            context.fillStyle = palette.card;
            context.fillRect(x, y, width, height);
            context.strokeStyle = palette.rule;
            context.lineWidth = 1;
            context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
            context.fillStyle = tone === 'unknown' ? palette.hatch : palette[tone];
            context.fillRect(x, y, Math.max(4, width * 0.08), height);
            if (person) {
                context.fillStyle = palette.ink;
                // Somebody without a name is known by the title.
                const name = person.name === null && person.status !== 'vacant' ? document.seat.get(card.id)?.title ?? displayName(person) : displayName(person);
                context.save();
                context.beginPath();
                context.rect(x, y, width - 3, height);
                context.clip();
                context.fillText(context.measureText(name).width < width * 0.86 ? name : shortName(name), x + width * 0.08 + 5, y + height / 2);
                context.restore();
            }
        }
        else if (tone === 'unknown') {
            context.fillStyle = palette.card;
            context.fillRect(x, y, width, height);
            context.strokeStyle = palette.hatch;
            context.lineWidth = 1;
            context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
        }
        else {
            context.fillStyle = palette[tone];
            context.fillRect(x, y, width, height);
        }
        if (selection.has(card.id)) {
            context.strokeStyle = palette.select;
            context.lineWidth = 2.5;
            context.strokeRect(x - 1, y - 1, width + 2, height + 2);
        }
    }
};
const paths = new Map();
/** Paths are parsed once; the store is emptied when charts have come and gone. */
const linePath = (commands) => {
    const known = paths.get(commands);
    if (known)
        return known;
    if (paths.size > 20000)
        paths.clear();
    const path = new Path2D(commands);
    paths.set(commands, path);
    return path;
};
