import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StartReader } from './port';

/**
 * In a build the program lies beside. From source, as in tests, the built one is taken: Node does not run our
 * TypeScript.
 */
const builtProgram = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../dist/loopback/reader.mjs' : './reader.mjs', import.meta.url),
);

/** What a process needs from its surroundings to start at all; nothing else of ours is handed on. */
const NEEDED = ['SystemRoot', 'windir', 'PATH'];
const environment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    NEEDED.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** How a process of Node ends that has used up its memory: by a signal of its own, or on Windows by a code. */
const isOutOfMemory = (code: number | null, signal: NodeJS.Signals | null): boolean =>
  signal === 'SIGABRT' ||
  signal === 'SIGTRAP' ||
  signal === 'SIGILL' ||
  code === 134 ||
  code === 0x80000003 ||
  code === 0xc0000005;

/**
 * Readers of the hosts that run in Node: a process of the same Node with a heap of its own that cannot grow beyond its
 * limit.
 */
export const childReaders =
  (program = builtProgram): StartReader =>
  ({ kind, bytes, choice }, { memoryMb, answerBytes }, answered) => {
    const child = spawn(
      process.execPath,
      [
        `--max-old-space-size=${memoryMb}`,
        '--max-semi-space-size=16',
        program,
        kind,
        ...(choice === undefined ? [] : [JSON.stringify(choice)]),
      ],
      {
        stdio: ['pipe', 'pipe', 'ignore'],
        env: environment(),
        windowsHide: true,
      },
    );
    const parts: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= answerBytes) parts.push(part);
      else answered({ ended: 'answer' });
    });
    child.once('error', () => answered({ ended: 'failed' }));
    child.once('close', (code, signal) => {
      if (code === 0) answered({ text: Buffer.concat(parts).toString('utf8') });
      else answered({ ended: isOutOfMemory(code, signal) ? 'memory' : 'failed' });
    });
    // A reader that ends while it is still given bytes is heard of by its end.
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
    return () => {
      child.kill('SIGKILL');
    };
  };
