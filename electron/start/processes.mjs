import { spawn, spawnSync } from 'node:child_process';
import { scrubbed } from './places.mjs';

/** Sentences about progress go beside the output, so that what a command prints can be piped. */
export const print = (sentence) => {
  process.stderr.write(`${sentence}\n`);
};

/**
 * Set for the second start of the bootstrap by the first, which watches it over a channel. What the commands run does
 * not see it.
 */
export const READY = 'ACCOUNT_ATLAS_READY';

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };

/**
 * Runs a program to its end, showing what it shows. The answer is its exit code. Signals reach it too. A program of
 * ours that `watches` has a channel to this one and ends when it closes: the system closes it when this one is gone,
 * killed perhaps.
 */
export const runProgram = (program, args, { watches = false, ...options } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: watches ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
      env: scrubbed(process.env),
      ...options,
    });
    const pass = (signal) => {
      // Windows knows no signal that asks.
      if (watches && process.platform === 'win32' && child.connected) child.disconnect();
      else child.kill(signal);
    };
    const passEnd = () => {
      pass('SIGTERM');
    };
    for (const signal of Object.keys(SIGNALS)) process.on(signal, pass);
    process.once('disconnect', passEnd);
    // A channel of somebody else's, a test runner's say, is theirs to keep alive.
    if (process.env[READY] !== undefined) process.channel?.unref();
    const done = () => {
      for (const signal of Object.keys(SIGNALS)) process.off(signal, pass);
      process.off('disconnect', passEnd);
    };
    child.on('error', (error) => {
      done();
      reject(error);
    });
    child.on('exit', (code, signal) => {
      done();
      resolve(code ?? (signal === null ? 1 : 128 + (SIGNALS[signal] ?? 9)));
    });
  });

/**
 * Runs a program quietly; the answer is its exit code (null when it was stopped or could not start) and what it
 * printed.
 */
export const runQuietly = (program, args, options = {}) => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: scrubbed(process.env),
    ...options,
  });
  return { status, output: `${stdout ?? ''}${stderr ?? ''}` };
};
