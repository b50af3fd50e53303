import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The loopback host as a process of its own, which can be killed: it prints its address and opens no window. */
export type HostProcess = {
  /** Good for one visit. */
  readonly url: string;
  /** Sends the signal and waits for the end. */
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
};

const running = new Set<ChildProcess>();

export const startHostProcess = async (dataFolder: string): Promise<HostProcess> => {
  const child = spawn(process.execPath, [join(root, 'dist/loopback/main.js')], {
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ACCOUNT_ATLAS_DATA: dataFolder },
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  running.add(child);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      running.delete(child);
      resolve();
    });
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /open at (\S+)\n/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error('the host ended before it said where it is')));
  });
  return {
    url,
    end: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
};

/** Ends what a test that failed left running. */
export const endHostProcesses = (): void => {
  for (const child of running) child.kill('SIGKILL');
};
