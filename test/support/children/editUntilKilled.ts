/**
 * Opens an atlas and edits it until it is killed. Says the number of each edit after it was acknowledged; a hasty one
 * says it before, which is a lie.
 */
import { readFileSync, writeSync } from 'node:fs';
import { openAtlas } from '../../../db/atlas';
import { edit } from '../../../shared/document/draft';

const { path, accountId, key, isHasty, safety } = JSON.parse(readFileSync(0, 'utf8')) as {
  path: string;
  accountId: string;
  key: { key: string; salt: string } | null;
  isHasty?: boolean;
  /** Where edits are kept a second time; those that are kept come back. */
  safety?: string;
};
const atlas = await openAtlas(path, {
  ...(key ? { unlock: { key: { key: Buffer.from(key.key, 'hex'), salt: Buffer.from(key.salt, 'hex') } } } : {}),
  safety: safety === undefined ? null : { folder: safety, edits: 'bringBack' },
});
const me = { windowId: 'child', sessionId: String(process.pid) };
for (let n = Number(atlas.document(accountId).person.get('H01')?.note ?? 0) + 1; ; n += 1) {
  const diff = edit(atlas.document(accountId), (draft) => {
    draft.set('person', 'H01', { note: String(n) });
    draft.add('contactNote', { id: `c${n}`, personId: 'H01', date: '2026-01-01', note: String(n) });
    if (n > 50) draft.remove('contactNote', `c${n - 50}`);
  });
  if (isHasty) writeSync(1, `${n}\n`);
  atlas.apply(me, { accountId, baseRevision: 0, label: 'Edit', diff });
  if (!isHasty) writeSync(1, `${n}\n`);
}
