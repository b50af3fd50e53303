import { runCommand } from './run';
import { processTerminal } from './terminal';

process.exitCode = await runCommand(process.argv.slice(2), processTerminal());
// A line reader on standard input would keep the process waiting.
process.stdin.destroy();
