import { readFileSync } from 'node:fs';

const RAW = /\?raw$/;

/** `import text from './file?raw'` is the text of a file, as Vite reads it for the page and the tests. */
export const rawText = {
  name: 'raw-text',
  resolveId: {
    filter: { id: RAW },
    async handler(id, importer) {
      const found = await this.resolve(id.replace(RAW, ''), importer);
      return found === null ? null : `${found.id}?raw`;
    },
  },
  load: {
    filter: { id: RAW },
    handler: (id) => `export default ${JSON.stringify(readFileSync(id.replace(RAW, ''), 'utf8'))};`,
  },
};
