import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ENDINGS } from './chosenFiles';
import type { Desktop } from './port';
import { IN_PAGE } from './selfTestPage';
import { messageOf } from '../../shared/api/messageOf';

/*
 * The app tests itself: its real program and page, with nobody at it and nothing of anybody's touched, does what a person
 * does in the first ten minutes. The steps know neither host: they act in the page, and look at the files.
 */

/** One step may take this long on a slow computer. */
const LONGEST_STEP_MS = 60_000;
const LOOK_MS = 50;

export type SelfTestFolder = {
  readonly data: string;
  /** Answers for the person who is not there: what is written goes into the folder of the test. */
  readonly chooseFile: Desktop['chooseFile'];
  readonly remove: () => void;
};

/** A folder for one test: all that it keeps and writes. */
export const selfTestFolder = (): SelfTestFolder => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'account-atlas-self-test-')));
  return {
    data: join(folder, 'data'),
    chooseFile: async (_windowId, { purpose }) => join(folder, `test${ENDINGS[purpose][0] ?? ''}`),
    remove: () => {
      try {
        // A browser or a virus scanner may hold a file for a moment longer.
        rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      } catch {
        // The system empties its temporary folder itself.
      }
    },
  };
};

export type SelfTestOptions = {
  readonly version: string;
  /** What is tested, in words: the host, and what it runs in. */
  readonly subject: string;
  readonly data: string;
  /** What a script gives in the page of the window that was opened. */
  readonly evaluate: (script: string) => Promise<unknown>;
  readonly out: (text: string) => void;
  readonly report: string | null;
  readonly longestStepMs?: number;
};

const PASSPHRASE = 'violet harbour tuba ninety';
const SOMEBODY = 'Selma Testrup';
/** A PDF of the sample is far larger; less than this is an empty sheet. */
const SMALLEST_PDF = 20_000;
const CLEAR = 'SQLite format 3';

type Step = readonly [title: string, work: (page: Page) => Promise<void>];
type Page = {
  /** Runs a script with the words of `IN_PAGE`. */
  readonly act: (script: string) => Promise<unknown>;
  /** Waits until a script in the page gives something that is so. */
  readonly until: (what: string, script: string) => Promise<void>;
  /** The same of the computer. */
  readonly see: (what: string, look: () => boolean) => Promise<void>;
  readonly command: (label: string) => Promise<void>;
};

const quoted = (text: string): string => JSON.stringify(text);
const SOMEBODY_IS_THERE = `textIn('[aria-label="People not placed yet"]').includes(${quoted(SOMEBODY)})`;

const stepsIn = (data: string): readonly Step[] => {
  const samples = join(data, 'samples');
  const atlas = (): string => join(samples, readdirSync(samples).find((name) => name.endsWith('.atlas')) ?? '');
  const pdf = join(data, '..', 'test.pdf');
  const unlock = (passphrase: string): string => `enter('form input[type=password]', ${quoted(passphrase)}); submit()`;
  return [
    [
      'The window shows the start page',
      async ({ until }) => {
        await until('the start page', `button('New atlas')`);
      },
    ],
    [
      'The sample opens, and its map is drawn',
      async ({ act, until }) => {
        await act(`press(document.querySelector('.sample-list button'))`);
        await until('the cards of the map', `document.querySelectorAll('[role=treeitem]').length > 5`);
        await until('the status line', `isSaved()`);
      },
    ],
    [
      'An edit is saved',
      async ({ command, act, until }) => {
        await command('Add many people');
        await until('the field for people', `document.querySelector('[role=dialog] textarea')`);
        await act(`enter('[role=dialog] textarea', ${quoted(SOMEBODY)})`);
        await until('the button that adds', `enabled(document.querySelector('[role=dialog] .button.primary'))`);
        await act(`press(document.querySelector('[role=dialog] .button.primary'))`);
        await until('the new person', SOMEBODY_IS_THERE);
        await until('that it is saved', `isSaved()`);
      },
    ],
    [
      'A PDF is printed',
      async ({ command, act, until, see }) => {
        await command('Export PDF');
        await until('the export', `enabled(button('Save as PDF'))`);
        await act(`press(button('Save as PDF'))`);
        await see('the file', () => (statSync(pdf, { throwIfNoEntry: false })?.size ?? 0) > SMALLEST_PDF);
        const bytes = readFileSync(pdf);
        if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('What was written is no PDF.');
        if (!bytes.subarray(-32).toString('latin1').includes('%%EOF')) throw new Error('The PDF is cut off.');
      },
    ],
    [
      'The atlas is sealed',
      async ({ command, act, until }) => {
        await command('Seal, unseal or change the passphrase');
        await until('the fields for a passphrase', `document.querySelector('#passphrase-new')`);
        await act(`enter('#passphrase-new', ${quoted(PASSPHRASE)}); enter('#passphrase-again', ${quoted(PASSPHRASE)})`);
        await until('that it is strong enough', `enabled(button('Seal'))`);
        await act(`press(button('Seal'))`);
        await until('the recovery code', `button('It is written down')`);
        await act(`press(button('It is written down'))`);
        await command('Close the atlas');
        await until('the start page', `button('New atlas')`);
        // Only now: whoever reads a file in the process that has it open takes its locks.
        if (readFileSync(atlas()).subarray(0, CLEAR.length).toString('latin1') === CLEAR)
          throw new Error('The file can still be read by everybody.');
      },
    ],
    [
      'It opens again by its passphrase alone, with the edit',
      async ({ command, act, until }) => {
        await act(`press(document.querySelector('.sample-list button'))`);
        await until('the question for the passphrase', `document.querySelector('form input[type=password]')`);
        await act(unlock('not this one at all'));
        await until('that another passphrase is refused', `textIn('form [role=alert]') !== ''`);
        await act(unlock(PASSPHRASE));
        await until('the map', `document.querySelectorAll('[role=treeitem]').length > 5`);
        await until('the edit', SOMEBODY_IS_THERE);
        await command('Close the atlas');
        await until('the start page', `button('New atlas')`);
      },
    ],
  ];
};

const pageOf = (evaluate: SelfTestOptions['evaluate'], longestMs: number): Page => {
  const act = (script: string): Promise<unknown> => evaluate(`(() => { ${IN_PAGE}\n${script} })()`);
  const see = async (what: string, look: () => unknown): Promise<void> => {
    for (const start = Date.now(); ; await wait(LOOK_MS)) {
      if (await look()) return;
      if (Date.now() - start > longestMs) throw new Error(`There was no sign of ${what}.`);
    }
  };
  const until = (what: string, script: string): Promise<void> =>
    see(what, () => evaluate(`(() => { ${IN_PAGE}\nreturn Boolean(${script}) })()`));
  return {
    act,
    see,
    until,
    command: async (label) => {
      await act(`key(window, { key: 'k', ctrl: true })`);
      await until('the palette', `document.querySelector('[role=dialog] [role=combobox]')`);
      await act(`enter('[role=dialog] [role=combobox]', ${quoted(label)})`);
      await until(`the command ${label}`, `option(${quoted(label)})`);
      await act(`press(option(${quoted(label)}))`);
    },
  };
};

const within = async (work: Promise<void>, longestMs: number): Promise<void> => {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('The window did not answer.')), longestMs);
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Does every step until one fails, and says so line by line. The answer is the exit code: 0 where all passed. */
export const selfTest = async (options: SelfTestOptions): Promise<0 | 1> => {
  const { version, subject, data, evaluate, longestStepMs = LONGEST_STEP_MS } = options;
  const lines: string[] = [];
  const say = (line: string): void => {
    lines.push(line);
    options.out(`${line}\n`);
  };
  say(`Account Atlas ${version}, test of itself: ${subject}, ${process.platform} ${process.arch}`);
  const page = pageOf(evaluate, longestStepMs);
  const begun = performance.now();
  let isFailed = false;
  for (const [title, work] of stepsIn(data)) {
    const start = performance.now();
    const failure = await within(work(page), longestStepMs * 2).then(() => null, messageOf);
    const ms = String(Math.round(performance.now() - start)).padStart(6);
    say(failure === null ? `passed ${ms} ms  ${title}` : `FAILED ${ms} ms  ${title}: ${failure}`);
    isFailed = failure !== null;
    if (isFailed) break;
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  say(isFailed ? `It failed after ${seconds} s.` : `Everything passed after ${seconds} s.`);
  if (options.report !== null) writeFileSync(options.report, `${lines.join('\n')}\n`);
  return isFailed ? 1 : 0;
};
