import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { TARGET_TYPES } from '../../shared/model/scales';
import { inWords } from '../../shared/model/words';
import { editDocument, setFields } from '../state/documentStore';
import { useAccount, useAsOf, useList, useSingle } from '../state/records';
import { Button } from '../ui/Button';
import { NumberField } from '../ui/NumberField';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { DeleteButton } from './RowTools';
export const TargetRows = () => {
    const targets = useList('target');
    const { currency } = useAccount();
    const year = Number(useAsOf().slice(0, 4));
    const financials = useSingle('financials');
    const add = () => { editDocument('Add a target', (draft) => { draft.add('target', { fy: (targets.at(-1)?.fy ?? year - 1) + 1, type: targets.at(-1)?.type ?? 'revenue' }); }); };
    return (_jsxs(_Fragment, { children: [targets.length === 0 ? _jsx("p", { className: "quiet", children: "One to three years; the first is the plan year." }) : null, _jsx("ul", { className: "rows", children: targets.map((target) => (_jsxs("li", { className: "row target-row", children: [_jsxs("span", { className: "fy tabular", children: ["FY", target.fy] }), _jsx(SelectField, { label: `Type of target FY${target.fy}`, hideLabel: true, value: target.type, options: TARGET_TYPES.map((type) => ({ value: type, label: inWords(type) })), onChoose: (type) => { if (type)
                                setFields('Set the type of target', 'target', target.id, { type: type }); } }), _jsx(NumberField, { label: `Target FY${target.fy}`, hideLabel: true, value: target.value, onCommit: (value, group) => { setFields('Set a target', 'target', target.id, { value }, group); } }), _jsx("span", { className: "unit quiet", children: currency }), _jsx(DeleteButton, { kind: "target", id: target.id, name: `FY${target.fy}` })] }, target.id))) }), _jsx(Button, { small: true, onClick: add, children: "Add a target" }), _jsxs("div", { className: "period", children: [_jsx(TextField, { label: "Plan period from", type: "date", value: financials?.periodStart ?? null, onCommit: (periodStart, group) => { setFields('Set the plan period', 'financials', 'financials', { periodStart }, group); } }), _jsx(TextField, { label: "to", type: "date", value: financials?.periodEnd ?? null, onCommit: (periodEnd, group) => { setFields('Set the plan period', 'financials', 'financials', { periodEnd }, group); } }), _jsx(NumberField, { label: "Committed", unit: currency, value: financials?.committed ?? null, onCommit: (committed, group) => { setFields('Set committed revenue', 'financials', 'financials', { committed }, group); } })] })] }));
};
