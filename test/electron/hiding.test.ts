import { expect, it } from 'vitest';
import { startDesk } from '../support/desk';

it('a window begins with opinions hidden as long as another one hides them, and no longer', async () => {
  const { host, open } = startDesk();
  const first = open();
  const begins = async () => (await open().call('app.start', null)).hidesOpinions;
  expect(await begins()).toBe(false);
  await first.call('window.hides', { hides: true });
  expect(await begins()).toBe(true);
  await first.call('window.hides', { hides: false });
  expect(await begins()).toBe(false);
  await first.call('window.hides', { hides: true });
  await host.closeWindow(first.id);
  expect(await begins()).toBe(false);
});
