import { spawn, type ChildProcess } from 'node:child_process';
import { scrubbed } from '../../electron/start/places.mjs';
import { NODE } from './bundle';

export type Child = {
  readonly process: ChildProcess;
  /** Lines said so far. */
  readonly said: readonly string[];
  /** Resolves at the first line for which `is` holds. */
  readonly line: (is: (line: string) => boolean) => Promise<string>;
  /** Kills it as a power switch would and waits until it is gone. */
  readonly kill: () => Promise<void>;
};

/** Runs a bundled script with `input` as JSON on its standard input. */
export const startChild = (script: string, input: unknown, options: { readonly uid?: number } = {}): Child => {
  // Settings for whoever runs the tests, such as those of a debugger, are not the child's.
  const child = spawn(NODE, [script], { stdio: ['pipe', 'pipe', 'inherit'], env: scrubbed(process.env), ...options });
  const said: string[] = [];
  const waiting = new Set<() => void>();
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    said.push(...lines);
    for (const wake of waiting) wake();
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
      for (const wake of waiting) wake();
    });
  });
  child.stdin.end(JSON.stringify(input));
  return {
    process: child,
    said,
    line: (is) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = said.find(is);
          if (found !== undefined) {
            waiting.delete(look);
            resolve(found);
          } else if (child.exitCode !== null || child.signalCode !== null) {
            waiting.delete(look);
            reject(new Error(`the child ended after: ${said.slice(-3).join(' ')}`));
          }
        };
        waiting.add(look);
        look();
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};
