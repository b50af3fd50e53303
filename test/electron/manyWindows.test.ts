import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentFromRecords } from '../../renderer/state/documentStore';
import { apply, type Diff } from '../../shared/document/diff';
import type { Document } from '../../shared/document/document';
import { edit } from '../../shared/document/draft';
import { filledAtlas } from '../support/atlases';
import { startDesk, type TestWindow } from '../support/desk';
import { often, tell } from '../support/torture';
import { untimed } from '../support/syncRun';

/** Two windows that edit one atlas by turns and at once; each follows the other by what it hears. */
const edited = async (hears: boolean) => {
  const times = often(40, 500);
  const desk = startDesk();
  const path = join(desk.folder, 'a.atlas');
  const made = await filledAtlas(path, 'hospital');
  made.atlas.close();
  const { accountId } = made;
  const windows: { window: TestWindow; document: Document; seen: number }[] = [];
  for (let at = 0; at < 2; at += 1) {
    const window = desk.open();
    await window.call('atlas.open', { file: await window.choose('openAtlas', path) });
    const { records } = await window.call('account.open', { accountId });
    windows.push({ window, document: documentFromRecords(records), seen: 0 });
  }
  const catchUp = (one: (typeof windows)[number]): void => {
    for (const { event, value } of one.window.heard.slice(one.seen)) {
      one.seen += 1;
      if (hears && event === 'document.changed') one.document = apply(one.document, value['diff'] as Diff, '');
    }
  };
  const revisions: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const asked = windows.map(async (one, at) => {
      catchUp(one);
      const diff = edit(one.document, (draft) => draft.set('person', `H0${at + 1}`, { note: `${n} of window ${at}` }));
      one.document = apply(one.document, diff, '');
      const reply = await one.window.call('document.apply', { accountId, baseRevision: 0, label: `${n}/${at}`, diff });
      revisions.push(reply.revision);
    });
    await Promise.all(asked);
  }
  for (const one of windows) catchUp(one);
  const { records } = await windows[0]!.window.call('account.open', { accountId });
  const kept = untimed(documentFromRecords(records));
  const log = await windows[0]!.window.call('history.moments', { accountId });
  return {
    times,
    revisions,
    log,
    isSame: windows.map((one) => JSON.stringify(untimed(one.document)) === JSON.stringify(kept)),
  };
};

it('two windows that edit at once have every edit in order, and show the same', async () => {
  const { times, revisions, log, isSame } = await edited(true);
  expect(revisions).toHaveLength(2 * times);
  expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
  expect(new Set(revisions).size).toBe(2 * times);
  expect(log.filter(({ label }) => label.endsWith('/0'))).toHaveLength(Math.min(times, 500));
  expect(isSame).toEqual([true, true]);
  tell(`R7 two windows at once: ${2 * times} edits in order, both show the same`);
});

it('is noticed by this test where a window does not hear the other', async () => {
  expect((await edited(false)).isSame).toEqual([false, false]);
});
