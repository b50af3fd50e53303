import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { electronVersion, fetchPlaces, isFetching, LONGEST_FETCH_MS, presentElectron } from './electronBinary.mjs';
import { writeStamp } from './stamps.mjs';

// Fetches Electron for the project named on the command line, as a program of its own that nobody waits for. One at a
// time: who finds the lock taken leaves. It ends by itself, at the latest at the limit.

const [root, longest = String(LONGEST_FETCH_MS)] = process.argv.slice(2);
const { lock, failed } = fetchPlaces(root);

const takeLock = () => {
  if (isFetching(root)) return false;
  // Left by one that was killed.
  if (existsSync(lock)) rmSync(lock, { force: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch {
    return false;
  }
  return readFileSync(lock, 'utf8') === String(process.pid);
};

if (takeLock()) {
  process.on('exit', () => {
    if (presentElectron(root)) rmSync(failed, { force: true });
    else writeStamp(failed, electronVersion(root));
    rmSync(lock, { force: true });
  });
  setTimeout(() => {
    process.stderr.write('Fetching took too long and was stopped.\n');
    process.exit(1);
  }, Number(longest)).unref();
  // Electron's own installer, in this very process: a child of it would go on when this one is killed.
  createRequire(import.meta.url)(join(root, 'node_modules', 'electron', 'install.js'));
}
