/** The latest day first; of one day what was added last. What has no day stands at the end. */
export const newestFirst = (
  a: { readonly date: string | null; readonly ordinal: number },
  b: { readonly date: string | null; readonly ordinal: number },
): number => (b.date ?? '').localeCompare(a.date ?? '') || b.ordinal - a.ordinal;
