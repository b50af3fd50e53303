import { find } from '../../shared/document/document';
import { displayName } from '../../shared/document/personName';
import { currentDocument, editDocument } from '../state/documentStore';

/**
 * Notes a contact of one of yours with a person. It sets when they were last seen, unless a later contact is known
 * already. False where nothing was noted.
 */
export const noteContact = (personId: string, memberId: string | null, date: string, text: string): boolean => {
  const person = find(currentDocument(), 'person', personId);
  if (!person || date === '') return false;
  return editDocument(`Contact with ${displayName(person)}`, (draft) => {
    draft.add('contactNote', { personId, memberId, date, note: text.trim() === '' ? null : text.trim() });
    if (person.lastContact === null || person.lastContact < date) draft.set('person', personId, { lastContact: date });
  });
};
