/** What the edit journal holds: rows of the change log, and files that were attached. */
import { createHash } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import type { LogEntry } from '../history';

/** A row of the change log, as the file has it. */
export type LogLine = LogEntry & {
  readonly at: string;
  readonly accountId: string | null;
  readonly diff: string;
  readonly editId: string | null;
  /** Who of the team said in that window who they are. A journal of before has none. */
  readonly memberId?: string | null;
};

/** A row that says what was done to the whole file or a whole account; no window takes it back. */
export const lineOfAll = (row: Pick<LogLine, 'id' | 'at' | 'accountId' | 'sessionId' | 'label' | 'diff'>): LogLine => ({
  ...row,
  windowId: null,
  kind: 'edit',
  refersTo: null,
  step: null,
  editId: null,
});

/** An attached file; its bytes lie in a file of their own. */
export type AttachmentLine = {
  readonly id: string;
  readonly accountId: string | null;
  readonly name: string;
  readonly mediaType: string;
  readonly addedAt: string;
  /** The name of its bytes in the safety folder. */
  readonly blob: string;
};

export type Entry =
  | { readonly is: 'change'; readonly line: LogLine }
  | { readonly is: 'attachment'; readonly line: AttachmentLine };

/** Where a log ends: the number of its last change and a mark of that row, which no other change has. */
export type LogEnd = { readonly revision: number; readonly mark: string };

export const NO_CHANGES: LogEnd = { revision: 0, mark: '' };

/** The columns of a row of the log, and what a row has in them, in the same order. */
export const LINE_COLUMNS =
  '"id", "at", "accountId", "windowId", "sessionId", "label", "kind", "refersTo", "step", "diff", "editId", "memberId"';
export const lineValues = (line: LogLine) =>
  [
    line.id,
    line.at,
    line.accountId,
    line.windowId,
    line.sessionId,
    line.label,
    line.kind,
    line.refersTo,
    line.step,
    line.diff,
    line.editId,
    line.memberId ?? null,
  ] as const;

/** A mark of one row of the log: its time, its words and its content. */
export const markOf = (line: LogLine): string => {
  const [memberId, ...before] = lineValues(line).toReversed();
  // A row without one has the mark it had before there was such a column.
  const told = memberId === null ? before.toReversed() : lineValues(line);
  return createHash('sha256').update(JSON.stringify(told)).digest('base64').slice(0, 24);
};

/** Where the log of a file ends. */
export const endOf = (db: BetterSqlite3.Database): LogEnd => {
  const last = db.prepare<[], LogLine>(`SELECT ${LINE_COLUMNS} FROM "change" ORDER BY "id" DESC LIMIT 1`).get();
  return last === undefined ? NO_CHANGES : { revision: last.id, mark: markOf(last) };
};

/** What the log says of a deletion: it names nobody. */
export const DELETED = 'Delete an account';
/** What it says where a person was forgotten. */
export const FORGOT = 'Forget a person';
/** Who writes down what was found in a file that its log did not explain. */
export const OPENING = 'opening';

/** Whether a row says all that was done: a deletion does not, forgetting does not, and what was taken as it was found may not. */
export const saysAll = (line: LogLine): boolean =>
  line.accountId !== null && line.label !== DELETED && line.label !== FORGOT && line.sessionId !== OPENING;
