import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forCustomer, optional, text } from '../../../shared/model/fields';
import { recordSchema } from '../../../shared/model/kind';
import { KINDS, KIND_NAMES, fieldsOf, newRecord } from '../../../shared/model';

const table = readFileSync(new URL('../../../shared/model/FIELDS.md', import.meta.url), 'utf8');
const rows = new Set(
  [...table.matchAll(/^\| (\w+) \| (\w+) \|/gm)].map(([, record, field]) => `${record}.${field}`).slice(1),
);

describe('the model', () => {
  it('lists every field beyond the exchange format, and only those', () => {
    const beyond = KIND_NAMES.flatMap((kind) =>
      Object.entries(fieldsOf(kind))
        .filter(([, field]) => field.beyond)
        .map(([name]) => `${kind}.${name}`),
    );
    for (const field of beyond) expect(rows, field).toContain(field);
    for (const row of rows) {
      const [kind = '', name = ''] = row.split('.');
      expect(kind in KINDS && name in fieldsOf(kind as keyof typeof KINDS), row).toBe(true);
    }
  });

  it('keeps every field with the own team until it is marked for the customer', () => {
    expect(text().audience).toBe('internal');
    expect(optional(forCustomer(text())).audience).toBe('customer');
    // These may never be marked: what is thought of people, and what is said of rivals and of money.
    const never = ['influence', 'attitude', 'relationship', 'champion', 'politicalStatus', 'personalWin', 'evidence'];
    for (const name of never) expect(fieldsOf('person')[name]?.audience, name).toBe('internal');
  });

  it('says with a text how long it may be, and with an amount what it counts', () => {
    for (const kind of KIND_NAMES) {
      for (const [name, { longest, schema, column }] of Object.entries(fieldsOf(kind))) {
        const isText = column.type === 'TEXT' && !column.ref && !column.values && !column.json && !column.date;
        expect(longest !== null, `${kind}.${name}`).toBe(isText);
        if (longest === null) continue;
        expect(schema.safeParse('x'.repeat(longest)).success, `${kind}.${name}`).toBe(true);
        expect(schema.safeParse('x'.repeat(longest + 1)).success, `${kind}.${name}`).toBe(false);
      }
    }
    expect(fieldsOf('contract')['value']?.unit).toBe('currency');
    expect(fieldsOf('opportunity')['probability']?.unit).toBe('%');
  });

  it.each(KIND_NAMES)('gives a new %s that fits its own check', (kind) => {
    const required = Object.entries(fieldsOf(kind)).filter(
      ([, field]) => !field.column.nullable && field.column.ref !== undefined && !field.column.list,
    );
    const dates = Object.entries(fieldsOf(kind)).filter(
      ([, field]) => field.initial === '' && !field.schema.safeParse('').success && field.column.ref === undefined,
    );
    const given = Object.fromEntries([
      ...required.map(([name]) => [name, 'x']),
      ...dates.map(([name]) => [name, '2026-01-31']),
    ]);
    const low = Object.fromEntries(
      Object.entries(fieldsOf(kind))
        .filter(([, field]) => !field.schema.safeParse(field.initial).success && field.initial === 0)
        .map(([name]) => [name, 2026]),
    );
    const result = recordSchema(KINDS[kind] as never).safeParse(newRecord(kind, 'x', 1, { ...given, ...low }));
    expect(result.error?.issues ?? []).toEqual([]);
  });
});
