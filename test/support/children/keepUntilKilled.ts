/** Does one work on what is kept of an atlas, and says when it begins and that it has ended. */
import { readFileSync, writeSync } from 'node:fs';
import { openAtlas } from '../../../db/atlas';
import { restore } from '../../../db/safety/compose';
import { edit } from '../../../shared/document/draft';

type Input = {
  readonly path: string;
  readonly safety: string;
  readonly accountId: string;
  readonly work: 'backup' | 'restore' | 'seal' | 'unseal' | 'change' | 'delete';
  readonly passphrase?: string;
  readonly next?: string;
  readonly target: string;
};
const { path, safety, accountId, work, passphrase, next, target } = JSON.parse(readFileSync(0, 'utf8')) as Input;
const atlas = await openAtlas(path, {
  ...(passphrase === undefined ? {} : { unlock: { passphrase } }),
  safety: { folder: safety },
});
const me = { windowId: 'child', sessionId: String(process.pid) };
for (let n = 1; n <= 3; n += 1) {
  const diff = edit(atlas.document(accountId), (draft) => draft.set('person', 'H01', { note: `${process.pid} ${n}` }));
  atlas.apply(me, { accountId, baseRevision: 0, label: 'Edit', diff });
}
writeSync(1, `${process.pid} 3\n`);
writeSync(1, 'begin\n');
if (work === 'backup') await atlas.backUp('working', 500_000_000);
else if (work === 'restore') restore(atlas.vault()!, target);
else if (work === 'seal') await atlas.seal(next ?? '');
else if (work === 'unseal') await atlas.unseal(passphrase ?? '');
else if (work === 'change') await atlas.changePassphrase(passphrase ?? '', next ?? '');
else atlas.removeAccount(me, accountId);
writeSync(1, 'end\n');
setInterval(() => undefined, 1000);
