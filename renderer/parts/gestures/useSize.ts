import { useEffect, useState, type RefObject } from 'react';

type Size = { readonly width: number; readonly height: number };

/** The inner size of an element, followed as the window and the panel change it. Null until it is known. */
export const useSize = (element: RefObject<HTMLElement | null>): Size | null => {
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const one = element.current;
    if (!one) return undefined;
    const observer = new ResizeObserver(() => setSize({ width: one.clientWidth, height: one.clientHeight }));
    observer.observe(one);
    return () => observer.disconnect();
  }, [element]);
  return size;
};
