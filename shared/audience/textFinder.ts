/** Many texts looked for at once: the time goes with the length of what is searched, not with how many there are. */

/** Every text that is looked for has at least so many characters. */
export const SHORTEST_SOUGHT = 8;
const BASE = 0x01000193;
/** Bits of a hash that say at once that nothing begins here. */
const MASK = 0xffff;

const HIGHEST_POWER = Array.from({ length: SHORTEST_SOUGHT - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** Characters as numbers, below 65,536: of a string, or of bytes read in some encoding. */
export type Codes = { readonly length: number; readonly [at: number]: number };

export const codesOf = (text: string): Uint16Array => {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at);
  return codes;
};

/** Calls back with the index of each text and where it begins, in the order in which they stand. */
export type TextFinder = (codes: Codes, found: (text: number, at: number) => void) => void;

/** Looks for texts by the hash of their first eight characters. Throws where a text is shorter. */
export const textFinder = (texts: readonly string[]): TextFinder => {
  const sought = texts.map(codesOf);
  const byHash = new Map<number, number[]>();
  const begins = new Uint8Array(MASK + 1);
  for (const [index, codes] of sought.entries()) {
    if (codes.length < SHORTEST_SOUGHT)
      throw new Error(`A text of ${codes.length} characters is too short to look for.`);
    let hash = 0;
    for (let at = 0; at < SHORTEST_SOUGHT; at += 1) hash = (Math.imul(hash, BASE) + (codes[at] ?? 0)) | 0;
    begins[hash & MASK] = 1;
    const others = byHash.get(hash);
    if (others) others.push(index);
    else byHash.set(hash, [index]);
  }
  const stands = (text: Uint16Array, codes: Codes, from: number): boolean => {
    if (from + text.length > codes.length) return false;
    for (let at = 0; at < text.length; at += 1) if (text[at] !== codes[from + at]) return false;
    return true;
  };
  return (codes, found) => {
    let hash = 0;
    for (let at = 0; at < codes.length; at += 1) {
      if (at >= SHORTEST_SOUGHT) hash = (hash - Math.imul(codes[at - SHORTEST_SOUGHT] ?? 0, HIGHEST_POWER)) | 0;
      hash = (Math.imul(hash, BASE) + (codes[at] ?? 0)) | 0;
      if (at < SHORTEST_SOUGHT - 1 || begins[hash & MASK] === 0) continue;
      const from = at - SHORTEST_SOUGHT + 1;
      for (const index of byHash.get(hash) ?? [])
        if (stands(sought[index] ?? codesOf(''), codes, from)) found(index, from);
    }
  };
};
