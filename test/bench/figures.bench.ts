import { it } from 'vitest';
import { figures } from '../../shared/analysis/figures';
import { gaps } from '../../shared/analysis/gaps';
import { accountStatus } from '../../shared/analysis/overview';
import { planCheck } from '../../shared/analysis/planCheck';
import { apply } from '../../shared/document/diff';
import { edited } from '../../shared/document/draft';
import type { Document } from '../../shared/document/document';
import { CARD, chartCards, layChart } from '../../shared/layout/chart';
import { randomCards } from '../support/charts';
import { manyPeople } from '../support/manyPeople';
import { median, printTable, timed } from './table';

const AS_OF = '2026-03-02';

/** The same records in tables of their own, so that nothing is remembered. */
const forgotten = (document: Document): Document =>
  Object.fromEntries(
    Object.entries(document).map(([kind, table]) => [kind, new Map(table as ReadonlyMap<string, never>)]),
  ) as unknown as Document;

const runs = async (times: number, work: (at: number) => unknown): Promise<number> => {
  const found: number[] = [];
  for (let at = 0; at < times; at += 1) found.push(await timed(() => work(at)));
  return median(found);
};

it('figures and layout', async () => {
  const rows = [];
  for (const people of [36, 500, 2000]) {
    const document = manyPeople(people);
    const all = await runs(7, () => {
      const fresh = forgotten(document);
      figures(fresh, AS_OF);
      gaps(fresh, AS_OF);
      planCheck(fresh, AS_OF);
    });
    let edit = document;
    accountStatus(edit, AS_OF);
    const afterEdit = await runs(9, (at) => {
      edit = edited(edit, (draft) => draft.set('person', 'H03', { attitude: (at % 5) - 2 }));
      accountStatus(edit, AS_OF);
    });
    const layout = await runs(7, () => layChart(chartCards(apply(document, {})), new Map()));
    rows.push({
      people,
      'all figures once ms': all,
      'status line after an edit ms': afterEdit,
      'edit to once': afterEdit / all,
      'layout ms': layout,
    });
  }
  printTable('Figures and layout, median of runs', rows);
});

it('the layout from the top down', async () => {
  const rows = [];
  for (const people of [36, 1000, 5000]) {
    const cards = randomCards({ count: people, seed: 3, bushiness: 6, roots: 1, varied: false });
    const first = layChart(cards, new Map());
    const more = [...cards, { id: 'new', parentId: '7', width: CARD.width, height: CARD.height }];
    rows.push({
      people,
      'layout ms': await runs(9, () => layChart(cards, new Map())),
      'one person more ms': await runs(5, () =>
        layChart(more, new Map(), first.positions, 'down', { remembered: first.shape ?? null }),
      ),
      'lines ms': await runs(5, () => layChart(cards, new Map()).elbows.length),
    });
  }
  printTable('The layout from the top down, median of runs', rows);
});
