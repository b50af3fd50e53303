import { Plus, Trash2 } from 'lucide-react';
import { find } from '../../shared/document/document';
import { referencesTo, removeWithLinks } from '../../shared/document/references';
import { KINDS, type Kind, type AnyRecord } from '../../shared/model/index';
import { currentDocument, editDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { Button } from '../ui/Button';

/** Deletes a record and says what lost its link. */
const removeRecord = (kind: Kind, id: string, name: string): void => {
  const links = referencesTo(currentDocument(), kind, id).length;
  if (!find(currentDocument(), kind, id)) return;
  editDocument(`Delete ${KINDS[kind].noun} ${name}`.trim().slice(0, 190), (draft) => removeWithLinks(draft, kind, id));
  say(`${name || KINDS[kind].noun} deleted${links ? `; ${links} ${links === 1 ? 'link to it is' : 'links to it are'} gone` : ''}. Ctrl Z takes it back.`);
};

export const DeleteButton = ({ kind, id, name }: { readonly kind: Kind; readonly id: string; readonly name: string }) => (
  <Button small tone="bare" aria-label={`Delete ${KINDS[kind].noun} ${name}`} onClick={() => removeRecord(kind, id, name)}><Trash2 size={14} aria-hidden="true" /></Button>
);

export const AddButton = ({ kind, label, given = {} }: { readonly kind: Kind; readonly label: string; readonly given?: Partial<AnyRecord> }) => (
  <Button small onClick={() => { editDocument(label, (draft) => { draft.add(kind, given as never); }); }}><Plus size={14} aria-hidden="true" />{label}</Button>
);
