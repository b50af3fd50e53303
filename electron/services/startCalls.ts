import { bySoonest } from '../../shared/analysis/startLines';
import { startOf } from '../../shared/analysis/startPersonas';
import type { Input, Output } from '../../shared/api/contract';
import { DEFAULT_LOCALE, writtenAs } from '../../shared/conventions/conventions';
import { accountOf } from '../../shared/document/document';
import { saidAs } from '../../shared/document/spokenWords';
import { atlasOf, type Caller } from './windows';

/** What waits in all accounts. The figures of those nobody edited since are remembered with their records. */
export const startInAll = (
  caller: Caller,
  { asOf, persona, memberId, locale = DEFAULT_LOCALE }: Input<'account.start'>,
): Output<'account.start'> => {
  const atlas = atlasOf(caller);
  return writtenAs(locale, () => {
    const found = atlas
      .accounts()
      .filter(({ archived }) => !archived)
      .flatMap(({ id }) => {
        const document = atlas.document(id);
        const day = accountOf(document).asOf ?? asOf;
        return saidAs(document, () => startOf(document, day, persona, memberId)) ?? [];
      });
    return {
      lines: found
        .flatMap(({ lines }) => lines)
        .toSorted(bySoonest)
        .map((line) => ({ ...line, memberIds: [...line.memberIds] })),
      accounts: found.map(({ account }) => ({
        ...account,
        leadIds: [...account.leadIds],
        workerIds: [...account.workerIds],
        sponsorIds: [...account.sponsorIds],
      })),
    };
  });
};
