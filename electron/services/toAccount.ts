import type { Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { fittingLabel } from '../../shared/document/changeLabel';
import { accountOf } from '../../shared/document/document';
import { edit } from '../../shared/document/draft';
import { reopening } from '../../shared/document/planLife';
import { displayName } from '../../shared/document/personName';
import { bringIn, comingRefusal, goesAlong } from '../../shared/document/toAccount';
import { atlasOf, authorOf, stateOf, tellAtlas, tellChange, type Caller } from './windows';

/**
 * Brings a person of one account into another of the same atlas, as one change there. In the first one nothing changes:
 * that they left is an edit of its own, made by who asks. Throws notFound, refused, noAccount, readOnly.
 */
export const bringPerson = (
  caller: Caller,
  { accountId, personId, toAccountId, on }: Input<'person.toAccount'>,
): Output<'person.toAccount'> => {
  const atlas = atlasOf(caller);
  if (accountId === toAccountId)
    throw new AtlasError('refused', 'The person is in this account already. Nothing was changed.');
  const from = atlas.document(accountId);
  const to = atlas.document(toAccountId);
  const given = goesAlong(from, personId, on);
  if (given === null) throw new AtlasError('notFound', 'This person is no longer in the account. Nothing was changed.');
  const why = comingRefusal(to, given);
  if (why !== null) throw new AtlasError('refused', why);
  let seatId = '';
  const coming = edit(to, (draft) => {
    seatId = bringIn(draft, given, on);
  });
  const change = atlas.apply(authorOf(caller), {
    accountId: toAccountId,
    baseRevision: atlas.revision(),
    label: fittingLabel(`${displayName(given.person)} comes from ${accountOf(from).name}`),
    diff: reopening(to, coming),
  });
  tellChange(caller, toAccountId, change);
  tellAtlas(caller);
  return { seatId, atlas: stateOf(atlas) };
};
