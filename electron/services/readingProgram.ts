/** What a reader does in its own process: bytes in, one answer out as text. It knows no path and no secret. */
import { AtlasError } from '../../shared/api/errors';
import type { Imported } from '../../shared/exchange/accountFile';
import { KIND_NAMES, type AnyRecord, type Kind } from '../../shared/model';
import { readAccount } from './accountFiles';
import { readPeopleFile, type ReadTable, type TableChoice } from './tableFile';

export type ForeignKind = 'account' | 'table';
export type AccountAnswer = {
  readonly records: Partial<Record<Kind, readonly AnyRecord[]>>;
  readonly notices: readonly string[];
};
type Refused = { readonly ok: false; readonly message: string; readonly details?: unknown };
export type ReaderAnswer<T> = { readonly ok: true; readonly value: T } | Refused;

const accountAnswer = ({ document, notices }: Imported): AccountAnswer => ({
  records: Object.fromEntries(
    KIND_NAMES.filter((kind) => document[kind].size > 0).map((kind) => [kind, [...document[kind].values()]]),
  ),
  notices,
});

/** The answer to the bytes of a file. Never throws. */
export const answerFor = async (kind: ForeignKind, bytes: Uint8Array, choice?: TableChoice): Promise<string> => {
  try {
    const value: AccountAnswer | ReadTable =
      kind === 'account' ? accountAnswer(readAccount(bytes)) : await readPeopleFile(bytes, choice);
    return JSON.stringify({ ok: true, value } satisfies ReaderAnswer<AccountAnswer | ReadTable>);
  } catch (error) {
    const refused: Refused =
      error instanceof AtlasError
        ? { ok: false, message: error.message, details: error.details }
        : { ok: false, message: 'The file could not be read.' };
    return JSON.stringify(refused);
  }
};
