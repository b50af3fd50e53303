import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { NODE } from './bundle';

/*
 * What a disk may hold after the power went: every write, sync, truncation and name of a real run is recorded, and for
 * an instant of it a folder is built in which everything synced is there, and of the rest whatever chance leaves, down
 * to half a page.
 */

type FileOperation =
  | { readonly is: 'write'; readonly at: number; readonly bytes: Buffer }
  | { readonly is: 'truncate'; readonly length: number };
type NameOperation =
  | { readonly is: 'create'; readonly name: string; readonly file: number }
  | { readonly is: 'remove'; readonly name: string }
  | { readonly is: 'rename'; readonly from: string; readonly to: string };
type Event =
  | { readonly is: 'file'; readonly file: number; readonly operation: FileOperation }
  | { readonly is: 'sync'; readonly file: number }
  | { readonly is: 'name'; readonly operation: NameOperation }
  | { readonly is: 'syncNames' }
  | { readonly is: 'said'; readonly words: string };

export type Recording = { readonly events: readonly Event[]; readonly before: ReadonlyMap<string, Buffer> };

const SYSCALLS =
  'openat,close,pwrite64,write,pwritev,writev,fsync,fdatasync,ftruncate,unlink,rename,renameat,renameat2,link,copy_file_range,sendfile,ioctl';
const LINE = /^(\w+)\((.*)\)\s+= (-?\d+)/;
const textIn = (args: string): readonly Buffer[] =>
  [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => Buffer.from(hex.replaceAll('\\x', ''), 'hex'));

/**
 * Runs a bundled script on the files of `folder`, with `input` as JSON, and records what it does to them. Linux only.
 */
export const record = (script: string, input: unknown, folder: string): Recording => {
  const before = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
  const log = join(dirname(folder), `${basename(folder)}.calls`);
  const { status, stderr } = spawnSync(
    'strace',
    ['-xx', '-s', '10000000', '-e', `trace=${SYSCALLS}`, '-o', log, NODE, script],
    { input: JSON.stringify(input), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the run that was to be recorded failed (strace is needed): ${stderr}`);
  const events: Event[] = [];
  const handles = new Map<number, { readonly file: number | null; at: number }>();
  const files = new Map([...before.keys()].map((name, file) => [name, file]));
  let made = before.size;
  for (const line of readFileSync(log, 'latin1').split('\n')) {
    const [, call = '', args = '', answer = '-1'] = LINE.exec(line) ?? [];
    const result = Number(answer);
    if (result < 0) continue;
    const handle = Number(args.split(',')[0]);
    const open = handles.get(handle);
    switch (call) {
      case 'openat': {
        const path = textIn(args)[0]?.toString('utf8') ?? '';
        if (path === folder) handles.set(result, { file: null, at: 0 });
        if (dirname(path) !== folder) break;
        const name = basename(path);
        const known = files.get(name);
        const file = known ?? made;
        if (known === undefined) {
          made += 1;
          files.set(name, file);
          events.push({ is: 'name', operation: { is: 'create', name, file } });
        }
        if (args.includes('O_TRUNC')) events.push({ is: 'file', file, operation: { is: 'truncate', length: 0 } });
        handles.set(result, { file, at: 0 });
        break;
      }
      case 'close':
        handles.delete(handle);
        break;
      case 'pwrite64':
      case 'write': {
        const bytes = (textIn(args)[0] ?? Buffer.alloc(0)).subarray(0, result);
        if (handle === 1) events.push({ is: 'said', words: bytes.toString('utf8') });
        if (open === undefined || open.file === null) break;
        const at = call === 'pwrite64' ? Number(args.split(',').at(-1)) : open.at;
        open.at = at + bytes.length;
        events.push({ is: 'file', file: open.file, operation: { is: 'write', at, bytes } });
        break;
      }
      case 'ftruncate':
        if (open?.file != null)
          events.push({
            is: 'file',
            file: open.file,
            operation: { is: 'truncate', length: Number(args.split(',')[1]) },
          });
        break;
      case 'fsync':
      case 'fdatasync':
        if (open !== undefined) events.push(open.file === null ? { is: 'syncNames' } : { is: 'sync', file: open.file });
        break;
      case 'unlink': {
        const path = textIn(args)[0]?.toString('utf8') ?? '';
        if (dirname(path) !== folder) break;
        files.delete(basename(path));
        events.push({ is: 'name', operation: { is: 'remove', name: basename(path) } });
        break;
      }
      case 'rename': {
        const [from, to] = textIn(args).map((path) => path.toString('utf8'));
        if (from === undefined || to === undefined || dirname(to) !== folder) break;
        const file = files.get(basename(from));
        files.delete(basename(from));
        if (file !== undefined) files.set(basename(to), file);
        events.push({ is: 'name', operation: { is: 'rename', from: basename(from), to: basename(to) } });
        break;
      }
      case 'ioctl':
        break;
      default:
        if (open?.file != null || textIn(args).some((path) => dirname(path.toString('utf8')) === folder))
          throw new Error(`${call} is not understood by the recording`);
    }
  }
  rmSync(log);
  return { events, before };
};

const SECTOR = 512;
/** A write of which only some sectors reached the disk, in any order. */
const torn = (
  content: Buffer,
  { at, bytes }: { readonly at: number; readonly bytes: Buffer },
  chance: () => number,
): Buffer => {
  const longer = Buffer.alloc(Math.max(content.length, at + bytes.length));
  content.copy(longer);
  const isWhole = chance() < 0.6;
  for (let start = 0; start < bytes.length; start += SECTOR) {
    if (isWhole || chance() < 0.5) bytes.copy(longer, at + start, start, Math.min(start + SECTOR, bytes.length));
  }
  return longer;
};

const done = (content: Buffer, operation: FileOperation, chance: () => number): Buffer => {
  if (operation.is === 'write') return torn(content, operation, chance);
  if (operation.length <= content.length) return content.subarray(0, operation.length);
  return Buffer.concat([content, Buffer.alloc(operation.length - content.length)]);
};

const renamed = (names: Map<string, number>, operation: NameOperation): void => {
  switch (operation.is) {
    case 'create':
      names.set(operation.name, operation.file);
      return;
    case 'remove':
      names.delete(operation.name);
      return;
    case 'rename': {
      const file = names.get(operation.from);
      names.delete(operation.from);
      if (file !== undefined) names.set(operation.to, file);
    }
  }
};

/**
 * Builds in `folder` what a disk may hold when the power goes after `count` events; the answer is what was said by
 * then.
 */
export const cutAfter = (
  { events, before }: Recording,
  count: number,
  folder: string,
  chance: () => number,
): readonly string[] => {
  const contents = [...before.values()].map((bytes) => ({ kept: bytes, later: [] as FileOperation[] }));
  const names = new Map([...before.keys()].map((name, file) => [name, file]));
  const laterNames: NameOperation[] = [];
  const said: string[] = [];
  const contentOf = (file: number) => (contents[file] ??= { kept: Buffer.alloc(0), later: [] });
  const certain = (): number => 0;
  for (const event of events.slice(0, count)) {
    switch (event.is) {
      case 'file':
        contentOf(event.file).later.push(event.operation);
        break;
      case 'sync': {
        const content = contentOf(event.file);
        for (const operation of content.later.splice(0)) content.kept = done(content.kept, operation, certain);
        break;
      }
      case 'name':
        laterNames.push(event.operation);
        break;
      case 'syncNames':
        for (const operation of laterNames.splice(0)) renamed(names, operation);
        break;
      case 'said':
        said.push(...event.words.split('\n').filter(Boolean));
        break;
    }
  }
  // A file system keeps names in their order, so a beginning of what was not synced is there.
  for (const operation of laterNames.slice(0, Math.floor(chance() * (laterNames.length + 1))))
    renamed(names, operation);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, file] of names) {
    const { kept, later } = contentOf(file);
    const content = later
      .filter(() => chance() < 0.5)
      .reduce((bytes, operation) => done(bytes, operation, chance), kept);
    writeFileSync(join(folder, name), content);
  }
  return said;
};

export const isRecorderThere = (): boolean =>
  (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, 'strace')));
