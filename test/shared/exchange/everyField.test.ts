import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/document/diff';
import { emptyDocument, list, type Document } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { documentFault } from '../../../shared/document/sound';
import { readAccountFile, writeAccountFile } from '../../../shared/exchange/accountFile';
import { fieldLabel, IMPORT_FIELDS, OUTSIDE_TABLES, WRITTEN_COLUMNS } from '../../../shared/exchange/csv/columns';
import { guessMapping } from '../../../shared/exchange/csv/mapping';
import { planImport } from '../../../shared/exchange/csv/planImport';
import { parseCsv } from '../../../shared/exchange/csv/table';
import { writeCsv } from '../../../shared/exchange/csv/writing';
import { fieldEntries, fieldsOf, KIND_NAMES, type AnyRecord, type Kind } from '../../../shared/model';
import { recordName } from '../../../shared/document/recordName';
import { everythingFilled } from '../../support/filledAccount';

const DOCUMENT = everythingFilled();
const recordIn = (document: Document, kind: Kind): AnyRecord => {
  const isOther = (one: AnyRecord): boolean => one.id.startsWith('other-');
  const record = (list(document, kind) as readonly AnyRecord[]).find((one) => !isOther(one));
  if (!record) throw new Error(`There is no ${kind}.`);
  return record;
};

/** What a field says, whichever ids the records it names got. */
const said = (document: Document, kind: Kind, record: AnyRecord | undefined, name: string): unknown => {
  const { column } = fieldsOf(kind)[name]!;
  const value = record?.[name];
  if (column.ref === undefined) return value;
  const ids = column.list ? (value as readonly string[]) : [value as string];
  // Seats keep their ids, and are called after whoever sits there.
  return ids.map((id) => (column.ref === 'seat' ? id : recordName(document, column.ref as Kind, id)));
};

describe('the account in which everything is filled', () => {
  it('leaves no field of the model as a new record has it', () => {
    const unfilled = KIND_NAMES.flatMap((kind) =>
      fieldEntries(kind)
        .filter(([name, { initial }]) => JSON.stringify(recordIn(DOCUMENT, kind)[name]) === JSON.stringify(initial))
        .map(([name]) => `${kind}.${name}`),
    );
    expect(unfilled).toEqual([]);
    expect(documentFault(DOCUMENT)).toBe(null);
  });
});

describe('an account file', () => {
  it('brings every field of every kind back as it went out', () => {
    const again = readAccountFile(JSON.parse(JSON.stringify(writeAccountFile(DOCUMENT, '2030-01-01'))));
    if (!again.ok) throw new Error(again.problems.join('\n'));
    expect(again.value.notices).toEqual([]);
    const { document } = again.value;
    for (const kind of KIND_NAMES)
      for (const [name] of fieldEntries(kind))
        expect(said(document, kind, recordIn(document, kind), name), `${kind}.${name}`).toEqual(
          said(DOCUMENT, kind, recordIn(DOCUMENT, kind), name),
        );
  });
});

/** Two people, so that one reports to the other in both ways. */
const people = edited(DOCUMENT, (draft) => {
  draft.add('seat', { id: 'above', title: 'Board' });
  draft.add('person', { id: 'above', name: 'Ada Brook' });
  draft.add('holding', { seatId: 'above', personId: 'above' });
  draft.set('seat', 'filled-seat', { reportsToId: 'above', dottedLineToIds: ['above'], outside: true });
});
const readBack = (csv: string): Document => {
  const blank = edited(emptyDocument(), (draft) => {
    draft.add('account', { id: 'a', name: 'Customer', currency: 'EUR' });
  });
  const { table } = parseCsv(csv);
  const plan = planImport(blank, table, guessMapping(table));
  expect(plan.unmapped).toEqual([]);
  return apply(blank, plan.diff);
};

describe('a table of people', () => {
  const inTables = (['person', 'seat'] as const).flatMap((kind) =>
    fieldEntries(kind)
      .map(([name]) => [kind, name] as const)
      .filter(([, name]) => !OUTSIDE_TABLES.some((outside) => outside === `${kind}.${name}`)),
  );

  // People from outside have no manager, so the two fields are read back from two tables.
  it.each(inTables)('brings %s.%s back as it went out', (kind, name) => {
    const given =
      name === 'reportsToId'
        ? edited(people, (draft) => {
            draft.set('seat', 'filled-seat', { outside: false });
          })
        : people;
    const again = readBack(writeCsv(given));
    const record = (document: Document) =>
      (list(document, kind) as readonly AnyRecord[]).find((one) => one.id.startsWith('filled-'));
    const [before, after] = [record(given), record(again)];
    expect(said(again, kind, after, name)).toEqual(said(given, kind, before, name));
    expect(JSON.stringify(before?.[name])).not.toBe(JSON.stringify(fieldsOf(kind)[name]?.initial));
  });

  it('is understood by the labels people see as by the names we write', () => {
    for (const headings of [WRITTEN_COLUMNS, WRITTEN_COLUMNS.map(fieldLabel)]) {
      const mapping = guessMapping({ columns: headings, rows: [] });
      expect(Object.fromEntries(WRITTEN_COLUMNS.map((key, at) => [key, headings[at]]))).toEqual(mapping);
    }
  });

  it.each([
    ['Job title', 'title'],
    ['Management level', 'level'],
    ['Further owners', 'secondaryOwners'],
    ['From outside', 'outside'],
    ['Relationship wanted', 'targetRelationship'],
    ['Class', 'stakeholderClass'],
    ['E-mail', 'email'],
  ] as const)('is read by the heading it had before, %s', (heading, key) => {
    expect(guessMapping({ columns: ['Name', heading], rows: [] })).toEqual({ name: 'Name', [key]: heading });
  });

  it('has one column for each name', () => {
    const keys = IMPORT_FIELDS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(inTables).toHaveLength(WRITTEN_COLUMNS.length - 1);
  });
});
