import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Plus, Trash2 } from 'lucide-react';
import { find } from '../../shared/document/document';
import { referencesTo, removeWithLinks } from '../../shared/document/references';
import { KINDS } from '../../shared/model/index';
import { currentDocument, editDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { Button } from '../ui/Button';
/** Deletes a record and says what lost its link. */
const removeRecord = (kind, id, name) => {
    const links = referencesTo(currentDocument(), kind, id).length;
    if (!find(currentDocument(), kind, id))
        return;
    editDocument(`Delete ${KINDS[kind].noun} ${name}`.trim().slice(0, 190), (draft) => removeWithLinks(draft, kind, id));
    say(`${name || KINDS[kind].noun} deleted${links ? `; ${links} ${links === 1 ? 'link to it is' : 'links to it are'} gone` : ''}. Ctrl Z takes it back.`);
};
export const DeleteButton = ({ kind, id, name }) => (_jsx(Button, { small: true, tone: "bare", "aria-label": `Delete ${KINDS[kind].noun} ${name}`, onClick: () => removeRecord(kind, id, name), children: _jsx(Trash2, { size: 14, "aria-hidden": "true" }) }));
export const AddButton = ({ kind, label, given = {} }) => (_jsxs(Button, { small: true, onClick: () => { editDocument(label, (draft) => { draft.add(kind, given); }); }, children: [_jsx(Plus, { size: 14, "aria-hidden": "true" }), label] }));
