import { z } from 'zod';
import type { Diff } from '../document/diff';
import { isKind } from '../model';
import { isCalendarDay } from '../model/fields';
import { isNestedDeeper } from '../model/nesting';
import { MOST_STEPS } from './steps';

/** What methods and events of the contract are made of. */

/** Why a copy of an atlas was made. */
export const BACKUP_REASONS = [
  'opened',
  'working',
  'beforeImport',
  'beforeDeletion',
  'beforeMerge',
  'asked',
  'closed',
] as const;

export const id = z.string().min(1).max(80);
/** Whose records something is about: an account, by its id, or the atlas itself (`ATLAS_ITSELF`). */
export const whose = z.string().max(80);
/** A one-time permission to read or write one file the person chose. The page never sees or sends a path. */
export const fileToken = z.string().min(8).max(200);
/** The day figures are for. */
export const day = z.string().max(10).refine(isCalendarDay, 'is no day of the calendar');
export const passphrase = z.string().min(1).max(1000);
export const nothing = z.null();
/** The number of a change: whole, and small enough that the next one is another number. */
export const revision = z
  .number()
  .int()
  .min(0)
  .max(Number.MAX_SAFE_INTEGER - 1);

export const looseRecord = z.object({ id, ordinal: z.number(), updatedAt: z.string().nullable() }).catchall(z.json());
export const kindDiff = z.strictObject({
  added: z.array(looseRecord).max(50_000).optional(),
  removed: z.array(looseRecord).max(50_000).optional(),
  updated: z.record(id, z.record(z.string().max(80), z.tuple([z.json(), z.json()]))).optional(),
});
/** The outer shape of a diff; its values are checked against the model by `malformed`. */
export const diff = z.record(z.string().refine(isKind, 'is not a kind of record'), kindDiff) as unknown as z.ZodType<
  Diff,
  Diff
>;

export const records = z.record(z.string(), z.array(looseRecord));

export const THEMES = ['system', 'light', 'dark'] as const;
/** How the page of a window is drawn: a step larger or smaller, or in its usual size. */
export const ZOOM_STEPS = ['larger', 'smaller', 'usual'] as const;
export type ZoomStep = (typeof ZOOM_STEPS)[number];
/** The switch among the settings of the page that keeps clients unnamed: lists outside of the app hold none then. */
export { HIDES_CLIENTS } from './hidesClients';
/** What the page remembers is small: widths, switches, and a few marks for each account. */
const MOST_SETTINGS = 200;
const DEEPEST_SETTING = 8;
const LONGEST_SETTINGS = 500_000;
/** Widths and switches of the page, by name; the same check for a call and for the file they are kept in. */
export const pageSettings = z
  .custom<object>(
    (page) => typeof page === 'object' && page !== null && !isNestedDeeper(page, DEEPEST_SETTING),
    `holds something nested deeper than ${DEEPEST_SETTING} levels`,
  )
  .pipe(z.record(z.string().max(80), z.json()))
  .refine((page) => Object.keys(page).length <= MOST_SETTINGS, `holds more than ${MOST_SETTINGS} settings`)
  .refine((page) => JSON.stringify(page).length <= LONGEST_SETTINGS, `is longer than ${LONGEST_SETTINGS} characters`);
export const settings = z.object({ theme: z.enum(THEMES), page: z.record(z.string().max(80), z.json()) });

/** A part of others within the app. */
export const notice = z.object({
  name: z.string(),
  version: z.string(),
  /** As its makers name it, in the words of SPDX. */
  license: z.string(),
  /** What they ask to be passed on, as they wrote it. */
  text: z.string(),
});
export type Notice = z.output<typeof notice>;

export const recentAtlas = z.object({
  /** Stands for the path in calls. */
  recentId: z.string(),
  name: z.string(),
  folder: z.string(),
  openedAt: z.string(),
  sealed: z.boolean(),
  missing: z.boolean(),
});

export const accountSummary = z.object({
  id,
  name: z.string(),
  people: z.number(),
  updatedAt: z.string().nullable(),
  archived: z.boolean(),
  asOf: z.string().nullable(),
  /** The account this one is part of; it may lie in another atlas. */
  parentAccountId: z.string().nullable(),
});
export const atlasState = z.object({
  name: z.string(),
  folder: z.string(),
  sealed: z.boolean(),
  /** Why the atlas can only be read, or null. */
  readOnly: z.string().nullable(),
  /**
   * Why what is on screen is saved nowhere, in words, or null: the file was deleted or replaced, or its drive is gone.
   */
  trouble: z.string().nullable(),
  /** Which sample this is a working copy of, or null. */
  sample: z.string().nullable(),
  accounts: z.array(accountSummary),
  revision: z.number(),
});

/** An atlas that was locked in a window: what its file is called, and nothing of what it holds. */
export const lockedAtlas = z.object({ name: z.string(), recentId: z.string() });
/** Longest account of what was being typed when a window was locked, as JSON. */
export const LONGEST_IN_HAND = 500_000;
/** Whether somebody works in a window; `held` keeps it open whoever touches it, as a workshop does. */
export const ACTIVITIES = ['active', 'idle', 'held'] as const;

/** Which of two states to go on with: the file as it lies there, or the file with the journal rolled into it. */
export const goOnWith = z.enum(['file', 'journal']);
export type GoOnWith = z.output<typeof goOnWith>;

/** What this window could undo and redo, in words. */
export const historyState = z.object({ undo: z.string().nullable(), redo: z.string().nullable() });
export const applied = z.object({ revision: z.number(), at: z.string(), history: historyState });
/** How many steps are asked for at once. */
export const steps = z.number().int().min(1).max(MOST_STEPS);
export const replayed = z.object({
  revision: z.number(),
  at: z.string(),
  history: historyState,
  /** Of the last of the steps. */
  label: z.string(),
  /** How many were taken. */
  steps: z.number(),
  diff,
});

export const FILE_PURPOSES = [
  'openAtlas',
  'newAtlas',
  'saveCopy',
  'saveElsewhere',
  'importCsv',
  'importAccount',
  'mergeCopy',
  'savePdf',
  'saveAccount',
  'saveCsv',
  'attach',
  'saveAttachment',
  'saveText',
  'saveCalendar',
  'saveWorkbook',
  'saveReadingPage',
  'saveSlides',
  'saveSvg',
  'savePng',
  'savePreWork',
  'importPreWork',
  'saveWords',
] as const;

/** A file that was written: its name, and what stands for it when the person wants to see it. */
export const writtenFile = z.object({ name: z.string(), written: z.string() });
