import { HOST_IS_AWAY, HOST_IS_HERE } from '../../../shared/api/comingBack';

/** How long a host that has ended may take to be noticed, in milliseconds. */
export const NOTICED_MS = 1_000;

export const hostIsAway = (): boolean => document.documentElement.dataset[HOST_IS_AWAY] !== undefined;

/** Resolves once the host is there. Nothing is fetched before: a program of somebody else may answer in its place. */
const hostIsHere = async (): Promise<void> => {
  while (hostIsAway()) {
    await new Promise((resolve) => {
      addEventListener(HOST_IS_HERE, resolve, { once: true });
    });
  }
};

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, NOTICED_MS);
  });

/**
 * Fetches a part of the page as soon as the host is there. What fails is tried once more after a moment, in which a
 * host that has just ended is noticed and waited for. Rejects with the second error.
 */
export const fetchFromHost = async <T>(load: () => Promise<T>): Promise<T> => {
  await hostIsHere();
  try {
    return await load();
  } catch {
    await pause();
    await hostIsHere();
    return await load();
  }
};
