import { z } from 'zod';
// The page runs under a policy without eval; zod must not compile its checks.
z.config({ jitless: true });
const field = (schema, column, initial) => ({
    schema, column, initial, beyond: false,
});
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** An id is any short text without control characters; names the language reserves are refused. */
export const idSchema = z.string().min(1).max(80)
    .refine((id) => !['__proto__', 'constructor', 'prototype'].includes(id), 'is a reserved word')
    .refine((id) => [...id].every((c) => c.charCodeAt(0) >= 32), 'holds control characters');
/** Calendar date as `YYYY-MM-DD`, no time and no zone. */
export const dateSchema = z.string().regex(DATE, 'must be a date like 2026-03-02')
    .refine((day) => !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day), 'is no day of the calendar');
export const text = (max = 20000) => field(z.string().max(max), { type: 'TEXT', nullable: false }, '');
export const number = () => field(z.number().finite(), { type: 'REAL', nullable: false }, 0);
export const whole = (min, max) => {
    const check = z.number().int();
    const ranged = min === undefined || max === undefined ? check : check.min(min).max(max);
    return field(ranged, {
        type: 'INTEGER', nullable: false, ...(min === undefined || max === undefined ? {} : { range: [min, max] }),
    }, min ?? 0);
};
export const flag = (initial = false) => field(z.boolean(), { type: 'INTEGER', nullable: false, boolean: true }, initial);
export const date = () => field(dateSchema, { type: 'TEXT', nullable: false }, '');
export const oneOf = (values, initial = values[0]) => field(z.enum(values), { type: 'TEXT', nullable: false, values }, initial);
export const ref = (kind) => field(idSchema, { type: 'TEXT', nullable: false, ref: kind }, '');
export const refs = (kind) => field(z.array(idSchema).max(2000).readonly(), { type: 'TEXT', nullable: false, ref: kind, list: true }, []);
export const someOf = (values) => field(z.array(z.enum(values)).max(values.length).readonly(), { type: 'TEXT', nullable: false, json: true }, []);
export const json = (schema, initial) => field(schema, { type: 'TEXT', nullable: false, json: true }, initial);
/** The field may be unknown: null, which is never zero and never neutral. */
export const optional = (of) => ({
    schema: of.schema.nullable(),
    column: { ...of.column, nullable: true },
    initial: null,
    beyond: of.beyond,
});
/** A field that the exchange format does not name. */
export const beyond = (of) => ({ ...of, beyond: true });
