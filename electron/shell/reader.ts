import type { ProcessMetric, UtilityProcess, ForkOptions } from 'electron';
import type { ReaderEnd, StartReader } from '../services/port';

/** How often the system is asked what a reader takes up. */
const WATCH_MS = 200;
const KB_IN_MB = 1024;
/** What a process of Electron takes up before it reads anything. */
const EMPTY_MB = 150;

type ShellReaderOptions = {
  /** Electron's `utilityProcess.fork`. The app may not run itself as Node, so `child_process` has nothing to start. */
  readonly fork: (program: string, args: string[], options: ForkOptions) => UtilityProcess;
  /** Electron's `app.getAppMetrics`. */
  readonly metrics: () => readonly ProcessMetric[];
  /** The built program, in the archive of the app: a utility process reads from there as the app does. */
  readonly program: string;
};

/**
 * Readers of the shell: utility processes. The limit of the heap is handed on, and what the system says of the process
 * is watched beside it, so that nothing rests on the one alone.
 */
export const shellReaders =
  ({ fork, metrics, program }: ShellReaderOptions): StartReader =>
  (work, { memoryMb, answerBytes }, answered) => {
    const child = fork(program, [], {
      execArgv: [`--max-old-space-size=${memoryMb}`],
      env: {},
      stdio: 'ignore',
      serviceName: 'Account Atlas file reader',
    });
    let why: 'memory' | 'failed' = 'failed';
    const watch = setInterval(() => {
      const used = metrics().find(({ pid }) => pid === child.pid)?.memory.workingSetSize ?? 0;
      if (used <= (memoryMb + EMPTY_MB) * KB_IN_MB) return;
      why = 'memory';
      child.kill();
    }, WATCH_MS);
    const tell = (end: ReaderEnd): void => {
      clearInterval(watch);
      answered(end);
    };
    child.on('message', (text: unknown) => {
      if (typeof text !== 'string') tell({ ended: 'failed' });
      else tell(text.length > answerBytes ? { ended: 'answer' } : { text });
    });
    // V8 says so before it gives up for want of memory.
    child.on('error', () => {
      why = 'memory';
    });
    child.on('exit', () => tell({ ended: why }));
    child.postMessage(work);
    return () => {
      clearInterval(watch);
      child.kill();
    };
  };
