import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { electronBinary, hasScreen, isFirstTime } from './electronBinary.mjs';
import { ensureNode, installPackages, isPinnedNode } from './install.mjs';
import { programOf, ROOT, scrubbed } from './places.mjs';
import { READY, print, runProgram } from './processes.mjs';
import { readStamp, stampOf, writeStamp } from './stamps.mjs';
import { whenStarterIsGone } from './starter.mjs';
import { ensureSystemPackages } from './systemPackages.mjs';

// Runs on any Node from 18 on: installs what is missing, then starts itself again under the Node the packages bring.

const PARTS = {
  page: {
    inputs: ['shared', 'renderer', 'assets', 'vite.config.ts', 'package-lock.json'],
    result: 'dist/page/index.html',
    make: 'buildPage',
  },
  hosts: {
    inputs: ['shared', 'db', 'electron', 'assets', 'vite.config.ts', 'package-lock.json'],
    result: 'dist/cli/main.js',
    make: 'buildHosts',
  },
};

const staleOf = (names) =>
  names.filter((name) => {
    const { inputs, result } = PARTS[name];
    return !existsSync(join(ROOT, result)) || readStamp(join(ROOT, `dist/.built-${name}`)) !== stampOf(ROOT, inputs);
  });

const build = async (...names) => {
  const stale = staleOf(names);
  if (stale.length === 0) return;
  print('Building.');
  const builders = await import('./build.mjs');
  for (const name of stale) {
    // Taken before: a file saved while it is built makes the next start build again.
    const stamp = stampOf(ROOT, PARTS[name].inputs);
    await builders[PARTS[name].make]();
    writeStamp(join(ROOT, `dist/.built-${name}`), stamp);
  }
};

/** A program of ours or of a package, under the right Node, in the folder the person called from. */
const node = (args, { program = process.execPath, ...options } = {}) => {
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return runProgram(program, args, { cwd, env: scrubbed(process.env), ...options });
};
const tool = (name, args) =>
  runProgram(process.execPath, [programOf(ROOT, name), ...args], { cwd: ROOT, env: scrubbed(process.env) });

const NO_SCREEN = 'There is no screen here, so Account Atlas is served to a browser.';

const app = async (args) => {
  await build('page', 'hosts');
  return openApp(args, process.execPath);
};

/** Opens what is built; `program` is the Node to run it under, unless this process may be it. */
const openApp = async (args, program, isHere = false) => {
  const { binary, reason } = hasScreen(process.env) ? await electronBinary(ROOT) : { binary: null, reason: NO_SCREEN };
  if (binary && isFirstTime(ROOT)) {
    print(
      'Electron is here for the first time. To prove the desktop window on this computer: npm start -- --self-test',
    );
  }
  if (binary)
    return runProgram(binary, [ROOT, ...args], {
      cwd: process.env.INIT_CWD ?? process.cwd(),
      env: scrubbed(process.env),
    });
  print(reason);
  const host = join(ROOT, 'dist/loopback/main.js');
  if (isHere && isPinnedNode(ROOT)) return hostHere(host, args);
  return node([host, ...args], { program, watches: true });
};

/**
 * The host within this very process, where nothing was built in it: to start another Node takes longer than all else a
 * start does before its browser. It ends with the signals this one gets.
 */
const hostHere = async (host, args) => {
  const kept = scrubbed(process.env);
  for (const name of Object.keys(process.env))
    if (!Object.hasOwn(kept, name)) Reflect.deleteProperty(process.env, name);
  process.chdir(process.env.INIT_CWD ?? process.cwd());
  process.argv = [process.execPath, host, ...args];
  await import(pathToFileURL(host).href);
  return 0;
};

/** What the page draws. */
const DRAWN = /^--(?:pdf|slides|html)(?:=|$)/;

const atlas = async (args) => {
  await build(...(args.some((arg) => DRAWN.test(arg)) ? ['page', 'hosts'] : ['hosts']));
  return node([join(ROOT, 'dist/cli/main.js'), ...args]);
};

const step = async (title, work) => {
  print(`\n== ${title}`);
  const start = Date.now();
  const code = await work();
  print(`== ${title}: ${code === 0 ? 'passed' : 'FAILED'} after ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return code === 0 ? [] : [title];
};

const vitest = (...projects) => tool('vitest', ['run', ...projects.flatMap((project) => ['--project', project])]);

/** Runs steps to the end, whichever fail, and says which did. */
const inSteps = async (steps) => {
  const start = Date.now();
  const failed = [];
  for (const [title, work] of steps) failed.push(...(await step(title, work)));
  const words = failed.length === 0 ? 'Everything passed' : `Failed: ${failed.join(', ')}`;
  print(`\n${words} after ${Math.round((Date.now() - start) / 1000)} s.`);
  return failed.length === 0 ? 0 : 1;
};

const FORM = [
  ['Format', () => tool('oxfmt', ['--check', '.'])],
  ['Types', () => tool('tsc', ['-b'])],
  ['Lint', () => tool('oxlint', ['--type-aware', '--deny-warnings'])],
];

/** What a change breaks most often, without a build and a browser. */
const check = () => inSteps([...FORM, ['Rules', () => vitest('rules', 'page')]]);

const test = async (args) => {
  const hasPrograms = await ensureSystemPackages();
  if (args.length > 0) {
    await build('page', 'hosts');
    return tool('vitest', ['run', ...args]);
  }
  return inSteps([
    ['Programs', async () => (hasPrograms ? 0 : 1)],
    ...FORM,
    [
      'Build',
      async () => {
        await build('page', 'hosts');
        return 0;
      },
    ],
    ['Rules, page, store, services and hosts', () => vitest('rules', 'page', 'store')],
    ['Journeys in the browser', () => vitest('e2e')],
    ['Journeys that need the machine for themselves', () => vitest('alone')],
  ]);
};

/** What takes long and seldom breaks: journeys of everything there is, and the torture. */
const long = async () => {
  if (!(await ensureSystemPackages())) return 1;
  await build('page', 'hosts');
  return inSteps([
    ['Long journeys', () => vitest('long')],
    ['Torture', () => torture()],
  ]);
};

/** The tests that kill, cut and flip, twenty times as often as every run does. */
const torture = async () => {
  if (!(await ensureSystemPackages())) return 1;
  await build('page', 'hosts');
  process.env.ACCOUNT_ATLAS_TORTURE = '1';
  return tool('vitest', [
    'run',
    '--project',
    'store',
    'test/db/kill.test.ts',
    'test/db/killWork.test.ts',
    'test/db/cut.test.ts',
    'test/db/open.test.ts',
    'test/db/safetyTorture.test.ts',
    'test/db/editModel.test.ts',
    'test/db/fullDisk.test.ts',
    'test/db/migrate.test.ts',
    'test/db/pulledDrive.test.ts',
    'test/electron/manyWindows.test.ts',
    'test/electron/foreignFiles.test.ts',
  ]);
};

const schema = async () => {
  // The page's own build tool reads the TypeScript; nothing is written but the list of migrations and the schema.
  const { runnerImport } = await import('vite');
  const load = async (path) => {
    const { module } = await runnerImport(join(ROOT, path), { root: ROOT, configFile: false, logLevel: 'error' });
    return module;
  };
  // The list comes first: the schema is what the migrations on it make.
  const { writeListOfMigrations } = await load('db/migrations/listMigrations.ts');
  writeListOfMigrations(join(ROOT, 'db/migrations'));
  const { writeSchema, adviceOnSchema } = await load('db/printSchema.ts');
  writeSchema(join(ROOT, 'db/schema.sql'));
  print('Wrote db/migrations/steps.ts and db/schema.sql.');
  const advice = adviceOnSchema();
  for (const sentence of advice) print(`\n${sentence}`);
  return advice.length === 0 ? 0 : 1;
};

const notices = async () => {
  await build('page', 'hosts');
  const { NOTICES, writeNotices } = await import('./notices.mjs');
  writeNotices();
  print(`Wrote ${NOTICES}.`);
  return 0;
};

const COMMANDS = {
  app,
  atlas,
  check,
  test,
  long,
  torture,
  schema,
  notices,
  build: async () => {
    await build('page', 'hosts');
    return 0;
  },
  bench: async (args) => {
    await build('page', 'hosts');
    return tool('vitest', ['run', '--project', 'bench', ...args]);
  },
  package: async (args) => {
    await build('page', 'hosts');
    const { debianWords, packagerArguments, signingWords } = await import('./packaging.mjs');
    const about = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    print(signingWords(process.env, process.platform));
    const debian = debianWords(process.env, about, process.platform);
    if (debian !== null) print(debian);
    return tool('electron-builder', packagerArguments(args, process.env, about));
  },
};

const main = async ([name, ...args]) => {
  const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : null;
  if (!command) {
    print(`Usage: node electron/start/run.mjs ${Object.keys(COMMANDS).join('|')}`);
    return 2;
  }
  if (process.env[READY] === undefined) {
    installPackages(ROOT);
    const again = [join(ROOT, 'electron/start/run.mjs'), name, ...args];
    whenStarterIsGone(() => {
      process.kill(process.pid, 'SIGTERM');
    });
    const program = ensureNode(ROOT);
    // Where all is built there is nothing that needs that Node but the app itself.
    if (name === 'app' && staleOf(Object.keys(PARTS)).length === 0) return openApp(args, program, true);
    return runProgram(program, again, { env: { ...scrubbed(process.env), [READY]: '1' }, watches: true });
  }
  return command(args);
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  print(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
