import { spawn } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { AtlasError } from '../../shared/api/errors';

type Program = readonly [command: string, ...args: string[]];

/** The program of the platform that opens a file, or shows it in its folder. The path is one argument, never a line. */
export const openerOf = (path: string, how: 'open' | 'folder', platform: NodeJS.Platform): Program => {
  switch (platform) {
    case 'darwin':
      return how === 'open' ? ['open', path] : ['open', '-R', path];
    case 'win32':
      return how === 'open' ? ['explorer.exe', path] : ['explorer.exe', `/select,${path}`];
    default:
      return ['xdg-open', how === 'open' ? path : dirname(path)];
  }
};

/** Starts it and does not wait for its end. Throws refused where the computer has no such program. */
export const showFile = (path: string, how: 'open' | 'folder', platform = process.platform): Promise<void> => {
  const [command, ...args] = openerOf(path, how, platform);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => {
      const why = `This computer has no program that shows files from here. ${basename(path)} lies in ${dirname(path)}.`;
      reject(new AtlasError('refused', why));
    });
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
};
