/** Who reports to whom in a table of people: managers by id or by name, circles cut, nothing guessed silently. */
import type { Findings } from './problems';
import { inRows } from './problems';
import { isTopWord, nameKey } from './questions';

/** A row as far as reporting lines need it. */
export type Post = {
  /** Row of the file. */
  readonly row: number;
  /** The id the file gives, empty without one. */
  readonly fileId: string;
  /** The name people call it by, empty where it is not known. */
  readonly name: string;
  readonly title: string;
  /** What the manager column says. */
  readonly manager: string;
  /** The row is left out of the import; those who report to it go to its manager. */
  readonly isSkipped: boolean;
};

/** Seats that are in the account already and may be named as managers. */
export type KnownSeats = {
  readonly byId: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, readonly string[]>;
};

/** A manager: a post of the table by its place, or a seat of the account by its id. */
export type Manager = { readonly post: number } | { readonly seatId: string } | null;

const labelOf = (post: Pick<Post, 'name' | 'title' | 'fileId' | 'row'>): string =>
  post.name || post.title || post.fileId || `row ${post.row}`;

/** Finds posts and seats by what a cell calls them: an id first, then a name that only one has. */
export const directoryOf = (posts: readonly Post[], known: KnownSeats) => {
  const byId = new Map<string, number>();
  const byLooseId = new Map<string, number>();
  const byName = new Map<string, number[]>();
  posts.forEach((post, place) => {
    if (post.fileId !== '') {
      if (!byId.has(post.fileId)) byId.set(post.fileId, place);
      if (!byLooseId.has(nameKey(post.fileId))) byLooseId.set(nameKey(post.fileId), place);
    }
    if (post.name === '') return;
    const same = byName.get(nameKey(post.name));
    if (same) same.push(place);
    else byName.set(nameKey(post.name), [place]);
  });
  return (cell: string): { readonly found: readonly Exclude<Manager, null>[] } => {
    const id = byId.get(cell) ?? byLooseId.get(nameKey(cell));
    if (id !== undefined) return { found: [{ post: id }] };
    const named = byName.get(nameKey(cell));
    if (named) return { found: named.map((post) => ({ post })) };
    const seat = known.byId.get(cell);
    if (seat !== undefined) return { found: [{ seatId: seat }] };
    return { found: (known.byName.get(nameKey(cell)) ?? []).map((seatId) => ({ seatId })) };
  };
};

export type Directory = ReturnType<typeof directoryOf>;

/**
 * The manager of every post. `topValues` are the manager cells that mean nobody, in the form of `nameKey`; null takes
 * the usual ones. A post whose manager cannot be told stands at the top and is named in the findings.
 */
export const reportingLines = (
  posts: readonly Post[],
  directory: Directory,
  topValues: ReadonlySet<string> | null,
  findings: Findings,
): readonly Manager[] => {
  const managers = posts.map((post): Manager => {
    const { found } = directory(post.manager);
    const [only] = found;
    if (post.manager === '') return null;
    if (only !== undefined && found.length === 1) return only;
    if (found.length > 1) {
      findings.note('ambiguousManager', nameKey(post.manager), post.row, '', (_, rows) => {
        const report = rows.length === 1 ? 'reports' : 'report';
        const stand = rows.length === 1 ? 'It stands' : 'They stand';
        return (
          `${found.length} people are called “${post.manager}”, ` +
          `so it is not clear whom ${inRows(rows)} ${report} to. ${stand} at the top.`
        );
      });
      return null;
    }
    if (topValues ? topValues.has(nameKey(post.manager)) : isTopWord(post.manager)) return null;
    findings.note('unknownManager', nameKey(post.manager), post.row, '', (_, rows) => {
      const stand = rows.length === 1 ? 'That person stands' : 'Those people stand';
      return `“${post.manager}”, named as manager in ${inRows(rows)}, is not in the file. ${stand} at the top.`;
    });
    return null;
  });
  return overSkipped(posts, cutCircles(posts, managers, findings));
};

/** Takes the lines in the order of the file and leaves out each that would close a circle. */
const cutCircles = (posts: readonly Post[], managers: readonly Manager[], findings: Findings): readonly Manager[] => {
  const taken: Manager[] = posts.map(() => null);
  const above = (place: number): number | null => {
    const manager = taken[place];
    return manager && 'post' in manager ? manager.post : null;
  };
  managers.forEach((manager, place) => {
    if (!manager || !('post' in manager)) {
      taken[place] = manager;
      return;
    }
    const path = [place];
    let at: number | null = manager.post;
    while (at !== null && at !== place) {
      path.push(at);
      at = above(at);
    }
    if (at === null) {
      taken[place] = manager;
      return;
    }
    const closing = posts[place];
    const names = path.map((member) => {
      const post = posts[member];
      return post ? labelOf(post) : '';
    });
    const sentence = circleWords(names, closing?.row ?? 0);
    for (const member of path) findings.note('circle', String(place), posts[member]?.row ?? 0, '', () => sentence);
  });
  return taken;
};

/** A circle, by the names on it, the first of which is in the row whose line closes it. */
const circleWords = (names: readonly string[], row: number): string => {
  const [first] = names;
  if (names.length === 1)
    return `${first} (row ${row}) reports to themselves. The line was left out; ${first} stands at the top.`;
  const round = `${[...names, first].slice(0, 9).join(' reports to ')}${names.length > 8 ? ' …' : ''}`;
  return `${round}: a circle. The line of row ${row} was left out; ${first} stands at the top.`;
};

const overSkipped = (posts: readonly Post[], managers: readonly Manager[]): readonly Manager[] =>
  managers.map((manager) => {
    let at = manager;
    while (at && 'post' in at && posts[at.post]?.isSkipped) at = managers[at.post] ?? null;
    return at;
  });

/** Levels of a chart of posts, 1 for roots alone, 0 for nobody. Managers outside the table end a line. */
export const depthOf = (managers: readonly Manager[], counts: (place: number) => boolean): number => {
  const levels = new Int32Array(managers.length);
  let deepest = 0;
  for (let start = 0; start < managers.length; start++) {
    if (!counts(start)) continue;
    const path: number[] = [];
    let at: number | null = start;
    while (at !== null && levels[at] === 0) {
      path.push(at);
      const manager: Manager = managers[at] ?? null;
      at = manager && 'post' in manager ? manager.post : null;
    }
    let level = at === null ? 0 : (levels[at] ?? 0);
    for (const place of path.reverse()) levels[place] = ++level;
    deepest = Math.max(deepest, level);
  }
  return deepest;
};
