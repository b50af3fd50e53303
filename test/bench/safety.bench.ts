import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, it } from 'vitest';
import { openAtlas, type Atlas } from '../../db/atlas';
import { copyHere } from '../../db/safety/copier';
import { startCopyThread } from '../../electron/services/copyThread';
import { manyPeople } from '../support/manyPeople';
import { filledAtlas, SOMEONE } from '../support/atlases';
import { note } from '../support/safety';
import { median, percentile, printTable, timed } from './table';

const folder = mkdtempSync(join(tmpdir(), 'account-atlas-bench-safety-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LIMIT = 500_000_000;
const summary = (what: string, times: readonly number[]) => ({
  what,
  'median ms': median(times),
  'p95 ms': percentile(times, 0.95),
  'longest ms': Math.max(...times),
});

it('an edit that is kept twice, beside a bare commit with the same syncs', async () => {
  const { atlas: made, accountId } = await filledAtlas(join(folder, 'a.atlas'), 'hospital');
  made.close();
  const { atlas: without, accountId: otherId } = await filledAtlas(join(folder, 'b.atlas'), 'hospital');
  const atlas = await openAtlas(join(folder, 'a.atlas'), { safety: { folder: join(folder, 'safety') } });
  const bare = new Database(join(folder, 'bare.sqlite'));
  bare.pragma('locking_mode=EXCLUSIVE');
  bare.pragma('journal_mode=TRUNCATE');
  bare.pragma('synchronous=EXTRA');
  bare.exec(
    "CREATE TABLE person (id TEXT PRIMARY KEY, note TEXT) STRICT; CREATE TABLE change (id INTEGER PRIMARY KEY, diff TEXT) STRICT; INSERT INTO person VALUES ('H01', '')",
  );
  const update = bare.prepare("UPDATE person SET note = ? WHERE id = 'H01'");
  const log = bare.prepare('INSERT INTO change (diff) VALUES (?)');
  const beside = openSync(join(folder, 'beside'), 'w');
  let length = 0;
  const write = (text: string): void => {
    bare.exec('BEGIN IMMEDIATE');
    update.run(text);
    log.run(JSON.stringify({ person: { updated: { H01: { note: ['', text] } } } }));
    length += writeSync(beside, Buffer.alloc(300, text), 0, 300, length);
    fdatasyncSync(beside);
    bare.exec('COMMIT');
  };
  const [kept, alone, bareTimes]: [number[], number[], number[]] = [[], [], []];
  for (let n = 0; n < 400; n += 1) {
    bareTimes.push(await timed(() => write(`${n}`)));
    kept.push(await timed(() => note(atlas, accountId, `${n}`)));
    alone.push(await timed(() => note(without, otherId, `${n}`)));
  }
  const p95 = (times: readonly number[]): number => percentile(times, 0.95);
  printTable('An edit until it is acknowledged', [
    { ...summary('bare commit and one synced append', bareTimes), ratio: 1 },
    { ...summary('an edit, kept twice', kept), ratio: p95(kept) / p95(bareTimes) },
    { ...summary('an edit, in the file alone', alone), ratio: p95(alone) / p95(bareTimes) },
  ]);
  closeSync(beside);
  bare.close();
  atlas.close();
  without.close();
});

const editsWhile = async (
  atlas: Atlas,
  accountId: string,
  work: () => Promise<unknown>,
): Promise<readonly number[]> => {
  let isDone = false;
  const done = work().finally(() => {
    isDone = true;
  });
  const times: number[] = [];
  for (let n = 0; !isDone || times.length < 20; n += 1) {
    times.push(await timed(() => note(atlas, accountId, `${n}`)));
    // As between two keys: the answer of the thread gets in.
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
  await done;
  return times;
};

it('edits while a copy is made', async () => {
  const thread = startCopyThread();
  for (const people of [36, 2000]) {
    const path = join(folder, `copied ${people}.atlas`);
    const { atlas: made, accountId } = await filledAtlas(path, people === 36 ? 'hospital' : manyPeople(people));
    made.close();
    const first = people === 36 ? 'H01' : null;
    const safety = { folder: join(folder, 'safety') };
    const atlas = await openAtlas(path, { safety, copier: thread.copy });
    if (first === null) {
      const [id] = atlas.document(accountId).person.keys();
      const noted = (n: number): void => {
        const from = atlas.document(accountId).person.get(id!)?.note ?? null;
        const diff = { person: { updated: { [id!]: { note: [from, `${n}`] as const } } } };
        atlas.apply(SOMEONE, { accountId, baseRevision: 0, label: 'Note', diff });
      };
      const [idle, busy]: [number[], number[]] = [[], []];
      for (let n = 0; n < 60; n += 1) idle.push(await timed(() => noted(n)));
      let isDone = false;
      const begun = performance.now();
      const done = atlas.backUp('working', LIMIT).finally(() => {
        isDone = true;
      });
      for (let n = 100; !isDone; n += 1) {
        busy.push(await timed(() => noted(n)));
        await new Promise((resolve) => {
          setTimeout(resolve, 5);
        });
      }
      await done;
      const took = performance.now() - begun;
      printTable(
        `${people} people, a file of ${Math.round(statSync(path).size / 1e5) / 10} MB, a copy in ${Math.round(took)} ms`,
        [summary('an edit', idle), summary('an edit while a copy is made in its thread', busy)],
      );
    } else {
      const idle = await editsWhile(atlas, accountId, async () => undefined);
      const busy = await editsWhile(atlas, accountId, () => atlas.backUp('working', LIMIT));
      printTable(`${people} people`, [
        summary('an edit', idle),
        summary('an edit while a copy is made in its thread', busy),
      ]);
    }
    atlas.close();
  }
  thread.end();
});

it('bringing an atlas back, with 500 edits since its copy', async () => {
  const path = join(folder, 'back.atlas');
  const { atlas: made, accountId } = await filledAtlas(path, 'hospital');
  made.close();
  const atlas = await openAtlas(path, { safety: { folder: join(folder, 'safety') } });
  for (let n = 0; n < 500; n += 1) note(atlas, accountId, `${n}`);
  const vault = atlas.vault()!;
  let edits = 0;
  const took = await timed(async () => {
    ({ edits } = await copyHere({ do: 'restore', vault, target: join(folder, 'came.atlas'), revision: null }));
  });
  printTable('Bringing back', [{ edits, ms: took }]);
  atlas.close();
});

it('a note of 12,000 letters, and its undo', async () => {
  const path = join(folder, 'long.atlas');
  const { atlas, accountId } = await filledAtlas(path, 'hospital');
  const before = statSync(path).size;
  const whole = 'Twelve thousand letters of a note. '.repeat(400).slice(0, 12_000);
  const typed = await timed(() => {
    for (let n = 1; n <= 2000; n += 1) note(atlas, accountId, whole.slice(0, n * 6), 'Note');
  });
  const after = statSync(path).size;
  atlas.close();
  const again = await openAtlas(path);
  const later = { windowId: SOMEONE.windowId, sessionId: 'session-2' };
  const stacks = await timed(() => again.history(later, accountId));
  const undone = await timed(() => again.undo(later, accountId, 2000));
  printTable('2,000 edits of one note, taken back at once', [
    {
      'MB before': before / 1e6,
      'MB after': after / 1e6,
      'typed ms': typed,
      'read the steps ms': stacks,
      'undo of 2,000 ms': undone,
    },
  ]);
  again.close();
});
