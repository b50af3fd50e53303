import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { beforeAll, describe, expect, it } from 'vitest';
import { noticesOf, packagesOf, packedPackages } from '../../electron/start/notices.mjs';
import { answeringFor, debianWords, packagerArguments, signingWords } from '../../electron/start/packaging.mjs';
import type { Notice } from '../../shared/api/shapes';
import { temporaryFolder } from '../support/folders';
import { packApp } from '../support/packedApp';

// Either quote says the same.
const text = readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8').replaceAll("'", '"');

describe('the package', () => {
  it.each([
    ['runAsNode', false],
    ['enableCookieEncryption', false],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['onlyLoadAppFromAsar', true],
    ['grantFileProtocolExtraPrivileges', false],
  ])('has the fuse %s: %s', (fuse, isOn) => {
    expect(text).toMatch(new RegExp(`^  ${fuse}: ${isOn}$`, 'm'));
  });
  it('compiles nothing, and keeps the one addon its system needs', () => {
    expect(text).toMatch(/^npmRebuild: false$/m);
    for (const system of ['linux-${arch}', 'darwin-*', 'win32-${arch}'])
      expect(text).toContain(`"!node_modules/better-sqlite3/prebuilds/!(${system}.node)"`);
    expect(text).toMatch(/^asar: true$/m);
  });
  it('holds what the shell starts from, and not the host that listens on a port', () => {
    const { main } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      main: string;
    };
    expect(main).toBe('dist/shell/main.js');
    const files = text.match(/^files:\n((?: {2}(?:-|#) .*\n)+)/m)?.[1] ?? '';
    for (const path of [
      'dist/shell/**',
      'dist/preload/**',
      'dist/page/**',
      'assets/samples/**',
      'assets/preWork/**',
      'assets/reading/**',
      'package.json',
    ])
      expect(files).toContain(`- ${path}\n`);
    expect(files).not.toMatch(/loopback|dist\/\*\*|cli/);
    expect(text).toMatch(/^ {2}- ext: atlas$/m);
  });
});

const ADDON = 'node_modules/better-sqlite3/prebuilds/linux-x64.node';

describe('what is packed', () => {
  let packed: ReturnType<typeof packApp>;
  const folder = temporaryFolder();
  beforeAll(() => {
    packed = packApp(folder);
  }, 240_000);

  it('is what runs and nothing else: no source, no test, no host that listens on a port', () => {
    const wanted = [
      'package.json',
      'dist/page/',
      'dist/preload/',
      'dist/shell/',
      'assets/samples/',
      'assets/preWork/',
      'assets/reading/',
      'assets/icons/512x512.png',
      'assets/notices.json',
      'node_modules/better-sqlite3/',
    ];
    expect(packed.files.filter((path) => !wanted.some((start) => path.startsWith(start)))).toEqual([]);
    const needed = [
      'package.json',
      'dist/shell/main.js',
      'dist/preload/preload.cjs',
      'dist/page/index.html',
      'dist/page/print.html',
      'assets/samples/hospital.json',
      'assets/preWork/form.js',
      'assets/reading/page.js',
      'assets/notices.json',
    ];
    for (const path of needed) expect(packed.files).toContain(path);
    expect(packed.files.filter((path) => path.endsWith('.node'))).toEqual([ADDON]);
  });
  it('has the addon and the files of threads beside the archive', () => {
    const beside = ['dist/shell/pdfWorker.mjs', 'dist/shell/copyWorker.mjs', 'dist/shell/reader.mjs', ADDON];
    for (const path of beside) {
      expect(packed.unpacked).toContain(path);
      expect(existsSync(join(packed.folder, 'resources/app.asar.unpacked', path)), path).toBe(true);
    }
  });
  it('has threads that run where they lie', async () => {
    const file = join(packed.folder, 'resources/app.asar.unpacked/dist/shell/pdfWorker.mjs');
    // No guess at what kind of script it is: Electron need not make one.
    const worker = new Worker(file, { execArgv: ['--no-experimental-detect-module'] });
    const answered = new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    worker.postMessage({ ask: 'pages', pdf: new Uint8Array([1, 2, 3]) });
    expect(await answered).toMatchObject({ ok: false });
    await worker.terminate();
  });
  it('has a thread for copies that finds its database where it lies', async () => {
    const file = join(packed.folder, 'resources/app.asar.unpacked/dist/shell/copyWorker.mjs');
    const worker = new Worker(file, { execArgv: ['--no-experimental-detect-module'] });
    const answered = new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    const vault = { folder: join(packed.folder, 'nothing'), key: null };
    worker.postMessage({ id: 1, job: { do: 'restore', vault, target: join(packed.folder, 'none'), revision: null } });
    expect(await answered).toMatchObject({ id: 1, ok: false, code: 'notFound' });
    await worker.terminate();
  });
  it('has its fuses set: one letter each, in the order Electron gives them', () => {
    expect(packed.fuses).toBe('000011000');
  });
});

describe('the targets', () => {
  const targets = (system: string): string =>
    text.match(new RegExp(`^${system}:\\n(?: {2}.*\\n)*? {2}target:\\n((?: {4}.*\\n)+)`, 'm'))?.[1] ?? '';
  it('are an installer for one user, one image for both kinds of Mac, and two forms for Linux', () => {
    expect(targets('win')).toBe('    - nsis\n');
    expect(targets('mac')).toBe('    - target: dmg\n      arch:\n        - universal\n');
    expect(targets('linux')).toBe('    - AppImage\n    - deb\n');
    expect(text).toMatch(/^nsis:\n {2}oneClick: true\n {2}perMachine: false\n/m);
  });
  it('are signed with keys from the environment, and else a Mac gets a signature that names nobody', () => {
    const unsigned = ['--config.mac.identity=-', '--config.mac.hardenedRuntime=false', '--config.mac.notarize=false'];
    expect(packagerArguments(['--mac'], {})).toEqual(['--mac', '--publish=never', ...unsigned]);
    for (const keys of [{ CSC_LINK: 'key.p12' }, { CSC_NAME: 'Somebody' }]) {
      expect(packagerArguments(['--mac'], keys)).toEqual(['--mac', '--publish=never']);
      expect(signingWords(keys, 'darwin')).toContain('is signed');
    }
    expect(signingWords({}, 'darwin')).toContain('not signed');
    expect(signingWords({ WIN_CSC_LINK: 'key.pfx' }, 'win32')).toContain('is signed');
  });

  it('for Debian names who answers for it, and nobody is made up', () => {
    const named = {
      ACCOUNT_ATLAS_MAINTAINER: 'Runa Tolvik <runa@tolvik.example>',
      ACCOUNT_ATLAS_HOMEPAGE: 'https://a.example',
    };
    const about = { author: 'Odo Fennimar <odo@fennimar.example>', homepage: 'https://b.example' };
    expect(answeringFor(named, about)?.maintainer).toBe('Runa Tolvik <runa@tolvik.example>');
    expect(answeringFor({}, about)).toEqual({ maintainer: about.author, homepage: about.homepage });
    expect(answeringFor({}, { ...about, author: { name: 'Odo', email: 'odo@x.example' } })?.maintainer).toBe(
      'Odo <odo@x.example>',
    );
    for (const nobody of [{}, { author: 'Odo' }, { ...about, author: 'Odo' }, { author: about.author }])
      expect(answeringFor({}, nobody)).toBeNull();
    expect(packagerArguments([], named, {}, 'linux')).toEqual(
      expect.arrayContaining([
        '--config.linux.maintainer=Runa Tolvik <runa@tolvik.example>',
        '--config.extraMetadata.homepage=https://a.example',
      ]),
    );
    expect(packagerArguments([], {}, {}, 'linux')).toContain('--config.linux.target=AppImage');
    expect(packagerArguments(['--dir'], {}, {}, 'linux')).not.toContain('--config.linux.target=AppImage');
    expect(debianWords({}, {}, 'linux')).toContain('ACCOUNT_ATLAS_MAINTAINER');
    expect(debianWords(named, {}, 'linux')).toBeNull();
    expect(text).not.toContain('invalid');
  });
});

describe('the notices', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const written = JSON.parse(readFileSync(join(root, 'assets/notices.json'), 'utf8')) as Notice[];
  it('are those of every part that is in what was built, as the lock file names them', () => {
    expect(written, 'Parts of the app changed. Run npm run notices.').toEqual(noticesOf(packedPackages(root), root));
    const names = written.map(({ name }) => name);
    // What a person would look for first.
    for (const name of ['react', 'electron', 'better-sqlite3-multiple-ciphers', 'zod', 'unpdf', 'SQLite'])
      expect(names).toContain(name);
    // Tools are no part of it.
    for (const name of ['vite', 'vitest', 'typescript', 'playwright-core', 'axe-core'])
      expect(names).not.toContain(name);
  });
  it('hold the words of each licence, and none that asks for more than to be passed on', () => {
    for (const { name, license, text: words } of written) {
      expect(words.length, name).toBeGreaterThan(40);
      expect(license, name).not.toMatch(/GPL|SSPL|BUSL|UNLICENSED/);
    }
  });
  it('are found by where a module lies, also within another package and behind a link', () => {
    expect(
      packagesOf([
        '/project/renderer/App.tsx',
        '/project/node_modules/react/index.js',
        '/elsewhere/node_modules/@a/b/node_modules/c/d.js?x',
        '\0/project/node_modules/@a/b/index.js',
        'C:\\project\\node_modules\\zod\\index.js',
      ]),
    ).toEqual(['node_modules/@a/b', 'node_modules/@a/b/node_modules/c', 'node_modules/react', 'node_modules/zod']);
  });
});

describe('the picture of the app', () => {
  const assets = new URL('../../assets/', import.meta.url);
  it('is there in every size a system asks for, and is the one in the tab of a browser', () => {
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
      const bytes = readFileSync(new URL(`icons/${size}x${size}.png`, assets));
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
    }
    const page = readFileSync(new URL('../../renderer/index.html', import.meta.url), 'utf8');
    expect(page).toContain('<link rel="icon" type="image/svg+xml" href="../assets/icon.svg" />');
    for (const system of ['linux', 'mac', 'win']) {
      expect(text).toMatch(new RegExp(`^${system}:\\n(?:  .*\\n)*?  icon: icons\\n`, 'm'));
    }
  });
});

describe('the list of a platform', () => {
  it('names a file: one that only leaves out would pack everything else', () => {
    expect(text.match(/^ {2}files:\n {4}- package\.json\n {4}- "!/gm)).toHaveLength(3);
  });
});
