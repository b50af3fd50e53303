import type { Point, Positions } from './forest';

/** The steps that leave cards where they were, from the one that leaves most of them; nowhere where none does. */
export const stillSteps = (placed: Positions, previous: Positions): readonly Point[] => {
  const votes = new Map<string, { readonly step: Point; count: number }>();
  for (const [id, corner] of placed) {
    const before = previous.get(id);
    if (!before) continue;
    const step = { x: before.x - corner.x, y: before.y - corner.y };
    const key = `${step.x} ${step.y}`;
    const vote = votes.get(key);
    if (vote) vote.count += 1;
    else votes.set(key, { step, count: 1 });
  }
  return [...votes.values()].sort((one, other) => other.count - one.count).map(({ step }) => step);
};

/** The step that leaves most cards where they were. */
export const stillStep = (placed: Positions, previous: Positions): Point =>
  stillSteps(placed, previous)[0] ?? { x: 0, y: 0 };
