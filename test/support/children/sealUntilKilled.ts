/** Seals, changes the passphrase of, or unseals an atlas, and says when it begins. */
import { readFileSync, writeSync } from 'node:fs';
import { openAtlas } from '../../../db/atlas';

const { path, passphrase, doing } = JSON.parse(readFileSync(0, 'utf8')) as {
  path: string;
  passphrase: string | null;
  doing: { seal?: string; next?: string; unseal?: true };
};
const atlas = await openAtlas(path, passphrase === null ? {} : { unlock: { passphrase } });
writeSync(1, 'begin\n');
if (doing.seal !== undefined) await atlas.seal(doing.seal);
else if (doing.next !== undefined) await atlas.changePassphrase(passphrase ?? '', doing.next);
else await atlas.unseal(passphrase ?? '');
writeSync(1, 'end\n');
setInterval(() => undefined, 1000);
