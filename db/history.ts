/** Who makes a change: a window, in one run of the app. */
export type Author = { readonly windowId: string; readonly sessionId: string };
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
export type Step = { readonly ids: readonly number[]; readonly label: string; readonly step: string | null };
export type Stacks = { readonly undo: readonly Step[]; readonly redo: readonly Step[] };

export const NO_STACKS: Stacks = { undo: [], redo: [] };

/** Whether a window may take this change back: its own, and those of earlier runs. Imports and the like have no window. */
const isMine = (entry: LogEntry, me: Author): boolean =>
  entry.windowId !== null && (entry.sessionId !== me.sessionId || entry.windowId === me.windowId);

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
      const step = stacks.undo.find((candidate) => holds(candidate, entry.refersTo));
      if (!step) return stacks;
      // Another window took back what both inherited: this one can no longer do so, and it is not its own to redo.
      return { undo: stacks.undo.filter((candidate) => candidate !== step), redo: mine ? [...stacks.redo, closed(step)] : stacks.redo };
    }
    case 'redo': {
      const step = stacks.redo.find((candidate) => holds(candidate, entry.refersTo));
      if (!step) return stacks;
      return { undo: [...stacks.undo, step], redo: stacks.redo.filter((candidate) => candidate !== step) };
    }
  }
};

/** A step taken back is complete: later edits never join it. */
const closed = (step: Step): Step => ({ ...step, step: null });

/** The stacks a log leads to, oldest row first. */
export const stacksOf = (log: readonly LogEntry[], me: Author): Stacks => log.reduce((stacks, entry) => advance(stacks, entry, me), NO_STACKS);
