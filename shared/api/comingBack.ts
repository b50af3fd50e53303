/**
 * How a window whose host was ended and started again, and that host, prove to each other who they are. A page may not
 * just send its secret to whoever answers at the address now: that may be another program, even another user's. So
 * neither sends anything that is secret. Both hold the key of the window, which the page got from the host before and
 * keeps in its memory alone, and answer each other's nonce with it; the new secret of the window follows from the same
 * and is never sent either.
 *
 * page: greeting → host: greeted → page: entering → host: nothing. Bytes are written in hex.
 */

/** The key of a window, with the name the host knows it by. */
export type ReturnKey = { readonly windowId: string; readonly key: string };
export type Greeting = { readonly windowId: string; readonly nonce: string };
/** `isSame`: the host was there all the time and knows the window by its secret. */
export type Greeted = { readonly nonce: string; readonly isSame: boolean; readonly proof: string };
export type Entering = { readonly windowId: string; readonly proof: string };

export type Meeting = {
  /** Host and port, as they stand in the page's address: what is proved at one is worth nothing at another. */
  readonly address: string;
  readonly windowId: string;
  readonly pageNonce: string;
  readonly hostNonce: string;
};
/** What is proved, or made, with the key. */
type Purpose = 'same host' | 'new host' | 'page' | 'token' | 'desktopToken';

/** The text that is signed with the key of the window. */
export const signed = (purpose: Purpose, { address, windowId, pageNonce, hostNonce }: Meeting): string =>
  JSON.stringify([purpose, address, windowId, pageNonce, hostNonce]);

/** Told to the other script of the page when there is a host to listen to again. */
export const HOST_IS_HERE = 'account-atlas-host-is-here';
/** Set on the page, by this name of `dataset`, while there is none. */
export const HOST_IS_AWAY = 'hostIsAway';
