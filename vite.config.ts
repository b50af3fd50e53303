import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The pages: the app, the sheet that is printed, and the projector. */
const PAGES = ['index', 'print', 'projector'];

/**
 * Builds one page, `ACCOUNT_ATLAS_PAGE`, or the app. Each is built for itself: what a page begins with then comes in one
 * file. Built together they share some eighty, and a start waits for the last of them; in fewer shared files, the styles
 * of the screen would come with those of paper.
 */
const page = PAGES.find((name) => name === process.env['ACCOUNT_ATLAS_PAGE']) ?? 'index';

/**
 * What the app is made of, beyond what its start page needs, and what the map it opens with takes beyond that: one file
 * each as well, fetched once the start page is painted.
 */
const ofApp = new Set<string>();
const ofMap = new Set<string>();
const knowsApp: Plugin = {
  name: 'what-the-app-is-made-of',
  buildEnd() {
    const gather = (from: string, into: Set<string>): void => {
      const wanted = [here(from)];
      for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
        if (into.has(id)) continue;
        into.add(id);
        wanted.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    };
    gather('renderer/App.tsx', ofApp);
    gather('renderer/places/people/map/MapPlace.tsx', ofMap);
  },
};
/** Of several groups that want a part, the one of the higher priority has it. */
const APP_GROUPS = [
  { name: 'app', test: (id: string) => ofApp.has(id), priority: 1 },
  { name: 'map', test: (id: string) => ofMap.has(id), priority: 0 },
];

/** What the first map somebody opens runs. */
const COMPILED_AT_ONCE: ReadonlySet<string> = new Set(['app', 'map', 'MapPlace']);
/**
 * Has Chromium compile them beside the page while they are fetched: it else compiles each function when it is first
 * called, which the first map would wait for.
 */
const asksToCompile: Plugin = {
  name: 'asks-to-compile-at-once',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && COMPILED_AT_ONCE.has(chunk.name))
          chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
    },
  },
};

/** The letters the start page is written in: a browser would ask for them only once it has text to draw. */
const FIRST_LETTERS = /(?:inter|source-serif-4)-latin-standard-normal-.*\.woff2$/;
const asksForLetters: Plugin = {
  name: 'asks-for-letters-at-once',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => FIRST_LETTERS.test(file))
        .map((file) => ({
          tag: 'link',
          injectTo: 'head' as const,
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
        })),
  },
};

export default defineConfig({
  root: here('renderer'),
  base: './',
  plugins: [react(), knowsApp, asksToCompile, ...(page === 'index' ? [asksForLetters] : [])],
  build: {
    outDir: here('dist/page'),
    emptyOutDir: page === 'index',
    target: 'chrome130',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      input: { [page]: here(`renderer/${page}.html`) },
      // Some of what another page fetches later is in the first file of this one.
      checks: { ineffectiveDynamicImport: false },
      output: {
        codeSplitting: {
          groups: [{ name: page, tags: ['$initial'], priority: 2 }, ...(page === 'index' ? APP_GROUPS : [])],
        },
      },
    },
  },
});
