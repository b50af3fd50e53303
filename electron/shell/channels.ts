/** Calls of the page: method and the input as JSON text; the answer is an envelope. */
export const CALL = 'account-atlas:call';
/** Events for the page: name and value. */
export const EVENT = 'account-atlas:event';

/**
 * Where the page lives. A scheme of our own: no file of the disk and no address of the network is the page's origin.
 */
export const SCHEME = 'app';
export const ORIGIN = 'app://atlas';
