import { MAP_COLUMNS, type MapNode, type StrategyMap } from '../../../shared/analysis/strategyMap';

/**
 * Sizes of the strategy map: a column is `WIDTH` of a hundred, a row is in pixels. The boxes above the lines use the
 * same.
 */
export const MAP_BOX = { width: 22, gap: 4, row: 102, height: 88 } as const;

const leftOf = (node: MapNode): number => MAP_COLUMNS.indexOf(node.column) * (MAP_BOX.width + MAP_BOX.gap);
const middleOf = (node: MapNode): number => node.row * MAP_BOX.row + MAP_BOX.height / 2;

/** What leads to what, as lines between the boxes of the strategy map. Across it stretches, down it does not. */
export const StrategyMapLines = ({ map, chosen }: { readonly map: StrategyMap; readonly chosen: string | null }) => {
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  return (
    <svg
      className="strategy-lines"
      viewBox={`0 0 100 ${Math.max(1, map.rows * MAP_BOX.row)}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {map.edges.map((edge) => {
        const from = nodes.get(edge.from);
        const to = nodes.get(edge.to);
        if (!from || !to) return null;
        const x = leftOf(from) + MAP_BOX.width;
        const end = leftOf(to);
        const bend = (end - x) / 2;
        return (
          <path
            key={`${edge.from}>${edge.to}`}
            vectorEffect="non-scaling-stroke"
            className={chosen === edge.from || chosen === edge.to ? 'on' : ''}
            d={`M${x} ${middleOf(from)} C${x + bend} ${middleOf(from)} ${end - bend} ${middleOf(to)} ${end} ${middleOf(to)}`}
          />
        );
      })}
    </svg>
  );
};
