import { upToDecimals } from '../../../shared/conventions/writeNumber';

export const MB = 1_000_000;

/** How much something takes on the disk, in words. */
export const sizeWords = (bytes: number): string =>
  bytes >= 1000 * MB ? `${upToDecimals(bytes / 1e9, 1)} GB` : `${upToDecimals(bytes / MB, bytes < 10 * MB ? 1 : 0)} MB`;
