/** What comes back of the pre-work: one colleague’s contacts and stage diagnostic, as the form saves it. */
import { z } from 'zod';
import { dateSchema } from '../model/fields';
import { diagnosticAnswers } from '../model/stageAnswers';

/** More people than anybody meets in a year. */
const MOST_CONTACTS = 2_000;
const words = (most: number) => z.string().max(most).nullable();

const contact = z.strictObject({
  personId: z.string().max(80).nullable(),
  name: z.string().min(1).max(200),
  title: words(200),
  department: words(200),
  met: dateSchema.nullable(),
  note: words(2_000),
});

export const preWorkAnswers = z.strictObject({
  accountAtlas: z.literal('pre-work'),
  version: z.literal(1),
  accountId: z.string().max(80),
  account: z.string().max(2_000),
  agendaId: z.string().max(80),
  workshop: z.string().max(200),
  by: z.strictObject({ participantId: z.string().max(80), name: z.string().min(1).max(200) }),
  savedOn: dateSchema,
  contacts: z.array(contact).max(MOST_CONTACTS),
  answers: diagnosticAnswers,
});
export type PreWorkAnswers = z.output<typeof preWorkAnswers>;

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'accountAtlas' in value &&
  value.accountAtlas === 'pre-work' &&
  'version' in value &&
  typeof value.version === 'number' &&
  value.version > 1;

/** Reads the file of a colleague; `why` is a sentence where it is none. */
export const readPreWork = (
  text: string,
): { readonly ok: true; readonly value: PreWorkAnswers } | { readonly ok: false; readonly why: string } => {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return {
      ok: false,
      why: 'This file holds no answers to the pre-work. Choose the one your colleague saved in the form.',
    };
  }
  if (isNewer(value))
    return {
      ok: false,
      why: 'These answers are from a newer form than this version of Account Atlas reads. Update it first.',
    };
  const read = preWorkAnswers.safeParse(value);
  if (read.success) return { ok: true, value: read.data };
  const [issue] = read.error.issues;
  const where = issue?.path.join(' › ') ?? '';
  return {
    ok: false,
    why: `These are not whole answers to the pre-work${where === '' ? '' : ` (${where} is not as the form writes it)`}. Ask for the file again.`,
  };
};
