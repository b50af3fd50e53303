import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { type AppSettings, type RecentAtlas } from '../../shared/api/contract';
import { HIDES_CLIENTS, pageSettings, THEMES } from '../../shared/api/shapes';
import { AtlasError } from '../../shared/api/errors';
import { makeDataFolder } from './dataFolder';
import { writeWhole } from './writeFile';

const settingsFile = z.object({ theme: z.enum(THEMES).catch('system'), page: pageSettings.catch({}) });
const recentEntry = z.object({ path: z.string().max(4096), openedAt: z.iso.datetime(), sealed: z.boolean() });
const recentFile = z.array(recentEntry).max(100).catch([]);
type RecentEntry = z.output<typeof recentFile>[number];

const MOST_RECENT = 20;
/** Far more than either file ever takes; a longer one is not ours. */
const LONGEST_FILE = 2_000_000;

/** What the app remembers between runs, outside any atlas. A file that cannot be read counts as empty. */
export type KeptSettings = {
  readonly read: () => AppSettings;
  /** Throws invalidInput where it would be more than can be kept. */
  readonly set: (change: {
    readonly theme?: AppSettings['theme'] | undefined;
    readonly page?: AppSettings['page'] | undefined;
  }) => AppSettings;
  readonly recent: () => RecentAtlas[];
  readonly remember: (path: string, sealed: boolean) => void;
  readonly forget: (recentId: string) => void;
  /** Takes out of the page's settings whatever is kept under one of these ids. */
  readonly forgetAccounts: (ids: ReadonlySet<string>) => void;
  /** The path behind an id of the list, or null. */
  readonly pathOf: (recentId: string) => string | null;
};

const parsed = (path: string): unknown => {
  try {
    if (statSync(path).size > LONGEST_FILE) return null;
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    return null;
  }
};
/** The page knows a file by this and not by its path. */
export const recentIdOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 24);

const nameOf = (path: string): string => basename(path).replace(/\.atlas$/i, '');

/** Settings without what is kept by one of the ids, as a name or as a value of a list. */
const withoutKeys = <T>(value: T, ids: ReadonlySet<string>): T => {
  if (Array.isArray(value)) return value.filter((one) => !ids.has(one as string)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !ids.has(name))
      .map(([name, inner]) => [name, withoutKeys(inner as unknown, ids)]),
  ) as T;
};

/**
 * The settings in the data folder, which is made when it is missing. `listed` hears which atlases may be listed as
 * recent elsewhere, now and at each change. Throws readOnly where the folder cannot be made.
 */
export const settingsIn = (
  folder: string,
  listed: (paths: readonly string[]) => void = () => undefined,
): KeptSettings => {
  makeDataFolder(folder);
  const settingsPath = join(folder, 'settings.json');
  const recentPath = join(folder, 'recent.json');
  const read = (): AppSettings => settingsFile.parse(parsed(settingsPath) ?? {});
  const entries = (): RecentEntry[] => recentFile.parse(parsed(recentPath) ?? []);
  const tell = (): void => listed(read().page[HIDES_CLIENTS] === true ? [] : entries().map(({ path }) => path));
  const writeEntries = (list: readonly RecentEntry[]): void => {
    writeWhole(recentPath, JSON.stringify(list.slice(0, MOST_RECENT), null, 1));
    tell();
  };
  tell();
  return {
    read,
    set: (change) => {
      const now = read();
      const next = { theme: change.theme ?? now.theme, page: { ...now.page, ...change.page } };
      // What would be too much to be read again would lose everything that is kept.
      if (!pageSettings.safeParse(next.page).success) {
        throw new AtlasError('invalidInput', 'That is more than the page can remember. Nothing was changed.');
      }
      writeWhole(settingsPath, JSON.stringify(next, null, 1));
      if (next.page[HIDES_CLIENTS] !== now.page[HIDES_CLIENTS]) tell();
      return next;
    },
    recent: () =>
      entries().map((entry) => ({
        recentId: recentIdOf(entry.path),
        name: nameOf(entry.path),
        folder: dirname(entry.path),
        openedAt: entry.openedAt,
        sealed: entry.sealed,
        missing: !existsSync(entry.path),
      })),
    remember: (path, sealed) =>
      writeEntries([
        { path, openedAt: new Date().toISOString(), sealed },
        ...entries().filter((entry) => entry.path !== path),
      ]),
    forget: (recentId) => writeEntries(entries().filter((entry) => recentIdOf(entry.path) !== recentId)),
    forgetAccounts: (ids) => {
      const now = read();
      writeWhole(settingsPath, JSON.stringify({ ...now, page: withoutKeys(now.page, ids) }, null, 1));
    },
    pathOf: (recentId) => entries().find((entry) => recentIdOf(entry.path) === recentId)?.path ?? null,
  };
};
