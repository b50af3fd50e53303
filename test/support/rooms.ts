/** Where code may reach, as architecture says it: room by room, with the words for whoever reaches elsewhere. */

type Room = {
  /** Paths that belong to the room. */
  readonly at: RegExp;
  /** Project paths it may import. */
  readonly may: RegExp;
  readonly mayWords: string;
  /** Packages and built-in modules it must not import, with what to do instead. */
  readonly never: readonly (readonly [what: RegExp, words: string])[];
};

const NODE = /^node:|^(?:fs|path|os|http|https|crypto|child_process|url|util|worker_threads|net)$/;
const REACT = /^(?:react|react-dom|@xyflow\/react|zustand|@base-ui\/react)(?:\/|$)/;

const ROOMS: readonly Room[] = [
  {
    at: /^shared\//,
    may: /^shared\//,
    mayWords: 'shared imports only shared; what needs more belongs in db, electron/services or renderer.',
    never: [
      [NODE, 'shared has neither Node nor a page; put this in db or electron/services.'],
      [REACT, 'shared has neither Node nor React; put this in renderer.'],
      [
        /^(?:electron|better-sqlite3|vite)(?:\/|$)/,
        'shared has neither Electron nor a store; put this in electron or db.',
      ],
    ],
  },
  {
    at: /^db\//,
    may: /^(?:db|shared)\//,
    mayWords: 'db imports only db and shared; what decides something belongs in electron/services.',
    never: [
      [/^electron$/, 'db knows no Electron; put this in electron/shell.'],
      [REACT, 'db knows no page; put this in renderer.'],
      [/^(?:node:)?(?:http|https|net)$/, 'the store speaks to no network.'],
    ],
  },
  {
    at: /^electron\/services\//,
    may: /^(?:electron\/services|db|shared)\//,
    mayWords:
      'electron/services imports only services, db and shared; a host is built on the services, not the other way round.',
    never: [
      [/^electron$/, 'services run in both hosts; give electron/services/port.ts a method and let the shell do it.'],
      [/^(?:node:)?(?:http|https|net)$/, 'services know no transport; put this in electron/loopback.'],
      [REACT, 'services know no page; put this in renderer.'],
    ],
  },
  {
    at: /^electron\/(?:shell\/|main\.ts|preload\.ts)/,
    may: /^(?:electron\/(?:shell|services)|shared)\//,
    mayWords: 'the shell imports only shell, electron/services and shared; the two hosts never import each other.',
    never: [
      [REACT, 'the shell draws nothing; put this in renderer.'],
      [/^(?:node:)?(?:http|https|net)$/, 'the desktop app listens on no port; put this in electron/loopback.'],
    ],
  },
  {
    at: /^electron\/loopback\/page\//,
    may: /^(?:electron\/loopback\/page|shared)\//,
    mayWords: 'the folder browser is a page; it imports only itself and shared.',
    never: [
      [NODE, 'the folder browser runs in a page.'],
      [/^electron$/, 'the loopback host knows no Electron; put this in electron/shell.'],
    ],
  },
  {
    at: /^electron\/loopback\//,
    may: /^(?:electron\/(?:loopback|services)|shared)\//,
    mayWords:
      'the loopback host imports only loopback, electron/services and shared; the two hosts never import each other.',
    never: [
      [/^electron$/, 'the loopback host knows no Electron; put this in electron/shell.'],
      [REACT, 'the loopback host draws nothing; put this in renderer.'],
    ],
  },
  {
    at: /^electron\/cli\//,
    may: /^(?:electron\/(?:cli|loopback|services)|db|shared)\//,
    mayWords: 'the command line imports only cli, loopback, services, db and shared.',
    never: [[/^electron$/, 'the command line runs without Electron; put this in electron/shell.']],
  },
  {
    at: /^electron\/start\//,
    may: /^(?:electron\/start|db|vite\.config)/,
    mayWords: 'the bootstrap runs before anything is installed or built; it imports only electron/start.',
    never: [[/^electron$/, 'the bootstrap starts Electron as a program; it does not import it.']],
  },
  {
    at: /^renderer\//,
    // What is new is told in the words of the change log.
    may: /^(?:renderer|shared)\/|^CHANGELOG\.md\?raw$/,
    mayWords: 'the page imports only renderer and shared; it asks the host through renderer/host.ts.',
    never: [
      [NODE, 'the page runs without Node; ask the host through renderer/host.ts.'],
      [
        /^(?:electron|better-sqlite3)$/,
        'the page runs without Electron and store; ask the host through renderer/host.ts.',
      ],
    ],
  },
];

type Arrow = { readonly from: RegExp; readonly never: RegExp; readonly words: string };

/**
 * The arrows inside the page, from what knows little to what puts it together: state, commands, parts, places and
 * paper, frame.
 */
const PAGE_ARROWS: readonly Arrow[] = [
  {
    from: /^renderer\/(?:state|commands)\//,
    never: /^renderer\/(?:parts|places|paper|frame)\//,
    words: 'state and commands draw nothing; what they need of a part belongs in shared, state or commands.',
  },
  {
    from: /^renderer\/state\//,
    never: /^renderer\/commands\//,
    words: 'state knows no commands; a command changes state.',
  },
  {
    from: /^renderer\/parts\/ui\//,
    never: /^renderer\/(?:state|commands|parts\/(?!ui\/))/,
    words: 'parts/ui has no state: give it what it shows, or put this in another part.',
  },
  {
    from: /^renderer\/parts\/drawings\//,
    never: /^renderer\/(?:state|commands|parts\/(?!drawings\/))/,
    words: 'parts/drawings is drawn from what it is given, on screen and on paper alike; put this in another part.',
  },
  {
    from: /^renderer\/parts\//,
    never: /^renderer\/(?:places|paper|frame)\//,
    words: 'a part is shown by several places and knows none of them; what it needs is a part, too.',
  },
  {
    from: /^renderer\/paper\//,
    never: /^renderer\/(?:state|commands|frame|places\/(?!plan\/registry$))/,
    words: "paper draws a document it is given; of the places it knows only the registry of the plan's sections.",
  },
  {
    from: /^renderer\/(?:places|frame)\//,
    never: /^renderer\/[A-Z][^/]*$/,
    words: 'only the page itself puts places and frame together.',
  },
  { from: /^renderer\/places\//, never: /^renderer\/frame\//, words: 'a place does not know the frame around it.' },
  {
    from: /^renderer\/frame\//,
    never: /^renderer\/places\//,
    words: 'the frame knows no place; what both show is a part.',
  },
];

const placeOf = (path: string): string | undefined => /^renderer\/places\/([^/]+)/.exec(path)?.[1];

const reasonInPage = (file: string, target: string): string | null => {
  const arrow = PAGE_ARROWS.find(({ from, never }) => from.test(file) && never.test(target));
  if (arrow) return arrow.words;
  const from = placeOf(file);
  const to = placeOf(target);
  return from !== undefined && to !== undefined && from !== to
    ? 'places never import each other; what several places show is a part.'
    : null;
};

/**
 * Why a file may not import this, or null. `target` is a path from the root of the project when `isRelative`, a package
 * otherwise.
 */
export const reasonAgainst = (file: string, target: string, isRelative: boolean): string | null => {
  if (file.startsWith('test/')) return null;
  if (isRelative && target.startsWith('test/'))
    return 'nothing imports test; what the product needs belongs in the room that uses it.';
  const room = ROOMS.find((candidate) => candidate.at.test(file));
  if (!room) return null;
  if (isRelative) return room.may.test(target) ? reasonInPage(file, target) : room.mayWords;
  return room.never.find(([what]) => what.test(target))?.[1] ?? null;
};

const IMPORT =
  /(?:^|[;}\s])(?:import|export)\s+(?:type\s+)?(?:[\w*$\s{},]*?\sfrom\s*)?['"]([^'"\n]+)['"]|\b(?:import|require)\s*\(\s*['"]([^'"\n]+)['"]/gm;

/** What a source file imports, in order. Comments are not read. */
export const importsIn = (source: string): string[] =>
  [
    ...source
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, '')
      .matchAll(IMPORT),
  ].map((match) => match[1] ?? match[2] ?? '');
