import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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
