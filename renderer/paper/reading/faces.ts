/** The letters of the product within a page of its own: those of the scripts it uses, whole in the page itself. */

type Face = {
  readonly family: 'Inter Variable' | 'Source Serif 4 Variable';
  readonly range: string;
  /** Letters of which one makes the face needed; null: always. */
  readonly needs: RegExp | null;
  readonly load: () => Promise<{ readonly default: string }>;
};

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const LATIN_EXT = 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+20A0-20AB,U+20AD-20C0';
const GREEK = 'U+0370-03FF';
const CYRILLIC = 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116';

const FACES: readonly Face[] = [
  {
    family: 'Inter Variable',
    range: LATIN,
    needs: null,
    load: () => import('@fontsource-variable/inter/files/inter-latin-standard-normal.woff2?inline'),
  },
  {
    family: 'Inter Variable',
    range: LATIN_EXT,
    needs: /[\u0100-\u0130\u0132-\u0151\u0154-\u024f\u1e00-\u1e9f]/,
    load: () => import('@fontsource-variable/inter/files/inter-latin-ext-standard-normal.woff2?inline'),
  },
  {
    family: 'Inter Variable',
    range: GREEK,
    needs: /[\u0370-\u03ff]/,
    load: () => import('@fontsource-variable/inter/files/inter-greek-standard-normal.woff2?inline'),
  },
  {
    family: 'Inter Variable',
    range: CYRILLIC,
    needs: /[\u0400-\u045f]/,
    load: () => import('@fontsource-variable/inter/files/inter-cyrillic-standard-normal.woff2?inline'),
  },
  {
    family: 'Source Serif 4 Variable',
    range: LATIN,
    needs: null,
    load: () => import('@fontsource-variable/source-serif-4/files/source-serif-4-latin-standard-normal.woff2?inline'),
  },
];

/** The rules that bring the faces a text needs. What they lack is taken from the system of the reader. */
export const faceRules = async (text: string): Promise<string> => {
  const needed = FACES.filter(({ needs }) => needs === null || needs.test(text));
  const rules = await Promise.all(
    needed.map(async ({ family, range, load }) => {
      const { default: address } = await load();
      return `@font-face{font-family:'${family}';font-weight:100 900;font-display:swap;src:url(${address}) format('woff2');unicode-range:${range}}`;
    }),
  );
  return rules.join('\n');
};
