import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { startDesk } from '../support/desk';

describe('what a window could not write', () => {
  it('is known of that window until it says that all is written, and of no window that is closed', async () => {
    const { host, open } = startDesk();
    const [first, second] = [open(), open()];
    expect(host.unsaved(first.id)).toBeNull();
    expect(await first.call('window.unsaved', { unsaved: 'The disk is full.' })).toBeNull();
    expect([host.unsaved(first.id), host.unsaved(second.id)]).toEqual(['The disk is full.', null]);
    await first.call('window.unsaved', { unsaved: null });
    expect(host.unsaved(first.id)).toBeNull();
    await first.call('window.unsaved', { unsaved: 'The disk is full.' });
    await host.closeWindow(first.id);
    expect(host.unsaved(first.id)).toBeNull();
  });
  it('is a sentence of a sensible length', async () => {
    const window = startDesk().open();
    for (const unsaved of ['x'.repeat(501), 7, undefined]) {
      expect(await window.reply('window.unsaved', { unsaved })).toMatchObject({
        ok: false,
        error: { code: 'invalidInput' },
      });
    }
  });
});

describe('a host that closes at once', () => {
  it('lets go of every atlas, though something else is in turn', async () => {
    const { host, open, folder } = startDesk();
    const window = open();
    const path = join(folder, 'held.atlas');
    await window.call('atlas.create', { file: await window.choose('newAtlas', path) });
    await expect(openAtlas(path)).rejects.toMatchObject({ code: 'openElsewhere' });
    // Making a sealed atlas takes a while, in turn.
    const other = open();
    const file = await other.choose('newAtlas', join(folder, 'slow.atlas'));
    const slow = other.reply('atlas.create', { file, passphrase: 'seven quiet turnips under glass' });
    host.closeNow();
    (await openAtlas(path)).close();
    await slow;
  });
});
