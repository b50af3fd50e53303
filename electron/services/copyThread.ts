import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { copyHere, type Copier, type CopyAnswer, type CopyJob } from '../../db/safety/copier';
import { AtlasError, type ErrorCode } from '../../shared/api/errors';
import { workerFile } from './workerFile';

export type CopyQuestion = { readonly id: number; readonly job: CopyJob };
export type CopyReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code: ErrorCode; readonly message: string };

/** A thread that makes and verifies copies, one after the other, so that no key waits for it. */
export type CopyThread = {
  readonly copy: Copier;
  /** Resolves once everything that was asked is done, or after so many milliseconds. */
  readonly settled: (longestMs: number) => Promise<void>;
  readonly end: () => void;
};

/** How long an idle thread is kept. */
const IDLE_MS = 30_000;

/**
 * The thread starts with the first job and ends when nothing was asked for a while. It never opens an atlas that is open
 * here: only what is kept beside it.
 */
export const startCopyThread = (): CopyThread => {
  type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void };
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | null = null;
  let asked = 0;
  const settledWaiters = new Set<() => void>();

  const stop = (): void => {
    const ended = worker;
    worker = null;
    if (idle) clearTimeout(idle);
    void ended?.terminate();
  };
  const tellSettled = (): void => {
    if (waiting.size > 0) return;
    for (const tell of settledWaiters) tell();
    settledWaiters.clear();
    idle = setTimeout(stop, IDLE_MS);
    idle.unref();
  };
  const failAll = (): void => {
    worker = null;
    for (const { reject } of waiting.values())
      reject(new AtlasError('diskFailed', 'The copy could not be made. Your atlas is saved. It is tried again.'));
    waiting.clear();
    tellSettled();
  };
  const started = (): Worker => {
    if (idle) clearTimeout(idle);
    if (worker) return worker;
    const made = new Worker(workerFile('copyWorker.mjs'), { execArgv: [] });
    made.unref();
    made.on('message', (reply: CopyReply) => {
      const one = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (reply.ok) one?.resolve(reply.value);
      else one?.reject(new AtlasError(reply.code, reply.message));
      tellSettled();
    });
    made.once('error', () => {
      if (worker === made) failAll();
    });
    made.once('exit', () => {
      if (worker === made) failAll();
    });
    worker = made;
    return made;
  };
  const isBuilt = existsSync(fileURLToPath(workerFile('copyWorker.mjs')));
  const copy: Copier = <J extends CopyJob>(job: J): Promise<CopyAnswer<J>> => {
    // From source, where nothing was built, the work is done here.
    if (!isBuilt) return copyHere(job);
    const id = (asked += 1);
    const answered = Promise.withResolvers<unknown>();
    waiting.set(id, answered);
    started().postMessage({ id, job } satisfies CopyQuestion);
    return answered.promise as Promise<CopyAnswer<J>>;
  };
  return {
    copy,
    settled: (longestMs) =>
      new Promise((resolve) => {
        if (waiting.size === 0) {
          resolve();
          return;
        }
        const timer = setTimeout(resolve, longestMs);
        settledWaiters.add(() => {
          clearTimeout(timer);
          resolve();
        });
      }),
    end: stop,
  };
};
