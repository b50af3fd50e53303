/**
 * Reads a list of cards as a forest. A card whose parent is not in the list is a root; a circle is cut at the first of its
 * cards, which becomes a root; of two cards with one id the first counts.
 */
export const forestOf = (given) => {
    const place = new Map();
    const cards = given.filter((card) => !place.has(card.id) && place.set(card.id, place.size));
    const parents = cards.map((card) => (card.parentId === null ? -1 : place.get(card.parentId) ?? -1));
    cutCircles(parents);
    const children = cards.map(() => []);
    const roots = [];
    parents.forEach((parent, at) => { (parent < 0 ? roots : children[parent] ?? roots).push(at); });
    const downward = [];
    const open = [...roots].reverse();
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
        downward.push(at);
        const own = children[at] ?? [];
        for (let k = own.length - 1; k >= 0; k--)
            open.push(own[k]);
    }
    return { cards, parents, children, roots, upward: downward.reverse() };
};
/** Every card before its children, in reading order. */
export const downward = (forest) => [...forest.upward].reverse();
const cutCircles = (parents) => {
    // 0: not seen, otherwise the number of the walk that saw it first.
    const seenBy = new Int32Array(parents.length);
    for (let start = 0; start < parents.length; start++) {
        let at = start;
        while (at >= 0 && seenBy[at] === 0) {
            seenBy[at] = start + 1;
            at = parents[at] ?? -1;
        }
        if (at >= 0 && seenBy[at] === start + 1) {
            let first = at;
            for (let next = parents[at] ?? at; next !== at; next = parents[next] ?? at)
                first = Math.min(first, next);
            parents[first] = -1;
        }
    }
};
