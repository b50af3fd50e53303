import type { Document } from '../document/document';
import type { Stakeholder } from '../document/stakeholder';
import { keyPlayers } from './coverage';
import { influenceLinks, linkStrength } from './influenceLinks';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { byText } from './result';
import { settingsOf, type Settings } from './settings';
import type { Link } from '../model';

/** F9. `path` are ids from your friend to the target; both null where there is no warm route. */
export type WarmRoute = {
  readonly targetId: string;
  readonly cost: number | null;
  readonly path: readonly string[] | null;
};

type Label = { readonly cost: number; readonly steps: number; readonly id: string; readonly before: Label | null };
type Edge = { readonly to: string; readonly cost: number };

const pathOf = (label: Label): string[] => {
  const path: string[] = [];
  for (let at: Label | null = label; at; at = at.before) path.unshift(at.id);
  return path;
};

/** Lower cost, then fewer stops, then ids in alphabetical order. */
const byCost = (a: Label, b: Label): number => {
  if (a.cost !== b.cost || a.steps !== b.steps) return a.cost - b.cost || a.steps - b.steps;
  const left = pathOf(a);
  const right = pathOf(b);
  for (let index = 0; index < left.length; index += 1) {
    const order = byText(left[index] ?? '', right[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
};

const pairKey = (a: string, b: string): string => (a < b ? JSON.stringify([a, b]) : JSON.stringify([b, a]));

/** Steps one person can open to another. None between two people in conflict. */
const edgesOf = (
  people: readonly Stakeholder[],
  links: readonly Link[],
  { routeCosts }: Settings,
): ReadonlyMap<string, readonly Edge[]> => {
  const blocked = new Set(
    links.filter((link) => link.type === 'conflict').map((link) => pairKey(link.fromId, link.toId)),
  );
  const edges = new Map<string, Edge[]>(people.map((one) => [one.id, []]));
  const add = (from: string, to: string, cost: number): void => {
    if (from !== to && edges.has(to) && !blocked.has(pairKey(from, to))) edges.get(from)?.push({ to, cost });
  };
  for (const one of people) {
    if (one.reportsToId === null) continue;
    add(one.id, one.reportsToId, routeCosts.toManager);
    add(one.reportsToId, one.id, routeCosts.toReport);
  }
  for (const link of links) {
    switch (link.type) {
      case 'influences':
      case 'mentor':
        add(link.fromId, link.toId, routeCosts.influence - linkStrength(link));
        break;
      case 'ally':
        add(link.fromId, link.toId, routeCosts.ally);
        add(link.toId, link.fromId, routeCosts.ally);
        break;
      case 'conflict':
        break;
    }
  }
  return edges;
};

/** A heap of labels, best first. */
const queueOf = (first: readonly Label[]) => {
  const heap: Label[] = [];
  const at = (index: number): Label => heap[index] as Label;
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [at(b), at(a)];
  };
  const push = (label: Label): void => {
    heap.push(label);
    for (let child = heap.length - 1; child > 0;) {
      const parent = (child - 1) >> 1;
      if (byCost(at(child), at(parent)) >= 0) break;
      swap(child, parent);
      child = parent;
    }
  };
  const pop = (): Label | undefined => {
    const [best] = heap;
    const last = heap.pop();
    if (heap.length === 0 || last === undefined) return best;
    heap[0] = last;
    for (let parent = 0; ;) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2];
      let least = parent;
      if (left < heap.length && byCost(at(left), at(least)) < 0) least = left;
      if (right < heap.length && byCost(at(right), at(least)) < 0) least = right;
      if (least === parent) return best;
      swap(least, parent);
      parent = least;
    }
  };
  for (const label of first) push(label);
  return { push, pop };
};

/** Whoever is for you and works with you: ways begin with them. */
const friendsOf = (people: readonly Stakeholder[], settings: Settings): readonly Stakeholder[] =>
  people.filter((one) => (one.attitude ?? 0) >= 1 && (one.relationship ?? 0) >= settings.threadRelationship);

/**
 * F9: the best way to everybody that can be reached within the cost limit, by id. One search from all friends at once
 * (attitude ≥ +1 and a working relationship). A person who is against you may be reached but is never a stop on the
 * way.
 */
const routesFrom = (
  people: readonly Stakeholder[],
  links: readonly Link[],
  settings: Settings,
): ReadonlyMap<string, { readonly cost: number; readonly path: readonly string[] }> => {
  const edges = edgesOf(people, links, settings);
  const closed = new Set(people.filter((one) => one.attitude !== null && one.attitude < 0).map((one) => one.id));
  const friends = friendsOf(people, settings);
  const queue = queueOf(friends.map((one) => ({ cost: 0, steps: 0, id: one.id, before: null })));
  const reached = new Map<string, Label>();
  for (let label = queue.pop(); label; label = queue.pop()) {
    if (reached.has(label.id)) continue;
    reached.set(label.id, label);
    if (closed.has(label.id)) continue;
    for (const { to, cost } of edges.get(label.id) ?? []) {
      if (!reached.has(to) && label.cost + cost <= settings.routeLimit)
        queue.push({ cost: label.cost + cost, steps: label.steps + 1, id: to, before: label });
    }
  }
  return new Map([...reached].map(([id, label]) => [id, { cost: label.cost, path: pathOf(label) }]));
};

/**
 * F9: a warm route to every key player nobody of yours knows well (relationship none, unknown or acquainted), ordered
 * by id.
 */
export const warmRoutes = figure(['link', ...PEOPLE, 'setting'], (document, asOf): readonly WarmRoute[] => {
  const settings = settingsOf(document, asOf);
  const routes = routesFrom(countedPeople(document, asOf), influenceLinks(document, asOf), settings);
  return keyPlayers(document, asOf)
    .filter((one) => (one.relationship ?? 0) <= 1)
    .map((one) => {
      const route = routes.get(one.id);
      return { targetId: one.id, cost: route?.cost ?? null, path: route?.path ?? null };
    });
});

/** One way to a person: `path` from your friend to them, and the step that costs most. */
export type WarmChain = {
  readonly path: readonly string[];
  readonly cost: number;
  /** The step that is hardest; null where the friend is the person. */
  readonly weakest: { readonly fromId: string; readonly toId: string; readonly cost: number } | null;
};

const MOST_CHAINS = 3;

/** The steps of a way with what each costs. */
const stepsOf = (label: Label): readonly { readonly fromId: string; readonly toId: string; readonly cost: number }[] =>
  label.before === null
    ? []
    : [...stepsOf(label.before), { fromId: label.before.id, toId: label.id, cost: label.cost - label.before.cost }];

const isOn = (label: Label, id: string): boolean =>
  label.id === id || (label.before !== null && isOn(label.before, id));

/**
 * F9: up to three ways to anybody, the cheapest first, from friends of all of you or of one. Like a warm route, a way
 * costs no more than the limit and leads through nobody who is against you; nobody stands on it twice.
 */
export const warmChains = (
  document: Pick<Document, 'link' | (typeof PEOPLE)[number] | 'setting'>,
  asOf: string,
  targetId: string,
  memberId: string | null = null,
): readonly WarmChain[] => {
  const settings = settingsOf(document, asOf);
  const people = countedPeople(document, asOf);
  const edges = edgesOf(people, influenceLinks(document, asOf), settings);
  const closed = new Set(people.filter((one) => one.attitude !== null && one.attitude < 0).map((one) => one.id));
  const friends = friendsOf(people, settings).filter(
    (one) => memberId === null || one.contactOwnerId === memberId || one.secondaryOwnerIds.includes(memberId),
  );
  const queue = queueOf(friends.map((one) => ({ cost: 0, steps: 0, id: one.id, before: null })));
  const times = new Map<string, number>();
  const chains: WarmChain[] = [];
  for (let label = queue.pop(); label && chains.length < MOST_CHAINS; label = queue.pop()) {
    const time = (times.get(label.id) ?? 0) + 1;
    if (time > MOST_CHAINS) continue;
    times.set(label.id, time);
    if (label.id === targetId) {
      const steps = stepsOf(label);
      const [hardest = null] = steps.toSorted((a, b) => b.cost - a.cost);
      chains.push({ path: pathOf(label), cost: label.cost, weakest: hardest });
      continue;
    }
    if (closed.has(label.id)) continue;
    for (const { to, cost } of edges.get(label.id) ?? []) {
      if (label.cost + cost <= settings.routeLimit && !isOn(label, to))
        queue.push({ cost: label.cost + cost, steps: label.steps + 1, id: to, before: label });
    }
  }
  return chains;
};

/** What to say where there is no warm route. */
export const NO_WARM_ROUTE = 'No warm route: cold approach, sponsor, or event';
