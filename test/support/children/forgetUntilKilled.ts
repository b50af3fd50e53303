/** Forgets a person of an atlas whose edits are kept, and says when it begins. */
import { readFileSync, writeSync } from 'node:fs';
import { openAtlas } from '../../../db/atlas';

const { path, safety, accountId, personId } = JSON.parse(readFileSync(0, 'utf8')) as {
  path: string;
  safety: string;
  accountId: string;
  personId: string;
};
const atlas = await openAtlas(path, { safety: { folder: safety } });
writeSync(1, 'begin\n');
atlas.forgetPerson({ windowId: 'w', sessionId: 's' }, accountId, personId, { places: [], attachments: [] });
writeSync(1, 'end\n');
setInterval(() => undefined, 1000);
