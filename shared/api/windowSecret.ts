/**
 * What proves to the loopback host which window speaks. It lives in the memory of one tab, where it outlasts a reload
 * and a restored tab; no address, cookie or other port ever sees it.
 */
export type WindowSecret = {
  /** For the contract. */
  readonly token: string;
  /** For the folder browser; null in a window that only prints. */
  readonly desktopToken: string | null;
};

/** The name it is kept under in the tab. */
export const WINDOW_SECRET = 'account-atlas-window';

/** The secret as it was kept, or null where there is none. */
export const secretFrom = (text: string | null): WindowSecret | null => {
  try {
    const { token, desktopToken } = JSON.parse(text ?? '{}') as Partial<Record<keyof WindowSecret, unknown>>;
    return typeof token === 'string'
      ? { token, desktopToken: typeof desktopToken === 'string' ? desktopToken : null }
      : null;
  } catch {
    return null;
  }
};
