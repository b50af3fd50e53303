import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { shellKeychain } from '../../electron/shell/keychain';
import * as electron from '../support/fakeElectron';
import { filledAtlas } from '../support/atlases';
import { temporaryFolder } from '../support/folders';
import { call, startedShell, type Reply } from '../support/startedShell';

vi.mock('electron', () => import('../support/fakeElectron'));

const PASSPHRASE = 'violet harbour tuba ninety';
const NEXT = 'amber lantern fiddle seventeen';
const folder = temporaryFolder();
const file = join(folder, 'Sealed.atlas');
const kept = join(folder, 'data', 'keychain.json');
let window: electron.FakeWindow;
let code = '';

const reply = async (method: string, input: unknown): Promise<Reply> =>
  call(window.webContents, window.webContents.mainFrame, method, JSON.stringify(input));
const ask = async (method: string, input: unknown): Promise<unknown> => {
  const answer = await reply(method, input);
  if (!answer.ok) throw new Error(answer.error?.code);
  return answer.value;
};
const openFile = async (also: object = {}): Promise<Reply> => {
  electron.dialog.answer = file;
  const chosen = (await ask('file.choose', { purpose: 'openAtlas' })) as { readonly file: string };
  return reply('atlas.open', { file: chosen.file, ...also });
};

beforeAll(async () => {
  const made = await filledAtlas(file, 'hospital', PASSPHRASE);
  code = made.recoveryCode ?? '';
  made.atlas.close();
  window = await startedShell(join(folder, 'app'), join(folder, 'data'));
});

describe('the keychain', () => {
  it('is not asked, and keeps nothing, until somebody wants it', async () => {
    expect(await openFile()).toMatchObject({ error: { code: 'passphraseNeeded' } });
    await openFile({ passphrase: PASSPHRASE });
    expect(electron.safeStorage.asked).toBe(0);
    expect(existsSync(kept)).toBe(false);
    expect(await ask('keychain.look', null)).toEqual({ isThere: true, keeps: false });
  });

  it('keeps a sealed copy of the key for who types the passphrase, and opens the file by it', async () => {
    expect(await reply('keychain.set', { passphrase: 'violet' })).toMatchObject({ error: { code: 'wrongPassphrase' } });
    expect(existsSync(kept)).toBe(false);
    expect(await ask('keychain.set', { passphrase: PASSPHRASE })).toEqual({ isThere: true, keeps: true });
    const text = readFileSync(kept, 'utf8');
    for (const secret of [code, code.replaceAll('-', ''), PASSPHRASE, Buffer.from(code).toString('base64')])
      expect(text).not.toContain(secret);
    await ask('atlas.close', null);
    expect(await openFile()).toMatchObject({ ok: true, value: { name: 'Sealed' } });
  });

  it('does not open what was locked before the passphrase was typed once', async () => {
    const locking = reply('atlas.lock', null);
    await vi.waitFor(() => expect(window.webContents.sent.some(([, name]) => name === 'lock.asked')).toBe(true));
    await ask('lock.ready', { unsaved: null, inHand: null });
    await locking;
    expect(await reply('atlas.open', { locked: true })).toMatchObject({ error: { code: 'passphraseNeeded' } });
    expect(await openFile()).toMatchObject({ error: { code: 'passphraseNeeded' } });
    expect(await reply('atlas.open', { locked: true, passphrase: PASSPHRASE })).toMatchObject({ ok: true });
    await ask('atlas.close', null);
    expect(await openFile()).toMatchObject({ ok: true });
  });

  it('is never the only way in: the passphrase opens the file without it', async () => {
    await ask('atlas.close', null);
    electron.safeStorage.isThere = false;
    expect(await openFile()).toMatchObject({ error: { code: 'passphraseNeeded' } });
    expect(await openFile({ passphrase: PASSPHRASE })).toMatchObject({ ok: true });
    expect(await ask('keychain.look', null)).toMatchObject({ isThere: false });
    electron.safeStorage.isThere = true;
  });

  it('follows a new passphrase, and is emptied with the seal or on request', async () => {
    await ask('atlas.changePassphrase', { passphrase: PASSPHRASE, next: NEXT });
    expect(Object.keys(JSON.parse(readFileSync(kept, 'utf8')) as object)).toHaveLength(1);
    await ask('atlas.close', null);
    expect(await openFile()).toMatchObject({ ok: true });
    expect(await ask('keychain.set', { passphrase: null })).toEqual({ isThere: true, keeps: false });
    expect(existsSync(kept)).toBe(false);
    await ask('keychain.set', { passphrase: NEXT });
    await ask('atlas.unseal', { passphrase: NEXT });
    expect(existsSync(kept)).toBe(false);
  });

  it('of a Linux without a wallet is none', () => {
    const storage = (backend: string) => ({ ...electron.safeStorage, backend }) as never;
    expect(shellKeychain(storage('basic_text'), 'linux').isThere()).toBe(false);
    expect(shellKeychain(storage('kwallet5'), 'linux').isThere()).toBe(true);
    expect(shellKeychain(storage('basic_text'), 'win32').isThere()).toBe(true);
  });
});
