import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { card, chooseFile, saved, startApp, type App } from '../support/app';
import { filledAtlas } from '../support/atlases';
import { note } from '../support/safety';
import { printTable, timed } from './table';

const STEPS = 2000;
const folder = mkdtempSync(join(tmpdir(), 'account-atlas-bench-undo-'));
let app: App;
beforeAll(async () => {
  app = await startApp(join(folder, 'app'));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Presses Ctrl Z so often, each as the browser would tell of it, and lets the page breathe between them. */
const pressed = (times: number): string => `new Promise((done) => {
  let left = ${times};
  // A timer would wait four milliseconds of its own each time.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => press();
  const press = () => {
    for (let n = 0; n < 5 && left > 0; n += 1, left -= 1)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true }));
    if (left > 0) port2.postMessage(null); else done();
  };
  press();
})`;

it(`${STEPS} steps taken back by a key`, async () => {
  const path = join(folder, 'a.atlas');
  const { atlas, accountId } = await filledAtlas(path, 'hospital');
  for (let n = 1; n <= STEPS; n += 1) note(atlas, accountId, `${n}`, `Edit ${n}`);
  atlas.close();
  await app.page.keyboard.press('Control+o');
  await chooseFile(app.page, path);
  await card(app.page, 'Maren Aldous').waitFor();
  await app.page.waitForTimeout(1000);
  let asked = 0;
  app.page.on('request', (request) => {
    if (request.url().endsWith('/history.undo')) asked += 1;
  });
  const undone = app.page.getByRole('button', { name: /^Undo/ }).first();
  let pressing = 0;
  const ms = await timed(async () => {
    pressing = await timed(() => app.page.evaluate(pressed(STEPS)));
    await undone.and(app.page.locator(':disabled')).waitFor();
    await saved(app.page);
  });
  await app.page.getByRole('button', { name: 'Account Atlas' }).click();
  await app.page.getByRole('button', { name: 'New atlas' }).waitFor();
  const again = await openAtlas(path);
  printTable(`${STEPS} presses of Ctrl Z, one after another, until everything is taken back and saved`, [
    {
      ms,
      'of which pressing ms': pressing,
      'asked of the host': asked,
      'entries of the log': again.log(accountId, 2 * STEPS + 10).length,
    },
  ]);
  again.close();
});
