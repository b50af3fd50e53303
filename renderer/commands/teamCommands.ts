import { memberNamed } from '../../shared/document/team';
import { editDocument, useDocument } from '../state/documentStore';

/** Puts somebody of this name on the team, as part of the step `group`. The answer is who; null where it was refused. */
export const addMember = (name: string, group: string): string | null => {
  let memberId: string | null = null;
  const isInAccount = useDocument.getState().accountId !== null;
  const isDone = editDocument(
    `Add ${name} to the team`,
    (draft) => {
      memberId = memberNamed(draft, name, isInAccount);
    },
    group,
  );
  return isDone ? memberId : null;
};
