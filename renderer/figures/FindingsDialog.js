import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { isOpen } from '../../shared/analysis/finding';
import { gaps } from '../../shared/analysis/gaps';
import { stakeholderById } from '../../shared/document/stakeholder';
import { showPerson } from '../commands/mapCommands';
import { currentDocument, useDocument } from '../state/documentStore';
import { useAsOf } from '../state/records';
import { closeDialog, goTo } from '../state/session';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { FindingRows } from './FindingRows';
const jump = (finding) => {
    const personId = finding.records.find((record) => record.kind === 'person')?.id;
    const seatId = personId ? stakeholderById(currentDocument()).get(personId)?.seatId : null;
    closeDialog();
    if (seatId)
        showPerson(seatId);
    else
        goTo('compass');
};
/** Every gap the rules see, worst first. */
export const FindingsDialog = ({ onClose }) => {
    const document = useDocument((state) => state.document);
    const all = gaps(document, useAsOf());
    const open = all.filter(isOpen), waived = all.filter((finding) => finding.isWaived);
    return (_jsxs(Modal, { title: `${open.length} ${open.length === 1 ? 'finding' : 'findings'}`, onClose: onClose, wide: true, children: [open.length === 0 ? _jsx("p", { children: "Nothing is missing that the rules can see." }) : null, _jsx("div", { className: "scroll", children: _jsx(FindingRows, { findings: open, onJump: jump }) }), waived.length > 0 ? _jsxs("details", { className: "more", children: [_jsxs("summary", { children: [waived.length, " waived"] }), _jsx(FindingRows, { findings: waived, onJump: jump })] }) : null, _jsx("div", { className: "buttons", children: _jsx(Button, { onClick: onClose, children: "Close" }) })] }));
};
