import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterAbsence } from '../../electron/loopback/absence';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('counts only the time since somebody went last', () => {
  const work = vi.fn();
  const absence = afterAbsence(5_000, work);
  absence.went();
  vi.advanceTimersByTime(100);
  // A page that is loaded anew is away for a moment, and once more four seconds later.
  absence.cameBack();
  vi.advanceTimersByTime(4_800);
  absence.went();
  vi.advanceTimersByTime(4_999);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(work).toHaveBeenCalledOnce();
});

it('does it once when they go twice, and never while they are there', () => {
  const work = vi.fn();
  const absence = afterAbsence(5_000, work);
  absence.went();
  vi.advanceTimersByTime(3_000);
  absence.went();
  vi.advanceTimersByTime(3_000);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(work).toHaveBeenCalledOnce();
  absence.went();
  absence.cameBack();
  vi.advanceTimersByTime(60_000);
  expect(work).toHaveBeenCalledOnce();
});
