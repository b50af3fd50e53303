import { createHash } from 'node:crypto';
import {
  closeSync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { flush } from '../connection';
import type { Box } from './box';
import { markOf, type Entry, type LogEnd } from './line';

/*
 * The edit journal: frames that are only ever added, each with the hash of all before it. A frame is its length (four
 * bytes, the highest first), its content, and 32 bytes of hash. The first frame of a file says which atlas it is of and
 * where its log stood; a new file goes on with the hash of the one before.
 */

type Head = {
  readonly format: 1;
  readonly atlasId: string;
  /** Where the log of the atlas stood when this file was begun. */
  readonly base: LogEnd;
  /** The hash of the file before, in hexadecimal; empty where none was. */
  readonly after: string;
};

const LENGTH = 4;
const HASH = 32;
/** Far longer than any frame: the import of the largest account. */
const LONGEST = 512 * 1024 * 1024;
const NAME = /^journal-(\d{12})$/;

const chained = (before: Buffer, content: Buffer): Buffer =>
  createHash('sha256').update(before).update(content).digest();
const framed = (before: Buffer, value: unknown, box: Box): { readonly bytes: Buffer; readonly hash: Buffer } => {
  const content = box.close(Buffer.from(JSON.stringify(value), 'utf8'), before);
  const hash = chained(before, content);
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(content.length);
  return { bytes: Buffer.concat([length, content, hash]), hash };
};

/** One file of the journal as it can be read. */
type Part = {
  readonly path: string;
  readonly head: Head;
  readonly entries: readonly Entry[];
  /** Bytes that are whole; what lies beyond was cut off while it was written. */
  readonly length: number;
  readonly hash: Buffer;
  readonly isWhole: boolean;
};

const readPart = (path: string, box: Box): Part | null => {
  const bytes = readFileSync(path);
  let at = 0;
  let hash: Buffer = Buffer.alloc(0);
  const next = (): unknown => {
    if (at + LENGTH > bytes.length) return undefined;
    const length = bytes.readUInt32BE(at);
    if (length > LONGEST || at + LENGTH + length + HASH > bytes.length) return undefined;
    const content = bytes.subarray(at + LENGTH, at + LENGTH + length);
    const after = chained(hash, content);
    if (!after.equals(bytes.subarray(at + LENGTH + length, at + LENGTH + length + HASH))) return undefined;
    const opened = box.open(content, hash);
    if (opened === null) return undefined;
    at += LENGTH + length + HASH;
    hash = after;
    try {
      return JSON.parse(opened.toString('utf8')) as unknown;
    } catch {
      return undefined;
    }
  };
  const head = next() as Head | undefined;
  if (head?.format !== 1) return null;
  const entries: Entry[] = [];
  for (let entry = next(); entry !== undefined; entry = next()) entries.push(entry as Entry);
  return { path, head, entries, length: at, hash, isWhole: at === bytes.length };
};

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => NAME.test(name))
      .toSorted();
  } catch {
    return [];
  }
};

/** What the journal of a file holds, as far as its chain is unbroken. */
export type ReadJournal = {
  readonly atlasId: string;
  /** Where the log stood before the first entry. */
  readonly base: LogEnd;
  readonly entries: readonly Entry[];
  /** Where the log stood at its last entry. */
  readonly end: LogEnd;
  readonly parts: readonly Part[];
  /** Whether something in it, other than a frame cut off at its end, cannot be read. */
  readonly isBroken: boolean;
};

/** Where the log stands after an entry. */
const endAfter = (end: LogEnd, entry: Entry): LogEnd =>
  entry.is === 'change' ? { revision: entry.line.id, mark: markOf(entry.line) } : end;
export const endOfEntries = (base: LogEnd, entries: readonly Entry[]): LogEnd => entries.reduce(endAfter, base);

/** Reads the journal in a folder. Null where there is none that this key opens. Throws what the file system throws. */
export const readJournal = (folder: string, box: Box): ReadJournal | null => {
  const parts: Part[] = [];
  let isBroken = false;
  for (const name of namesIn(folder)) {
    const before = parts.at(-1);
    const next = readPart(join(folder, name), box);
    if (next === null) {
      isBroken = true;
      continue;
    }
    const goesOn =
      before !== undefined &&
      next.head.after === before.hash.toString('hex') &&
      next.head.base.revision === endOfEntries(before.head.base, before.entries).revision;
    if (before !== undefined && !goesOn) {
      isBroken = true;
      parts.length = 0;
    }
    parts.push(next);
  }
  const [first] = parts;
  if (first === undefined) return null;
  const entries = parts.flatMap((part) => part.entries);
  return {
    atlasId: first.head.atlasId,
    base: first.head.base,
    entries,
    end: endOfEntries(first.head.base, entries),
    parts,
    isBroken: isBroken || parts.some(({ isWhole }, at) => !isWhole && at < parts.length - 1),
  };
};

/** A journal that is written to. */
export type Journal = {
  /** Adds entries and syncs them. Throws what the file system throws; then nothing is added. */
  readonly add: (entries: readonly Entry[]) => void;
  /** Says that what was added last is committed: from here on it is not taken back. */
  readonly settle: () => void;
  /** Takes back what was added and is not settled: what it told of was not committed. */
  readonly takeBack: () => void;
  readonly end: () => LogEnd;
  /** Bytes of the file that is written to now. */
  readonly length: () => number;
  /** Begins another file, so that the ones before can go once copies hold what they tell. */
  readonly turn: () => void;
  readonly close: () => void;
};

const nameOf = (revision: number): string => `journal-${String(revision).padStart(12, '0')}`;

type Place = { readonly folder: string; readonly atlasId: string; readonly box: Box };
type State = { readonly handle: number; readonly base: number; length: number; hash: Buffer; end: LogEnd };

const sync = process.platform === 'linux' ? fdatasyncSync : fsyncSync;

const writeWhole = (handle: number, bytes: Buffer, at: number): void => {
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done, bytes.length - done, at + done);
};

const begin = ({ folder, atlasId, box }: Place, base: LogEnd, after: Buffer): State => {
  const path = join(folder, nameOf(base.revision));
  const { bytes, hash } = framed(
    Buffer.alloc(0),
    { format: 1, atlasId, base, after: after.toString('hex') } satisfies Head,
    box,
  );
  const handle = openSync(path, 'w', 0o600);
  try {
    writeWhole(handle, bytes, 0);
    fsyncSync(handle);
    flush(dirname(path));
  } catch (error) {
    closeSync(handle);
    throw error;
  }
  return { handle, base: base.revision, length: bytes.length, hash, end: base };
};

const writing = (place: Place, first: State): Journal => {
  let state = first;
  let before: { readonly length: number; readonly hash: Buffer; readonly end: LogEnd } | null = null;
  const cutTo = (length: number): void => {
    ftruncateSync(state.handle, length);
    sync(state.handle);
  };
  return {
    add: (entries) => {
      before = null;
      const was = { length: state.length, hash: state.hash, end: state.end };
      let { hash } = state;
      const frames = entries.map((entry) => {
        const frame = framed(hash, entry, place.box);
        ({ hash } = frame);
        return frame.bytes;
      });
      const bytes = Buffer.concat(frames);
      try {
        writeWhole(state.handle, bytes, state.length);
        sync(state.handle);
      } catch (error) {
        try {
          cutTo(was.length);
        } catch {
          // What was begun stays behind the end and is written over.
        }
        throw error;
      }
      state.length += bytes.length;
      state.hash = hash;
      state.end = endOfEntries(state.end, entries);
      before = was;
    },
    settle: () => {
      before = null;
    },
    takeBack: () => {
      if (before === null) return;
      ({ length: state.length, hash: state.hash, end: state.end } = before);
      before = null;
      cutTo(state.length);
    },
    end: () => state.end,
    length: () => state.length,
    turn: () => {
      // It would have the name of the one that is written to.
      if (state.end.revision === state.base) return;
      const next = begin(place, state.end, state.hash);
      closeSync(state.handle);
      state = next;
      before = null;
    },
    close: () => closeSync(state.handle),
  };
};

/** Begins a journal where the log stands at `base`; files of an earlier one go. */
export const newJournal = (place: Place, base: LogEnd): Journal => {
  const old = namesIn(place.folder).filter((name) => name !== nameOf(base.revision));
  const state = begin(place, base, Buffer.alloc(0));
  for (const name of old) rmSync(join(place.folder, name), { force: true });
  return writing(place, state);
};

/** Goes on with a journal that was read. What was cut off at its end goes. */
export const goOnWithJournal = (place: Place, read: ReadJournal): Journal => {
  const last = read.parts.at(-1);
  if (last === undefined) return newJournal(place, read.end);
  const handle = openSync(last.path, 'r+');
  try {
    ftruncateSync(handle, last.length);
    fsyncSync(handle);
  } catch (error) {
    closeSync(handle);
    throw error;
  }
  return writing(place, { handle, base: last.head.base.revision, length: last.length, hash: last.hash, end: read.end });
};

/** Takes away files of the journal that end at or before a revision, all but the last. */
export const dropJournalUpTo = (folder: string, revision: number): void => {
  const names = namesIn(folder);
  names.slice(0, -1).forEach((name, at) => {
    const next = NAME.exec(names[at + 1] ?? '')?.[1];
    if (next !== undefined && Number(next) <= revision) rmSync(join(folder, name), { force: true });
  });
};
