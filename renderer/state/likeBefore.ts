/** What is derived anew but stays the same object where nothing about it changed. */
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';

/** What outlasts a place that is left: the value that was on screen there last. */
type KeptValue<T> = { readonly last: () => T | undefined; readonly keep: (value: T) => void };
export const keptValue = <T>(): KeptValue<T> => {
  let last: T | undefined;
  return {
    last: () => last,
    keep: (value) => {
      last = value;
    },
  };
};

/**
 * A value worked out from the inputs of `derive`, a callback that is new when one of them is, and from the value that
 * is on screen; at first from `kept`, or undefined. A drawing that was given up leaves no trace.
 */
export const useLikeBefore = <T>(derive: (before: T | undefined) => T, kept?: KeptValue<T>): T => {
  const onScreen = useRef<T>(kept?.last());
  // oxlint-disable-next-line react/refs -- what is on screen is an input like any other, and only an effect writes it
  const value = useMemo(() => derive(onScreen.current), [derive]);
  useLayoutEffect(() => {
    onScreen.current = value;
    kept?.keep(value);
  }, [value, kept]);
  return value;
};

/** The same list of ids while it names the same. */
export const useSameIds = (ids: readonly string[]): readonly string[] =>
  useLikeBefore(
    useCallback(
      (before: readonly string[] | undefined) =>
        before?.length === ids.length && before.every((id, at) => id === ids[at]) ? before : ids,
      [ids],
    ),
  );

/** The set given as `before` where it holds the same. */
export const setLike = (set: ReadonlySet<string>, before: ReadonlySet<string> | undefined): ReadonlySet<string> =>
  before?.size === set.size && [...set].every((id) => before.has(id)) ? before : set;
