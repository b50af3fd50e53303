import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsIn, reasonAgainst } from './support/rooms';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['shared', 'db', 'electron', 'renderer', 'test', 'assets'];
const FORBIDDEN = ['utils', 'helpers', 'common', 'misc', 'manager', 'core', 'lib'];
/** The one entry of a room may be called index. */
const ENTRIES = ['shared/model/index.ts', 'renderer/index.html'];

const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );

const files = SOURCES.flatMap(filesUnder);
const code = [...files, 'vite.config.ts', 'vitest.config.ts'].filter((file) => /\.(tsx?|mjs)$/.test(file));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('the rooms of the project', () => {
  it('import only along the arrows, types too', () => {
    const wrong = code.flatMap((file) =>
      importsIn(read(file)).flatMap((given) => {
        const target = given.startsWith('.')
          ? relative(root, resolve(root, dirname(file), given))
              .split(sep)
              .join('/')
          : given;
        const reason = reasonAgainst(file, target, given.startsWith('.'));
        return reason === null ? [] : [`${file} imports ${given}: ${reason}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('hold no drawer for everything', () => {
    const isForbidden = (file: string): boolean =>
      file
        .split('/')
        .some(
          (part) =>
            FORBIDDEN.includes(part.split('.')[0] ?? '') || (part.split('.')[0] === 'index' && !ENTRIES.includes(file)),
        );
    expect(files.filter(isForbidden)).toEqual([]);
  });

  it('reach for nothing outside the project', () => {
    const wrong = code.flatMap((file) =>
      importsIn(read(file))
        .filter(
          (given) =>
            given.startsWith('/') ||
            (given.startsWith('.') && relative(root, resolve(root, dirname(file), given)).startsWith('..')),
        )
        .map((given) => `${file} imports ${given}`),
    );
    expect(wrong).toEqual([]);
    const address = code.filter(
      (file) => !file.startsWith('test/') && /['"`](?:\/(?:home|Users|work|root|opt)\/|[A-Z]:\\\\)/.test(read(file)),
    );
    expect(address).toEqual([]);
  });

  it('are the six of the architecture, with nothing beside them but what tools need', () => {
    const beside = new Set([
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'tsconfig.base.json',
      'electron-builder.yml',
      'vite.config.ts',
      'vitest.config.ts',
      '.oxlintrc.json',
      '.oxfmtrc.json',
      '.git-blame-ignore-revs',
      '.ci',
      '.git',
      '.gitignore',
      '.gitattributes',
      'README.md',
      'ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'LICENSE',
      'node_modules',
      'dist',
      'release',
    ]);
    expect(
      readdirSync(root).filter(
        (name) => !SOURCES.includes(basename(name)) && !beside.has(name) && !/\.log$|^\.DS_Store$/.test(name),
      ),
    ).toEqual([]);
  });
});

describe('the arrows', () => {
  it.each([
    ['shared/model/kind.ts', 'node:fs', false, 'neither Node'],
    ['shared/model/kind.ts', 'react', false, 'neither'],
    ['shared/model/kind.ts', 'db/atlas', true, 'shared imports only shared'],
    ['db/atlas.ts', 'electron/services/host', true, 'db imports only'],
    ['db/atlas.ts', 'electron', false, 'db knows'],
    ['electron/services/host.ts', 'electron', false, 'electron/services/port.ts'],
    ['electron/services/host.ts', 'node:http', false, 'electron/loopback'],
    ['electron/services/host.ts', 'electron/shell/ipc', true, 'electron/services imports only'],
    ['electron/shell/ipc.ts', 'electron/loopback/server', true, 'never import each other'],
    ['electron/loopback/server.ts', 'electron/shell/ipc', true, 'never import each other'],
    ['electron/loopback/server.ts', 'electron', false, 'electron/shell'],
    ['renderer/App.tsx', 'db/atlas', true, 'renderer/host.ts'],
    ['renderer/App.tsx', 'electron/services/port', true, 'renderer/host.ts'],
    ['renderer/App.tsx', 'node:path', false, 'renderer/host.ts'],
    ['renderer/state/session.ts', 'renderer/commands/handlers', true, 'a command changes state'],
    ['renderer/commands/handlers.ts', 'renderer/parts/ui/Button', true, 'draw nothing'],
    ['renderer/parts/ui/Button.tsx', 'renderer/state/session', true, 'has no state'],
    ['renderer/parts/drawings/BowTie.tsx', 'renderer/parts/ui/Button', true, 'parts/drawings'],
    ['renderer/parts/person/Panel.tsx', 'renderer/places/people/map/MapPlace', true, 'knows none of them'],
    ['renderer/places/compass/Compass.tsx', 'renderer/places/plan/PlanPlace', true, 'places never import each other'],
    ['renderer/paper/Rows.tsx', 'renderer/state/session', true, 'paper draws'],
    ['renderer/paper/chapters.tsx', 'renderer/places/plan/risks/RisksPaper', true, 'registry'],
    ['renderer/frame/Palette.tsx', 'renderer/places/plan/registry', true, 'the frame knows no place'],
    ['electron/main.ts', 'test/support/folders', true, 'nothing imports test'],
  ] as const)('stop %s from importing %s', (file, target, isRelative, words) => {
    expect(reasonAgainst(file, target, isRelative)).toContain(words);
  });
  it.each([
    ['shared/layout/tidy.ts', 'd3-flextree', false],
    ['db/atlas.ts', 'shared/model/index', true],
    ['electron/main.ts', 'electron/shell/desktop', true],
    ['electron/shell/ipc.ts', 'electron', false],
    ['renderer/App.tsx', 'shared/commands', true],
    ['renderer/App.tsx', 'renderer/places/compass/Compass', true],
    ['renderer/paper/papers.ts', 'renderer/places/plan/registry', true],
    ['renderer/places/plan/risks/RisksSection.tsx', 'renderer/paper/Rows', true],
    ['renderer/parts/person/Panel.tsx', 'renderer/commands/peopleCommands', true],
  ] as const)('let %s import %s', (file, target, isRelative) => {
    expect(reasonAgainst(file, target, isRelative)).toBeNull();
  });
  it('are read from every way to import', () => {
    expect(
      importsIn(
        "import type { A } from './a';\nimport './b.css';\nexport * from './c';\nconst d = await import('./d');\nexport {\n  e,\n} from './e';\nconst f = require('./f');\ntype G = import('./g').G;",
      ),
    ).toEqual(['./a', './b.css', './c', './d', './e', './f', './g']);
  });
});
