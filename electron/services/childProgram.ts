/**
 * The reader of the hosts that run in Node: the kind of file is its one argument, the bytes come in and the answer goes
 * out by its pipes.
 */
import { answerFor } from './readingProgram';
import type { TableChoice } from './tableFile';

const parts: Buffer[] = [];
process.stdin.on('data', (part: Buffer) => {
  parts.push(part);
});
process.stdin.once('end', () => {
  const kind = process.argv[2] === 'account' ? 'account' : 'table';
  const choice = JSON.parse(process.argv[3] ?? '{}') as TableChoice;
  void answerFor(kind, Buffer.concat(parts.splice(0)), choice).then((answer) => process.stdout.end(answer));
});
