/** The packs of words that come with the app. The first is what it speaks where nobody chose. */
export const PACK_IDS = ['english', 'german', 'classicSales'] as const;
export type PackId = (typeof PACK_IDS)[number];
