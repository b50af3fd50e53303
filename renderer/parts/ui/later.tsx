import { useEffect, useState, type ComponentType } from 'react';

export type Later = ComponentType & {
  /** Fetches the part before it is needed. */ readonly fetch: () => Promise<void>;
};

/**
 * A part of the page that is fetched when it is first shown. It is drawn as soon as it is there, and at once when it
 * was fetched before: React's `lazy` draws nothing first even then, and replaces that only after a third of a second.
 * Where fetching fails, the error is thrown while drawing.
 */
export const later = (load: () => Promise<ComponentType>): Later => {
  let Part: ComponentType | null = null;
  let fetching: Promise<void> | null = null;
  const fetch = (): Promise<void> =>
    (fetching ??= load().then(
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
    const [, draw] = useState(Part !== null);
    useEffect(() => {
      if (Part !== null) return undefined;
      let isThere = true;
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
      };
    }, []);
    if (failure !== null) throw failure;
    return Part === null ? null : <Part />;
  };
  return Object.assign(Shown, { fetch });
};
