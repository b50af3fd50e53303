/** What is asked of the records of an open atlas, and what is told of a change. */
import type { HistoryState } from '../shared/api/contract';
import type { Diff } from '../shared/document/diff';
import type { Document } from '../shared/document/document';
import type { ForgetChoice, PersonFound } from './forgetPerson';
import type { Author } from './history';
import type { LoggedChange } from './logged';
import type { LogLine } from './safety/line';

/**
 * A change as it was written: revision is its number in the log, at the ISO time every touched record is stamped with.
 */
export type Change = { readonly revision: number; readonly at: string; readonly label: string; readonly diff: Diff };
/** Steps taken back or done again: the label is that of the last of them. */
export type Replayed = Change & { readonly steps: number };
/** A change somebody asks for. */
export type Request = {
  readonly accountId: string;
  /** The revision the sender knew; only used to name what came between when the diff no longer fits. */
  readonly baseRevision: number;
  readonly label: string;
  readonly diff: Diff;
  /** Edits in a row with the same step are taken back together. */
  readonly step?: string;
  /** What the sender calls this edit. */
  readonly editId?: string;
};

/** The records of an open atlas in memory and the one door through which they change. */
export type Changes = {
  /** Throws noAccount, and damaged where the file holds values the app could not work with. */
  readonly document: (accountId: string) => Document;
  /** What every account of the atlas shares, without an account: where a new one begins. */
  readonly atlasDocument: () => Document;
  readonly hasAccount: (accountId: string) => boolean;
  /** The accounts that are in memory, whatever became of the file, and how many are not. */
  readonly inMemory: () => { readonly documents: readonly Document[]; readonly missing: number };
  /** Whether the rows, read again, are what is in memory. */
  readonly isInFile: () => boolean;
  readonly revision: () => number;
  /** A change that changes nothing is checked and answered like any other, but leaves no row and is no step of undo. */
  readonly apply: (author: Author, request: Request) => Change;
  /** The edit a window called by this id, if it is in the log: whoever was killed before the answer cannot know. */
  readonly editCalled: (author: Author, accountId: string, editId: string) => Change | null;
  /** Adds a whole account as one change that is not undone by Ctrl Z. Throws accountExists. */
  readonly putAccount: (author: Author, accountId: string, label: string, diff: Diff) => Change;
  /** Takes an account away for good: from the rows, the log and what is free in the file. It cannot be undone. */
  readonly removeAccount: (author: Author, accountId: string) => Change;
  /** Since which day each person is in an account: that of the row of the log that brought them. */
  readonly peopleSince: (accountId: string) => ReadonlyMap<string, string>;
  /** A person as far as rows and log tell of them: what they were called, and what was written about them. */
  readonly findPerson: (accountId: string, personId: string) => PersonFound;
  /**
   * Takes a person out of rows, log and what is free in the file, in one transaction; their ratings stay. It cannot be
   * undone, and no older state holds them. Documents are to be read anew.
   */
  readonly forgetPerson: (author: Author, accountId: string, personId: string, choice: ForgetChoice) => Change;
  /**
   * Writes a change again as the row of the log tells it: number, time, words and all. Throws what an edit throws, and
   * damaged where it is not the next one.
   */
  readonly again: (line: LogLine) => void;
  /** Takes back the last steps, one unless more are asked for, as many as there are: all in one go, or none. */
  readonly undo: (author: Author, accountId: string, steps?: number) => Replayed;
  /** How many steps a window takes back to be before a change, by the number of each change it can take back. */
  readonly stepsBackTo: (author: Author, accountId: string) => ReadonlyMap<number, number>;
  readonly redo: (author: Author, accountId: string, steps?: number) => Replayed;
  readonly history: (author: Author, accountId: string) => HistoryState;
  /**
   * The last changes, newest first. Diffs of more than `longest` bytes are not read: that of an import has millions.
   */
  readonly log: (accountId: string, limit: number, longest?: number) => readonly LoggedChange[];
  /** What one change of an account did; null where the log does not hold it. */
  readonly loggedDiff: (accountId: string, revision: number) => Diff | null;
};

/** What a transaction wrote: a row of the log, or an attachment by its id. */
export type Written =
  | { readonly is: 'change'; readonly line: LogLine }
  | { readonly is: 'attachment'; readonly id: string };
/**
 * Asked around every commit. `before` hears what is about to be committed and may still refuse it; `failed` hears that it
 * was not.
 */
export type AroundCommit = {
  readonly before: (written: readonly Written[]) => void;
  readonly after: () => void;
  readonly failed: () => void;
};
export const UNGUARDED: AroundCommit = { before: () => undefined, after: () => undefined, failed: () => undefined };
