const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'} ago`;

/** How long ago a moment was, both in milliseconds: *2 hours ago*. What lies ahead, by another clock, is just now. */
export const agoWords = (moment: number, now: number): string => {
  const past = now - moment;
  if (Number.isNaN(past) || past < MINUTE) return 'just now';
  if (past < HOUR) return counted(Math.floor(past / MINUTE), 'minute');
  if (past < DAY) return counted(Math.floor(past / HOUR), 'hour');
  return counted(Math.floor(past / DAY), 'day');
};
