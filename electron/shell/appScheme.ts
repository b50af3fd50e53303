import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { protocol, type Session } from 'electron';
import { contentPolicy } from '../services/contentPolicy';
import { ORIGIN, SCHEME } from './channels';

/** The page connects to nothing: calls go through the preload. */
const CONTENT_SECURITY_POLICY = contentPolicy("'none'");

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
};

/** The files of the page by their address. Made once: whatever is asked later, nothing else is served. */
const filesIn = (folder: string, address = ''): readonly (readonly [address: string, path: string])[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory()
      ? filesIn(path, `${address}/${entry.name}`)
      : [[`${address}/${entry.name}`, path] as const];
  });

/** Must run before the app is ready. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
};

const plain = (status: number): Response =>
  new Response('', { status, headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } });

/** Serves the files of `pageFolder` to a session, from a list made now. */
export const servePage = (session: Session, pageFolder: string): void => {
  const files = new Map(filesIn(pageFolder));
  session.protocol.handle(SCHEME, (request) => {
    if (request.method !== 'GET') return plain(405);
    const path = request.url.startsWith(`${ORIGIN}/`)
      ? files.get(request.url.slice(ORIGIN.length).replace(/[?#].*$/, ''))
      : undefined;
    const type = path === undefined ? undefined : TYPES[extname(path).toLowerCase()];
    if (path === undefined || type === undefined) return plain(404);
    return new Response(new Uint8Array(readFileSync(path)), {
      headers: {
        'Content-Type': type,
        'Content-Security-Policy': CONTENT_SECURITY_POLICY,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': 'no-store',
      },
    });
  });
};
