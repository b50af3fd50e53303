import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLimited } from '../../electron/services/fileBytes';
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
    for (const [method, purpose, more] of [
      ['account.import', 'importAccount', {}],
      ['csv.read', 'importCsv', {}],
      ['attachment.add', 'attach', { accountId }],
    ] as const) {
      expect(await window.reply(method, { ...more, file: await window.choose(purpose, path) }), method).toMatchObject({
        ok: false,
        error: { code: 'fileUnreadable', message: expect.stringContaining('open here') as string },
      });
    }
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
