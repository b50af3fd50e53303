import { AtlasError } from '../shared/api/errors';
import { isDiff, type Diff } from '../shared/document/diff';
import { DEEPEST_CALL, isNestedDeeper } from '../shared/model/nesting';

/** What is said of a file that holds what could not have come from here. */
export const unsound = (what: string): AtlasError =>
  new AtlasError(
    'damaged',
    `This atlas holds what the app never wrote (${what}). It was not changed. Open a copy or another atlas.`,
  );

/** A diff as the log keeps it. Throws damaged where it has not the form of one. */
export const loggedDiff = (text: string): Diff => {
  const diff: unknown = JSON.parse(text);
  if (isNestedDeeper(diff, DEEPEST_CALL) || !isDiff(diff)) throw unsound('a change in its log cannot be read');
  return diff;
};
