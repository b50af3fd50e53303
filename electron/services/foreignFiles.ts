/** Files from elsewhere: read in a process of their own, within limits that grow with the file. */
import { AtlasError } from '../../shared/api/errors';
import type { Imported } from '../../shared/exchange/accountFile';
import type { Limit } from '../../shared/exchange/jsonShape';
import { emptyDocument, type Document } from '../../shared/document/document';
import type { AnyRecord } from '../../shared/model';
import { readLimited } from './fileBytes';
import type { ReaderEnd, ReaderLimits, ReaderWork, StartReader } from './port';
import type { AccountAnswer, ReaderAnswer, ForeignKind } from './readingProgram';
import type { ReadTable, TableChoice } from './tableFile';

const MB = 1024 * 1024;
const LARGEST: { readonly [K in ForeignKind]: number } = { account: 50 * MB, table: 20 * MB };
/** With what is attached to it. */
const LARGEST_MAIL = 60 * MB;
const largestOf = (kind: ForeignKind, path: string): number =>
  kind === 'table' && /\.(?:eml|emlx)$/i.test(path) ? LARGEST_MAIL : LARGEST[kind];

type ForeignLimits = ReaderLimits & { readonly ms: number };

/** What reading a file of so many bytes may take. An honest file needs less than half of each. */
export const limitsFor = (size: number): ForeignLimits => {
  const mb = Math.ceil(size / MB);
  return {
    memoryMb: 384 + 24 * mb,
    // A row of a few letters becomes a record of many empty fields.
    answerBytes: 96 * MB + 8 * size,
    ms: 10_000 + 1_500 * mb,
  };
};

const WORDS: { readonly [E in 'memory' | 'answer' | 'failed' | 'time']: string } = {
  memory: 'Reading this file took more memory than a file of its size needs and was stopped.',
  answer: 'This file holds far more than a file of its size does; reading it was stopped.',
  time: 'Reading this file took too long and was stopped.',
  failed: 'The file could not be read.',
};
const stopped = (why: keyof typeof WORDS): AtlasError =>
  new AtlasError(
    'badFile',
    `${WORDS[why]} Nothing was changed.`,
    why === 'failed' ? undefined : { limit: why satisfies Limit },
  );

const valueOf = <T>(text: string): T => {
  const answer = JSON.parse(text) as ReaderAnswer<T>;
  if (answer.ok) return answer.value;
  throw new AtlasError('badFile', `${answer.message} Nothing was changed.`, answer.details);
};

/** Runs a reader to its end or to its limit, whichever comes first. It is gone before the answer is there. */
const runReader = (startReader: StartReader, work: ReaderWork, limits: ForeignLimits): Promise<string> =>
  new Promise((resolve, reject) => {
    let isDone = false;
    const finish = (end: ReaderEnd | { readonly ended: 'time' }): void => {
      if (isDone) return;
      isDone = true;
      clearTimeout(timer);
      endReader();
      if ('text' in end) resolve(end.text);
      else reject(stopped(end.ended));
    };
    const timer = setTimeout(() => finish({ ended: 'time' }), limits.ms);
    const endReader = startReader(work, limits, (end) => {
      queueMicrotask(() => finish(end));
    });
  });

/** One file after the other: several large ones at once would need the memory of all. */
let lastTurn: Promise<unknown> = Promise.resolve();
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const next = lastTurn.then(work, work);
  lastTurn = next.catch(() => undefined);
  return next;
};

const readForeign = <T>(
  startReader: StartReader,
  kind: ForeignKind,
  from: string | Uint8Array,
  limits?: Partial<ForeignLimits>,
  choice: TableChoice = {},
): Promise<T> =>
  inTurn(async () => {
    const bytes = typeof from === 'string' ? await readLimited(from, largestOf(kind, from)) : from;
    const isChosen = Object.values(choice).some((one) => one !== undefined);
    const work = isChosen ? { kind, bytes, choice } : { kind, bytes };
    return valueOf<T>(await runReader(startReader, work, { ...limitsFor(bytes.length), ...limits }));
  });

/**
 * The account in a file. Throws fileTooLarge, fileUnreadable, badFile in words; `details.limit` names a limit that was
 * reached.
 */
export const readForeignAccount = async (
  startReader: StartReader,
  path: string,
  limits?: Partial<ForeignLimits>,
): Promise<Imported> => {
  const { records, notices } = await readForeign<AccountAnswer>(startReader, 'account', path, limits);
  const tables = Object.entries(records).map(
    ([kind, list]: [string, readonly AnyRecord[]]) =>
      [kind, new Map(list.map((record) => [record.id, record]))] as const,
  );
  return { document: { ...emptyDocument(), ...Object.fromEntries(tables) } as Document, notices };
};

/**
 * The cells of a table file, by its path or its bytes. Throws fileTooLarge, fileUnreadable, badFile in words; `details.limit` names a limit that
 * was reached.
 */
export const readForeignTable = (
  startReader: StartReader,
  from: string | Uint8Array,
  limits?: Partial<ForeignLimits>,
  choice?: TableChoice,
): Promise<ReadTable> => readForeign<ReadTable>(startReader, 'table', from, limits, choice);
