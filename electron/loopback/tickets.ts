import { createHash, randomBytes } from 'node:crypto';

/** Permissions that are good once. Whoever comes second with the same one gets nothing. */
type Tickets<T> = {
  /** A new ticket of 256 bits, or one that was made before. */
  readonly issue: (value: T, ticket?: string) => string;
  /** What the ticket stands for; it is used up. Null for one that is unknown or was used. */
  readonly redeem: (ticket: string) => T | null;
  /** Takes back every ticket of which this is so; the answer is what they stood for. */
  readonly withdraw: (isIt: (value: T) => boolean) => readonly T[];
};

/** Found by a digest: how long the search takes says nothing about a ticket. */
const digestOf = (ticket: string): string => createHash('sha256').update(ticket).digest('hex');

export const newSecret = (): string => randomBytes(32).toString('hex');

export const ticketBox = <T>(): Tickets<T> => {
  const issued = new Map<string, T>();
  return {
    issue: (value, ticket = newSecret()) => {
      issued.set(digestOf(ticket), value);
      return ticket;
    },
    redeem: (ticket) => {
      const digest = digestOf(ticket);
      const value = issued.get(digest);
      issued.delete(digest);
      return value ?? null;
    },
    withdraw: (isIt) => {
      const taken = [...issued].filter(([, value]) => isIt(value));
      for (const [digest] of taken) issued.delete(digest);
      return taken.map(([, value]) => value);
    },
  };
};
