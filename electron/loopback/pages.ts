import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
  '.webp': 'image/webp',
};

export type Page = { readonly type: string; readonly read: () => Buffer };

/**
 * The files of a folder by their address in it. The list is made once: nothing else is ever served, whatever is asked.
 */
export const pagesIn = (folder: string): ReadonlyMap<string, Page> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) => {
        const path = join(entry.parentPath, entry.name);
        const type = TYPES[extname(entry.name).toLowerCase()];
        return type === undefined
          ? []
          : [[relative(folder, path).split(sep).join('/'), { type, read: () => readFileSync(path) }] as const];
      }),
  );
