/** Who reports to whom in a table of people: managers by id or by name, circles cut, nothing guessed silently. */
import { directoryOver, type Directory as TableDirectory, type Listed } from './directory';
import { nameKey } from './nameKeys';
import { inRows, quotedTo, type Findings } from './problems';
import { isTopWord } from './oddNames';
import { kindOfManager, type ManagerKind } from './questions';

/** A row as far as reporting lines need it. */
export type Post = {
  /** Row of the file. */
  readonly row: number;
  /** The id the file gives, empty without one. */
  readonly fileId: string;
  /** The name people call it by, empty where it is not known. */
  readonly name: string;
  readonly title: string;
  readonly email: string;
  /** What the manager column says. */
  readonly manager: string;
  /** The row is left out of the import; those who report to it go to its manager. */
  readonly isSkipped: boolean;
};

/** Seats that are in the account already and may be named as managers. */
export type KnownSeats = readonly (Listed & { readonly seatId: string })[];

/** A manager: a post of the table by its place, or a seat of the account by its id. */
export type Manager = { readonly post: number } | { readonly seatId: string } | null;

const labelOf = (post: Pick<Post, 'name' | 'title' | 'fileId' | 'row'>): string =>
  post.name || post.title || post.fileId || `row ${post.row}`;

/** Finds posts and seats by what a cell calls them. */
export const directoryOf = (posts: readonly Post[], known: KnownSeats) =>
  directoryOver<Exclude<Manager, null>>([
    {
      people: posts.map(({ fileId, name, email, title }) => ({
        ids: fileId === '' ? [] : [fileId],
        name,
        email,
        title,
      })),
      target: (post) => ({ post }),
    },
    { people: known, target: (place) => ({ seatId: known[place]?.seatId ?? '' }) },
  ]);

export type Directory = ReturnType<typeof directoryOf>;

/** Whom a manager cell may mean: one, several people of whom one has to be chosen, or nobody; and who comes after. */
type NamedInCell<T> = { readonly found: readonly T[]; readonly others: readonly string[] };
export type ManagerCell = NamedInCell<Exclude<Manager, null>>;

/**
 * Reads manager cells. Where a cell names several managers, the first is the line and the others follow with dotted
 * lines. What is one name with a comma is looked up whole first.
 */
export const managerCells = <T>(directory: TableDirectory<T>): ((cell: string) => NamedInCell<T>) => {
  const known = new Map<string, NamedInCell<T>>();
  const read = (cell: string): NamedInCell<T> => {
    const { found } = directory(cell);
    if (found.length > 0) return { found, others: [] };
    for (const [mark, mustFindAll] of SEVERAL) {
      const parts = cell
        .split(mark)
        .map((part) => part.trim())
        .filter((part) => part !== '');
      const [first, ...others] = parts;
      if (first === undefined || (others.length === 0 && first === cell)) continue;
      if (mustFindAll && !parts.every((part) => directory(part).found.length > 0)) continue;
      return { found: directory(first).found, others };
    }
    return { found: [], others: [] };
  };
  return (cell) => {
    const before = known.get(cell);
    if (before) return before;
    const answer = read(cell);
    known.set(cell, answer);
    return answer;
  };
};
/** What stands between several managers; a comma or a word only where each part is somebody. */
const SEVERAL: readonly (readonly [mark: RegExp, mustFindAll: boolean])[] = [
  [/[;|\n]/, false],
  [/,/, true],
  [/\s*[/&+]\s*|\s+(?:and|und|et|y|e|en|i)\s+/i, true],
];

/** A manager cell that names several people of whom one has to be chosen. */
export type Ambiguity = {
  /** The form by which an answer names it. */
  readonly value: string;
  readonly shown: string;
  /** Rows that report to it. */
  readonly rows: readonly number[];
  readonly choices: readonly { readonly value: string; readonly label: string }[];
};
const MOST_CHOICES = 50;
/** How an answer names a post of the table by its row, or a seat of the account. */
const tokenOf = (manager: Exclude<Manager, null>, posts: readonly Post[]): string =>
  'post' in manager ? String(posts[manager.post]?.row ?? '') : manager.seatId;

export type LineAnswers = {
  /** Manager cells that mean nobody, in the form of `nameKey`; null takes the usual ones. */
  readonly topValues: ReadonlySet<string> | null;
  /** Others that mean nobody as well. */
  readonly noManagers: ReadonlySet<string>;
  /** Who is meant where a cell may mean several, by `Ambiguity.value` and the value of the choice. */
  readonly managers: Readonly<Record<string, string>>;
  /** Whoever has nobody above waits in the tray. */
  readonly isTray?: boolean;
};

/** How an answer names somebody of the account who is meant by a manager cell that named nobody. */
export const seatToken = (seatId: string): string => `here:${seatId}`;

/** Who an answer names: a row of the table, somebody of the account, or anybody by what a cell would call them. */
export const answered = (
  answer: string | undefined,
  posts: readonly Post[],
  known: KnownSeats,
  read: (cell: string) => ManagerCell,
): Exclude<Manager, null> | null => {
  if (answer === undefined || answer === NOBODY_ABOVE) return null;
  const seat = known.find(({ seatId }) => seatToken(seatId) === answer || seatId === answer);
  if (seat) return { seatId: seat.seatId };
  const post = /^\d+$/.test(answer) ? posts.findIndex(({ row }) => row === Number(answer)) : -1;
  if (post >= 0) return { post };
  const { found } = read(answer);
  return found.length === 1 ? (found[0] ?? null) : null;
};

/**
 * The manager of every post. A post whose manager cannot be told stands at the top and is named in the findings; who may
 * be meant then is among the ambiguities, answered or not.
 */
export const reportingLines = (
  posts: readonly Post[],
  read: (cell: string) => ManagerCell,
  known: KnownSeats,
  { topValues, noManagers, managers: answers, isTray = false }: LineAnswers,
  findings: Findings,
): { readonly managers: readonly Manager[]; readonly ambiguities: readonly Ambiguity[] } => {
  const ambiguities = new Map<string, Ambiguity & { readonly rows: number[] }>();
  const standsWords = isTray ? 'waits in the tray' : 'stands at the top';
  const standWords = isTray ? 'wait in the tray' : 'stand at the top';
  const answerTo = (cell: string): string | undefined => {
    const value = nameKey(cell);
    return Object.hasOwn(answers, value) ? answers[value] : undefined;
  };
  const isTop = (cell: string): boolean => (topValues ? topValues.has(nameKey(cell)) : isTopWord(cell));
  const choicesOf = (found: readonly Exclude<Manager, null>[]): Ambiguity['choices'] =>
    found.slice(0, MOST_CHOICES).map((one) => ({
      value: tokenOf(one, posts),
      label: 'post' in one ? describedPost(posts[one.post]) : describedSeat(known, one.seatId),
    }));
  const managers = posts.map((post): Manager => {
    if (post.manager === '') return null;
    // Somebody said that this means nobody.
    if (noManagers.has(nameKey(post.manager))) return null;
    if (topValues?.has(nameKey(post.manager)) && !isTopWord(post.manager)) return null;
    const { found } = read(post.manager);
    const [only] = found;
    if (only !== undefined && found.length === 1) return only;
    if (only !== undefined) {
      const value = nameKey(post.manager);
      const asked = ambiguities.get(value) ?? { value, shown: post.manager, rows: [], choices: choicesOf(found) };
      ambiguities.set(value, asked);
      asked.rows.push(post.row);
      const answer = answerTo(post.manager);
      const chosen = found.find((one) => tokenOf(one, posts) === answer);
      if (chosen !== undefined) return chosen;
      if (answer === NOBODY_ABOVE) return null;
      findings.note(
        'ambiguousManager',
        value,
        post.row,
        '',
        (_, rows) =>
          `“${post.manager}” may be any of ${found.length} people, so it is not clear whom ${inRows(rows)} ${rows.length === 1 ? 'reports' : 'report'} to. ${rows.length === 1 ? `It ${standsWords}` : `They ${standWords}`} until you say who is meant.`,
      );
      return null;
    }
    const meant = answered(answerTo(post.manager), posts, known, read);
    if (meant !== null) return meant;
    if (isTop(post.manager)) return null;
    const kind = kindOfManager(post.manager);
    findings.note('unknownManager', kind, post.row, post.manager, (values, rows) =>
      values.length === 1
        ? `“${values[0]}”, named as manager in ${inRows(rows)}, is not in the file. ${rows.length === 1 ? `That person ${standsWords}` : `Those people ${standWords}`}.`
        : `${values.length.toLocaleString('en')} ${KIND_WORDS[kind]} in ${inRows(rows)} are not in the file: ${quotedTo(values)}. Those people ${standWords}.`,
    );
    return null;
  });
  return {
    managers: overSkipped(posts, cutCircles(posts, managers, findings)),
    ambiguities: [...ambiguities.values()],
  };
};
/** The answer that a cell which may mean several people means nobody. */
export const NOBODY_ABOVE = 'nobody';

const KIND_WORDS: { readonly [K in ManagerKind]: string } = {
  address: 'managers given by e-mail address',
  number: 'managers given by number',
  name: 'managers named',
};

const describedPost = (post: Post | undefined): string =>
  post === undefined ? '' : `${[post.name, post.title].filter((part) => part !== '').join(', ')} (row ${post.row})`;
const describedSeat = (known: KnownSeats, seatId: string): string => {
  const one = known.find((each) => each.seatId === seatId);
  return `${[one?.name, one?.title].filter(Boolean).join(', ')} (in this account)`;
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
