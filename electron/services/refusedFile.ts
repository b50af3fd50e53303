/** A file that is refused is called by its name: of several that were chosen one after the other it says which. */
import { AtlasError, type ErrorCode } from '../../shared/api/errors';

/** What may be wrong with the file itself, and not with what it is for. */
const OF_THE_FILE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'badFile',
  'fileTooLarge',
  'fileUnreadable',
  'notAnAtlas',
  'damaged',
]);

const LONGEST_NAME = 80;
const shortened = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME / 2)}…${name.slice(-LONGEST_NAME / 4)}`;

/** The same failure with the name before its sentence, where it is about the file and does not name it yet. */
export const withFileName = (error: AtlasError, name: string): AtlasError =>
  OF_THE_FILE.has(error.code) && !error.message.includes(name)
    ? new AtlasError(error.code, `${shortened(name)}: ${error.message}`, error.details)
    : error;
