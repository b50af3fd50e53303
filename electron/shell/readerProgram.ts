/**
 * The reader of the shell: one message in with the kind and the bytes of a file, one answer out as text. The shell ends
 * the process.
 */
import { answerFor, type ForeignKind } from '../services/readingProgram';

process.parentPort.once(
  'message',
  ({ data }: { readonly data: { readonly kind: ForeignKind; readonly bytes: Uint8Array } }) => {
    process.parentPort.postMessage(answerFor(data.kind, data.bytes));
  },
);
