/** A change as it is kept: without what is not seen, wherever it was typed, pasted or sent from. */
import { cleaned } from '../model/seen';
import type { AnyRecord } from '../model';
import { kindsOf, type Diff, type FieldChange, type KindDiff } from './diff';

const keptUpdates = (updates: NonNullable<KindDiff['updated']>): NonNullable<KindDiff['updated']> =>
  Object.fromEntries(
    Object.entries(updates).map(([id, fields]) => [
      id,
      Object.fromEntries(
        Object.entries(fields).map(([name, [from, to]]): readonly [string, FieldChange] => [name, [from, cleaned(to)]]),
      ),
    ]),
  );

/**
 * The change without characters that are not seen in what it brings. What it takes away stays as it says, for it must
 * be what is there.
 */
export const keptDiff = (diff: Diff): Diff => {
  const kept: Record<string, KindDiff> = {};
  for (const kind of kindsOf(diff)) {
    const change = diff[kind] ?? {};
    kept[kind] = {
      ...change,
      ...(change.added ? { added: change.added.map((record) => cleaned(record) as AnyRecord) } : {}),
      ...(change.updated ? { updated: keptUpdates(change.updated) } : {}),
    };
  }
  return kept as Diff;
};
