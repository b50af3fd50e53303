import { createInterface } from 'node:readline';

/** Where the command line reads and writes. */
export type Terminal = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** A secret: typed without being shown, or the next line of standard input. Null at its end. */
  readonly secret: (question: string) => Promise<string | null>;
  /** Whether a person types: then a new passphrase is asked twice. */
  readonly isTyped: boolean;
  /** Where edits are kept a second time; without it they are not. */
  readonly safetyFolder?: string;
};

/** What stands behind each `--option` that was given. */
export type Options = { readonly [name: string]: string | undefined };

const linesOf = (input: NodeJS.ReadableStream): (() => Promise<string | null>) => {
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  return async () => {
    const next = await lines.next();
    return next.done === true ? null : next.value;
  };
};

const typed = (question: string): Promise<string | null> =>
  new Promise((resolve) => {
    const { stdin, stderr } = process;
    let text = '';
    stderr.write(question);
    stdin.setRawMode(true);
    stdin.resume();
    const end = (answer: string | null): void => {
      stdin.setRawMode(false);
      stdin.pause();
      stdin.off('data', read);
      stderr.write('\n');
      resolve(answer);
    };
    const read = (data: Buffer): void => {
      for (const character of data.toString('utf8')) {
        if (character === '\r' || character === '\n') {
          end(text);
          return;
        }
        if (character === '\u0003' || character === '\u0004') {
          end(null);
          return;
        }
        text = character === '\u007f' || character === '\b' ? [...text].slice(0, -1).join('') : text + character;
      }
    };
    stdin.on('data', read);
  });

/** The terminal this process was started in. */
export const processTerminal = (): Terminal => {
  let nextLine: (() => Promise<string | null>) | null = null;
  return {
    out: (text) => {
      process.stdout.write(text);
    },
    err: (text) => {
      process.stderr.write(text);
    },
    isTyped: process.stdin.isTTY,
    secret: (question) => {
      if (process.stdin.isTTY) return typed(question);
      nextLine ??= linesOf(process.stdin);
      return nextLine();
    },
  };
};
