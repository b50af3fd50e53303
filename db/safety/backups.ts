import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUP_REASONS } from '../../shared/api/shapes';

export type BackupReason = (typeof BACKUP_REASONS)[number];

/** A verified copy of an atlas as it was after a change. */
export type Backup = {
  /** Its name in its folder. */
  readonly name: string;
  /** ISO time at which it was made. */
  readonly at: string;
  readonly revision: number;
  readonly reason: BackupReason;
  readonly bytes: number;
};

const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3})Z r(\d+) ([a-zA-Z]+)\.atlas$/;
const isReason = (text: string): text is BackupReason => (BACKUP_REASONS as readonly string[]).includes(text);

export const nameOfBackup = (at: string, revision: number, reason: BackupReason): string =>
  `${at.replaceAll(':', '-')} r${revision} ${reason}.atlas`;

/** The backups in a folder, newest first. A folder that is not there holds none. */
export const backupsIn = (folder: string): readonly Backup[] => {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .flatMap((name) => {
      const [, day, hours, minutes, seconds, revision, reason = ''] = NAME.exec(name) ?? [];
      if (revision === undefined || !isReason(reason)) return [];
      const bytes = statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
      return [{ name, at: `${day}T${hours}:${minutes}:${seconds}Z`, revision: Number(revision), reason, bytes }];
    })
    .toSorted((a, b) => b.at.localeCompare(a.at) || b.revision - a.revision);
};

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Two are kept whatever the limit says: one may turn out to be damaged. */
const ALWAYS_KEPT = 2;

/** Which period a backup stands for, by its age; null where it is too old. All of the last hour stand for themselves. */
const periodOf = (at: number, now: number): string | null => {
  const age = now - at;
  if (age < HOUR) return `all ${at}`;
  if (age < 2 * DAY) return `hour ${Math.floor(at / HOUR)}`;
  if (age < 30 * DAY) return `day ${Math.floor(at / DAY)}`;
  if (age < 365 * DAY) return `week ${Math.floor(at / (7 * DAY))}`;
  return null;
};

/**
 * The backups to keep: all of the last hour, one an hour for two days, one a day for thirty, one a week for a year (of
 * each period the newest), then the newest that fit into `limit` bytes, and the two newest in any case.
 */
export const keptBackups = (newestFirst: readonly Backup[], now: number, limit: number): readonly Backup[] => {
  const seen = new Set<string>();
  let total = 0;
  return newestFirst.filter((backup, at) => {
    const period = periodOf(Date.parse(backup.at), now);
    const isOfPeriod = period !== null && !seen.has(period);
    if (period !== null) seen.add(period);
    const isKept = at < ALWAYS_KEPT || (isOfPeriod && total + backup.bytes <= limit);
    if (isKept) total += backup.bytes;
    return isKept;
  });
};

/** Takes away what need not be kept. Answers what is left, newest first. */
export const thinBackups = (folder: string, now: number, limit: number): readonly Backup[] => {
  const all = backupsIn(folder);
  const kept = new Set(keptBackups(all, now, limit));
  return all.filter((backup) => {
    if (kept.has(backup)) return true;
    try {
      rmSync(join(folder, backup.name), { force: true });
      return false;
    } catch {
      return true;
    }
  });
};

/** Bytes of everything that lies in a folder and below. */
export const bytesIn = (folder: string): number => {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sum + bytesIn(path);
      return sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0);
    }, 0);
  } catch {
    return 0;
  }
};
