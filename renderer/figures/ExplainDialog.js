import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { EXPLANATIONS, explain } from '../../shared/analysis/explain';
import { methodsBehind } from '../../shared/analysis/methods';
import { stakeholderById } from '../../shared/document/stakeholder';
import { showPerson } from '../commands/mapCommands';
import { currentDocument, useDocument } from '../state/documentStore';
import { useAsOf } from '../state/records';
import { closeDialog, openDialog } from '../state/session';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { reasonWords, valueWords } from './words';
const MOST_ROWS = 40;
/** Why a figure is what it is: the rule, what went in, and the people behind it. */
export const ExplainDialog = ({ onClose, given }) => {
    const document = useDocument((state) => state.document);
    const asOf = useAsOf();
    const name = given;
    if (!(name in EXPLANATIONS))
        return null;
    const explanation = explain(name, document, asOf);
    const jump = (id) => { const seatId = stakeholderById(currentDocument()).get(id)?.seatId; if (seatId) {
        closeDialog();
        showPerson(seatId);
    } };
    const methods = methodsBehind(explanation.formula);
    return (_jsxs(Modal, { title: `Why ${explanation.title.toLowerCase()} is ${valueWords(explanation.value, explanation.unit)}`, onClose: onClose, children: [explanation.reason ? _jsx("p", { className: "notice", children: reasonWords(explanation.reason) }) : null, _jsxs("p", { className: "rule", children: [explanation.rule, ". ", _jsxs("span", { className: "quiet", children: ["(", explanation.formula, ")"] })] }), _jsx("dl", { className: "figure-list tabular", children: explanation.inputs.map((input) => _jsxs("div", { children: [_jsx("dt", { children: input.label }), _jsx("dd", { children: valueWords(input.value, input.unit) })] }, input.label)) }), explanation.contributions.length > 0 ? (_jsxs("div", { className: "contributions", children: [_jsxs("table", { className: "plain tabular", children: [_jsx("thead", { children: _jsxs("tr", { children: [_jsx("th", { scope: "col", children: "Behind it" }), _jsx("th", { scope: "col", children: "How" }), _jsx("th", { scope: "col", children: "Adds" })] }) }), _jsx("tbody", { children: explanation.contributions.slice(0, MOST_ROWS).map((row) => (_jsxs("tr", { children: [_jsx("td", { children: row.record.kind === 'person' ? _jsx("button", { type: "button", className: "plain-link", onClick: () => jump(row.record.id), children: row.label }) : row.label }), _jsx("td", { className: "quiet", children: row.note }), _jsx("td", { children: row.value === null ? '–' : valueWords(Math.round(row.value * 100) / 100, 'count') })] }, `${row.record.kind}${row.record.id}${row.note}`))) })] }), explanation.contributions.length > MOST_ROWS ? _jsxs("p", { className: "quiet small", children: ["and ", explanation.contributions.length - MOST_ROWS, " more"] }) : null] })) : null, _jsxs("div", { className: "buttons", children: [methods.map((method) => _jsx(Button, { tone: "bare", onClick: () => openDialog('methods', method.id), children: method.name }, method.id)), _jsx(Button, { onClick: onClose, children: "Close" })] })] }));
};
