import { readdirSync, realpathSync, statfsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/*
 * What is known of a folder beyond what lies in it: whether a service keeps it in step with other computers, whether
 * other computers reach it, and which copies such a service set aside when two computers wrote at once.
 */

type Service = { readonly name: string; readonly folder: RegExp; readonly marker: RegExp | null };

/** By the name of a folder above the file, or by what the service leaves in one. */
const SERVICES: readonly Service[] = [
  { name: 'OneDrive', folder: /^OneDrive($|[ -])/, marker: null },
  { name: 'Dropbox', folder: /^Dropbox($| \()/, marker: /^\.dropbox(\.cache)?$/ },
  {
    name: 'Google Drive',
    folder: /^(Google ?Drive($|[ -])|GoogleDrive-)/,
    marker: /^\.tmp\.drive(download|upload)$/,
  },
  { name: 'iCloud', folder: /^(com~apple~CloudDocs|iCloud ?Drive)$/, marker: null },
  {
    name: 'Nextcloud',
    folder: /^Nextcloud\d*$/i,
    marker: /^(\._?sync_[0-9a-f]+\.db|\.sync_[0-9a-f]+\.db|\.nextcloudsync\.log|\.owncloudsync\.log)$/,
  },
  { name: 'Syncthing', folder: /^Syncthing$/, marker: /^\.stfolder$/ },
];

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

const foldersAbove = (path: string): readonly string[] => {
  const folders: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    folders.push(folder);
    if (dirname(folder) === folder) return folders;
  }
};

/** The service that keeps the folder of a file in step with other computers, or null. */
export const syncServiceOf = (path: string): string | null => {
  for (const folder of foldersAbove(path)) {
    const byName = SERVICES.find((one) => one.folder.test(basename(folder)));
    if (byName) return byName.name;
    const names = namesIn(folder);
    const byMarker = SERVICES.find(({ marker }) => marker !== null && names.some((name) => marker.test(name)));
    if (byMarker) return byMarker.name;
  }
  return null;
};

/** Kinds of file system that other computers reach, as Linux numbers them: NFS, SMB in its versions, AFS, 9P, FUSE. */
const NETWORK_KINDS: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x01021997, 0x65735546,
]);

const isOnNetwork = (folder: string): boolean => {
  try {
    // A letter for a drive of the network stands for a path that begins with the other computer's name.
    if (process.platform === 'win32') return realpathSync.native(folder).startsWith('\\\\');
    if (process.platform === 'darwin') return realpathSync(folder).startsWith('/Volumes/');
    // The number may come with a sign.
    return NETWORK_KINDS.has(Number(statfsSync(folder).type) >>> 0);
  } catch {
    return false;
  }
};

/** Whether other computers may reach the file, by a network or by a service. */
export const isShared = (path: string): boolean => isOnNetwork(dirname(path)) || syncServiceOf(path) !== null;

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * What services add to the name of a file when two computers wrote to it at once: words in brackets, in several
 * languages (Dropbox, Nextcloud), `_conflict-` (ownCloud), `.sync-conflict-` (Syncthing), the name of a computer
 * (OneDrive), a number (Google Drive, iCloud).
 */
const ADDED = [
  String.raw` \([^)]*(conflict|konflikt|conflit|conflicto|conflitto|conflito)[^)]*\)( \(\d+\))?`,
  String.raw`_conflict-[\w-]+`,
  String.raw`\.sync-conflict-\d{8}-\d{6}(-[A-Z0-9]+)?`,
  String.raw`-[A-Za-z0-9-]{1,63}`,
  String.raw` \(\d{1,3}\)`,
  String.raw` \d{1,3}`,
].join('|');

/** Files beside an atlas whose names say that a service set them aside. The name alone proves nothing. */
export const namedAsConflicts = (path: string): readonly string[] => {
  const ending = extname(path);
  const wanted = new RegExp(`^${literally(basename(path, ending))}(${ADDED})${literally(ending)}$`, 'i');
  return namesIn(dirname(path))
    .filter((name) => wanted.test(name))
    .map((name) => join(dirname(path), name));
};
