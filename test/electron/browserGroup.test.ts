import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBrowserWindow } from '../../electron/loopback/browserWindow';
import { takeRunFolder } from '../../electron/loopback/runFolder';
import { temporaryFolder } from '../support/folders';

/** A browser whose helper goes on writing into the profile after it has ended itself. */
const LEAVES_A_WRITER = `#!/bin/sh
for one in "$@"; do case "$one" in --user-data-dir=*) profile="\${one#*=}" ;; esac; done
(trap '' TERM; while :; do mkdir -p "$profile"; sleep 0.01; done) &
exec sleep 60
`;

it.skipIf(process.platform === 'win32')('nothing of a browser goes on writing once its run is taken away', async () => {
  const folder = temporaryFolder();
  const browser = join(folder, 'browser');
  writeFileSync(browser, LEAVES_A_WRITER);
  chmodSync(browser, 0o755);
  const data = join(folder, 'data');
  const run = takeRunFolder(data);
  const window = openBrowserWindow(browser, 'http://127.0.0.1:9/', Promise.resolve(), run);
  await expect.poll(() => existsSync(join(run.path, 'profile'))).toBe(true);
  await window.close();
  run.remove();
  await pause(200);
  expect(readdirSync(join(data, 'running'))).toEqual([]);
});
