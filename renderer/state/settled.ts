import { useEffect, useState } from 'react';

/**
 * Charts of more people do without shadows, dots on the ground, gliding, and frames that follow while a card is
 * dragged; what takes long follows the cards.
 */
export const isLarge = (people: number): boolean => people > 300;

/** So few people that everything about them is worked out with the first picture. */
export const isFew = (people: number): boolean => people <= 60;

/** So few people that all their cards stay drawn: to make those that come into view costs more than to keep them. */
export const isKept = (people: number): boolean => people <= 150;

/** So few people that their cards are made as soon as a picture of them. */
export const isHandful = (people: number): boolean => people <= 12;

/**
 * Whether the first picture is on screen and the browser has nothing more pressing to do; what takes long and is not
 * looked at first waits for it.
 */
export const useSettled = (atOnce: boolean): boolean => {
  const [isSettled, setSettled] = useState(atOnce);
  useEffect(() => {
    if (isSettled) return undefined;
    const waiting = requestIdleCallback(() => setSettled(true), { timeout: 500 });
    return () => cancelIdleCallback(waiting);
  }, [isSettled]);
  return isSettled;
};
