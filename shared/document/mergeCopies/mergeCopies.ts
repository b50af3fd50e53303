/**
 * Two copies of an account become one. Rules, kind by kind, beyond *what one changed is taken, what both changed is
 * asked*:
 *
 * - Places (where cards and notes lie, pins, the shape of a map, the part in view, the order of lists) are never asked:
 *   whoever moved something alone decides, the open copy where both did.
 * - Lists are sets: what either added is there, what either took out is not.
 * - Snapshots, versions, minutes, replies and what was captured are kept from both, each as it was frozen. A change their
 *   snapshots were taken at counts in their log and not in ours, so it is known no more unless both had it.
 * - Votes and what the room came to are one for each person and dimension; where both have one, it is asked.
 * - Contacts, sayings and bases of ratings are kept from both; of the bases of one rating there is one, which is asked.
 * - Their log stays theirs: the merge is one change of ours.
 * - What an atlas shares between accounts is never removed by a merge: other accounts may name it.
 * - Whether the account is archived, is a sample, or stands in which line of periods, is the matter of each atlas.
 */
import { fieldsOf, KIND_NAMES, newRecord, type AnyRecord, type Kind } from '../../model';
import { between, sameValue, type Diff } from '../diff';
import { accountOf, isAtlasKind, type Document } from '../document';
import { altersPlan } from '../planLife';
import { POINTERS } from '../references';
import { askingBy, type Asking } from './asking';
import {
  copied,
  documentOf,
  tablesOf,
  UNKNOWN,
  valueMark,
  type Answer,
  type Answers,
  type Copies,
  type CopyQuestion,
  type Joined,
  type Tables,
  type WritableTables,
} from './copies';
import { bothTexts, canBeBoth, isSet, mergedPlace, mergedValue, placeOf } from './mergeFields';
import { bringBackIn, goneQuestion, letGo, removeAlsoIn, removedWholes } from './removed';
import { settleCircles, settleSeating } from './seating';
import { alikeIn, rename, sureTwins, withSeat } from './twins';

/** What came of two copies. */
export type MergedCopies = {
  readonly document: Document;
  /** Their copy, with what is one of ours under our id: what questions name of it is found there. */
  readonly theirs: Document;
  /** Leads from the open copy to both. */
  readonly diff: Diff;
  readonly questions: readonly CopyQuestion[];
  /** Those nobody answered; the document then has what is proposed. */
  readonly open: readonly CopyQuestion[];
  readonly given: ReadonlyMap<string, Answer>;
  /** Their records that are ones of ours. */
  readonly joined: readonly Joined[];
};

const OWN_TO_EACH: ReadonlySet<string> = new Set(['account.archived', 'account.sample', 'account.lineageId']);

/** Their account under the id it has here, with what names it. */
const underOurId = (theirs: WritableTables, from: string, to: string): void => {
  const account = theirs.account.get(from);
  if (account === undefined) return;
  theirs.account = new Map([[to, { ...account, id: to }]]);
};

/** Rows that stand for full accounts: for this one, or for none that is here. */
const ofThisAtlas = (theirs: WritableTables, mine: Tables, from: string, to: string): void => {
  for (const [id, row] of theirs.portfolioAccount) {
    const named = row['accountId'];
    const known = mine.portfolioAccount.get(id)?.['accountId'];
    const next = known ?? (named === from ? to : null);
    if (named !== next) theirs.portfolioAccount.set(id, { ...row, accountId: next });
  }
};

/**
 * A common ancestor where nothing tells of one: what both say alike. A record only one of them has was added there,
 * unless it is older than the moment both were one. Where a record differs, its dates decide if only one copy was edited
 * since; else nobody knows, and both changed it.
 */
const ancestorByDates = (mine: Tables, theirs: Tables, { partedAt, undated }: Copies): WritableTables => {
  const base = copied(Object.fromEntries(KIND_NAMES.map((kind) => [kind, new Map()])) as unknown as Tables);
  const isUntouched = ({ updatedAt }: AnyRecord): boolean =>
    updatedAt === null || (partedAt !== null && Date.parse(updatedAt) <= Date.parse(partedAt));
  const isOld = (kind: Kind, record: AnyRecord): boolean =>
    partedAt !== null && !undated.has(kind) && isUntouched(record);
  for (const kind of KIND_NAMES) {
    for (const [id, one] of mine[kind]) {
      const other = theirs[kind].get(id);
      if (other === undefined) {
        if (isOld(kind, one)) base[kind].set(id, one);
      } else if (!undated.has(kind) && isUntouched(one) && !isUntouched(other)) base[kind].set(id, one);
      else if (!undated.has(kind) && isUntouched(other) && !isUntouched(one)) base[kind].set(id, other);
      else {
        const known = ['ordinal', ...Object.keys(fieldsOf(kind))].map((field): readonly [string, unknown] => [
          field,
          sameValue(one[field], other[field]) ? one[field] : UNKNOWN,
        ]);
        base[kind].set(id, { ...one, ...Object.fromEntries(known) });
      }
    }
    for (const [id, other] of theirs[kind]) if (!mine[kind].has(id) && isOld(kind, other)) base[kind].set(id, other);
  }
  return base;
};

/** What of their atlas comes along: what their account names, where the two atlases are no copies of each other. */
const onlyNamed = (theirs: WritableTables, mine: Tables, base: Tables): void => {
  const named = new Set<string>();
  for (const { kind, field, to, list } of POINTERS) {
    if (isAtlasKind(kind) || !isAtlasKind(to)) continue;
    for (const record of theirs[kind].values()) {
      const value = record[field];
      for (const id of list ? (value as readonly string[]) : [value]) named.add(`${to} ${String(id)}`);
    }
  }
  for (const kind of KIND_NAMES) {
    if (!isAtlasKind(kind)) continue;
    for (const id of [...theirs[kind].keys()])
      if (!mine[kind].has(id) && !base[kind].has(id) && !named.has(`${kind} ${id}`)) theirs[kind].delete(id);
  }
};

/** What the atlas shares stays where it is in one of the copies, whoever removed it. */
const keepShared = (base: Tables, mine: Tables, theirs: WritableTables): void => {
  for (const kind of KIND_NAMES) {
    if (!isAtlasKind(kind)) continue;
    for (const [id, record] of base[kind])
      if (mine[kind].has(id) && !theirs[kind].has(id)) theirs[kind].set(id, record);
  }
};

/** Of two records under one id, the fields. Where neither came from an ancestor, a new record is what both began with. */
const mergedRecord = (
  kind: Kind,
  base: AnyRecord | undefined,
  mine: AnyRecord,
  theirs: AnyRecord,
  two: { readonly base: Tables; readonly mine: Tables; readonly theirs: Tables },
  asking: Asking,
): AnyRecord => {
  const was = base ?? (newRecord(kind, mine.id, mine.ordinal) as unknown as AnyRecord);
  const changed: Record<string, unknown> = {};
  const done = new Set<string>();
  for (const field of ['ordinal', ...Object.keys(fieldsOf(kind))]) {
    if (done.has(field) || OWN_TO_EACH.has(`${kind}.${field}`)) continue;
    const place = placeOf(kind, field);
    if (place.length > 0) {
      for (const one of place) done.add(one);
      Object.assign(changed, mergedPlace(place, base ?? null, mine, theirs));
      continue;
    }
    const merged = mergedValue(kind, field, was[field], mine[field], theirs[field]);
    if (merged !== null) {
      if (!sameValue(merged.value, mine[field])) changed[field] = merged.value;
      continue;
    }
    const lost = lostTarget(kind, field, was[field], two);
    // Whoever let go of something that was removed said nothing about where it goes.
    if (lost !== null) {
      changed[field] = lost === 'mine' ? theirs[field] : mine[field];
      continue;
    }
    const isText = canBeBoth(kind, field, mine[field], theirs[field]);
    const answer = asking.ask({
      about: 'field',
      id: `${kind} ${mine.id} ${field}`,
      mark: valueMark(theirs[field]),
      kind,
      recordId: mine.id,
      field,
      mine: mine[field],
      theirs: theirs[field],
      answers: isText ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'],
      edited: { mine: [{ kind, id: mine.id, field }], theirs: [{ kind, id: theirs.id, field }] },
    });
    if (answer === 'both') changed[field] = bothTexts(mine[field], theirs[field]);
    else if (answer === 'theirs') changed[field] = theirs[field];
  }
  return Object.keys(changed).length === 0 ? mine : { ...mine, ...changed };
};

/** The copy that lost what a field named, if only one did: it had to say something else. */
const lostTarget = (
  kind: Kind,
  field: string,
  was: unknown,
  { base, mine, theirs }: { readonly base: Tables; readonly mine: Tables; readonly theirs: Tables },
): 'mine' | 'theirs' | null => {
  const to = fieldsOf(kind)[field]?.column.ref as Kind | undefined;
  if (to === undefined || to === ('account' as Kind) || isSet(kind, field) || typeof was !== 'string') return null;
  if (!base[to].has(was)) return null;
  const [isHere, isThere] = [mine[to].has(was), theirs[to].has(was)];
  return isHere === isThere ? null : isHere ? 'theirs' : 'mine';
};

/** A snapshot that comes names a change of their log, which is another one in ours. */
const asComing = (kind: Kind, record: AnyRecord): AnyRecord =>
  kind === 'snapshot' ? { ...record, revision: null } : record;

const mergedTables = (base: Tables, mine: Tables, theirs: Tables, asking: Asking): WritableTables => {
  const merged = copied(mine);
  for (const kind of KIND_NAMES) {
    for (const [id, one] of mine[kind]) {
      const other = theirs[kind].get(id);
      const was = base[kind].get(id);
      if (other === one) continue;
      if (other !== undefined) {
        merged[kind].set(id, mergedRecord(kind, was, one, other, { base, mine, theirs }, asking));
      } else if (was !== undefined) merged[kind].delete(id);
    }
    for (const [id, other] of theirs[kind])
      if (!mine[kind].has(id) && !base[kind].has(id)) merged[kind].set(id, asComing(kind, other));
  }
  return merged;
};

/** A plan that became final in their copy is not final any more where ours went on with it. */
const reopened = (merged: WritableTables, base: Tables, mine: Tables): void => {
  const plan = merged.plan.get('plan');
  if (plan?.['state'] !== 'final' || mine.plan.get('plan')?.['state'] === 'final') return;
  if (!altersPlan(between(documentOf(base), documentOf(mine)))) return;
  merged.plan.set('plan', { ...plan, state: 'draft', version: Number(plan['version']) + 1 });
};

/** Their records that look like ours: one, or two after all. Says whose fields hold where they are one and differ. */
const joinAlike = (base: Tables, mine: WritableTables, theirs: WritableTables, asking: Asking): readonly Joined[] => {
  const joined: Joined[] = [];
  for (const pair of alikeIn(base, mine, theirs)) {
    const answer = asking.ask({
      about: 'alike',
      id: `alike ${pair.kind} ${pair.mine} ${pair.theirs}`,
      mark: valueMark([pair.theirs]),
      kind: pair.kind,
      recordId: pair.mine,
      otherId: pair.theirs,
      answers: ['mine', 'theirs', 'both'],
      edited: {
        mine: [{ kind: pair.kind, id: pair.mine, field: null }],
        theirs: [{ kind: pair.kind, id: pair.theirs, field: null }],
      },
    });
    if (answer === 'both') continue;
    const all = withSeat(pair, base, mine, theirs);
    rename(theirs, all);
    joined.push(...all);
    for (const one of all) settleAlike(one, answer, mine, theirs);
  }
  return joined;
};

/**
 * Where two records that are one say different things the chosen copy's hold; what only one of them says is kept, and
 * lists are joined.
 */
const settleAlike = (
  { kind, mine: id }: Joined,
  answer: Answer,
  mine: WritableTables,
  theirs: WritableTables,
): void => {
  const [one, other] = [mine[kind].get(id), theirs[kind].get(id)];
  if (one === undefined || other === undefined) return;
  const begun = newRecord(kind, id, 1) as unknown as AnyRecord;
  const [holds, yields] = answer === 'theirs' ? [other, one] : [one, other];
  const next: Record<string, unknown> = { ...yields };
  for (const field of Object.keys(fieldsOf(kind)))
    if (!isSet(kind, field) && !sameValue(holds[field], begun[field])) next[field] = holds[field];
  (answer === 'theirs' ? mine : theirs)[kind].set(id, next as AnyRecord);
};

/** Twins may show further twins; more rounds than records hang on each other. */
const MOST_ROUNDS = 8;

/** What both copies of an account come to. Pure: the same copies and answers give the same. */
export const mergeCopies = (copies: Copies, answers: Answers = new Map()): MergedCopies => {
  const mine = tablesOf(copies.mine);
  const ourId = accountOf(copies.mine).id;
  const theirId = accountOf(copies.theirs).id;
  const theirs = copied(tablesOf(copies.theirs));
  underOurId(theirs, theirId, ourId);
  ofThisAtlas(theirs, mine, theirId, ourId);
  const base = copies.base === null ? ancestorByDates(mine, theirs, copies) : copied(tablesOf(copies.base));
  if (copies.base !== null) underOurId(base, accountOf(copies.base).id, ourId);
  // What was found to be one in an earlier merge has our id from here on.
  rename(theirs, copies.joined);
  rename(
    base,
    copies.joined.filter((one) => !base[one.kind].has(one.mine)),
  );
  if (copies.brings === 'named') onlyNamed(theirs, mine, base);
  keepShared(base, mine, theirs);

  const asking = askingBy(copies, answers);
  const here = copied(mine);
  const joined = [
    ...copies.joined.filter((one) => theirs[one.kind].has(one.mine)),
    ...joinAlike(base, here, theirs, asking),
  ];
  for (let times = 0; times < MOST_ROUNDS; times += 1) {
    // What names records that are one may be one itself.
    const twins = sureTwins(base, here, theirs);
    if (twins.length === 0) break;
    rename(theirs, twins);
    joined.push(...twins);
  }
  const before = { mine: copied(here), theirs: copied(theirs) };

  for (const whole of removedWholes(base, before.mine, before.theirs)) {
    const [lost, kept] = whole.removedIn === 'mine' ? [here, theirs] : [theirs, here];
    const answer = asking.ask(goneQuestion(whole, before.theirs));
    if (answer === whole.removedIn) removeAlsoIn(base, kept, lost, whole);
    else bringBackIn(base, lost, whole);
  }

  const merged = mergedTables(base, here, theirs, asking);
  letGo(merged, base);
  settleSeating(merged, before, asking);
  settleCircles(merged, before, asking);
  letGo(merged, base);
  reopened(merged, base, mine);

  const document = documentOf(sharing(merged, mine));
  return {
    document,
    theirs: documentOf(before.theirs),
    diff: between(copies.mine, document),
    questions: asking.questions(),
    open: asking.open(),
    given: asking.given(),
    joined,
  };
};

/** Tables in which nothing changed are the ones of before. */
const sharing = (merged: WritableTables, mine: Tables): Tables =>
  Object.fromEntries(
    KIND_NAMES.map((kind) => {
      const isSame =
        merged[kind].size === mine[kind].size &&
        [...merged[kind]].every(([id, record]) => mine[kind].get(id) === record);
      return [kind, isSame ? mine[kind] : merged[kind]];
    }),
  ) as unknown as Tables;
