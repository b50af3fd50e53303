import { useEffect, useState } from 'react';

/** The moment, once a second while it is wanted and somebody can see it. */
export const useMoment = (isWanted: boolean): number => {
  const [moment, setMoment] = useState(() => Date.now());
  useEffect(() => {
    if (!isWanted) return undefined;
    let timer = 0;
    const follow = (): void => {
      window.clearInterval(timer);
      if (document.visibilityState === 'hidden') return;
      setMoment(Date.now());
      timer = window.setInterval(() => setMoment(Date.now()), 1_000);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', follow);
    };
  }, [isWanted]);
  return moment;
};
