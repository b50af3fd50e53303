import { existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { failureOf, type Sealed } from '../../db/atlas';
import { AtlasError } from '../../shared/api/errors';
import { figures } from '../../shared/analysis/figures';
import { dateSchema } from '../../shared/model/fields';
import type { DayOrder } from '../../shared/exchange/csv/values';
import { ENCODING_NAMES, isEncoding } from '../../shared/exchange/csv/encodings';
import { messageOf } from '../../shared/api/messageOf';
import { childReaders } from '../services/childReader';
import { readForeignAccount, readForeignTable } from '../services/foreignFiles';
import { requireStrong } from '../services/passphrases';
import { checkFile } from './checkFile';
import { EXPORT_OPTIONS, exportFile } from './exportFile';
import { handOver } from './handOver';
import { importAccountFile, importTable } from './importFile';
import { mergeFile } from './mergeFile';
import { refreshFromTable } from './refreshFile';
import {
  askPassphrase,
  copyBefore,
  documentWithFacts,
  isAccountFile,
  isTable,
  openOrCreate,
  openWithPassphrase,
} from './sources';
import type { Options, Terminal } from './terminal';
import { USAGE, UsageError, usageOf } from './usage';

type Command = {
  readonly options: readonly string[];
  readonly run: (terminal: Terminal, file: string, options: Options) => Promise<void>;
};

/** Options that say what they say by being there. */
const FLAGS: ReadonlySet<string> = new Set(['protect', 'seen', 'refresh', 'without-history']);

/** What goes with a table of people only. */
const TABLE_OPTIONS = [
  'map',
  'encoding',
  'headings',
  'sheet',
  'names',
  'managers',
  'dates',
  'as-of',
  'refresh',
  'gone',
  'seen',
] as const;

const importFile: Command['run'] = async (terminal, file, options) => {
  const { into, account, map } = options;
  const onConflict = options['on-conflict'];
  if (into === undefined) throw new UsageError('Say where to with --into X.atlas.');
  if (onConflict !== undefined && onConflict !== 'keep' && onConflict !== 'replace')
    throw new UsageError('--on-conflict is keep or replace.');
  if (!isTable(file) && !isAccountFile(file))
    throw new UsageError('The file to import ends in .json, .csv, .xlsx, .vcf or .eml.');
  const isOfTable = TABLE_OPTIONS.some((option) => options[option] !== undefined);
  if (isAccountFile(file) && (isOfTable || account !== undefined))
    throw new UsageError(
      `${TABLE_OPTIONS.map((option) => `--${option}`).join(', ')} and --account go with a table, not with an account file.`,
    );
  const { names, managers, dates, encoding, headings, sheet, refresh, gone } = options;
  const asOf = options['as-of'];
  if (dates !== undefined && dates !== 'day-first' && dates !== 'month-first')
    throw new UsageError('--dates is day-first or month-first.');
  if (asOf !== undefined && !dateSchema.safeParse(asOf).success)
    throw new UsageError('--as-of is a date like 2026-03-02.');
  if (encoding !== undefined && !isEncoding(encoding.toLowerCase()))
    throw new UsageError(`--encoding is one of ${ENCODING_NAMES.join(', ')}.`);
  if (headings !== undefined && !/^\d{1,4}$/.test(headings))
    throw new UsageError('--headings is the number of a row, or 0 where there are no headings.');
  if (gone !== undefined && gone !== 'leave' && gone !== 'keep') throw new UsageError('--gone is leave or keep.');
  if (gone !== undefined && refresh === undefined) throw new UsageError('--gone goes with --refresh.');
  const choice = {
    ...(encoding === undefined ? {} : { encoding: encoding.toLowerCase() }),
    ...(headings === undefined ? {} : { headingRow: Number(headings) }),
    ...(sheet === undefined ? {} : { sheet }),
  };
  const dayOrder: DayOrder | undefined =
    dates === undefined ? undefined : dates === 'day-first' ? 'dayFirst' : 'monthFirst';
  // Read before the atlas is opened: a file that is refused leaves no new atlas behind, and an open atlas must not be
  // read as a file.
  const table = isTable(file) ? await readForeignTable(childReaders(), file, {}, choice) : null;
  const read = table === null ? await readForeignAccount(childReaders(), file) : null;
  const isNew = !existsSync(into);
  const atlas = await openOrCreate(terminal, into, options['kept']);
  let isDone = false;
  try {
    if (atlas.readOnly !== null) throw new AtlasError('readOnly', atlas.readOnly);
    if (!isNew) await copyBefore(terminal, atlas, 'beforeImport');
    const answers = { names, managers, dayOrder, asOf, seen: options['seen'] !== undefined };
    if (table !== null && refresh !== undefined)
      refreshFromTable(terminal, atlas, file, table, { account, map, goneLeave: gone === 'leave' }, answers);
    else if (table !== null) importTable(terminal, atlas, file, table, { account, map, onConflict }, answers);
    if (read !== null) importAccountFile(terminal, atlas, read, { account, map, onConflict });
    isDone = true;
  } finally {
    atlas.close();
    // An atlas that was made for what did not come in holds nothing.
    if (isNew && !isDone) for (const name of [into, `${into}-journal`]) rmSync(name, { force: true });
  }
};

const showFigures: Command['run'] = async (terminal, file, options) => {
  const asked = options['as-of'];
  if (asked !== undefined && !dateSchema.safeParse(asked).success)
    throw new UsageError('--as-of is a date like 2026-03-02.');
  const { document, asOf, facts } = await documentWithFacts(terminal, file, options['account'], asked);
  terminal.out(`${JSON.stringify(figures(document, asOf, facts), null, 1)}\n`);
};

const reseal =
  (
    work: (terminal: Terminal, opened: Awaited<ReturnType<typeof openWithPassphrase>>) => Promise<Sealed | null>,
  ): Command['run'] =>
  async (terminal, file, options) => {
    const opened = await openWithPassphrase(terminal, file, true, options['kept']);
    try {
      const sealed = await work(terminal, opened);
      terminal.out(
        sealed === null
          ? `${basename(file)} is no longer sealed: anyone who has the file can read it.\n`
          : `${basename(file)} is sealed. Print this recovery code and keep it safe; ` +
              `without it or the passphrase nobody can open the file:\n${sealed.recoveryCode}\n`,
      );
      if (sealed?.notice) terminal.out(`${sealed.notice}\n`);
    } finally {
      opened.atlas.close();
    }
  };
const newPassphrase = async (terminal: Terminal): Promise<string> => {
  const given = await askPassphrase(terminal, 'New passphrase', true);
  requireStrong(given);
  return given;
};

const COMMANDS: Readonly<Record<string, Command>> = {
  import: { options: ['into', 'account', 'on-conflict', 'kept', ...TABLE_OPTIONS], run: importFile },
  merge: { options: ['with', 'account', 'prefer', 'kept'], run: mergeFile },
  export: { options: EXPORT_OPTIONS, run: exportFile },
  figures: { options: ['account', 'as-of'], run: showFigures },
  check: { options: [], run: checkFile },
  'hand-over': { options: ['account', 'out', 'without-history', 'kept'], run: handOver },
  seal: {
    options: ['kept'],
    run: reseal(async (terminal, { atlas }) => {
      if (atlas.isSealed())
        throw new AtlasError(
          'alreadySealed',
          'This atlas is already sealed. To change its passphrase use: atlas passphrase X.atlas',
        );
      return atlas.seal(await newPassphrase(terminal));
    }),
  },
  unseal: {
    options: ['kept'],
    run: reseal(async (_, { atlas, passphrase }) => {
      await atlas.unseal(passphrase ?? '');
      return null;
    }),
  },
  passphrase: {
    options: ['kept'],
    run: reseal(async (terminal, { atlas, passphrase }) => {
      if (passphrase === null)
        throw new AtlasError('notSealed', 'This atlas is not sealed. To seal it use: atlas seal X.atlas');
      return atlas.changePassphrase(passphrase, await newPassphrase(terminal));
    }),
  },
};

const parsed = (
  args: readonly string[],
): { readonly command: Command; readonly file: string; readonly options: Options } => {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(name === '' ? 'Say what to do.' : `There is no command “${name}”.`);
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: Object.fromEntries(
        command.options.map((option) => [
          option,
          { type: FLAGS.has(option) ? ('boolean' as const) : ('string' as const) },
        ]),
      ),
    });
    const [file, another] = positionals;
    if (file === undefined || another !== undefined) throw new UsageError('Give one file.');
    const options = Object.entries(values).map(([name, value]) => [name, value === true ? 'yes' : value] as const);
    return { command, file, options: Object.fromEntries(options) as Options };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(messageOf(error));
  }
};

/**
 * Does one command. Answers 0 when done, 1 when refused with the reason in words, 2 when not understood. Never throws.
 */
export const runCommand = async (args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> => {
  if (args.length === 1 && ['--help', '-h', 'help'].includes(args[0] ?? '')) {
    terminal.out(USAGE);
    return 0;
  }
  try {
    const { command, file, options } = parsed(args);
    await command.run(terminal, file, options);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${error.message}\n\n${usageOf(args[0] ?? '')}`);
      return 2;
    }
    const failure = failureOf(error, null);
    terminal.err(`${failure.message}\n`);
    const records = (
      failure.details as
        | {
            readonly records?: readonly {
              readonly noun: string;
              readonly id: string;
              readonly name: string;
              readonly fields: readonly string[];
            }[];
          }
        | undefined
    )?.records;
    for (const one of records ?? []) terminal.err(`  ${one.noun} ${one.id} (${one.name}): ${one.fields.join(', ')}\n`);
    if (failure.code === 'importConflict') terminal.err('Use --on-conflict keep or --on-conflict replace.\n');
    return 1;
  }
};
