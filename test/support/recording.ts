import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
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
  /** Of the files of one folder. */
  | { readonly is: 'syncNames'; readonly folder: string }
  | { readonly is: 'said'; readonly words: string };

export type Recording = {
  readonly events: readonly Event[];
  /** The files there were, by their names below the folder, numbered in this order. */
  readonly before: ReadonlyMap<string, Buffer>;
};

/** The same run on a disk that forgets every sync of the files of such a name. */
export const withoutSyncsOf = ({ events, before }: Recording, isForgotten: (name: string) => boolean): Recording => {
  const forgotten = new Set([...before.keys()].flatMap((name, file) => (isForgotten(name) ? [file] : [])));
  return { before, events: events.filter((event) => event.is !== 'sync' || !forgotten.has(event.file)) };
};

const SYSCALLS =
  'openat,close,pwrite64,write,pwritev,writev,fsync,fdatasync,ftruncate,unlink,rename,renameat,renameat2,link,copy_file_range,sendfile,ioctl';
const LINE = /^(\w+)\((.*)\)\s+= (-?\d+)/;
const textIn = (args: string): readonly Buffer[] =>
  [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => Buffer.from(hex.replaceAll('\\x', ''), 'hex'));

/**
 * Runs a bundled script on the files of `folder`, with `input` as JSON, and records what it does to them. Linux only.
 */
export const record = (script: string, input: unknown, folder: string): Recording => {
  const before = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  );
  /** The name of a file below the folder, or null. */
  const nameOf = (path: string): string | null =>
    path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
  const log = join(dirname(folder), `${basename(folder)}.calls`);
  const { status, stderr } = spawnSync(
    'strace',
    ['-xx', '-s', '10000000', '-e', `trace=${SYSCALLS}`, '-o', log, NODE, script],
    { input: JSON.stringify(input), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the run that was to be recorded failed (strace is needed): ${stderr}`);
  const events: Event[] = [];
  const handles = new Map<number, { readonly file: number | null; readonly folder: string; at: number }>();
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
        const name = path === folder ? '.' : nameOf(path);
        if (name === null) break;
        const known = files.get(name);
        if (known === undefined && !args.includes('O_CREAT')) {
          handles.set(result, { file: null, folder: name, at: 0 });
          break;
        }
        const file = known ?? made;
        if (known === undefined) {
          made += 1;
          files.set(name, file);
          events.push({ is: 'name', operation: { is: 'create', name, file } });
        }
        if (args.includes('O_TRUNC')) events.push({ is: 'file', file, operation: { is: 'truncate', length: 0 } });
        handles.set(result, { file, folder: dirname(name), at: 0 });
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
        if (open !== undefined)
          events.push(open.file === null ? { is: 'syncNames', folder: open.folder } : { is: 'sync', file: open.file });
        break;
      case 'unlink': {
        const name = nameOf(textIn(args)[0]?.toString('utf8') ?? '');
        if (name === null) break;
        files.delete(name);
        events.push({ is: 'name', operation: { is: 'remove', name } });
        break;
      }
      case 'rename': {
        const [from, to] = textIn(args).map((path) => nameOf(path.toString('utf8')));
        if (from == null || to == null) break;
        const file = files.get(from);
        files.delete(from);
        if (file !== undefined) files.set(to, file);
        events.push({ is: 'name', operation: { is: 'rename', from, to } });
        break;
      }
      case 'ioctl':
        break;
      default:
        if (open?.file != null || textIn(args).some((path) => nameOf(path.toString('utf8')) !== null))
          throw new Error(`${call} is not understood by the recording`);
    }
  }
  rmSync(log);
  return { events, before };
};

const SECTOR = 512;
/** What a file holds while a disk is built: room that grows, and how much of it is the file's. */
type Content = { bytes: Buffer; length: number };
const contentFrom = (bytes: Buffer): Content => ({ bytes: Buffer.from(bytes), length: bytes.length });
const lengthen = (content: Content, length: number): void => {
  if (length > content.bytes.length) {
    const larger = Buffer.alloc(length * 2);
    content.bytes.copy(larger, 0, 0, content.length);
    content.bytes = larger;
  }
  if (length > content.length) content.bytes.fill(0, content.length, length);
  content.length = Math.max(content.length, length);
};

/** Does to a file what was done to it; of a write only some sectors may reach the disk, in any order. */
const done = (content: Content, operation: FileOperation, chance: () => number): void => {
  if (operation.is === 'truncate') {
    lengthen(content, operation.length);
    content.length = operation.length;
    return;
  }
  const { at, bytes } = operation;
  lengthen(content, at + bytes.length);
  const isWhole = chance() < 0.6;
  for (let start = 0; start < bytes.length; start += SECTOR) {
    if (isWhole || chance() < 0.5) bytes.copy(content.bytes, at + start, start, Math.min(start + SECTOR, bytes.length));
  }
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
  const contents = [...before.values()].map((bytes) => ({ kept: contentFrom(bytes), later: [] as FileOperation[] }));
  const names = new Map([...before.keys()].map((name, file) => [name, file]));
  let laterNames: NameOperation[] = [];
  const isIn = (operation: NameOperation, where: string): boolean =>
    dirname(operation.is === 'rename' ? operation.to : operation.name) === where;
  const said: string[] = [];
  const contentOf = (file: number) => (contents[file] ??= { kept: contentFrom(Buffer.alloc(0)), later: [] });
  const certain = (): number => 0;
  for (const event of events.slice(0, count)) {
    switch (event.is) {
      case 'file':
        contentOf(event.file).later.push(event.operation);
        break;
      case 'sync': {
        const content = contentOf(event.file);
        for (const operation of content.later.splice(0)) done(content.kept, operation, certain);
        break;
      }
      case 'name':
        laterNames.push(event.operation);
        break;
      case 'syncNames':
        for (const operation of laterNames.filter((one) => isIn(one, event.folder))) renamed(names, operation);
        laterNames = laterNames.filter((one) => !isIn(one, event.folder));
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
    for (const operation of later.filter(() => chance() < 0.5)) done(kept, operation, chance);
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), kept.bytes.subarray(0, kept.length));
  }
  return said;
};

/** A mark of everything in a folder: two cuts that leave the very same bytes have the same. */
export const markOf = (folder: string): string => {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).toSorted()) {
    const bytes = readFileSync(path);
    hash.update(`${path.slice(folder.length)} ${bytes.length} `).update(bytes);
  }
  return hash.digest('hex');
};

export const isRecorderThere = (): boolean =>
  (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, 'strace')));
