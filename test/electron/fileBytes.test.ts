import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLimited } from '../../electron/services/fileBytes';
import { bundledChild } from '../support/bundle';
import { startChild } from '../support/child';
import { startDesk } from '../support/desk';
import { temporaryFolder } from '../support/folders';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const failure = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('what is no file', () => {
  it.skipIf(process.platform === 'win32')(
    'is never waited for: a folder, a pipe nobody writes to, a device without an end',
    async () => {
      mkdirSync(at('folder.json'), { recursive: true });
      execFileSync('mkfifo', [at('pipe.json')]);
      symlinkSync('/dev/zero', at('device.json'));
      for (const name of ['folder.json', 'pipe.json', 'device.json'])
        expect(await failure(readLimited(at(name), 1_000)), name).toMatchObject({ code: 'fileUnreadable' });
      const desk = startDesk();
      const window = desk.open();
      const {
        accounts: [account],
      } = await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
      for (const name of ['folder.json', 'pipe.json', 'device.json']) {
        expect(
          await window.reply('account.import', { file: await window.choose('importAccount', at(name)) }),
          name,
        ).toMatchObject({ ok: false, error: { code: 'fileUnreadable' } });
        expect(
          await window.reply('csv.read', { file: await window.choose('importCsv', at(name)) }),
          name,
        ).toMatchObject({ ok: false, error: { code: 'fileUnreadable' } });
        expect(
          await window.reply('attachment.add', {
            accountId: account!.id,
            file: await window.choose('attach', at(name)),
          }),
          name,
        ).toMatchObject({ ok: false, error: { code: 'fileUnreadable' } });
      }
    },
  );
  it.skipIf(!existsSync('/proc/self/maps'))(
    'says nothing of its length and is read no further than may be',
    async () => {
      expect(await failure(readLimited('/proc/self/maps', 100))).toMatchObject({ code: 'fileTooLarge' });
      expect((await readLimited('/proc/self/comm', 100)).length).toBeGreaterThan(0);
    },
  );
  it('is an atlas that is open: reading it would drop its lock', async () => {
    const desk = startDesk();
    const window = desk.open();
    const path = join(desk.folder, 'mine.atlas');
    await window.call('atlas.create', { file: await window.choose('newAtlas', path) });
    const { accountId } = await window.call('account.create', { name: 'Acme', currency: 'EUR' });
    const names = [path, join(desk.folder, 'link.csv'), join(desk.folder, 'other name.json')];
    symlinkSync(path, names[1] ?? '');
    linkSync(path, names[2] ?? '');
    for (const [method, purpose, more] of [
      ['account.import', 'importAccount', {}],
      ['csv.read', 'importCsv', {}],
      ['attachment.add', 'attach', { accountId }],
    ] as const) {
      for (const name of names) {
        expect(await window.reply(method, { ...more, file: await window.choose(purpose, name) }), method).toMatchObject(
          {
            ok: false,
            error: { code: 'fileUnreadable', message: expect.stringContaining('open here') as string },
          },
        );
      }
    }
    for (const [method, purpose, name, more] of [
      ['csv.export', 'saveCsv', names[1], {}],
      ['account.export', 'saveAccount', names[2], {}],
    ] as const) {
      expect(
        await window.reply(method, { ...more, accountId, file: await window.choose(purpose, name ?? '') }),
        method,
      ).toMatchObject({ ok: false, error: { code: 'fileExists' } });
    }
    for (const purpose of ['saveCopy', 'saveElsewhere'] as const) {
      linkSync(path, join(desk.folder, `${purpose}.atlas`));
      const file = await window.choose(purpose, join(desk.folder, `${purpose}.atlas`));
      expect(await window.reply(`atlas.${purpose}`, { file }), purpose).toMatchObject({
        ok: false,
        error: { code: 'fileExists' },
      });
    }
    // After all of that the lock is still there.
    const child = startChild(await bundledChild('holdOpen'), { path });
    expect(await child.line((line) => line !== '')).toBe('refused openElsewhere');
  });
  it('loses from its name what makes its ending read as another', async () => {
    const desk = startDesk();
    const window = desk.open();
    const {
      accounts: [account],
    } = await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
    const path = join(desk.folder, 'plan\u202efdp.exe');
    writeFileSync(path, 'x');
    expect(
      await window.call('attachment.add', { accountId: account!.id, file: await window.choose('attach', path) }),
    ).toMatchObject({ name: 'planfdp.exe' });
  });
});
