import { find, list } from '../../document/document';
import type { Draft } from '../../document/draft';
import type { Findings } from './problems';
import { nameKey } from './nameKeys';

/** Units, departments and our own people by name: those of the account, and new ones once for each name. */
export const namedRecords = (draft: Draft, findings: Findings) => {
  const before = draft.current();
  const known = (kind: 'businessUnit' | 'department' | 'member') =>
    new Map(list(before, kind).map((record) => [nameKey(record.name), record.id]));
  const units = known('businessUnit');
  const departments = known('department');
  const members = known('member');
  const once =
    (records: Map<string, string>, add: (name: string) => { readonly id: string }) =>
    (name: string): string | null => {
      if (name === '') return null;
      const id = records.get(nameKey(name)) ?? add(name).id;
      records.set(nameKey(name), id);
      return id;
    };
  const member = once(members, (name) => draft.add('member', { name }));
  return {
    businessUnit: once(units, (name) => draft.add('businessUnit', { name })),
    department: once(departments, (name) => draft.add('department', { name })),
    member: (name: string, row: number): string | null => {
      const byId = find(before, 'member', name);
      if (byId) return byId.id;
      if (name !== '' && !members.has(nameKey(name))) noteNewMember(findings, name, row);
      return member(name);
    },
  };
};

const noteNewMember = (findings: Findings, name: string, row: number): void =>
  findings.note('newMember', '', row, name, (values) => {
    const those = values.length === 1 ? 'One of our people was' : `${values.length} of our people were`;
    const names = values.slice(0, 8).join(', ');
    return `${those} not known yet and came in as owner of contacts: ${names}.`;
  });
