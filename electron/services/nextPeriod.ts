import { coverageRate } from '../../shared/analysis/coverage';
import { frozenFigures } from '../../shared/analysis/frozenFigures';
import type { Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { dateSchema } from '../../shared/model/fields';
import { between } from '../../shared/document/diff';
import { accountOf } from '../../shared/document/document';
import { edit, newId } from '../../shared/document/draft';
import { nextPeriod } from '../../shared/document/nextPeriod';
import { takeOwnFiles } from './ownFiles';
import { atlasOf, authorOf, stateOf, tellAtlas, tellChange, type Caller } from './windows';

const isDay = (text: string): boolean => dateSchema.safeParse(text).success;

/** Clones the account into its next period and archives the one that ends. Throws refused, readOnly. */
export const startNextPeriod = (
  caller: Caller,
  { accountId, periodStart, periodEnd, asOf }: Input<'account.nextPeriod'>,
): Output<'account.nextPeriod'> => {
  if (![periodStart, periodEnd, asOf].every(isDay) || periodStart >= periodEnd)
    throw new AtlasError('refused', 'The period must end after it starts. Nothing was changed.');
  const atlas = atlasOf(caller);
  const author = authorOf(caller);
  const before = atlas.document(accountId);
  const account = accountOf(before);
  if (account.archived)
    throw new AtlasError(
      'refused',
      'This plan is archived already; its next period is an account of its own. Nothing was changed.',
    );
  const nextId = newId();
  const cloned = nextPeriod(before, nextId, { periodStart, periodEnd }, asOf, {
    revision: null,
    coverage: coverageRate(before, asOf).value,
    ...frozenFigures(before, asOf),
  });
  atlas.putAccount(
    author,
    nextId,
    `Start ${periodStart.slice(0, 4)} with ${account.name}`.slice(0, 190),
    between(atlas.atlasDocument(), cloned),
  );
  takeOwnFiles(atlas, author, nextId);
  const plan = before.plan.get('plan');
  const archiving = atlas.apply(author, {
    accountId,
    baseRevision: atlas.revision(),
    label: 'Archive the plan',
    diff: edit(before, (draft) => {
      draft.set('account', accountId, { archived: true });
      if (plan?.state !== 'final') draft.set('plan', 'plan', { state: 'superseded' });
    }),
  });
  tellChange(caller, accountId, archiving);
  tellAtlas(caller);
  return { accountId: nextId, atlas: stateOf(atlas) };
};
