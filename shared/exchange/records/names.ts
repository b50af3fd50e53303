/** Records that a table names: those that are there, and new ones once for each name. */
import { list } from '../../document/document';
import { displayName } from '../../document/personName';
import type { Draft } from '../../document/draft';
import { stakeholders } from '../../document/stakeholder';
import { addressIn, looseNames, nameKey } from '../csv/nameKeys';
import { inRows, quotedTo, type Findings } from '../csv/problems';

const NEW_WORDS = {
  businessUnit: 'business unit',
  offering: 'offering',
  competitor: 'competitor',
  member: 'person of yours',
} as const;
type NamedKind = keyof typeof NEW_WORDS;

/** The record of a kind with this name; a new one is added, which is said. Null for an empty cell. */
export const namedIn = (draft: Draft, findings: Findings) => {
  const known = new Map<string, string>(
    (Object.keys(NEW_WORDS) as readonly NamedKind[]).flatMap((kind) =>
      list(draft.current(), kind).map((record) => [`${kind} ${nameKey(record.name)}`, record.id] as const),
    ),
  );
  return (kind: NamedKind, name: string, row: number): string | null => {
    if (name === '') return null;
    const key = `${kind} ${nameKey(name)}`;
    const there = known.get(key);
    if (there !== undefined) return there;
    const { id } = draft.add(kind, { name: name.slice(0, 200) });
    known.set(key, id);
    findings.note(
      'newRecord',
      kind,
      row,
      name,
      (values, rows) =>
        `${quotedTo(values)} in ${inRows(rows)} ${values.length === 1 ? `is a new ${NEW_WORDS[kind]}` : `are new: ${NEW_WORDS[kind]}s`}, added with the import.`,
    );
    return id;
  };
};

/** Whom a cell means: somebody of the account, nobody of it, or one of several whose name it is. */
export type Meant = { readonly id: string | null; readonly isOneOfSeveral: boolean };

/** Finds somebody of the account by e-mail or by name. */
export const personFinder = (draft: Draft): ((name: string, email?: string) => Meant) => {
  const people = stakeholders(draft.current()).filter((one) => one.status !== 'vacant');
  const byName = new Map<string, Set<string>>();
  const byEmail = new Map<string, string>();
  for (const person of people) {
    const address = person.email === null ? null : addressIn(person.email);
    if (address !== null) byEmail.set(address, person.id);
    const { order, ends } = looseNames(displayName(person));
    for (const key of [...order, ...(ends === null ? [] : [ends])]) {
      const own = byName.get(key) ?? new Set<string>();
      byName.set(key, own.add(person.id));
    }
  }
  return (name, email = '') => {
    const address = addressIn(email) ?? addressIn(name);
    const own = address === null ? undefined : byEmail.get(address);
    if (own !== undefined) return { id: own, isOneOfSeveral: false };
    const { order, ends } = looseNames(name);
    for (const key of [...order, ...(ends === null ? [] : [ends])]) {
      const found = [...(byName.get(key) ?? [])];
      if (found.length > 1) return { id: null, isOneOfSeveral: true };
      if (found[0] !== undefined) return { id: found[0], isOneOfSeveral: false };
    }
    return { id: null, isOneOfSeveral: false };
  };
};
