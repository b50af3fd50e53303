/** Links between accounts of an atlas: what can be joined, and what was joined from elsewhere. */
import type { Input, Output } from '../../shared/api/contract';
import { list } from '../../shared/document/document';
import { displayName } from '../../shared/document/personName';
import { counted, stakeholders } from '../../shared/document/stakeholder';
import { atlasOf, type Caller } from './windows';

export const joinableIn = (caller: Caller, { accountId }: Input<'account.joinable'>): Output<'account.joinable'> => {
  const document = atlasOf(caller).document(accountId);
  return {
    person: stakeholders(document)
      .filter(counted)
      .map((one) => ({ id: one.id, name: displayName(one), title: one.title })),
    businessUnit: list(document, 'businessUnit').map(({ id, name }) => ({ id, name, title: null })),
  };
};

export const counterpartsOf = (
  caller: Caller,
  { accountId }: Input<'account.counterparts'>,
): Output<'account.counterparts'> => [...atlasOf(caller).counterparts(accountId)];
