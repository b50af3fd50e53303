/** A host without a file: one account, its log, and what two windows of it would be told. */
import { advance, NO_STACKS, type Author, type ChangeKind, type Stacks } from '../../db/history';
import type { HistoryState } from '../../shared/api/contract';
import { refusal } from '../../shared/document/check';
import { apply, invert, squash, type Diff } from '../../shared/document/diff';
import { accountOf, type Document } from '../../shared/document/document';
import type { Direction, Edit, HostChange, OtherChange, Reading } from '../../renderer/state/screen';

export type WindowName = 'here' | 'there';
export type HostFailure = { readonly failure: string };
export type Written = { readonly revision: number; readonly history: HistoryState };
export type Stepped = HostChange & { readonly label: string; readonly steps: number };
type Logged = { readonly label: string; readonly diff: Diff; readonly editId: string | null };

const authorOf = (name: WindowName): Author => ({ windowId: name, sessionId: 'one run' });
const OTHER: Readonly<Record<WindowName, WindowName>> = { here: 'there', there: 'here' };

export type ModelHost = {
  readonly document: () => Document;
  readonly log: () => readonly Logged[];
  readonly history: (name: WindowName) => HistoryState;
  readonly apply: (name: WindowName, edit: Edit) => Written | HostFailure;
  readonly step: (name: WindowName, direction: Direction, steps?: number) => Stepped | HostFailure;
  readonly read: () => Reading;
  /** The next edit is refused for a reason of the host's own. */
  readonly refuseNext: () => void;
};

/** `tell` hears what a window is told of the changes of the other one. */
export const modelHost = (given: Document, tell: (name: WindowName, change: OtherChange) => void): ModelHost => {
  let document = given;
  let isRefusing = false;
  const log: Logged[] = [];
  const stacks: Record<WindowName, Stacks> = { here: NO_STACKS, there: NO_STACKS };
  const last = new Map<WindowName, { readonly editId: string; readonly revision: number }>();

  const history = (name: WindowName): HistoryState => ({
    undo: stacks[name].undo.at(-1)?.label ?? null,
    redo: stacks[name].redo.at(-1)?.label ?? null,
  });
  type Entry = Logged & {
    readonly kind: ChangeKind;
    readonly refersTo: number | null;
    readonly step: string | null;
  };
  const writeAll = (name: WindowName, entries: readonly Entry[], diff: Diff): HostChange => {
    const at = new Date(Date.UTC(2026, 0, 1, 0, 0, log.length)).toISOString();
    document = apply(document, diff, at);
    for (const entry of entries) {
      log.push(entry);
      const id = log.length;
      for (const one of ['here', 'there'] as const)
        stacks[one] = advance(stacks[one], { id, ...authorOf(name), ...entry }, authorOf(one));
    }
    const revision = log.length;
    const other = OTHER[name];
    tell(other, { accountId: accountOf(given).id, revision, at, diff, history: history(other) });
    return { revision, at, diff, history: history(name) };
  };
  const write = (name: WindowName, entry: Entry): HostChange => writeAll(name, [entry], entry.diff);

  return {
    document: () => document,
    log: () => log,
    history,
    apply: (name, { id, label, diff, group }) => {
      const before = last.get(name);
      if (before?.editId === id) return { revision: before.revision, history: history(name) };
      if (isRefusing) {
        isRefusing = false;
        return { failure: 'the host does not take this' };
      }
      const stop = refusal(document, diff);
      if (stop) return { failure: stop.message };
      const entry = { label, diff, editId: id, kind: 'edit', refersTo: null, step: group ?? null } as const;
      const change = write(name, entry);
      last.set(name, { editId: id, revision: change.revision });
      return change;
    },
    step: (name, direction, wanted = 1) => {
      const taken = stacks[name][direction].slice(-wanted).toReversed();
      if (taken.length === 0) return { failure: `There is nothing to ${direction}.` };
      const entries = taken.map(({ ids, label }) => {
        const forward = ids.map((id) => log[id - 1]!.diff).reduce(squash);
        const diff = direction === 'undo' ? invert(forward) : forward;
        return { label, diff, editId: null, kind: direction, refersTo: ids[0]!, step: null } as const;
      });
      const diff = entries.map((entry) => entry.diff).reduce((all, one) => squash(all, one));
      const stop = refusal(document, diff);
      if (stop) return { failure: stop.message };
      return { ...writeAll(name, entries, diff), label: entries.at(-1)!.label, steps: taken.length };
    },
    read: () => ({ document, revision: log.length, history: history('here') }),
    refuseNext: () => {
      isRefusing = true;
    },
  };
};
