import { expect, it } from 'vitest';
import { agoWords } from '../../renderer/places/start/agoWords';

const now = Date.parse('2026-03-02T12:00:00Z');
it.each([
  ['2026-03-02T11:59:30Z', 'just now'],
  ['2026-03-02T12:05:00Z', 'just now'],
  ['2026-03-02T11:59:00Z', '1 minute ago'],
  ['2026-03-02T10:00:00Z', '2 hours ago'],
  ['2026-02-20T10:00:00Z', '10 days ago'],
  ['never', 'just now'],
])('%s is %s', (moment, words) => expect(agoWords(Date.parse(moment), now)).toBe(words));
