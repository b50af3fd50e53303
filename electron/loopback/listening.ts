import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { isOtherUsers } from './peers';

const HERE = '127.0.0.1';

const hangUpOnOthers = (socket: Socket): void => {
  const { remoteAddress, remotePort, localPort } = socket;
  if (remoteAddress === undefined || remotePort === undefined || localPort === undefined) return;
  const client = { address: remoteAddress, port: remotePort };
  if (isOtherUsers(client, { address: HERE, port: localPort })) socket.destroy();
};

/** Why it cannot listen there, or null where it does. */
const tryAt = (server: Server, port: number): Promise<Error | null> =>
  new Promise((resolve) => {
    const failed = (error: Error): void => resolve(error);
    server.once('error', failed);
    server.listen(port, HERE, () => {
      server.off('error', failed);
      resolve(null);
    });
  });

/**
 * Listens on 127.0.0.1 at the first of these ports that is free, and hangs up on other users of the computer where the
 * system can tell. Rejects with why the last port is not free.
 */
export const listenAt = async (server: Server, ports: readonly number[]): Promise<number> => {
  server.on('connection', hangUpOnOthers);
  for (const [place, port] of ports.entries()) {
    const problem = await tryAt(server, port);
    if (problem === null) break;
    if (place === ports.length - 1) throw problem;
  }
  return (server.address() as AddressInfo).port;
};
