import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Check, CircleAlert, Loader } from 'lucide-react';
import { retrySaving, useDocument } from '../state/documentStore';
import { openDialog, useSession } from '../state/session';
import { useStatusFigures } from '../state/figures';
import { signed, percentWords, reasonWords } from '../figures/words';
import { Button } from '../ui/Button';
const SavedMark = () => {
    const saved = useDocument((state) => state.saved);
    switch (saved.state) {
        case 'saved': return _jsxs("span", { className: "saved", children: [_jsx(Check, { size: 14, "aria-hidden": "true" }), "Saved"] });
        case 'saving': return _jsxs("span", { className: "saved", children: [_jsx(Loader, { size: 14, "aria-hidden": "true" }), "Saving"] });
        case 'failed': return _jsxs("span", { className: "saved failed", role: "alert", children: [_jsx(CircleAlert, { size: 14, "aria-hidden": "true" }), saved.message, " ", _jsx(Button, { small: true, onClick: retrySaving, children: "Try again" })] });
    }
};
/** Saved state, file and key figures. */
export const StatusLine = () => {
    const atlas = useSession((state) => state.atlas);
    const figures = useStatusFigures();
    const { support, coverage } = figures;
    return (_jsxs("footer", { className: "statusline", "data-region": "status", children: [_jsx(SavedMark, {}), _jsxs("span", { children: [atlas?.name, atlas?.sealed ? ' · sealed' : '', atlas?.readOnly ? ' · read only' : ''] }), _jsx(Button, { small: true, tone: "bare", onClick: () => openDialog('history'), children: "History" }), _jsxs("span", { className: "figures tabular", children: [_jsxs("span", { children: [figures.people, " ", figures.people === 1 ? 'person' : 'people', figures.vacant ? `, ${figures.vacant} vacant` : ''] }), _jsxs("button", { type: "button", className: "figure-button", title: reasonWords(support.reason) ?? 'Why this figure', onClick: () => openDialog('explain', 'support'), children: ["support ", signed(support.value), support.low === null ? '' : ` (${signed(support.low)} … ${signed(support.high)})`, support.lowConfidence ? ', low confidence' : ''] }), _jsxs("button", { type: "button", className: "figure-button", title: reasonWords(coverage.reason) ?? 'Why this figure', onClick: () => openDialog('explain', 'coverage'), children: ["coverage ", percentWords(coverage.value)] }), _jsxs("button", { type: "button", className: "figure-button", onClick: () => openDialog('findings'), children: [figures.gaps, " ", figures.gaps === 1 ? 'finding' : 'findings'] })] })] }));
};
