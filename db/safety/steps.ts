import { closeSync, fdatasyncSync, openSync, readSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** So much is on the disk at once: an edit that is written meanwhile waits for no more. */
const STEP_BYTES = 512 * 1024;
/** Between two steps the disk belongs to whoever edits. */
const PAUSE_MS = 8;

/**
 * Copies a file into an empty one that is there already, in small steps that are each on the disk before the next. A
 * whole file handed to the disk at once makes every edit wait until it is written.
 */
export const copyInSteps = (from: string, into: string): void => {
  const source = openSync(from, 'r');
  try {
    const target = openSync(into, 'r+');
    try {
      const step = Buffer.alloc(STEP_BYTES);
      const never = new Int32Array(new SharedArrayBuffer(4));
      for (let at = 0; ;) {
        const length = readSync(source, step, 0, STEP_BYTES, at);
        if (length === 0) return;
        for (let done = 0; done < length;) done += writeSync(target, step, done, length - done, at + done);
        fdatasyncSync(target);
        at += length;
        // Where nobody has a thread of its own for copies, whoever waits for this one waits for it alone.
        if (!isMainThread) Atomics.wait(never, 0, 0, PAUSE_MS);
      }
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
};
