import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filledAtlas } from '../support/atlases';
import { startDesk, type Desk } from '../support/desk';

const CLIENT = 'Carrowmere Hospitals Group';

const clientIn = async (desk: Desk, place: string) => {
  mkdirSync(place, { recursive: true });
  const path = join(place, 'Customer.atlas');
  const { atlas, accountId } = await filledAtlas(path, 'hospital');
  const { atlasId } = atlas;
  atlas.close();
  const window = desk.open();
  await window.call('atlas.open', { file: await window.choose('openAtlas', path) });
  return { path, accountId, atlasId, window };
};

describe('removing a client from this computer', () => {
  it('takes the atlas, its copies, its backups, the list and the settings, and proves it', async () => {
    const desk = startDesk();
    const place = join(desk.folder, 'Dropbox');
    const { path, accountId, atlasId, window } = await clientIn(desk, place);
    const other = desk.open();
    await other.call('atlas.open', { recentId: (await other.call('app.start', null)).recent[0]!.recentId });
    await window.call('settings.set', {
      page: { views: { [accountId]: 'list', another: 'map' }, told: [accountId, 'another'], panelWidth: 300 },
    });
    const safety = join(desk.dataFolder, 'safety', atlasId);
    mkdirSync(safety, { recursive: true });
    writeFileSync(join(safety, 'journal'), `${CLIENT} Maren Aldous`);
    copyFileSync(path, join(place, 'Customer (version 3, 2026-01-02 10-11-12).atlas'));
    copyFileSync(path, join(place, 'Customer (conflicted copy 2026-11-29).atlas'));
    writeFileSync(join(place, 'Customer notes.txt'), 'mine');
    writeFileSync(join(desk.dataFolder, 'somebody else’s.txt'), `About ${CLIENT}`);

    const look = await window.call('client.look', null);
    expect(look).toMatchObject({ name: 'Customer', accounts: [CLIENT] });
    expect(look.files.map(({ name }) => name).toSorted()).toEqual(
      [
        'Customer.atlas',
        'Customer (conflicted copy 2026-11-29).atlas',
        'Customer (version 3, 2026-01-02 10-11-12).atlas',
        atlasId,
      ].toSorted(),
    );
    expect(look.left.join(' ')).toMatch(/Dropbox may keep deleted files.*files you exported.*Backups of the computer/);

    expect(await window.reply('client.remove', { name: 'Another' })).toMatchObject({
      error: { code: 'invalidInput', message: 'Type the name of the atlas, Customer. Nothing was removed.' },
    });
    expect(existsSync(path)).toBe(true);

    const removed = await window.call('client.remove', { name: ' customer ' });
    expect(readdirSync(place)).toEqual(['Customer notes.txt']);
    expect(existsSync(safety)).toBe(false);
    const started = await window.call('app.start', null);
    expect(started).toMatchObject({ recent: [], atlas: null, locked: null });
    expect(started.settings.page).toEqual({ views: { another: 'map' }, told: ['another'], panelWidth: 300 });
    expect(readFileSync(join(desk.dataFolder, 'settings.json'), 'utf8')).not.toContain(accountId);
    expect(other.heard.map(({ event }) => event)).toContain('atlas.removed');
    expect((await other.call('app.start', null)).atlas).toBeNull();
    expect(removed.kept).toEqual([]);
    expect(removed.removed).toHaveLength(6);
    // The search finds what is there to find: only the person's own file.
    expect(removed.searched.found).toEqual([join(desk.dataFolder, 'somebody else’s.txt')]);
    expect(removed.searched.words).toBeGreaterThan(30);
    expect(removed.left.join(' ')).toContain('Dropbox');
  });

  it('names another copy the list knows, and leaves it', async () => {
    const desk = startDesk();
    const { path, window } = await clientIn(desk, desk.folder);
    const copy = join(desk.folder, 'elsewhere.atlas');
    await window.call('atlas.close', null);
    copyFileSync(path, copy);
    const { recent } = await window.call('app.start', null);
    await window.call('atlas.open', { file: await window.choose('openAtlas', copy) });
    await window.call('atlas.open', { recentId: recent[0]!.recentId });
    const { left } = await window.call('client.remove', { name: 'Customer' });
    expect(left[0]).toBe(`${copy} is a copy of it that was opened here. Open it and remove it, too.`);
    expect(existsSync(copy)).toBe(true);
  });

  it.runIf(process.getuid?.() !== 0)('removes nothing where its folder does not allow it', async () => {
    const desk = startDesk();
    const { path, window } = await clientIn(desk, join(desk.folder, 'closed'));
    chmodSync(join(desk.folder, 'closed'), 0o500);
    expect(await window.reply('client.remove', { name: 'Customer' })).toMatchObject({ error: { code: 'readOnly' } });
    chmodSync(join(desk.folder, 'closed'), 0o700);
    expect(existsSync(path)).toBe(true);
  });
});
