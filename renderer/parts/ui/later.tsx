import { useEffect, useState, type ComponentType } from 'react';
import { fetchFromHost, hostIsAway, NOTICED_MS } from './fetchFromHost';

export type Later = ComponentType & {
  /** Fetches the part before it is needed. */ readonly fetch: () => Promise<void>;
};

const Waits = () => (
  <div className="empty-place">
    <p role="status">This page comes as soon as Account Atlas runs again.</p>
  </div>
);

/**
 * A part of the page that is fetched when it is first shown. It is drawn as soon as it is there, and at once when it
 * was fetched before: React's `lazy` draws nothing first even then, and replaces that only after a third of a second.
 * While the host is away the part waits for it; `isPlace` says so in its place. Where fetching fails though the host is
 * there, the error is thrown while drawing.
 */
export const later = (load: () => Promise<ComponentType>, { isPlace = true } = {}): Later => {
  let Part: ComponentType | null = null;
  let fetching: Promise<void> | null = null;
  const fetch = (): Promise<void> =>
    (fetching ??= fetchFromHost(load).then(
      (part) => {
        Part = part;
      },
      (error: unknown) => {
        fetching = null;
        throw error;
      },
    ));
  const Shown = () => {
    const [failure, setFailure] = useState<unknown>(null);
    const [isAway, setAway] = useState(hostIsAway);
    const [, draw] = useState(Part !== null);
    useEffect(() => {
      if (Part !== null) return undefined;
      let isThere = true;
      const noticed = setTimeout(() => setAway(hostIsAway()), NOTICED_MS);
      fetch().then(
        () => {
          if (isThere) draw(true);
        },
        (error: unknown) => {
          if (isThere) setFailure(error);
        },
      );
      return () => {
        isThere = false;
        clearTimeout(noticed);
      };
    }, []);
    if (failure !== null) throw failure;
    if (Part !== null) return <Part />;
    return isPlace && isAway ? <Waits /> : null;
  };
  return Object.assign(Shown, { fetch });
};
