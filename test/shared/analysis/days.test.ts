import { afterEach, expect, it } from 'vitest';
import { localDay } from '../../../shared/analysis/days';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it.each([
  ['Pacific/Kiritimati', '2026-11-29'],
  ['Europe/Berlin', '2026-11-28'],
  ['America/Los_Angeles', '2026-11-28'],
  ['Pacific/Pago_Pago', '2026-11-28'],
])('the day where the computer is, in %s, is %s', (place, day) => {
  process.env['TZ'] = place;
  expect(localDay(new Date('2026-11-28T11:30:00Z'))).toBe(day);
});

it('is yesterday in the west while it is tomorrow in the east', () => {
  const moment = new Date('2026-11-28T05:00:00Z');
  process.env['TZ'] = 'America/Los_Angeles';
  expect(localDay(moment)).toBe('2026-11-27');
  process.env['TZ'] = 'Pacific/Kiritimati';
  expect(localDay(moment)).toBe('2026-11-28');
});
