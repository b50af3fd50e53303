import type { Person } from '../model';
import { inWords } from '../model/words';

/** What stands in place of a name that nobody wrote down. */
const NAME_NOT_KNOWN = 'Name not known';

type Named = Pick<Person, 'name'> & Partial<Pick<Person, 'status'>>;

/** The name of a person; null where nobody knows it, and for the placeholder of a vacant seat, which has none. */
export const knownName = ({ name, status }: Named): string | null =>
  status === 'vacant' || name === null || name.trim() === '' ? null : name;

/** How a person is called on screen and paper. */
export const displayName = (one: Named): string =>
  knownName(one) ?? (one.status === 'vacant' ? inWords('vacant') : NAME_NOT_KNOWN);
