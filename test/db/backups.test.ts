import { describe, expect, it } from 'vitest';
import { keptBackups, type Backup } from '../../db/safety/backups';
import { chanceFrom } from '../support/torture';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const BEGIN = Date.parse('2026-01-05T00:00:00.000Z');
const PLENTY = 1e12;

const backupAt = (at: number, revision: number, bytes = 1000): Backup => ({
  name: `${revision}`,
  at: new Date(at).toISOString(),
  revision,
  reason: 'working',
  bytes,
});
const timeOf = (backup: Backup): number => Date.parse(backup.at);

/** More than a year in which somebody works on some days, for some hours, and the others are thinned at every copy. */
const worked = () => {
  const chance = chanceFrom(7);
  const all: Backup[] = [];
  let kept: readonly Backup[] = [];
  for (let day = 0; day < 400; day += 1) {
    if (chance() < 0.3) continue;
    const from = BEGIN + day * DAY + (7 + Math.floor(chance() * 4)) * HOUR;
    const until = from + chance() * 10 * HOUR;
    for (let at = from; at < until; at += (3 + chance() * 25) * MINUTE) {
      const made = backupAt(at, all.length + 1);
      all.push(made);
      kept = keptBackups([made, ...kept], at, PLENTY);
    }
  }
  return { all, kept, now: timeOf(all.at(-1)!) };
};

/** Of each period of a length that lies wholly between two ages: the newest copy that was ever made in it. */
const newestOfEach = (all: readonly Backup[], now: number, length: number, from: number, to: number) => {
  const newest = new Map<number, Backup>();
  for (const backup of all) {
    const period = Math.floor(timeOf(backup) / length);
    if (now - (period + 1) * length < from || now - period * length >= to) continue;
    newest.set(period, backup);
  }
  return [...newest.values()];
};

describe('the copies that are kept', () => {
  const { all, kept, now } = worked();
  const names = new Set(kept.map(({ name }) => name));
  const isKept = ({ name }: Backup): boolean => names.has(name);

  it('are all of the last hour', () => {
    const lastHour = all.filter((backup) => now - timeOf(backup) < HOUR);
    expect(lastHour.length).toBeGreaterThan(2);
    expect(lastHour.filter((backup) => !isKept(backup))).toEqual([]);
  });

  it.each([
    ['one an hour for two days', HOUR, HOUR, 2 * DAY],
    ['one a day for thirty days', DAY, 2 * DAY, 30 * DAY],
    ['one a week for a year', WEEK, 30 * DAY, 365 * DAY],
  ] as const)('are %s, the newest of each, though they were thinned thousands of times', (_, length, from, to) => {
    const wanted = newestOfEach(all, now, length, from, to);
    expect(wanted.length).toBeGreaterThan(3);
    expect(wanted.filter((backup) => !isKept(backup))).toEqual([]);
  });

  it('are few, and none is older than a year', () => {
    expect(all.length).toBeGreaterThan(5000);
    expect(kept.length).toBeLessThan(150);
    expect(kept.filter((backup) => now - timeOf(backup) >= 365 * DAY)).toEqual([]);
  });

  it('fit into what somebody gives them, the newest first, and are never fewer than two', () => {
    const newestFirst = all.toReversed().slice(0, 40);
    const within = (limit: number) => keptBackups(newestFirst, now, limit);
    expect(within(5500)).toEqual(newestFirst.slice(0, 5));
    expect(within(1)).toEqual(newestFirst.slice(0, 2));
    const old = newestFirst.map((backup) => ({ ...backup, at: new Date(now - 500 * DAY).toISOString() }));
    expect(keptBackups(old, now, PLENTY)).toEqual(old.slice(0, 2));
  });
});
