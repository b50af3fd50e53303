/** Account files in the exchange format: read whole or not at all, and written in full. */
export { PARTS } from './accountFormat';
export { readAccountFile, type Imported } from './readAccountFile';
export { writeAccountFile } from './writeAccountFile';
