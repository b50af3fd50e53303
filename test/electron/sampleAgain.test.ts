import { expect, it, vi } from 'vitest';
import type * as Copy from '../../db/copy';
import { startDesk } from '../support/desk';

let isRefused = false;
vi.mock('../../db/copy', async (original) => {
  const actual = await original<typeof Copy>();
  return {
    ...actual,
    placeOver: (part: string, path: string) => {
      if (isRefused) throw Object.assign(new Error('no'), { code: 'EACCES' });
      actual.placeOver(part, path);
    },
  };
});

it('a sample that cannot be started over stays open in its window, as it was', async () => {
  const window = startDesk().open();
  const { accounts } = await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
  isRefused = true;
  expect(await window.reply('atlas.openSample', { sample: 'hospital', startOver: true })).toMatchObject({
    ok: false,
    error: { code: 'readOnly' },
  });
  expect((await window.call('account.open', { accountId: accounts[0]?.id ?? '' })).revision).toBe(1);
});
