/** Opens an atlas and holds it, or says the code of why it cannot. */
import { readFileSync, writeSync } from 'node:fs';
import { openAtlas } from '../../../db/atlas';
import { AtlasError } from '../../../shared/api/errors';

const { path, passphrase } = JSON.parse(readFileSync(0, 'utf8')) as { path: string; passphrase?: string };
try {
  const atlas = await openAtlas(path, passphrase === undefined ? {} : { unlock: { passphrase } });
  writeSync(1, `open ${atlas.readOnly === null ? 'to write' : 'to read'}\n`);
  setInterval(() => atlas.revision(), 1000);
} catch (error) {
  writeSync(1, `refused ${error instanceof AtlasError ? error.code : String(error)}\n`);
}
