import { keyPlayers } from './coverage';
import { influenceLinks, strengthOf } from './influenceLinks';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { byText } from './result';
import { settingsOf } from './settings';
const pathOf = (label) => {
    const path = [];
    for (let at = label; at; at = at.before)
        path.unshift(at.id);
    return path;
};
/** Lower cost, then fewer stops, then ids in alphabetical order. */
const byCost = (a, b) => {
    if (a.cost !== b.cost || a.steps !== b.steps)
        return a.cost - b.cost || a.steps - b.steps;
    const left = pathOf(a), right = pathOf(b);
    for (let index = 0; index < left.length; index += 1) {
        const order = byText(left[index] ?? '', right[index] ?? '');
        if (order !== 0)
            return order;
    }
    return 0;
};
const pairKey = (a, b) => (a < b ? JSON.stringify([a, b]) : JSON.stringify([b, a]));
/** Steps one person can open to another. None between two people in conflict. */
const edgesOf = (people, links, { routeCosts }) => {
    const blocked = new Set(links.filter((link) => link.type === 'conflict').map((link) => pairKey(link.fromId, link.toId)));
    const edges = new Map(people.map((one) => [one.id, []]));
    const add = (from, to, cost) => {
        if (from !== to && edges.has(to) && !blocked.has(pairKey(from, to)))
            edges.get(from)?.push({ to, cost });
    };
    for (const one of people) {
        if (one.reportsToId === null)
            continue;
        add(one.id, one.reportsToId, routeCosts.toManager);
        add(one.reportsToId, one.id, routeCosts.toReport);
    }
    for (const link of links) {
        switch (link.type) {
            case 'influences':
            case 'mentor':
                add(link.fromId, link.toId, routeCosts.influence - strengthOf(link));
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
const queueOf = (first) => {
    const heap = [];
    const at = (index) => heap[index];
    const swap = (a, b) => { [heap[a], heap[b]] = [at(b), at(a)]; };
    const push = (label) => {
        heap.push(label);
        for (let child = heap.length - 1; child > 0;) {
            const parent = (child - 1) >> 1;
            if (byCost(at(child), at(parent)) >= 0)
                break;
            swap(child, parent);
            child = parent;
        }
    };
    const pop = () => {
        const [best] = heap, last = heap.pop();
        if (heap.length === 0 || last === undefined)
            return best;
        heap[0] = last;
        for (let parent = 0;;) {
            const [left, right] = [2 * parent + 1, 2 * parent + 2];
            let least = parent;
            if (left < heap.length && byCost(at(left), at(least)) < 0)
                least = left;
            if (right < heap.length && byCost(at(right), at(least)) < 0)
                least = right;
            if (least === parent)
                return best;
            swap(least, parent);
            parent = least;
        }
    };
    for (const label of first)
        push(label);
    return { push, pop };
};
/**
 * F9: the best way to everybody that can be reached within the cost limit, by id. One search from all friends at once (attitude ≥ +1
 * and a working relationship). A person who is against you may be reached but is never a stop on the way.
 */
export const routesFrom = (people, links, settings) => {
    const edges = edgesOf(people, links, settings);
    const closed = new Set(people.filter((one) => one.attitude !== null && one.attitude < 0).map((one) => one.id));
    const friends = people.filter((one) => (one.attitude ?? 0) >= 1 && (one.relationship ?? 0) >= settings.threadRelationship);
    const queue = queueOf(friends.map((one) => ({ cost: 0, steps: 0, id: one.id, before: null })));
    const reached = new Map();
    for (let label = queue.pop(); label; label = queue.pop()) {
        if (reached.has(label.id))
            continue;
        reached.set(label.id, label);
        if (closed.has(label.id))
            continue;
        for (const { to, cost } of edges.get(label.id) ?? []) {
            if (!reached.has(to) && label.cost + cost <= settings.routeLimit)
                queue.push({ cost: label.cost + cost, steps: label.steps + 1, id: to, before: label });
        }
    }
    return new Map([...reached].map(([id, label]) => [id, { cost: label.cost, path: pathOf(label) }]));
};
/** F9: a warm route to every key player nobody of yours knows well (relationship none, unknown or acquainted), ordered by id. */
export const warmRoutes = figure(['link', ...PEOPLE, 'setting'], (document, asOf) => {
    const settings = settingsOf(document, asOf);
    const routes = routesFrom(countedPeople(document, asOf), influenceLinks(document, asOf), settings);
    return keyPlayers(document, asOf).filter((one) => (one.relationship ?? 0) <= 1).map((one) => {
        const route = routes.get(one.id);
        return { targetId: one.id, cost: route?.cost ?? null, path: route?.path ?? null };
    });
});
/** What to say where there is no warm route. */
export const NO_WARM_ROUTE = 'No warm route: cold approach, sponsor, or event';
