import { expect, it } from 'vitest';
import { numberReading } from '../../../renderer/parts/ui/numberReading';

it('asks for a whole number where one is meant, and for millions only where there may be such', () => {
  const why = (asked: Parameters<typeof numberReading>[1]) => {
    const reading = numberReading('soon', asked);
    return reading.isSound ? null : reading.why;
  };
  expect(why({ isWhole: true })).toBe('This is not saved: write a whole number.');
  expect(why({ range: [1, 600], isWhole: true })).toBe('This is not saved: write a whole number from 1 to 600.');
  expect(why({ unit: 'EUR' })).toMatch(/^This is not a number and is not saved\. Write /);
});
