/** What is lost if a person leaves: found by taking them out and looking again. */
import { edited } from '../document/draft';
import { find, type Document } from '../document/document';
import { leaveSeat } from '../document/people';
import { coverageRate } from './coverage';
import { leftBehind, type LeftBehind } from './leftBehind';
import { singleThread } from './singleThread';
import { supportIndex } from './supportIndex';

/** Null where it cannot be worked out. */
type BeforeAndAfter = { readonly before: number | null; readonly after: number | null };

export type LossTest = LeftBehind & {
  /** F2 (−100 … +100), F5 (percent) and the share of F7 that hangs on one person (0–1), with them and without. */
  readonly support: BeforeAndAfter;
  readonly coverage: BeforeAndAfter;
  readonly singleThread: BeforeAndAfter;
};

const figuresOf = (document: Document, asOf: string) => ({
  support: supportIndex(document, asOf).value,
  coverage: coverageRate(document, asOf).value,
  singleThread: singleThread(document, asOf).customer,
});

/** Null for a person who is not there or sits nowhere. */
export const lossTest = (document: Document, asOf: string, personId: string): LossTest | null => {
  const lost = find(document, 'person', personId)?.status === 'left' ? null : leftBehind(document, asOf, personId);
  if (lost === null) return null;
  const without = edited(document, (draft) => leaveSeat(draft, personId, asOf));
  const [now, then] = [figuresOf(document, asOf), figuresOf(without, asOf)];
  return {
    ...lost,
    support: { before: now.support, after: then.support },
    coverage: { before: now.coverage, after: then.coverage },
    singleThread: { before: now.singleThread, after: then.singleThread },
  };
};
