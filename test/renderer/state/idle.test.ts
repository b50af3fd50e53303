import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startPageHost } from '../../support/pageHost';

const host = startPageHost();
const heard = new Map<string, () => void>();
Object.assign(globalThis.window, {
  addEventListener: (name: string, listener: () => void) => heard.set(name, listener),
  removeEventListener: (name: string) => heard.delete(name),
});
const { followIdle, holdOpen, setLockMinutes } = await import('../../../renderer/state/idle');
const { setSession } = await import('../../../renderer/state/session');
const told = () => host.inputs('window.activity').map(({ is }) => is);
const press = (): void => heard.get('keydown')?.();
const MINUTE = 60_000;

let stop = (): void => undefined;
beforeEach(() => {
  vi.useFakeTimers();
  host.answers['window.activity'] = () => null;
  stop = followIdle();
  press();
  host.asked.length = 0;
});
afterEach(() => {
  stop();
  setLockMinutes(10);
  vi.useRealTimers();
});

describe('a window nobody works in', () => {
  it('is idle after ten minutes, told once, and no more at the next key', () => {
    vi.advanceTimersByTime(9 * MINUTE);
    press();
    vi.advanceTimersByTime(9.5 * MINUTE);
    expect(told()).toEqual([]);
    vi.advanceTimersByTime(2 * MINUTE);
    expect(told()).toEqual(['idle']);
    press();
    expect(told()).toEqual(['idle', 'active']);
  });
  it('is idle after the time that was chosen, or never', () => {
    setLockMinutes(2);
    vi.advanceTimersByTime(2.5 * MINUTE);
    expect(told()).toEqual(['idle']);
    press();
    setLockMinutes(0);
    vi.advanceTimersByTime(600 * MINUTE);
    expect(told()).toEqual(['idle', 'active']);
  });
  it('of a computer that slept is idle at the first touch, before any timer', () => {
    vi.setSystemTime(Date.now() + 60 * MINUTE);
    press();
    expect(told()).toEqual(['idle', 'active']);
  });
  it('is not idle while slides are shown', () => {
    setSession({ slide: 2 });
    vi.advanceTimersByTime(90 * MINUTE);
    setSession({ slide: null });
    vi.advanceTimersByTime(9 * MINUTE);
    expect(told()).toEqual([]);
    vi.advanceTimersByTime(2 * MINUTE);
    expect(told()).toEqual(['idle']);
  });
  it('is held open as long as something goes on in it', () => {
    const end = holdOpen();
    vi.advanceTimersByTime(90 * MINUTE);
    expect(told()).toEqual(['held']);
    end();
    expect(told()).toEqual(['held', 'active']);
    vi.advanceTimersByTime(11 * MINUTE);
    expect(told()).toEqual(['held', 'active', 'idle']);
  });
});
