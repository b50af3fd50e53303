/** What has to be asked of dotted lines before a table of people comes in: those that lead to nobody who is clear. */
import type { Mapping } from './columns';
import type { Directory, Listed } from './directory';
import { nameKey } from './nameKeys';
import { isTopWord } from './oddNames';
import { gathered, tableDirectory, type ManagerKind, type TopCandidate } from './questions';
import { managerCells } from './reporting';
import { fileRow, type Table } from './table';

/** The people of a dotted-line cell: one name with a comma is one name where it is somebody. */
export const dottedParts = (cell: string, directory: Directory<unknown>): readonly string[] =>
  cell
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const commas = part.split(/\s*,\s*/);
      return commas.length > 1 &&
        directory(part).found.length === 0 &&
        commas.every((one) => directory(one).found.length > 0)
        ? commas
        : [part];
    });

/**
 * Dotted lines that lead to nobody, or to several people of whom one has to be chosen, the most frequent first; gathered
 * as those of managers are. What stands after the first manager of a cell is a dotted line as well.
 */
export const dottedCandidates = (
  table: Table,
  mapping: Mapping,
  others: readonly Listed[] = [],
  apart: ReadonlySet<ManagerKind> = new Set(),
): readonly TopCandidate[] => {
  const dottedAt = mapping.dottedLineTo === undefined ? -1 : table.columns.indexOf(mapping.dottedLineTo);
  const managerAt = mapping.reportsTo === undefined ? -1 : table.columns.indexOf(mapping.reportsTo);
  if (dottedAt < 0 && managerAt < 0) return [];
  const directory = tableDirectory(table, mapping, others);
  const furtherManagers = managerCells(directory);
  const found = new Map<string, { shown: string; rows: Set<number> }>();
  table.rows.forEach((row, place) => {
    const parts = [
      ...(dottedAt < 0 ? [] : dottedParts(row[dottedAt] ?? '', directory)),
      ...(managerAt < 0 ? [] : furtherManagers(row[managerAt] ?? '').others),
    ];
    for (const part of parts) {
      const people = directory(part).found;
      if (people.length === 1 || (people.length === 0 && isTopWord(part))) continue;
      const value = nameKey(part);
      const entry = found.get(value) ?? { shown: part, rows: new Set<number>() };
      found.set(value, entry);
      entry.rows.add(fileRow(table, place));
    }
  });
  const all = [...found].map(([value, { shown, rows }]): TopCandidate => ({
    value,
    shown,
    count: rows.size,
    rows: [...rows],
    guess: 'unknown',
  }));
  return gathered(all, apart);
};
