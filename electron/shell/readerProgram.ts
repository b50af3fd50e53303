/**
 * The reader of the shell: one message in with the kind and the bytes of a file, one answer out as text. The shell ends
 * the process.
 */
import type { ReaderWork } from '../services/port';
import { answerFor } from '../services/readingProgram';

process.parentPort.once('message', ({ data }: { readonly data: ReaderWork }) => {
  void answerFor(data.kind, data.bytes, data.choice).then((answer) => process.parentPort.postMessage(answer));
});
