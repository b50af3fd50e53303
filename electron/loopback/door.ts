import { createServer, type RequestListener, type Server } from 'node:http';
import { listenAt } from './listening';

/**
 * The address of a run, open before there is anything behind it: a browser takes as long to start as the host does, and
 * waits at the door until somebody answers.
 */
export type Door = {
  readonly server: Server;
  readonly port: number;
  /** Who answers from now on, and what was asked before. */
  readonly answerBy: (listener: RequestListener) => void;
};

/** Opens it at the first of these ports that is free. Rejects with why the last one is not. */
export const openDoor = async (ports: readonly number[]): Promise<Door> => {
  let answer: RequestListener | null = null;
  const waiting: Parameters<RequestListener>[] = [];
  const server = createServer((request, response) => {
    if (answer === null) waiting.push([request, response]);
    else answer(request, response);
  });
  server.keepAliveTimeout = 60_000;
  const port = await listenAt(server, ports);
  return {
    server,
    port,
    answerBy: (listener) => {
      answer = listener;
      for (const [request, response] of waiting.splice(0)) listener(request, response);
    },
  };
};

/** Ports to try: the one that is asked for, else those at which windows of earlier runs wait, else any that is free. */
export const portsFor = (wanted: number | undefined, waitedAt: () => readonly number[]): readonly number[] =>
  wanted ? [wanted] : [...waitedAt(), 0];
