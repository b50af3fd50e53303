import { z } from 'zod';
import { idSchema } from './fields';
/** Describes one kind of record: the one definition that gives its type, its check, its default and its table. */
export const defineKind = (// eslint-disable-line typescript/no-explicit-any
kind, options, fields) => ({
    kind, scope: options.scope ?? 'account', single: options.single ?? false, noun: options.noun, fields,
});
/** The check of a whole record of a kind, strict: a field it does not know is refused. */
export const recordSchema = (definition) => {
    const shape = { id: idSchema, ordinal: z.number().finite(), updatedAt: z.string().nullable() };
    for (const [name, field] of Object.entries(definition.fields))
        shape[name] = field.schema;
    return z.strictObject(shape);
};
