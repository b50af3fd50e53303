import { it } from 'vitest';
import { chartCards, layChart, pinsOf, type Chart } from '../../shared/layout/chart';
import { groundOf, wiresOf } from '../../shared/layout/routing/chartRoutes';
import { layBeside, routesOf, touchedBy } from '../../shared/layout/routing/routes';
import type { Wire } from '../../shared/layout/routing/wire';
import { randomCards, seeded } from '../support/charts';
import { localWires, qualityOf } from '../support/lines';
import { SAMPLES, sampleDocument } from '../support/samples';
import { medianOf, percentile, printTable, timed } from './table';

type Case = { readonly name: string; readonly chart: Chart; readonly wires: readonly Wire[]; readonly runs: number };

const grown = (people: number, lines: number): Case => {
  const cards = randomCards({ count: people, seed: 5, bushiness: 4, roots: 1, varied: false });
  return {
    name: `${lines} lines of ${people}`,
    chart: layChart(cards, new Map()),
    wires: localWires(cards, lines, 9),
    runs: people > 200 ? 1 : 5,
  };
};

/** Milliseconds until the lines are laid again with one card somewhere else: each card in turn, in a few places. */
const dragged = async ({ chart, wires }: Case): Promise<number> => {
  const ground = groundOf(chart);
  const routes = routesOf(ground, wires);
  const next = seeded(3);
  const times: number[] = [];
  for (const [id, box] of [...ground.boxes].slice(0, 120))
    for (let at = 0; at < 3; at += 1) {
      const moved = new Map([[id, { ...box, x: box.x + next() * 300 - 150, y: box.y + next() * 200 - 100 }]]);
      const now = { ...ground, boxes: new Map([...ground.boxes, ...moved]) };
      times.push(
        await timed(() => {
          const touched = touchedBy(routes, wires, moved);
          const anew = new Set(touched.map((wire) => wire.id));
          layBeside(now, touched, new Map([...routes].filter(([wireId]) => !anew.has(wireId))));
        }),
      );
    }
  return percentile(times, 0.95);
};

it('lines laid in the lanes between cards', async () => {
  const cases: readonly Case[] = [
    ...SAMPLES.map((name) => {
      const content = sampleDocument(name);
      return {
        name,
        chart: layChart(chartCards(content), pinsOf(content)),
        wires: wiresOf(content.link, content.seat, content.holding, content.person),
        runs: 5,
      };
    }),
    grown(100, 60),
    grown(234, 150),
    grown(500, 500),
  ];
  const rows = [];
  for (const one of cases) {
    const ground = groundOf(one.chart);
    const first = await timed(() => routesOf(ground, one.wires));
    const all = one.runs === 1 ? first : await medianOf(one.runs, () => routesOf(ground, one.wires));
    const { bends, detour, crossings, under } = qualityOf(ground, one.wires, routesOf(ground, one.wires));
    rows.push({
      lines: one.name,
      first,
      all,
      'one card dragged, p95': await dragged(one),
      'under strangers': under,
      bends,
      'length by straight': detour,
      crossings,
    });
  }
  printTable('Lines between people: ms to lay them, and how well they can be followed', rows);
});
