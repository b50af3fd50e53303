/** Calls of the page: method and the input as JSON text; the answer is an envelope. */
export const CALL = 'account-atlas:call';
/** A file that was dropped on the page: its path, which the preload asks the system for. The page is not told it. */
export const DROPPED = 'account-atlas:dropped';
/** Events for the page: name and value. */
export const EVENT = 'account-atlas:event';

/**
 * Where the page lives. A scheme of our own: no file of the disk and no address of the network is the page's origin.
 */
export const SCHEME = 'app';
export const ORIGIN = 'app://atlas';
