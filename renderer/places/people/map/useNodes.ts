import type { Node } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import { CARD, type Chart } from '../../../../shared/layout/chart';
import { useLikeBefore } from '../../../state/likeBefore';
import type { OnMap } from './useChart';

export type CardNode = Node<
  { readonly seatId: string; readonly level: number; readonly pinned: boolean; readonly context: boolean },
  'person'
>;

const NO_HANDLES: NonNullable<Node['handles']> = [];

const NO_LEVELS: ReadonlyMap<string, number> = new Map();
const levelsOf = (chart: Chart): ReadonlyMap<string, number> => {
  const parents = new Map(chart.cards.map((card) => [card.id, card.parentId]));
  const levels = new Map<string, number>();
  const levelOf = (id: string, depth: number): number => {
    const known = levels.get(id);
    if (known !== undefined) return known;
    const parent = parents.get(id) ?? null;
    const level = parent === null || !parents.has(parent) || depth > 100 ? 1 : levelOf(parent, depth + 1) + 1;
    levels.set(id, level);
    return level;
  };
  for (const card of chart.cards) levelOf(card.id, 0);
  return levels;
};

type Nodes = {
  readonly nodes: readonly CardNode[];
  /** Those shown last, also while none is. */
  readonly known: ReadonlyMap<string, CardNode>;
};
const NONE: Nodes = { nodes: [], known: new Map() };

/**
 * The cards as the canvas wants them; a card that did not change stays the same object. None while it shows none: from
 * afar the cards are a picture.
 */
export const useNodes = (
  { chart, context, pins }: OnMap,
  selection: readonly string[],
  areShown: boolean,
): readonly CardNode[] => {
  const levels = useMemo(() => (areShown ? levelsOf(chart) : NO_LEVELS), [chart, areShown]);
  const { nodes } = useLikeBefore(
    useCallback(
      ({ known }: Nodes = NONE): Nodes => {
        if (!areShown) return { nodes: NONE.nodes, known };
        const chosen = new Set(selection);
        const nodes = chart.cards.map((card): CardNode => {
          const position = chart.positions.get(card.id) ?? { x: 0, y: 0 };
          const level = levels.get(card.id) ?? 1;
          const selected = chosen.has(card.id);
          const pinned = pins.has(card.id);
          const faint = context.has(card.id);
          const before = known.get(card.id);
          // A card that only moved shows what it showed.
          const isLikeBefore =
            before?.data.level === level && before.data.pinned === pinned && before.data.context === faint;
          const data = isLikeBefore ? before.data : { seatId: card.id, level, pinned, context: faint };
          if (
            before?.data === data &&
            before.position.x === position.x &&
            before.position.y === position.y &&
            before.selected === selected
          )
            return before;
          return {
            id: card.id,
            type: 'person',
            position: { x: position.x, y: position.y },
            data,
            selected,
            width: CARD.width,
            height: CARD.height,
            handles: NO_HANDLES,
            connectable: false,
            focusable: false,
            ariaRole: 'group',
          };
        });
        return { nodes, known: new Map(nodes.map((node) => [node.id, node])) };
      },
      [chart, selection, context, levels, pins, areShown],
    ),
  );
  return nodes;
};
