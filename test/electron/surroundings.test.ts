import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { namedAsConflicts, syncServiceOf } from '../../electron/services/syncedFolders';
import { filledAtlas } from '../support/atlases';
import { bundledChild } from '../support/bundle';
import { startChild, type Child } from '../support/child';
import { startDesk, type Desk, type TestWindow } from '../support/desk';
import { temporaryFolder } from '../support/folders';

const folder = temporaryFolder();
const children: Child[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) await child.kill();
});
const made = (path: string, marker?: string): string => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  if (marker !== undefined) writeFileSync(join(folder, marker), '');
  return join(folder, path);
};
const atlasAt = async (path: string): Promise<string> => {
  mkdirSync(dirname(path), { recursive: true });
  (await filledAtlas(path, 'hospital')).atlas.close();
  return path;
};
const open = async (desk: Desk, window: TestWindow, path: string) =>
  window.call('atlas.open', { file: await window.choose('openAtlas', path) });
const notesIn = (place: string): readonly string[] => readdirSync(place).filter((name) => name.includes('in-use'));

describe('a folder kept in step with other computers', () => {
  it.each([
    ['OneDrive - Meridian GmbH/Clients/a.atlas', undefined, 'OneDrive'],
    ['OneDrive/a.atlas', undefined, 'OneDrive'],
    ['Dropbox (Meridian)/a.atlas', undefined, 'Dropbox'],
    ['Renamed/Clients/a.atlas', 'Renamed/.dropbox', 'Dropbox'],
    ['CloudStorage/GoogleDrive-a@b.example/My Drive/a.atlas', undefined, 'Google Drive'],
    ['Mobile Documents/com~apple~CloudDocs/a.atlas', undefined, 'iCloud'],
    ['Nextcloud/a.atlas', undefined, 'Nextcloud'],
    ['Cloud/a.atlas', 'Cloud/.sync_0a1b2c3d4e5f.db', 'Nextcloud'],
    ['Sync/deep/a.atlas', 'Sync/.stfolder', 'Syncthing'],
    ['Documents/OneDriveless/Dropboxes/a.atlas', undefined, null],
  ])('%s is recognised', (path, marker, service) => {
    expect(syncServiceOf(made(path, marker))).toBe(service);
  });
});

describe('copies that a service set aside', () => {
  it('are known by what it adds to the name', () => {
    const place = join(folder, 'names');
    mkdirSync(place);
    const conflicts = [
      'Customer (Mia’s conflicted copy 2026-11-29).atlas',
      'Customer (conflicted copy 2026-11-29 120000).atlas',
      'Customer (In Konflikt stehende Kopie von Mia 2026-11-29).atlas',
      'Customer_conflict-20261129-120000.atlas',
      'Customer.sync-conflict-20261129-120000-ABCDEF7.atlas',
      'Customer-LAPTOP-7.atlas',
      'Customer (1).atlas',
      'Customer 2.atlas',
    ];
    const others = [
      'Customer.atlas',
      'Customers.atlas',
      'Customer (1).pdf',
      'Customer copy.atlas',
      'Old Customer.atlas',
    ];
    for (const name of [...conflicts, ...others]) writeFileSync(join(place, name), '');
    expect(namedAsConflicts(join(place, 'Customer.atlas'))).toHaveLength(conflicts.length);
    expect(namedAsConflicts(join(place, 'Customer.atlas')).toSorted()).toEqual(
      conflicts.map((name) => join(place, name)).toSorted(),
    );
  });

  it('are offered where they are of this atlas, and open in a window of their own for reading only', async () => {
    const desk = startDesk();
    const path = await atlasAt(join(desk.folder, 'Dropbox', 'Customer.atlas'));
    const conflict = join(desk.folder, 'Dropbox', 'Customer (conflicted copy 2026-11-29 120000).atlas');
    copyFileSync(path, conflict);
    // Named alike, and another atlas.
    await atlasAt(join(desk.folder, 'Dropbox', 'Customer 2.atlas'));
    const window = desk.open();
    await open(desk, window, path);
    const found = await window.call('atlas.surroundings', null);
    expect(found).toMatchObject({
      service: 'Dropbox',
      inUse: null,
      conflicts: [{ name: 'Customer (conflicted copy 2026-11-29 120000)' }],
    });
    const before = readFileSync(conflict);
    let beside: TestWindow | null = null;
    desk.onOpenWindow = () => {
      beside = desk.open();
    };
    await window.call('window.openBeside', { conflict: found.conflicts[0]!.conflict });
    const given = (await beside!.call('app.start', null)).beside;
    expect(given).toMatchObject({ name: 'Customer (conflicted copy 2026-11-29 120000)' });
    expect((await beside!.call('app.start', null)).beside).toBeNull();
    const state = await beside!.call('atlas.open', { file: given!.file!, forReading: 'file' });
    expect(state.readOnly).toMatch(/opened beside another one to be read/);
    expect((await beside!.call('account.open', { accountId: state.accounts[0]!.id })).records['person']).toHaveLength(
      36,
    );
    expect((await desk.open().call('app.start', null)).beside).toBeNull();
    await beside!.call('atlas.close', null);
    expect(readFileSync(conflict).equals(before)).toBe(true);
    expect(await window.reply('window.openBeside', { conflict: 'another' })).toMatchObject({
      error: { code: 'notFound' },
    });
  });
});

describe('an atlas that other computers may reach', () => {
  it('says who has it, where and since when, as long as it is open, and follows its name', async () => {
    const desk = startDesk();
    const path = await atlasAt(join(desk.folder, 'Dropbox', 'Customer.atlas'));
    const window = desk.open();
    await open(desk, window, path);
    const [note] = notesIn(dirname(path));
    expect(JSON.parse(readFileSync(join(dirname(path), note ?? ''), 'utf8'))).toMatchObject({
      who: userInfo().username,
      computer: hostname(),
    });
    // Its own note is no news to this computer.
    expect((await window.call('atlas.surroundings', null)).inUse).toBeNull();
    const other = { who: 'mia', computer: 'laptop-7', since: '2026-11-29T12:00:00.000Z' };
    writeFileSync(join(dirname(path), '.Customer.atlas.in-use-00000000'), JSON.stringify(other));
    expect((await window.call('atlas.surroundings', null)).inUse).toEqual(other);
    await window.call('atlas.close', null);
    expect(notesIn(dirname(path))).toEqual(['.Customer.atlas.in-use-00000000']);
  });
  it('is said to be in use by whoever noted it, when another program has it', async () => {
    const desk = startDesk();
    const path = await atlasAt(join(desk.folder, 'Customer.atlas'));
    const other = startChild(await bundledChild('holdOpen'), { path });
    children.push(other);
    await other.line((line) => line.startsWith('open'));
    const window = desk.open();
    const file = await window.choose('openAtlas', path);
    expect(await window.reply('atlas.open', { file })).toMatchObject({ error: { code: 'openElsewhere' } });
    const note = { who: 'mia\u202e', computer: 'laptop-7', since: '2026-11-29T12:00:00.000Z' };
    writeFileSync(join(desk.folder, '.Customer.atlas.in-use-00000000'), JSON.stringify(note));
    expect(await window.reply('atlas.open', { file })).toMatchObject({
      error: { code: 'openElsewhere', details: { inUse: { ...note, who: 'mia' } } },
    });
    // A note that says nothing we know is no reason for anything.
    writeFileSync(join(desk.folder, '.Customer.atlas.in-use-00000000'), '{"who":'.padEnd(5_000, 'x'));
    expect((await window.reply('atlas.open', { file })) as object).not.toHaveProperty('error.details');
    const copy = await window.call('atlas.open', { file, forReading: 'copy' });
    expect(copy.name).toMatch(/^Customer \(as of /);
    expect(copy.readOnly).toMatch(/copy of Customer, which is open elsewhere/);
    expect((await window.call('app.start', null)).recent).toEqual([]);
  });
  it('on a disk of this computer alone gets no file beside it', async () => {
    const desk = startDesk();
    const path = await atlasAt(join(desk.folder, 'Customer.atlas'));
    await open(desk, desk.open(), path);
    expect(notesIn(desk.folder)).toEqual([]);
  });
});
