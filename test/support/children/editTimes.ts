/**
 * Edits an atlas so many times and says the number of each edit after it was acknowledged. One that is careless syncs
 * nothing.
 */
import { readFileSync, writeSync } from 'node:fs';
import { openAtlas, type Author } from '../../../db/atlas';
import { changesOf } from '../../../db/changes';
import type { Changes } from '../../../db/changing';
import { connect, readHead } from '../../../db/connection';
import { keyFromPassphrase } from '../../../db/keys';
import { edit } from '../../../shared/document/draft';

type Input = {
  readonly path: string;
  readonly accountId: string;
  readonly times: number;
  readonly passphrase?: string;
  readonly isCareless?: boolean;
  /** Where edits are kept a second time. */
  readonly safety?: string;
};
const { path, accountId, times, passphrase, isCareless, safety } = JSON.parse(readFileSync(0, 'utf8')) as Input;
const ME: Author = { windowId: 'child', sessionId: 'child' };

const carelessly = async (): Promise<Changes> => {
  const { salt } = readHead(path);
  const db = connect(path, salt && (await keyFromPassphrase(passphrase ?? '', salt)), 'write');
  db.pragma('synchronous=OFF');
  return changesOf(db);
};
const changes =
  isCareless === true
    ? await carelessly()
    : await openAtlas(path, {
        ...(passphrase === undefined ? {} : { unlock: { passphrase } }),
        safety: safety === undefined ? null : { folder: safety },
      });
for (let n = 1; n <= times; n += 1) {
  const diff = edit(changes.document(accountId), (draft) => {
    draft.set('person', 'H01', { note: String(n) });
    draft.add('contactNote', {
      id: `c${n}`,
      personId: 'H01',
      date: '2026-01-01',
      note: `${n} ${'x'.repeat((n * 577) % 3000)}`,
    });
  });
  changes.apply(ME, { accountId, baseRevision: 0, label: 'Edit', diff });
  writeSync(1, `${n}\n`);
}
