import { useContext } from 'react';
import { find, type Document } from '../../../shared/document/document';
import { routesOn } from '../../../shared/layout/routing/chartRoutes';
import { cutsOf } from '../../../shared/layout/routing/crossings';
import { ARROW, drawnLine } from '../../../shared/layout/routing/drawn';
import { IsRead, tiedWay } from '../drawn/reportingWays';
import type { Box } from '../../../shared/layout/bounds';
import type { Ground, Route } from '../../../shared/layout/routing/wire';

/** Sizes on paper in CSS pixels, whatever the scale of the map. */
const ARROW_SIZE = 6.5;
const WEIGHTS = [0.9, 1.2, 1.7] as const;
const WEIGHT_OF_TWO = 0.9;
const DOTS = 1.7;
/** In a chart drawn large, nothing of a line is larger than this in map units. */
const MOST = { arrow: 20, weight: 4 } as const;

type Props = {
  readonly content: Document;
  readonly ground: Ground;
  readonly scale: number;
  /** Whether a kind of line is drawn; all are. */
  readonly draws?: ((kind: string) => boolean) | undefined;
};

/** How a native line runs: straight where no way was found. */
const wayOf = ({ points, isForced }: Route, from: Box | undefined, to: Box | undefined): string =>
  (isForced || !from || !to ? points : tiedWay(points, from, to)).map(({ x, y }) => `${x} ${y}`).join(' ');

/** The lines between people as on screen, laid in the lanes between the cards. `scale`: CSS pixels for a map unit. */
export const PaperLines = ({ content, ground, scale, draws }: Props) => {
  const isRead = useContext(IsRead);
  const { wires, routes } = routesOn(content, ground);
  const cuts = cutsOf(routes, wires);
  const unit = 1 / Math.max(scale, 0.01);
  return wires.map((wire) => {
    const route = routes.get(wire.id);
    if (!route || draws?.(wire.kind) === false) return null;
    const { path, head } = drawnLine(wire.kind, route, cuts.get(wire.id));
    const strength = find(content, 'link', wire.id)?.strength ?? 1;
    const weight =
      wire.kind === 'dotted'
        ? DOTS
        : wire.kind === 'ally' || wire.kind === 'conflict'
          ? WEIGHT_OF_TWO
          : WEIGHTS[strength - 1];
    return (
      <g
        key={wire.id}
        data-from={isRead ? wire.from : undefined}
        data-to={isRead ? wire.to : undefined}
        data-way={isRead ? wayOf(route, ground.boxes.get(wire.from), ground.boxes.get(wire.to)) : undefined}
        className={`link-${wire.kind}`}
        opacity={route.isForced ? 0.4 : undefined}
      >
        <path
          d={path}
          className={wire.kind === 'dotted' ? 'line-dotted' : undefined}
          strokeWidth={Math.min(MOST.weight, (weight ?? 1) * unit).toFixed(2)}
        />
        {head ? (
          <path
            d={ARROW}
            className="link-head"
            transform={`translate(${head.x} ${head.y}) rotate(${head.turn}) scale(${Math.min(MOST.arrow, ARROW_SIZE * unit).toFixed(2)})`}
          />
        ) : null}
      </g>
    );
  });
};
