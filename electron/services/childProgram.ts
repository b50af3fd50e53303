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
  process.stdout.end(
    answerFor(
      process.argv[2] === 'account' ? 'account' : 'table',
      Buffer.concat(parts.splice(0)),
      JSON.parse(process.argv[3] ?? '{}') as TableChoice,
    ),
  );
});
