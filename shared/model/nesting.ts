/** Deepest call: a change that sets a field to a list within a shape within a shape lies at ten. */
export const DEEPEST_CALL = 32;

/**
 * Whether lists and objects lie more than `most` levels within each other. Walks without calling itself: what a page
 * or a file sends may be nested far beyond the stack, and every check after this one may call itself.
 */
export const isNestedDeeper = (value: unknown, most: number): boolean => {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    const inner: unknown[] = [];
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue;
      if (depth >= most) return true;
      for (const held of Object.values(one)) if (typeof held === 'object' && held !== null) inner.push(held);
    }
    level = inner;
  }
  return false;
};
