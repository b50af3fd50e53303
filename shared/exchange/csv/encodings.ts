/** How the bytes of a table file are letters. */

type Decoder = { decode(bytes: Uint8Array): string };
/** Every host of this code has it; this room has neither DOM nor Node types. */
declare const TextDecoder: new (encoding: string, options?: { fatal?: boolean }) => Decoder;

/** What a file may be written in, the likeliest first, as a person knows it. */
export const ENCODINGS = {
  'utf-8': 'Unicode (UTF-8)',
  'windows-1252': 'Western European (Windows)',
  'windows-1250': 'Central European (Windows)',
  macintosh: 'Western European (Mac)',
  ibm850: 'Western European (DOS)',
  ibm437: 'American (DOS)',
  'iso-8859-15': 'Western European (ISO)',
  'iso-8859-2': 'Central European (ISO)',
  'x-mac-ce': 'Central European (Mac)',
  'windows-1254': 'Turkish (Windows)',
  'windows-1257': 'Baltic (Windows)',
  'windows-1251': 'Cyrillic (Windows)',
  'koi8-r': 'Cyrillic (KOI8-R)',
  ibm866: 'Cyrillic (DOS)',
  'x-mac-cyrillic': 'Cyrillic (Mac)',
  'windows-1253': 'Greek (Windows)',
  'windows-1255': 'Hebrew (Windows)',
  'windows-1256': 'Arabic (Windows)',
  'windows-874': 'Thai (Windows)',
  gb18030: 'Chinese, simplified (GB 18030)',
  big5: 'Chinese, traditional (Big5)',
  shift_jis: 'Japanese (Shift JIS)',
  'euc-jp': 'Japanese (EUC)',
  'euc-kr': 'Korean (EUC)',
  'utf-16le': 'Unicode (UTF-16)',
  'utf-16be': 'Unicode (UTF-16, big end first)',
} as const;
export type Encoding = keyof typeof ENCODINGS;
export const ENCODING_NAMES = Object.keys(ENCODINGS) as readonly Encoding[];
export const isEncoding = (name: string): name is Encoding => Object.hasOwn(ENCODINGS, name);

/**
 * The upper half of encodings no browser knows: `CSV (MS-DOS)` of a spreadsheet writes two of them, one of a Mac in
 * Prague or Warsaw the third.
 */
const UPPER_HALVES: { readonly [E in Encoding]?: string } = {
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´­±‗¾¶§÷¸°¨·¹³²■ ',
  ibm437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ',
  'x-mac-ce':
    'ÄĀāÉĄÖÜáąČäčĆćéŹźĎíďĒēĖóėôöõúĚěü†°Ę£§•¶ß®©™ę¨≠ģĮįĪ≤≥īĶ∂∑łĻļĽľĹĺŅņŃ¬√ńŇ∆«»… ňŐÕőŌ–—“”‘’÷◊ōŔŕŘ‹›řŖŗŠ‚„šŚśÁŤťÍŽžŪÓÔūŮÚůŰűŲųÝýķŻŁżĢˇ',
};

const decodeByHalf = (bytes: Uint8Array, upper: string): string => {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 4096)
    parts.push(
      String.fromCharCode(
        ...[...bytes.subarray(from, from + 4096)].map((byte) => (byte < 128 ? byte : upper.charCodeAt(byte - 128))),
      ),
    );
  return parts.join('');
};

/** The text of bytes in one encoding; null where `strict` and they are not in it, or nobody here can read it. */
export const decodeAs = (bytes: Uint8Array, encoding: Encoding, strict = false): string | null => {
  const upper = UPPER_HALVES[encoding];
  if (upper !== undefined) return decodeByHalf(bytes, upper);
  try {
    return new TextDecoder(encoding, { fatal: strict }).decode(bytes);
  } catch {
    return null;
  }
};

/** UTF-16 that comes without its mark: every second byte of Latin letters is zero. */
const unmarkedUtf16 = (bytes: Uint8Array): Encoding | null => {
  const start = bytes.subarray(0, 4000);
  const [even = 0, odd = 0] = [0, 1].map((side) => start.filter((byte, at) => at % 2 === side && byte === 0).length);
  const most = start.length * 0.35;
  if (start.length < 8) return null;
  return odd > most && even === 0 ? 'utf-16le' : even > most && odd === 0 ? 'utf-16be' : null;
};

/** The encoding bytes can only be in; null where it has to be guessed. */
export const certainEncoding = (bytes: Uint8Array): Encoding | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return unmarkedUtf16(bytes) ?? (decodeAs(bytes, 'utf-8', true) === null ? null : 'utf-8');
};

/** The text of a file's bytes: by its mark UTF-16, else UTF-8, and where that does not fit Windows-1252. */
export const decodeText = (bytes: Uint8Array): string =>
  decodeAs(bytes, certainEncoding(bytes) ?? 'windows-1252') ?? '';
