import { spawn, spawnSync } from 'node:child_process';

/** Sentences about progress go beside the output, so that what a command prints can be piped. */
export const say = (sentence) => { process.stderr.write(`${sentence}\n`); };

/**
 * Runs a program to its end, showing what it shows. The answer is its exit code. Signals reach it too. A program of ours that is
 * `told` has a channel to this one, which the system closes when this one is gone, killed perhaps; and when whoever started this
 * one is gone, the program is asked to end.
 */
export const run = (program, args, { isTold = false, ...options } = {}) => new Promise((resolve, reject) => {
  const child = spawn(program, args, { stdio: isTold ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit', ...options });
  const pass = (signal) => { child.kill(signal); };
  const passEnd = () => { pass('SIGTERM'); };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  process.once('disconnect', passEnd);
  process.channel?.unref();
  const done = () => {
    for (const signal of signals) process.off(signal, pass);
    process.off('disconnect', passEnd);
  };
  child.on('error', (error) => { done(); reject(error); });
  child.on('exit', (code, signal) => { done(); resolve(code ?? (signal === null ? 1 : 128 + ({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }[signal] ?? 9))); });
});

/** Runs a program quietly; the answer is its exit code (null when it was stopped or could not start) and what it printed. */
export const runQuietly = (program, args, options = {}) => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...options });
  return { status, output: `${stdout ?? ''}${stderr ?? ''}` };
};
