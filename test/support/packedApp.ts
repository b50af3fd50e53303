import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE } from './bundle';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);

/** Where a program of Electron's keeps its fuses: this word, a version, a count, and a byte each. */
const FUSES = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_COUNT = 9;

/** A stand-in for the Electron that is packed: its files by name, and fuses to be set. */
const standIn = (folder: string): string => {
  const electron = join(folder, 'electron');
  mkdirSync(join(electron, 'resources'), { recursive: true });
  const wire = Buffer.concat([Buffer.from(FUSES), Buffer.from([1, FUSE_COUNT]), Buffer.from('0'.repeat(FUSE_COUNT))]);
  writeFileSync(join(electron, 'electron'), Buffer.concat([Buffer.alloc(4096, 1), wire, Buffer.alloc(64)]), { mode: 0o755 });
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version', 'resources/empty']) writeFileSync(join(electron, name), 'x');
  return electron;
};

type Entry = { readonly files?: Readonly<Record<string, Entry>>; readonly unpacked?: boolean };
const filesOf = (entry: Entry, at = ''): readonly (readonly [path: string, isUnpacked: boolean])[] =>
  entry.files === undefined ? [[at, entry.unpacked === true]] : Object.entries(entry.files).flatMap(([name, inside]) => filesOf(inside, at === '' ? name : `${at}/${name}`));

/** What the settings of the packager make of this project, as for Linux. The build must be there. */
export const packApp = (folder: string): { readonly folder: string; readonly files: readonly string[]; readonly unpacked: readonly string[]; readonly fuses: string } => {
  const release = join(folder, 'release');
  const args = ['--linux', 'dir', '--x64', '--publish', 'never', `--config.electronDist=${standIn(folder)}`, `--config.directories.output=${release}`];
  execFileSync(NODE, [join(root, 'node_modules/electron-builder/cli.js'), ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  const packed = join(release, 'linux-unpacked');
  const { getRawHeader } = require('@electron/asar') as { getRawHeader: (path: string) => { header: Entry } };
  const files = filesOf(getRawHeader(join(packed, 'resources/app.asar')).header);
  const program = readFileSync(join(packed, 'account-atlas'));
  const at = program.indexOf(FUSES) + FUSES.length + 2;
  return {
    folder: packed, files: files.map(([path]) => path), unpacked: files.filter(([, isUnpacked]) => isUnpacked).map(([path]) => path),
    fuses: program.subarray(at, at + FUSE_COUNT).toString(),
  };
};
