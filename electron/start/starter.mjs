import { readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

/** The parent of a process, where the system tells it (Linux); null elsewhere and for one that is gone. */
const parentOf = (pid) => {
  try {
    // The name of the program, in brackets, may hold anything; the second word behind it is the parent.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]);
  } catch {
    return null;
  }
};

const isNode = (pid) => {
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('node');
  } catch {
    return true;
  }
};

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const LOOK_MS = 500;

/**
 * Tells once when the npm that started this process is gone. npm hands signals to the shell it runs a script in, and
 * that one dies without a word to us; and nobody can hand on a kill. So the ways up are looked at: to our parent, and
 * where that is a shell, to npm above it. Nothing is looked at where npm did not start us: who starts this by hand
 * may close the terminal.
 */
export const whenStarterIsGone = (tell, environment = process.env) => {
  if (!environment.npm_lifecycle_event) return;
  const parent = process.ppid;
  const above = isNode(parent) ? null : parentOf(parent);
  const isGone = () => process.ppid !== parent || !isAlive(parent) || (above !== null && parentOf(parent) !== above);
  const timer = setInterval(() => {
    if (!isGone()) return;
    clearInterval(timer);
    tell();
  }, LOOK_MS);
  timer.unref();
};
