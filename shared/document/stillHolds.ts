/** Whether an older step can be taken back: whether what it left is still there, in words where not. */
import { KINDS, type AnyRecord, type FieldName } from '../model';
import { labelOf } from '../model/labels';
import { kindsOf, sameValue, type Diff } from './diff';
import { find, type Document } from './document';
import { moneyWordIn } from './moneyWord';
import { recordName } from './recordName';

const MOST = 3;

/**
 * Why a diff that would take a step back does not fit any more, naming what was changed since; null where all it starts
 * from still holds. Where a record stands in its list is named where that alone is another.
 */
export const stillHolds = (now: Document, back: Diff): string | null => {
  const word = moneyWordIn(now);
  const reasons: string[] = [];
  for (const kind of kindsOf(back)) {
    const { added = [], removed = [], updated = {} } = back[kind] ?? {};
    const noun = KINDS[kind].noun;
    for (const record of added)
      if (find(now, kind, record.id)) reasons.push(`${recordName(now, kind, record.id)} is there again`);
    for (const record of removed) {
      const there = find(now, kind, record.id) as AnyRecord | undefined;
      if (there === undefined) reasons.push(`the ${noun} it added is gone`);
      else if (Object.keys(record).some((name) => name !== 'updatedAt' && !sameValue(record[name], there[name])))
        reasons.push(`${recordName(now, kind, record.id)} was changed since`);
    }
    for (const [id, fields] of Object.entries(updated)) {
      const there = find(now, kind, id) as AnyRecord | undefined;
      if (there === undefined) {
        reasons.push(`the ${noun} it changed is gone`);
        continue;
      }
      const others = Object.entries(fields).filter(([name, [from]]) => !sameValue(there[name], from));
      for (const [name] of others) {
        if (name === 'ordinal' && others.length > 1) continue;
        const label =
          name === 'ordinal' ? 'place in its list' : labelOf(kind, name as FieldName<typeof kind>, word).toLowerCase();
        reasons.push(`${label} of ${recordName(now, kind, id)} was changed since`);
      }
    }
  }
  if (reasons.length === 0) return null;
  const more = reasons.length - MOST;
  return `It does not fit any more: ${reasons.slice(0, MOST).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
};
