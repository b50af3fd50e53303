import { spawn, spawnSync } from 'node:child_process';
import { scrubbed } from './places.mjs';

/** Sentences about progress go beside the output, so that what a command prints can be piped. */
export const say = (sentence) => { process.stderr.write(`${sentence}\n`); };

/** Runs a program to its end, showing what it shows. The answer is its exit code. Signals reach it too. */
export const run = (program, args, options = {}) => new Promise((resolve, reject) => {
  const child = spawn(program, args, { stdio: 'inherit', env: scrubbed(process.env), ...options });
  const pass = (signal) => { child.kill(signal); };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  const done = () => { for (const signal of signals) process.off(signal, pass); };
  child.on('error', (error) => { done(); reject(error); });
  child.on('exit', (code, signal) => { done(); resolve(code ?? (signal === null ? 1 : 128 + ({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }[signal] ?? 9))); });
});

/** Runs a program quietly; the answer is its exit code (null when it was stopped or could not start) and what it printed. */
export const runQuietly = (program, args, options = {}) => {
  const quietly = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: scrubbed(process.env) };
  const { status, stdout, stderr } = spawnSync(program, args, { ...quietly, ...options });
  return { status, output: `${stdout ?? ''}${stderr ?? ''}` };
};
