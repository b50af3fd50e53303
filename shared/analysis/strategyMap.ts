import { list } from '../document/document';
import type { RecordOf } from '../model';
import { viewOfAll } from './memo';
import { meanOf } from './result';

type Step = RecordOf<'strategyStep'>;

/** The columns of the strategy map, from the customer's goal to the value both see. */
export const MAP_COLUMNS = ['goal', 'initiative', 'help', 'value'] as const;
export type MapColumn = (typeof MAP_COLUMNS)[number];
export const COLUMN_WORDS: Readonly<Record<MapColumn, string>> = {
  goal: 'Their goal',
  initiative: 'Their initiative',
  help: 'Your help',
  value: 'Value for both',
};

/** One box: a goal of the customer or a step. `row` counts from 0 in its column. */
export type MapNode = {
  readonly id: string;
  readonly column: MapColumn;
  readonly row: number;
  readonly title: string;
  readonly ownerId: string | null;
  /** A goal no help of yours leads from, and no objective of yours serves. */ readonly isOpen: boolean;
};
export type MapEdge = { readonly from: string; readonly to: string };
export type StrategyMap = {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly rows: number;
};

/** What a step comes from: the steps it names, else the goal it serves. An initiative comes from its goal. */
const sourcesOf = (step: Step): readonly string[] => {
  if (step.step !== 'initiative' && step.fromIds.length > 0) return step.fromIds;
  return step.customerGoalId === null ? [] : [step.customerGoalId];
};

/**
 * Goals, initiatives, your help and the value as columns, each box beside what it comes from or below the one before
 * it.
 */
export const strategyMap = viewOfAll(['customerGoal', 'strategyStep', 'objective'], (document): StrategyMap => {
  const goals = list(document, 'customerGoal');
  const steps = list(document, 'strategyStep');
  const known = new Set([...goals.map((goal) => goal.id), ...steps.map((step) => step.id)]);
  const edges = steps.flatMap((step) =>
    [...new Set(sourcesOf(step))]
      .filter((id) => known.has(id) && id !== step.id)
      .map((from): MapEdge => ({ from, to: step.id })),
  );
  const served = new Set(list(document, 'objective').flatMap(({ customerGoalId }) => customerGoalId ?? []));
  const helped = new Set(steps.filter((step) => step.step === 'help').flatMap((step) => goalsBehind(step.id, edges)));
  const nodes: MapNode[] = goals.map((goal, row) => ({
    id: goal.id,
    column: 'goal',
    row,
    title: goal.title,
    ownerId: goal.ownerId,
    isOpen:
      !served.has(goal.id) &&
      !helped.has(goal.id) &&
      !steps.some((step) => step.step === 'help' && step.customerGoalId === goal.id),
  }));
  for (const column of ['initiative', 'help', 'value'] as const) {
    const rowOf = new Map(nodes.map((node) => [node.id, node.row]));
    const inColumn = steps
      .filter((step) => step.step === column)
      .map((step, index) => ({
        step,
        index,
        near: meanOf(edges.filter((edge) => edge.to === step.id).map((edge) => rowOf.get(edge.from) ?? null)),
      }));
    inColumn.sort((a, b) => (a.near ?? Infinity) - (b.near ?? Infinity) || a.index - b.index);
    let free = 0;
    for (const { step, near } of inColumn) {
      const row = Math.max(free, Math.floor(near ?? free));
      nodes.push({ id: step.id, column, row, title: step.title, ownerId: step.ownerId, isOpen: false });
      free = row + 1;
    }
  }
  return { nodes, edges, rows: Math.max(0, ...nodes.map((node) => node.row + 1)) };
});

/**
 * Under which goal each step stands where goals are drawn one by one: the goal it names, else the first it leads back
 * to; null where it leads to none.
 */
export const goalsOfSteps = viewOfAll(
  ['customerGoal', 'strategyStep', 'objective'],
  (document, asOf): ReadonlyMap<string, string | null> => {
    const { edges } = strategyMap(document, asOf);
    const goals = list(document, 'customerGoal').map((goal) => goal.id);
    return new Map(
      list(document, 'strategyStep').map((step) => {
        const behind = new Set(goalsBehind(step.id, edges));
        return [step.id, goals.find((id) => id === step.customerGoalId) ?? goals.find((id) => behind.has(id)) ?? null];
      }),
    );
  },
);

/** Every box a box can be traced back to, itself left out. */
export const goalsBehind = (id: string, edges: readonly MapEdge[]): readonly string[] => {
  const seen = new Set<string>();
  const waiting = [id];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const edge of edges)
      if (edge.to === at && !seen.has(edge.from)) {
        seen.add(edge.from);
        waiting.push(edge.from);
      }
  }
  return [...seen];
};
