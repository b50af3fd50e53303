import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTableFile, type ReadTable, type TableChoice } from '../../electron/services/tableFile';
import { malformed, refusal } from '../../shared/document/check';
import { apply } from '../../shared/document/diff';
import { emptyDocument, type Document } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { stakeholders } from '../../shared/document/stakeholder';
import type { Mapping } from '../../shared/exchange/csv/columns';
import { guessMapping } from '../../shared/exchange/csv/mapping';
import { planImport, type ImportOptions, type ImportPlan } from '../../shared/exchange/csv/planImport';

/** The bytes of a small table in `test/fixtures/csv`. */
export const fixtureTable = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../fixtures/csv/${name}`, import.meta.url)));

/** A person as the tests of tables speak of them: who, as what, under whom. */
type Line = readonly [name: string | null, title: string | null, manager: string | null];
export type TakenIn = {
  readonly table: ReadTable;
  readonly mapping: Mapping;
  readonly plan: ImportPlan;
  readonly document: Document;
  readonly lines: readonly Line[];
};

const account = (): Document =>
  edited(emptyDocument(), (draft) => {
    draft.add('account', { id: 'a', name: 'Customer', currency: 'EUR' });
  });

/** A table as the import takes it in with the guesses untouched, on 28 November 2026. */
export const takenIn = (
  content: string | Uint8Array,
  options: ImportOptions = {},
  choice: TableChoice = {},
  before: Document = account(),
): TakenIn => {
  const table = readTableFile(typeof content === 'string' ? new TextEncoder().encode(content) : content, choice);
  const mapping = guessMapping(table);
  const plan = planImport(before, table, mapping, { asOf: '2026-11-28', unclearDays: 'leave', ...options });
  if (malformed(plan.diff) !== null || refusal(before, plan.diff) !== null) throw new Error('no host would take this');
  const document = apply(before, plan.diff);
  const people = stakeholders(document);
  const callOf = new Map(people.map((one) => [one.seatId, one.name ?? one.title]));
  return {
    table,
    mapping,
    plan,
    document,
    lines: people.map((one) => [one.name, one.title, callOf.get(one.reportsToId) ?? null]),
  };
};
