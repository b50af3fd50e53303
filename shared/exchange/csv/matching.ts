/** Which row of a table is whom of the account: by id, by address, by name and title. Nobody is matched twice. */
import type { Document } from '../../document/document';
import { stakeholders, type Stakeholder } from '../../document/stakeholder';
import { addressIn, looseNames, nameKey, numberKey, orderlessName } from './nameKeys';
import type { Entry } from './entries';

/** What the keys of an account lead to: the people that have each, in their order. */
class Index {
  private readonly found = new Map<string, Stakeholder[]>();
  add(key: string, one: Stakeholder): void {
    if (key === '') return;
    const there = this.found.get(key);
    if (there === undefined) this.found.set(key, [one]);
    else if (!there.includes(one)) there.push(one);
  }
  of(key: string, isFree: (one: Stakeholder) => boolean): readonly Stakeholder[] {
    return key === '' ? [] : (this.found.get(key) ?? []).filter(isFree);
  }
}

const idKeys = (id: string): readonly string[] => [
  id,
  nameKey(id),
  ...(numberKey(id) === null ? [] : [`#${numberKey(id) ?? ''}`]),
];
const postKey = (title: string, unit: string): string => (title === '' ? '' : `${nameKey(title)}\n${nameKey(unit)}`);

const isUnnamed = ({ name }: Pick<Stakeholder, 'name'>): boolean => name === null || name.trim() === '';

/**
 * For each row the person of the account it is about, or null. Ids go first, then addresses, then names however they are
 * written and turned; of namesakes the one with the same title, and where several have that too, one after the other.
 * Rows without a name are the posts without one that have the same title and unit.
 */
export const matchRows = (
  document: Document,
  entries: readonly Entry[],
  unitOf: (entry: Entry) => string,
): readonly (Stakeholder | null)[] => {
  // Whoever is there goes before whoever left.
  const people = stakeholders(document)
    .filter(({ seatId }) => seatId !== null && document.seat.has(seatId))
    .toSorted((a, b) => Number(a.status === 'left') - Number(b.status === 'left'));
  const ids = new Index();
  const emails = new Index();
  const names = new Index();
  const posts = new Index();
  for (const one of people) {
    for (const id of [one.id, ...(one.seatId === null ? [] : [one.seatId])])
      for (const key of idKeys(id)) ids.add(key, one);
    emails.add(addressIn(one.email ?? '') ?? '', one);
    if (isUnnamed(one)) {
      const unit = document.businessUnit.get(one.businessUnitId ?? '')?.name ?? '';
      posts.add(postKey(one.title ?? '', unit), one);
      posts.add(postKey(one.title ?? '', ''), one);
    } else for (const form of looseNames(one.name ?? '').order) names.add(form, one);
  }
  const taken = new Set<string>();
  const matched: (Stakeholder | null)[] = entries.map(() => null);
  const isFree = (one: Stakeholder): boolean => !taken.has(one.id);
  const take = (at: number, one: Stakeholder | undefined): void => {
    if (one === undefined || matched[at] !== null) return;
    matched[at] = one;
    taken.add(one.id);
  };
  const each = (find: (entry: Entry) => Stakeholder | undefined): void => {
    for (const [at, entry] of entries.entries()) if (!entry.isSkipped && matched[at] === null) take(at, find(entry));
  };
  // An id that leads to somebody of quite another name was given anew: it names nobody.
  const isPossible = (entry: Entry, one: Stakeholder): boolean =>
    entry.name === '' ||
    isUnnamed(one) ||
    sharesWord(entry.name, one.name ?? '') ||
    one.email === null ||
    entry.email === ''
      ? true
      : addressIn(entry.email) === addressIn(one.email);
  each((entry) => {
    for (const key of entry.fileId === '' ? [] : idKeys(entry.fileId)) {
      const found = ids.of(key, isFree).find((one) => isPossible(entry, one));
      if (found !== undefined) return found;
    }
    return undefined;
  });
  const isSameTitle = (entry: Entry, one: Stakeholder): boolean => nameKey(one.title ?? '') === nameKey(entry.title);
  const rowsAt = new Map<string, number>();
  for (const entry of entries) {
    const address = addressIn(entry.email) ?? '';
    rowsAt.set(address, (rowsAt.get(address) ?? 0) + 1);
  }
  each((entry) => {
    const address = addressIn(entry.email) ?? '';
    const all = emails.of(address, () => true);
    const found = all.filter(isFree);
    const isSamePerson = (one: Stakeholder): boolean =>
      entry.name === '' || isUnnamed(one)
        ? entry.name === '' && isUnnamed(one) && isSameTitle(entry, one)
        : orderlessName(entry.name) === orderlessName(one.name ?? '');
    const same = found.find(isSamePerson);
    if (same !== undefined) return same;
    // A shared mailbox is not a person, and one of a single person counts only together with part of the name.
    if (all.length !== 1 || rowsAt.get(address) !== 1) return undefined;
    return found.find((one) => entry.name === '' || isUnnamed(one) || sharesWord(entry.name, one.name ?? ''));
  });
  const namesakes = (entry: Entry): readonly Stakeholder[] => {
    if (entry.name === '') return [];
    for (const form of looseNames(entry.name).order) {
      const found = names.of(form, isFree);
      if (found.length > 0) return found;
    }
    return [];
  };
  each((entry) => namesakes(entry).find((one) => isSameTitle(entry, one)));
  // Namesakes of other titles: only where there is one of them, and one row.
  const rowsOf = new Map<string, number>();
  for (const [at, entry] of entries.entries())
    if (matched[at] === null && entry.name !== '') {
      const key = orderlessName(entry.name);
      rowsOf.set(key, (rowsOf.get(key) ?? 0) + 1);
    }
  each((entry) => {
    const found = namesakes(entry);
    return found.length === 1 && rowsOf.get(orderlessName(entry.name)) === 1 ? found[0] : undefined;
  });
  each((entry) =>
    entry.name === ''
      ? (posts.of(postKey(entry.title, unitOf(entry)), isFree)[0] ?? posts.of(postKey(entry.title, ''), isFree)[0])
      : undefined,
  );
  return matched;
};

const sharesWord = (one: string, other: string): boolean => {
  const words = new Set(orderlessName(other).split(' '));
  return orderlessName(one)
    .split(' ')
    .some((word) => words.has(word));
};
