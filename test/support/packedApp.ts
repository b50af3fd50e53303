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
  const program = Buffer.concat([Buffer.alloc(4096, 1), wire, Buffer.alloc(64)]);
  writeFileSync(join(electron, 'electron'), program, { mode: 0o755 });
  const others = ['LICENSE', 'LICENSES.chromium.html', 'version', 'resources/empty'];
  for (const name of others) writeFileSync(join(electron, name), 'x');
  return electron;
};

type Entry = { readonly files?: Readonly<Record<string, Entry>>; readonly unpacked?: boolean };
type File = { readonly path: string; readonly isUnpacked: boolean };
const filesOf = ({ files, unpacked }: Entry, path = ''): readonly File[] => {
  if (files === undefined) return [{ path, isUnpacked: unpacked === true }];
  return Object.entries(files).flatMap(([name, inside]) => filesOf(inside, path === '' ? name : `${path}/${name}`));
};

export type PackedApp = {
  readonly folder: string;
  readonly files: readonly string[];
  /** Those of them that lie beside the archive. */
  readonly unpacked: readonly string[];
  readonly fuses: string;
};

/** What the settings of the packager make of this project, as for Linux. The build must be there. */
export const packApp = (folder: string): PackedApp => {
  const release = join(folder, 'release');
  const places = [`--config.electronDist=${standIn(folder)}`, `--config.directories.output=${release}`];
  const packager = join(root, 'node_modules/electron-builder/cli.js');
  const args = [packager, '--linux', 'dir', '--x64', '--publish', 'never', ...places];
  execFileSync(NODE, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  const packed = join(release, 'linux-unpacked');
  const { getRawHeader } = require('@electron/asar') as { getRawHeader: (path: string) => { header: Entry } };
  const files = filesOf(getRawHeader(join(packed, 'resources/app.asar')).header);
  const program = readFileSync(join(packed, 'account-atlas'));
  const at = program.indexOf(FUSES) + FUSES.length + 2;
  return {
    folder: packed,
    files: files.map(({ path }) => path),
    unpacked: files.filter(({ isUnpacked }) => isUnpacked).map(({ path }) => path),
    fuses: program.subarray(at, at + FUSE_COUNT).toString(),
  };
};
