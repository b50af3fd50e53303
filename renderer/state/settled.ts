import { useEffect, useState } from 'react';

/** Whether the first picture is on screen and the browser has nothing more pressing to do; what takes long and is not looked at first waits for it. */
export const useSettled = (atOnce = false): boolean => {
  const [isSettled, setSettled] = useState(atOnce);
  useEffect(() => {
    if (isSettled) return undefined;
    const waiting = requestIdleCallback(() => setSettled(true), { timeout: 500 });
    return () => cancelIdleCallback(waiting);
  }, [isSettled]);
  return isSettled;
};
