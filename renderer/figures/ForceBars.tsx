import { useList } from '../state/records';

const STEP = 34, ROW = 22;

/** Driving forces to the right, restraining ones to the left, as long as they are strong. */
export const ForceBars = () => {
  const forces = useList('force');
  if (forces.length === 0) return null;
  const sides = (['driving', 'restraining'] as const).map((side) => forces.filter((force) => force.side === side).toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0)));
  const rows = Math.max(...sides.map((side) => side.length));
  const middle = 5 * STEP;
  return (
    <svg className="force-bars" viewBox={`0 0 ${middle * 2} ${rows * ROW + 20}`} role="img" aria-label={forces.map((force) => `${force.title}: ${force.side}, ${force.score ?? 'not scored'}`).join('; ')}>
      <text x={middle - 6} y="12" textAnchor="end" className="bar-label strong">Restraining</text><text x={middle + 6} y="12" className="bar-label strong">Driving</text>
      {sides.map((side, at) => side.map((force, index) => {
        const length = (force.score ?? 0) * STEP, y = 20 + index * ROW;
        return force.score === null
          ? <rect key={force.id} x={at === 0 ? middle + 1 : middle - STEP} y={y} width={STEP - 1} height={ROW - 6} className="force-unknown" />
          : <rect key={force.id} x={at === 0 ? middle + 1 : middle - length} y={y} width={length - 1} height={ROW - 6} rx="2" className={at === 0 ? 'force-driving' : 'force-restraining'} />;
      }))}
      <path d={`M${middle} 0 v${rows * ROW + 20}`} className="bar-zero" />
    </svg>
  );
};
