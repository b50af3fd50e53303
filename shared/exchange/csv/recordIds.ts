import { newId } from '../../document/draft';
import { find, type Document } from '../../document/document';
import { idSchema } from '../../model/fields';
import { inRows, type Findings } from './problems';
import type { Post } from './reporting';

/** Room for ` (2)` within the 80 characters of an id. */
const LONGEST_ID = 74;

/** The record id of every post: the file's where it can be kept. */
export const recordIds = (document: Document, posts: readonly Post[], findings: Findings): readonly string[] => {
  const taken = new Set<string>();
  const firstRow = new Map<string, number>();
  const given = new Set(posts.map((post) => post.fileId));
  const inDocument = (id: string): boolean =>
    (['person', 'seat', 'holding'] as const).some((kind) => find(document, kind, id) !== undefined);
  const numbered = (fileId: string): string => {
    let id = fileId;
    for (let copy = 2; taken.has(id) || given.has(id); copy++) id = `${fileId} (${copy})`;
    return id;
  };
  return posts.map(({ fileId, row }) => {
    if (fileId === '') return newId();
    if (!idSchema.safeParse(fileId).success || fileId.length > LONGEST_ID) {
      noteReplaced(findings, fileId, row);
      return newId();
    }
    const first = firstRow.get(fileId);
    if (first === undefined) firstRow.set(fileId, row);
    else noteRepeated(findings, fileId, first, row);
    const id = first === undefined ? fileId : numbered(fileId);
    taken.add(id);
    return inDocument(id) ? newId() : id;
  });
};

const noteReplaced = (findings: Findings, fileId: string, row: number): void =>
  findings.note('replacedId', '', row, fileId, (values, rows) => {
    const those = values.length === 1 ? 'An id' : `${values.length} ids`;
    return (
      `${those} in ${inRows(rows)} cannot be kept (too long or reserved) and got a new one. ` +
      'Lines to these people were kept.'
    );
  });

const noteRepeated = (findings: Findings, fileId: string, first: number, row: number): void => {
  for (const at of [first, row])
    findings.note(
      'repeatedId',
      fileId,
      at,
      '',
      (_, rows) =>
        `The id “${fileId}” is in ${inRows(rows)}. The later ones were numbered, as “${fileId} (2)”; ` +
        `those who report to “${fileId}” report to row ${first}.`,
    );
};
