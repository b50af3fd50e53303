import { join } from 'node:path';
import { dataFolder } from '../services/dataFolder';
import { dropNodeSettings } from '../services/environment';
import { runCommand } from './run';
import { processTerminal } from './terminal';

dropNodeSettings();
process.exitCode = await runCommand(process.argv.slice(2), {
  ...processTerminal(),
  safetyFolder: join(dataFolder(), 'safety'),
});
// A line reader on standard input would keep the process waiting.
process.stdin.destroy();
