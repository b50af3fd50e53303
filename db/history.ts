import { MOST_STEPS } from '../shared/api/steps';

/** Who makes a change: a window, in one run of the app. */
export type Author = {
  readonly windowId: string;
  readonly sessionId: string;
  /** Earlier runs this window lived through: what others did in them is not its own either. */
  readonly earlierSessions?: readonly string[];
  /** Who of the team said at this computer who they are; null where nobody did. */
  readonly memberId?: string | null;
};
export type ChangeKind = 'edit' | 'undo' | 'redo';

/** A row of the log without its diff. `step` joins edits that are taken back together. */
export type LogEntry = {
  readonly id: number;
  readonly windowId: string | null;
  readonly sessionId: string;
  readonly label: string;
  readonly kind: ChangeKind;
  readonly refersTo: number | null;
  readonly step: string | null;
};

/** One step back or forward: the changes it takes together, oldest first. */
type Step = { readonly ids: readonly number[]; readonly label: string; readonly step: string | null };
export type Stacks = { readonly undo: readonly Step[]; readonly redo: readonly Step[] };

export const NO_STACKS: Stacks = { undo: [], redo: [] };

const isDuring = ({ sessionId }: LogEntry, me: Author): boolean =>
  sessionId === me.sessionId || (me.earlierSessions ?? []).includes(sessionId);

/**
 * Whether a window may take this change back: its own, and those of runs before it was opened. Imports and the like
 * have no window.
 */
const isMine = (entry: LogEntry, me: Author): boolean =>
  entry.windowId !== null && (!isDuring(entry, me) || entry.windowId === me.windowId);

const holds = (step: Step, id: number | null): boolean => id !== null && step.ids.includes(id);

/** The stacks after one more row of the log. */
export const advance = (stacks: Stacks, entry: LogEntry, me: Author): Stacks => {
  const mine = isMine(entry, me);
  switch (entry.kind) {
    case 'edit': {
      if (!mine) return stacks;
      const last = stacks.undo.at(-1);
      if (last && entry.step !== null && last.step === entry.step && stacks.redo.length === 0) {
        return { undo: [...stacks.undo.slice(0, -1), { ...last, ids: [...last.ids, entry.id] }], redo: [] };
      }
      return { undo: [...stacks.undo, { ids: [entry.id], label: entry.label, step: entry.step }], redo: [] };
    }
    case 'undo': {
      const step = stacks.undo.findLast((candidate) => holds(candidate, entry.refersTo));
      if (!step) return stacks;
      // Another window took back what both inherited: this one can no longer do so, and it is not its own to redo.
      return {
        undo: stacks.undo.filter((candidate) => candidate !== step),
        redo: mine ? [...stacks.redo, closed(step)] : stacks.redo,
      };
    }
    case 'redo': {
      const step = stacks.redo.findLast((candidate) => holds(candidate, entry.refersTo));
      if (!step) return stacks;
      return { undo: [...stacks.undo, step], redo: stacks.redo.filter((candidate) => candidate !== step) };
    }
  }
};

/** A step taken back is complete: later edits never join it. */
const closed = (step: Step): Step => ({ ...step, step: null });

/**
 * The stacks a log leads to, oldest row first: the same as `advance` row by row, in one pass. It has to begin at the
 * first row, for a row that takes back or does again says only which step it means.
 */
export const stacksOf = (log: Iterable<LogEntry>, me: Author): Stacks => {
  const undo: Step[] = [];
  const redo: Step[] = [];
  const take = (from: Step[], id: number | null): Step | undefined => {
    // What is taken back or done again is nearly always the last step.
    const at = from.findLastIndex((step) => holds(step, id));
    return at < 0 ? undefined : from.splice(at, 1)[0];
  };
  for (const entry of log) {
    switch (entry.kind) {
      case 'edit': {
        if (!isMine(entry, me)) break;
        const last = undo.at(-1);
        const isSameStep = last !== undefined && entry.step !== null && last.step === entry.step && redo.length === 0;
        if (isSameStep) undo[undo.length - 1] = { ...last, ids: [...last.ids, entry.id] };
        else undo.push({ ids: [entry.id], label: entry.label, step: entry.step });
        redo.length = 0;
        break;
      }
      case 'undo': {
        const step = take(undo, entry.refersTo);
        if (step && isMine(entry, me)) redo.push(closed(step));
        break;
      }
      case 'redo': {
        const step = take(redo, entry.refersTo);
        if (step) undo.push(step);
        break;
      }
    }
  }
  return { undo: undo.slice(-MOST_STEPS), redo: redo.slice(-MOST_STEPS) };
};
