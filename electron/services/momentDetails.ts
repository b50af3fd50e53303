/** What one step of the log did, how it is taken back, and a moment as an account of its own. */
import { walkFrom } from '../../db/logged';
import type { MomentRow } from '../../db/moments';
import { comparedFigure, figureNow } from '../../shared/analysis/figuresThen';
import { FROZEN_IDS, frozenFigures } from '../../shared/analysis/frozenFigures';
import type { Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { DEFAULT_LOCALE, writtenAs } from '../../shared/conventions/conventions';
import { longDate } from '../../shared/conventions/writeDay';
import { saidAs } from '../../shared/document/spokenWords';
import { broughtBack } from '../../shared/document/broughtBack';
import { changeWords } from '../../shared/document/changeWords';
import { malformed, refusal } from '../../shared/document/check';
import { apply, between, effective, invert, squash, type Diff } from '../../shared/document/diff';
import { accountOf, ATLAS_ITSELF, emptyDocument, type Document } from '../../shared/document/document';
import { newId } from '../../shared/document/draft';
import { stillHolds } from '../../shared/document/stillHolds';
import { takeOwnFiles } from './ownFiles';
import { dayOf, documentThen, stepsIn } from './moments';
import { atlasOf, authorOf, stateOf, tellAtlas, type Caller } from './windows';

type Step = Output<'history.step'>;

/** A step by the number of any of its changes. Throws notFound. */
const stepAt = (caller: Caller, accountId: string, revision: number): readonly MomentRow[] => {
  const atlas = atlasOf(caller);
  const step = stepsIn(atlas.momentRows(accountId, 0)).find((rows) => rows.some((row) => row.revision === revision));
  const [first, last] = [step?.[0], step?.at(-1)];
  if (first === undefined || last === undefined)
    throw new AtlasError('notFound', 'The history of this account holds no such step. Nothing was changed.');
  return atlas.momentRows(accountId, Number.MAX_SAFE_INTEGER, first.revision, last.revision);
};

/** What the changes of a step did together, with whole texts. `before` is the account as they found it. */
const diffOf = (step: readonly MomentRow[], before: Document): Diff => {
  const walk = walkFrom(before, 'forth');
  return step.map(({ diff }) => walk.step(diff ?? {})).reduce((all, diff) => squash(all, diff), {} as Diff);
};

const backOf = (now: Document, done: Diff): Step['back'] => {
  const diff = effective(invert(done));
  const wrong = malformed(diff);
  if (wrong !== null) return { refusal: `It holds what the app of today does not take (${wrong}).` };
  const held = stillHolds(now, diff);
  if (held !== null) return { refusal: held };
  const stop = refusal(now, diff);
  return stop === null ? { diff } : { refusal: stop.message };
};

const COMES_IN =
  'With this step the account came in. To be rid of it, delete the account; to have it as it was then, restore that moment.';

export const tellOfStep = (
  caller: Caller,
  { accountId, revision, locale = DEFAULT_LOCALE }: Input<'history.step'>,
): Step => {
  const atlas = atlasOf(caller);
  const now = atlas.document(accountId);
  const step = stepAt(caller, accountId, revision);
  const first = step[0]?.revision ?? revision;
  const found = atlas.stateAt(accountId, first - 1);
  const before = found ?? emptyDocument();
  const done = diffOf(step, before);
  const after = apply(before, done);
  const isAtlas = accountId === ATLAS_ITSELF;
  const asOf = (isAtlas ? null : accountOf(after).asOf) ?? dayOf(step.at(-1)?.at ?? '');
  const told = () => ({
    says: [...changeWords(after, done)],
    figures:
      // Figures of the plan are of one account.
      found === null || isAtlas
        ? []
        : FROZEN_IDS.map((id) => comparedFigure(after, id, figureNow(before, asOf, id), figureNow(after, asOf, id)))
            .filter((one) => one.isOther || (one.then.value === null) !== (one.now.value === null))
            .map(({ id, then, now: since }) => ({ id, then, now: since })),
    back: found === null ? { refusal: COMES_IN } : backOf(now, done),
  });
  return writtenAs(locale, () => saidAs(now, told));
};

/** A name no account of the atlas has. */
const freeName = (wanted: string, taken: ReadonlySet<string>): string => {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted} ${count}`;
    if (!taken.has(name)) return name;
  }
};

export const restoreMoment = (
  caller: Caller,
  { accountId, revision, day: called, locale = DEFAULT_LOCALE }: Input<'history.restore'>,
): Output<'history.restore'> => {
  const atlas = atlasOf(caller);
  const then = documentThen(caller, accountId, revision);
  const at = atlas.momentRows(accountId, 0).findLast((row) => row.revision <= revision)?.at ?? '';
  const day = writtenAs(locale, () => longDate(called ?? dayOf(at)));
  const name = freeName(
    `${accountOf(then).name.slice(0, 170)} (${day})`,
    new Set(atlas.accounts().map((one) => one.name)),
  );
  const shared = atlas.atlasDocument();
  const restoredId = newId();
  atlas.putAccount(
    authorOf(caller),
    restoredId,
    `Restore ${name}`.slice(0, 200),
    between(shared, broughtBack(then, shared, restoredId, name)),
  );
  takeOwnFiles(atlas, authorOf(caller), restoredId);
  tellAtlas(caller);
  return { accountId: restoredId, name, atlas: stateOf(atlas) };
};

export const figuresOfSnapshot = (
  caller: Caller,
  { accountId, snapshotId }: Input<'history.figuresOf'>,
): Output<'history.figuresOf'> => {
  const atlas = atlasOf(caller);
  const snapshot = atlas.document(accountId).snapshot.get(snapshotId);
  if (snapshot === undefined) return null;
  const rows = atlas.momentRows(accountId);
  // One that came in with the account tells of a day of another file.
  const taken = rows.slice(1).find(({ diff }) => diff?.snapshot?.added?.some(({ id }) => id === snapshotId) === true);
  const then = taken === undefined ? null : atlas.stateAt(accountId, taken.revision);
  return then === null ? null : frozenFigures(then, snapshot.asOf);
};
