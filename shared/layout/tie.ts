/** A line that pulls two cards together; `weight` 0–1. */
export type Tie = {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly kind: 'influences' | 'mentor' | 'ally' | 'conflict' | 'dotted';
};

/** Several lines between the same two as one: the strongest pulls. */
export const joined = (ties: readonly Tie[]): readonly Tie[] => {
  const found = new Map<string, Tie>();
  for (const tie of ties) {
    const key = tie.from < tie.to ? `${tie.from} ${tie.to}` : `${tie.to} ${tie.from}`;
    const known = found.get(key);
    if (!known || known.weight < tie.weight) found.set(key, tie);
  }
  return [...found.values()];
};

/** With whom everybody has a line, as one text to compare. */
export const partnersOf = (ties: readonly Tie[]): ReadonlyMap<string, string> => {
  const partners = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    const known = partners.get(one);
    if (known) known.add(other);
    else partners.set(one, new Set([other]));
  };
  for (const { from, to } of ties) {
    add(from, to);
    add(to, from);
  }
  return new Map([...partners].map(([id, others]) => [id, [...others].sort().join(' ')]));
};
