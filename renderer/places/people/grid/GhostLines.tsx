import type { Box } from '../../../../shared/layout/bounds';

type Props = { readonly ways: readonly { readonly id: string; readonly from: Box; readonly to: Box }[] };

/** Where a straight way from the middle of a box leaves it. */
const edgeOf = (box: Box, towards: { readonly x: number; readonly y: number }) => {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const [dx, dy] = [towards.x - x, towards.y - y];
  const share = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy),
    1,
  );
  return { x: x + dx * share, y: y + dy * share };
};
const middleOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

/** From where people stand to where they would. */
export const GhostLines = ({ ways }: Props) => (
  <svg className="ghost-lines" aria-hidden="true">
    <defs>
      <marker id="ghost-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
        <path d="M0 0.5 L7.5 4 L0 7.5 Z" />
      </marker>
    </defs>
    {ways.map(({ id, from, to }) => {
      const start = edgeOf(from, middleOf(to));
      const end = edgeOf(to, middleOf(from));
      return <line key={id} x1={start.x} y1={start.y} x2={end.x} y2={end.y} markerEnd="url(#ghost-head)" />;
    })}
  </svg>
);
