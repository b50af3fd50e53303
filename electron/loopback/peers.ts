import { readFileSync } from 'node:fs';
import { endianness } from 'node:os';

/** One end of a connection over 127.0.0.1. */
type End = { readonly address: string; readonly port: number };

/** As the kernel writes it: the number as it lies in memory, word by word. */
const written = ({ address, port }: End): string => {
  const bytes = address.split('.').map(Number);
  const ordered = endianness() === 'LE' ? bytes.toReversed() : bytes;
  const hex = ordered.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex}:${port.toString(16).padStart(4, '0')}`.toUpperCase();
};

/** The same address in a table of IPv6 sockets, which may speak to IPv4 ones. */
const mapped = (end: End): string => {
  const word = endianness() === 'LE' ? 'FFFF0000' : '0000FFFF';
  return `0000000000000000${word}${written(end)}`;
};

/** Which user holds the socket at one end of a connection, by the kernel's tables; null where none is in them. */
export const holderIn = (tables: readonly string[], end: End, other: End): number | null => {
  const wanted = [`${written(end)} ${written(other)}`, `${mapped(end)} ${mapped(other)}`];
  for (const line of tables.join('\n').split('\n')) {
    const [, from = '', to = '', , , , , user] = line.trim().split(/\s+/);
    if (user !== undefined && wanted.includes(`${from} ${to}`)) return Number(user);
  }
  return null;
};

const tableAt = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/**
 * Whether a connection comes from another user of this computer, as far as the system says: Linux does. The
 * administrator may do everything anyway, and forwards connections for people where a browser runs elsewhere.
 */
export const isOtherUsers = (
  client: End,
  host: End,
  own: number | undefined = process.platform === 'linux' ? process.getuid?.() : undefined,
): boolean => {
  if (own === undefined || own === 0) return false;
  const user = holderIn([tableAt('/proc/net/tcp'), tableAt('/proc/net/tcp6')], client, host);
  return user !== null && user !== own && user !== 0;
};
