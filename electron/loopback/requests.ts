import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentPolicy } from '../services/contentPolicy';

/** Largest call: a change that brings in some tens of thousands of records. */
const LARGEST_BODY = 64 * 1024 * 1024;

/** Everything the page may load comes from here; the same on every response. */
export const securityHeaders = (origin: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': contentPolicy(origin),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
});

/** A request that is refused before anything is done, with its status. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`refused with ${status}`);
    this.status = status;
  }
}

/**
 * Whether a browser opens a page because somebody wants to see it. The first visit of an address comes from elsewhere
 * (a page on the disk, a line in a terminal), but it is a whole page that opens: no part of another page, and nothing
 * fetched in advance.
 */
const isOpening = ({ method, headers }: IncomingMessage): boolean =>
  method === 'GET' &&
  (headers['sec-fetch-mode'] ?? 'navigate') === 'navigate' &&
  (headers['sec-fetch-dest'] ?? 'document') === 'document' &&
  headers['sec-purpose'] === undefined &&
  headers['purpose'] === undefined;

/**
 * Only this very address, asked by its own page or by no page; a first visit may come from anywhere. Throws Refused.
 */
export const checkSender = (request: IncomingMessage, address: string, isFirstVisit = false): void => {
  if (request.headers.host !== address) throw new Refused(421);
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${address}`) throw new Refused(403);
  if (isFirstVisit) {
    if (!isOpening(request)) throw new Refused(request.method === 'GET' ? 403 : 405);
    return;
  }
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refused(403);
};

/** The JSON body of a POST. Throws Refused: 405, 415, 413, 400. */
export const readJson = async (request: IncomingMessage): Promise<unknown> => {
  if (request.method !== 'POST') throw new Refused(405);
  if (request.headers['content-type'] !== 'application/json') throw new Refused(415);
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) throw new Refused(413);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_BODY) throw new Refused(413);
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
  } catch {
    throw new Refused(400);
  }
};

export const sendJson = (response: ServerResponse, value: unknown): void => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(value));
};

/** A response that stays open: one JSON value a line. Returns the way to send one. */
export const startStream = (
  request: IncomingMessage,
  response: ServerResponse,
  ended: () => void,
): ((value: unknown) => void) => {
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
  response.write('\n');
  const beat = setInterval(() => response.write('\n'), 15_000);
  beat.unref();
  request.once('close', () => {
    clearInterval(beat);
    ended();
  });
  return (value) => {
    response.write(`${JSON.stringify(value)}\n`);
  };
};
