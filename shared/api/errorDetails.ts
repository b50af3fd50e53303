/** What some errors carry beside their sentence, and how it is read on the other side. */
import { z } from 'zod';
// Sets the checks up for a page that may make no code from text, before the first of them is made.
import '../model/fields';

const differing = z.object({ noun: z.string(), name: z.string(), fields: z.array(z.string()) });
/** A record that a file and an atlas know differently (`importConflict`). */
export type Differing = z.output<typeof differing>;
const conflict = z.object({ records: z.array(differing) });

const there = z.object({ accountId: z.string(), name: z.string(), isArchived: z.boolean() });
/** The account of a file that is in the atlas already, in the details of an `accountExists`; null where they say none. */
export const accountThereIn = (details: unknown): z.output<typeof there> | null =>
  there.safeParse(details).data ?? null;

const tried = z.object({
  opens: z.boolean(),
  isSound: z.boolean(),
  changes: z.number(),
  lastAt: z.string().nullable(),
});
const states = z.object({ file: tried, journal: tried });
/** The two states of a file beside which a crash left a journal (`journalLeft`). */
export type LeftStates = z.output<typeof states>;

const inUse = z.object({ who: z.string(), computer: z.string(), since: z.string() });
/** Who has a file open, where, and since when, as was noted beside it (`openElsewhere`). */
export type InUse = z.output<typeof inUse>;
const inUseDetails = z.object({ inUse });

/** Who has it, in the details of an `openElsewhere`; null where nobody noted it. */
export const inUseIn = (details: unknown): InUse | null => inUseDetails.safeParse(details).data?.inUse ?? null;
const keptEdits = z.object({
  /** `ahead`: the edits go on from where the file ends. `other`: the file is not the one that was last saved here. */
  kind: z.enum(['ahead', 'other']),
  edits: z.number(),
  /** Of the first and the last edit that is kept, and of the last one in the file; ISO times. */
  firstAt: z.string().nullable(),
  lastAt: z.string().nullable(),
  fileAt: z.string().nullable(),
  /** What the last of them are called, newest first. */
  labels: z.array(z.string()),
});
/** What is kept beside a file that holds less, or another history (`editsKept`). */
export type KeptEdits = z.output<typeof keptEdits>;
const lost = z.object({
  why: z.enum(['missing', 'damaged', 'halfChange']),
  /** When the newest copy was made; ISO time. */
  copyAt: z.string(),
  sealed: z.boolean(),
});
/** What is kept of an atlas whose file is gone, cannot be read (`atlasLost`), or holds half a change. */
export type LostAtlas = z.output<typeof lost>;

/** The details of an `editsKept`, or null. */
export const keptEditsIn = (details: unknown): KeptEdits | null => keptEdits.safeParse(details).data ?? null;

/** The details of an `atlasLost`, or null. */
export const lostAtlasIn = (details: unknown): LostAtlas | null => lost.safeParse(details).data ?? null;

/** What is kept of a file that holds half a change, or lies beside a journal that does not fit it; null: nothing. */
export const keptOfHalfIn = (details: unknown): LostAtlas | null =>
  z.object({ kept: lost }).safeParse(details).data?.kept ?? null;

/** The records in the details of an `importConflict`; none where the details say none. */
export const differingIn = (details: unknown): readonly Differing[] => conflict.safeParse(details).data?.records ?? [];

/** The states in the details of a `journalLeft`, or null. */
export const leftStatesIn = (details: unknown): LeftStates | null => states.safeParse(details).data ?? null;
