/** How far two words lie apart: the one measure of typing slips, for people who may be one and for what is looked for. */

/** How many letters differ, an exchange of two neighbours being one; more than `most` is not counted further. */
export const differences = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  // What both begin and end with is no difference.
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  let to = 0;
  const longest = Math.min(one.length, other.length) - from;
  while (to < longest && one[one.length - 1 - to] === other[other.length - 1 - to]) to += 1;
  const a = one.slice(from, one.length - to);
  const b = other.slice(from, other.length - to);
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
};
