import type BetterSqlite3 from 'better-sqlite3';
import { apply, between, effective, invert, isEmpty, squash, type Diff } from '../shared/document/diff';
import { accountOf, ATLAS_ITSELF, emptyDocument, isAtlasKind, type Document } from '../shared/document/document';
import { malformed, refusal } from '../shared/document/check';
import { diffFault } from '../shared/document/sound';
import { AtlasError } from '../shared/api/errors';
import { KIND_NAMES, type AnyRecord, type Kind } from '../shared/model';
import { advance, NO_STACKS, stacksOf, type Author, type LogEntry, type Stacks } from './history';
import { atlasPart, putRows, removeRows } from './changedRows';
import { UNGUARDED, type AroundCommit, type Change, type Changes, type Replayed, type Written } from './changing';
import { committed } from './committed';
import { findPerson, forgetWithin } from './forgetPerson';
import { peopleSince } from './personInLog';
import { sweep } from './forgetting';
import { lastRevision, loggedDiff, logText, requireSound, walkFrom, type LoggedDiff, type Walk } from './logged';
import { logRows } from './logRows';
import { NAMED_FIRST } from './namedFirst';
import { removeWithin } from './removal';
import { DELETED, FORGOT, lineOfAll, type LogLine } from './safety/line';
import { rowsOf, type TableRows } from './tables/rows';

/** Who voted what is nobody’s business: what comes of a vote carries no name. */
const tellsVotes = (diff: Diff): boolean => diff.vote !== undefined || diff.voteOutcome !== undefined;

type Tables = Partial<Record<Kind, ReadonlyMap<string, AnyRecord>>>;

/** A lone half of a surrogate pair cannot be stored as UTF-8 and would come back as another character. */
const HALF_CHARACTER = /(?<!\\)(?:\\\\)*\\ud[89a-f]/i;

export const changesOf = (db: BetterSqlite3.Database, commit: AroundCommit = UNGUARDED): Changes => {
  const rows = new Map<Kind, TableRows>();
  const rowsFor = (kind: Kind): TableRows => {
    const known = rows.get(kind);
    if (known) return known;
    const made = rowsOf(db, kind);
    rows.set(kind, made);
    return made;
  };

  const accountIds = new Set(
    db
      .prepare<[], { id: string }>('SELECT "id" FROM "account"')
      .all()
      .map((row) => row.id),
  );
  let revision = lastRevision(db);
  let shared: Tables | null = null;
  const own = new Map<string, Tables>();
  const stacks = new Map<string, { readonly author: Author; readonly accountId: string; value: Stacks }>();

  const loaded = (kinds: readonly Kind[], accountId: string): Tables =>
    Object.fromEntries(kinds.map((kind) => [kind, rowsFor(kind).load(accountId)]));
  const document = (accountId: string): Document => {
    if (accountId === ATLAS_ITSELF) return blank();
    if (!accountIds.has(accountId)) throw new AtlasError('noAccount', 'This account is not in the atlas any more.');
    const known = own.get(accountId);
    if (known) return { ...emptyDocument(), ...shared, ...known } as Document;
    const ofAtlas = shared ?? loaded(KIND_NAMES.filter(isAtlasKind), accountId);
    const tables = loaded(
      KIND_NAMES.filter((kind) => !isAtlasKind(kind)),
      accountId,
    );
    const whole = { ...emptyDocument(), ...ofAtlas, ...tables } as Document;
    requireSound(whole);
    shared = ofAtlas;
    own.set(accountId, tables);
    return whole;
  };
  const everyDocument = (): ReadonlyMap<string, Document> => new Map([...accountIds].map((id) => [id, document(id)]));
  const isHere = (accountId: string): boolean => accountId === ATLAS_ITSELF || accountIds.has(accountId);
  const blank = (): Document => {
    const ofAtlas = shared ?? loaded(KIND_NAMES.filter(isAtlasKind), '');
    const whole = { ...emptyDocument(), ...ofAtlas } as Document;
    if (shared === null) requireSound(whole);
    shared = ofAtlas;
    return whole;
  };
  const remember = (accountId: string, after: Document): void => {
    const pick = (isWanted: (kind: Kind) => boolean): Tables =>
      Object.fromEntries(KIND_NAMES.filter(isWanted).map((kind) => [kind, after[kind]])) as Tables;
    shared = pick(isAtlasKind);
    if (accountId === ATLAS_ITSELF) return;
    if (after.account.size === 0) {
      own.delete(accountId);
      accountIds.delete(accountId);
    } else {
      own.set(
        accountId,
        pick((kind) => !isAtlasKind(kind)),
      );
      accountIds.add(accountId);
    }
  };

  const { insertLine, readLog, readWholeLog, readDiff, readShortDiff, readDiffsDownTo, readBetween, readEdit } =
    logRows(db);

  const logged = (id: number): LoggedDiff => loggedDiff(readDiff.get(id)?.diff ?? '{}');
  /** What some changes did together, for whoever walks along the log to take them back, or to do them again. */
  const diffOf = (ids: readonly number[], walk: Walk, isBack: boolean): Diff => {
    const whole = (isBack ? ids.toReversed() : ids).map((id) => walk.step(logged(id)));
    return (isBack ? whole.toReversed() : whole).reduce((all, diff) => squash(all, diff), {} as Diff);
  };

  const stacksFor = (author: Author, accountId: string) => {
    const key = JSON.stringify([author.windowId, accountId]);
    const known = stacks.get(key);
    if (known) return known;
    const made = { author, accountId, value: stacksOf(readWholeLog.iterate(accountId), author) };
    stacks.set(key, made);
    return made;
  };

  type Entry = Omit<LogEntry, 'id'> & {
    readonly accountId: string;
    readonly editId?: string | undefined;
    readonly memberId?: string | null | undefined;
  };

  /**
   * Writes the rows and the log in one transaction; only then does memory change. `whole` is what all entries do
   * together; each is a row of the log. `told` is a row that is written again.
   */
  const writeAll = (
    entries: readonly (Entry & { readonly diff: Diff })[],
    before: Document,
    whole: Diff,
    isImport = false,
    told: LogLine | null = null,
  ): Change => {
    const at = told?.at ?? new Date().toISOString();
    const [{ accountId, label }] = [entries.at(-1) ?? { accountId: '', label: '' }];
    if (HALF_CHARACTER.test(JSON.stringify(whole)))
      throw new AtlasError('invalidInput', 'The text holds half a character. Nothing was changed.');
    // What comes in from a file keeps the times it carries.
    const after = apply(before, whole, isImport ? null : at);
    const lines = entries.map(({ diff, ...entry }, nth): LogLine => ({
      ...entry,
      id: revision + 1 + nth,
      at,
      diff: told?.diff ?? logText(diff),
      editId: entry.editId ?? null,
      memberId: tellsVotes(diff) ? null : (entry.memberId ?? null),
    }));
    const put = (): readonly Written[] => {
      const kinds = NAMED_FIRST.filter((kind) => whole[kind] !== undefined);
      for (const kind of kinds.toReversed()) removeRows(rowsFor(kind), accountId, kind, whole[kind] ?? {}, after);
      for (const kind of kinds) putRows(rowsFor(kind), accountId, kind, whole[kind] ?? {}, before, after);
      for (const line of lines) insertLine(line);
      return lines.map((line) => ({ is: 'change', line }));
    };
    committed(db, commit, put, () => {
      revision += lines.length;
      remember(accountId, after);
    });
    for (const one of stacks.values()) {
      if (one.accountId === accountId)
        one.value = lines.reduce((value, line) => advance(value, line, one.author), one.value);
    }
    return { revision, at, label, diff: whole };
  };
  const write = (entry: Entry, before: Document, diff: Diff, isImport = false, told: LogLine | null = null): Change =>
    writeAll([{ ...entry, diff }], before, diff, isImport, told);

  /** What others changed since `baseRevision` that this account's document shows: the last 200 changes. */
  const cameBetween = (accountId: string, baseRevision: number): readonly Change[] => {
    const walk = walkFrom(document(accountId), 'back');
    const newestFirst = readBetween.all(baseRevision, 200).flatMap((row) => {
      const diff = walk.step(loggedDiff(row.diff));
      const seen = row.accountId === accountId ? diff : atlasPart(diff);
      return isEmpty(seen) ? [] : [{ revision: row.id, at: row.at, label: row.label, diff: seen }];
    });
    return newestFirst.toReversed();
  };

  const replay = (author: Author, accountId: string, kind: 'undo' | 'redo', count = 1): Replayed => {
    const before = document(accountId);
    const steps = stacksFor(author, accountId).value[kind].slice(-count).toReversed();
    const [{ label } = { label: '' }] = steps;
    if (steps.length === 0)
      throw new AtlasError(
        'nothingToUndo',
        kind === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.',
      );
    const what = kind === 'undo' ? 'taken back' : 'done again';
    const walk = walkFrom(before, kind === 'undo' ? 'back' : 'forth');
    const entries = steps.map((step) => {
      const forward = diffOf(step.ids, walk, kind === 'undo');
      const diff = kind === 'undo' ? invert(forward) : forward;
      return { accountId, ...author, label: step.label, kind, refersTo: step.ids[0] ?? null, step: null, diff };
    });
    const whole = entries.map(({ diff }) => diff).reduce((all, diff) => squash(all, diff));
    const wrong = diffFault(whole);
    if (wrong !== null)
      throw new AtlasError(
        'cannotUndo',
        `“${label}” cannot be ${what}: the log holds what does not fit (${wrong}). Nothing was changed.`,
        { label },
      );
    const stop = refusal(before, whole);
    if (stop)
      throw new AtlasError('cannotUndo', `“${label}” cannot be ${what}: ${stop.message}`, { refusal: stop, label });
    return { ...writeAll(entries, before, whole), steps: steps.length };
  };

  return {
    document,
    atlasDocument: blank,
    hasAccount: (accountId) => accountIds.has(accountId),
    inMemory: () => ({
      documents: [...own.keys()].filter((accountId) => accountIds.has(accountId)).map(document),
      missing: [...accountIds].filter((accountId) => !own.has(accountId)).length,
    }),
    isInFile: () => {
      const kinds = (isWanted: boolean): readonly Kind[] => KIND_NAMES.filter((kind) => isAtlasKind(kind) === isWanted);
      const isSame = (known: Tables, accountId: string, wanted: readonly Kind[]): boolean =>
        isEmpty(between(documentOf(known), documentOf(loaded(wanted, accountId))));
      return (
        (shared === null || isSame(shared, '', kinds(true))) &&
        [...own].every(([accountId, tables]) => isSame(tables, accountId, kinds(false)))
      );
    },
    revision: () => revision,
    apply: (author, { accountId, baseRevision, label, diff: given, step, editId }) => {
      const before = document(accountId);
      const wrong = malformed(given);
      if (wrong) throw new AtlasError('invalidInput', wrong);
      const diff = effective(given);
      const isArchived = accountId !== ATLAS_ITSELF && accountOf(before).archived;
      if (isArchived && diff.account?.updated?.[accountId]?.['archived'] === undefined)
        throw new AtlasError('readOnly', 'This plan is archived and can only be read. Nothing was changed.');
      if (diff.account?.added || diff.account?.removed)
        throw new AtlasError('refused', 'An edit cannot add or remove the account itself.');
      const stop = refusal(before, given);
      if (stop?.code === 'conflict')
        throw new AtlasError('conflict', stop.message, {
          refusal: stop,
          revision,
          changes: cameBetween(accountId, baseRevision),
        });
      if (stop) throw new AtlasError('refused', stop.message, { refusal: stop });
      if (isEmpty(diff)) return { revision, at: new Date().toISOString(), label, diff };
      // The stacks must exist before the row does, so that it is counted once.
      stacksFor(author, accountId);
      return write(
        { accountId, ...author, label, kind: 'edit', refersTo: null, step: step ?? null, editId },
        before,
        diff,
      );
    },
    editCalled: ({ windowId }, accountId, editId) => {
      const row = readEdit.get(accountId, windowId, editId);
      if (!row) return null;
      const diff = walkFrom(document(accountId), 'back').step(loggedDiff(row.diff));
      return { revision: row.id, at: row.at, label: row.label, diff };
    },
    putAccount: (author, accountId, label, diff) => {
      if (accountIds.has(accountId)) throw new AtlasError('accountExists', 'This account is already in the atlas.');
      const before = blank();
      if (diff.account?.added?.[0]?.id !== accountId)
        throw new AtlasError('refused', 'A document is one account.', {
          refusal: { code: 'refused', kind: 'account' },
        });
      // The values of a file were checked in full where it was read; an account of this atlas may hold what an earlier
      // version took.
      const wrong = diffFault(diff);
      if (wrong) throw new AtlasError('badFile', `${wrong}. Nothing was changed.`);
      const stop = refusal(before, diff);
      if (stop) throw new AtlasError('refused', stop.message, { refusal: stop });
      return write(
        { accountId, sessionId: author.sessionId, windowId: null, label, kind: 'edit', refersTo: null, step: null },
        before,
        diff,
        true,
      );
    },
    again: (line) => {
      const { accountId } = line;
      const given = loggedDiff(line.diff);
      if (line.id !== revision + 1 || accountId === null)
        throw new AtlasError('damaged', 'An edit is missing between the copy and the edits kept beside it.');
      const isImport = line.windowId === null;
      const before = accountIds.has(accountId) ? document(accountId) : blank();
      const diff = walkFrom(before, 'forth').step(given);
      const stop = refusal(before, diff);
      if (stop) throw new AtlasError('damaged', `An edit does not fit the copy it is to be done in. ${stop.message}`);
      write({ ...line, accountId, editId: line.editId ?? undefined }, before, diff, isImport, line);
    },
    removeAccount: (author, accountId) => {
      const before = document(accountId);
      const at = new Date().toISOString();
      const id = revision + 1;
      let diff: Diff = {};
      let after = before;
      // At every seat that goes SQLite would look through all that are left for one that names it; what is left is
      // checked as a whole.
      db.pragma('foreign_keys = OFF');
      const remove = (): readonly Written[] => {
        const removed = removeWithin({ db, accountId, before, isLast: accountIds.size === 1 }, rowsFor);
        const told = JSON.stringify(removed.told);
        insertLine(lineOfAll({ id, at, accountId, sessionId: author.sessionId, label: DELETED, diff: told }));
        ({ after, diff } = removed);
        return [];
      };
      try {
        committed(db, commit, remove, () => {
          revision = id;
          remember(accountId, { ...after, account: new Map() });
          for (const [key, one] of stacks) if (one.accountId === accountId) stacks.delete(key);
          sweep(db);
        });
      } finally {
        db.pragma('foreign_keys = ON');
      }
      return { revision: id, at, label: DELETED, diff };
    },
    peopleSince: (accountId) => peopleSince(db, accountId),
    findPerson: (accountId, personId) => findPerson(db, accountId, everyDocument(), personId),
    forgetPerson: (author, accountId, personId, choice) => {
      const documents = everyDocument();
      const found = findPerson(db, accountId, documents, personId);
      const at = new Date().toISOString();
      const id = revision + 1;
      const forgetThem = (): readonly Written[] => {
        forgetWithin({ db, accountId, documents, found, choice }, rowsFor, (diff) =>
          insertLine(lineOfAll({ id, at, accountId, sessionId: author.sessionId, label: FORGOT, diff: logText(diff) })),
        );
        return [];
      };
      committed(db, commit, forgetThem, () => {
        revision = id;
        shared = null;
        own.clear();
        stacks.clear();
        sweep(db);
      });
      return { revision: id, at, label: FORGOT, diff: {} };
    },
    undo: (author, accountId, steps) => replay(author, accountId, 'undo', steps),
    stepsBackTo: (author, accountId) => {
      const steps = isHere(accountId) ? stacksFor(author, accountId).value.undo : [];
      return new Map(steps.flatMap(({ ids }, at) => ids.map((id) => [id, steps.length - at] as const)));
    },
    redo: (author, accountId, steps) => replay(author, accountId, 'redo', steps),
    history: (author, accountId) => {
      const { undo, redo } = isHere(accountId) ? stacksFor(author, accountId).value : NO_STACKS;
      return { undo: undo.at(-1)?.label ?? null, redo: redo.at(-1)?.label ?? null };
    },
    log: (accountId, limit, longest = Number.MAX_SAFE_INTEGER) => {
      const walk = walkFrom(isHere(accountId) ? document(accountId) : emptyDocument(), 'back');
      return readLog.all(accountId, limit).map(({ id, at, label, kind }) => {
        const text = readShortDiff.get(longest, id)?.diff ?? null;
        return { revision: id, at, label, kind, diff: text === null ? null : walk.step(loggedDiff(text)) };
      });
    },
    loggedDiff: (accountId, wanted) => {
      const walk = walkFrom(isHere(accountId) ? document(accountId) : emptyDocument(), 'back');
      for (const { id, diff } of readDiffsDownTo.iterate(wanted, accountId)) {
        const whole = walk.step(loggedDiff(diff));
        if (id === wanted) return whole;
      }
      return null;
    },
  };
};

const documentOf = (tables: Tables): Document => ({ ...emptyDocument(), ...tables }) as Document;
