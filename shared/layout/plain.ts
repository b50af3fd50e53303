import { flextree } from 'd3-flextree';
import { downward, type Forest } from './forest';
import { stacked, type Gaps, type Stack } from './stack';

type Twig = {
  /** Place of the card, −1 for columns without a head and for the hidden root above several roots. */
  readonly at: number;
  readonly children: Twig[];
  readonly size: [number, number];
  /** The card's left edge from the left edge of the twig. */
  readonly inset: number;
  readonly stack: {
    readonly leaves: readonly number[];
    readonly block: Stack;
    readonly inset: number;
    readonly below: number;
  } | null;
};

/**
 * The classic tidy tree: parents centred above their children, subtrees as close as their outlines allow.
 * Writes the top left corners into `xs` and `ys`. The leaves of a team stand in a row up to `rowOfLeaves`, beyond it in
 * columns.
 */
export const placePlain = (
  forest: Forest,
  gaps: Gaps,
  rowOfLeaves: number,
  xs: Float64Array,
  ys: Float64Array,
): void => {
  const twigs = new Map<number, Twig>();
  for (const at of forest.upward) {
    const card = forest.cards[at];
    const team = forest.children[at] ?? [];
    if (!card) continue;
    const leaves = team.filter((child) => (forest.children[child] ?? []).length === 0);
    const branches =
      leaves.length > rowOfLeaves ? team.filter((child) => (forest.children[child] ?? []).length > 0) : team;
    const children = branches.flatMap((child) => twigs.get(child) ?? []);
    if (leaves.length <= rowOfLeaves) {
      twigs.set(at, { at, children, inset: 0, size: [card.width + gaps.gapX, card.height + gaps.gapY], stack: null });
    } else if (children.length > 0) {
      const block = stacked(forest, leaves, gaps);
      const columns: Twig = {
        at: -1,
        children: [],
        inset: 0,
        size: [block.width + gaps.gapX, block.height + gaps.gapY],
        stack: { leaves, block, inset: 0, below: 0 },
      };
      twigs.set(at, {
        at,
        children: [columns, ...children],
        inset: 0,
        size: [card.width + gaps.gapX, card.height + gaps.gapY],
        stack: null,
      });
    } else {
      const block = stacked(forest, leaves, gaps);
      // A single column hangs from the left of its head; several stand centred below it.
      const hangs = block.columns === 1;
      const width = Math.max(card.width, block.width + (hangs ? 0 : gaps.gutter));
      const below = card.height + gaps.gapY;
      twigs.set(at, {
        at,
        children: [],
        inset: hangs ? 0 : (width - card.width) / 2,
        size: [width + gaps.gapX, below + block.height + gaps.gapY],
        stack: { leaves, block, inset: hangs ? 0 : (width - gaps.gutter - block.width) / 2, below },
      });
    }
  }
  const roots = forest.roots.flatMap((at) => twigs.get(at) ?? []);
  const top: Twig | undefined =
    roots.length === 1 ? roots[0] : { at: -1, children: roots, size: [0, 0], inset: 0, stack: null };
  if (!top) return;
  const layout = flextree<Twig>({ children: (twig) => twig.children, nodeSize: (node) => node.data.size });
  layout(layout.hierarchy(top)).each((node) => {
    const { at, size, inset, stack } = node.data;
    const left = node.x - (size[0] - gaps.gapX) / 2;
    if (at >= 0) {
      xs[at] = left + inset;
      ys[at] = node.y;
    }
    stack?.leaves.forEach((leaf, k) => {
      xs[leaf] = left + stack.inset + (stack.block.corners[k]?.x ?? 0);
      ys[leaf] = node.y + stack.below + (stack.block.corners[k]?.y ?? 0);
    });
  });
};

/** Whether a forest has no lines at all: such cards stand in a block instead of an endless row. */
export const isLoose = (forest: Forest): boolean => downward(forest).every((at) => (forest.parents[at] ?? -1) < 0);
