import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useDeferredValue, useMemo, useState } from 'react';
import { guessMapping, IMPORT_FIELDS } from '../../shared/exchange/csvFields';
import { planImport } from '../../shared/exchange/csvImport';
import { specialNames, topCandidates } from '../../shared/exchange/csvQuestions';
import { mapView } from '../commands/mapCommands';
import { change, currentDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { goTo, select } from '../state/session';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { SelectField } from '../ui/SelectField';
import { ImportPreview } from './ImportPreview';
const MEANINGS = [
    { value: 'notKnown', label: 'A person whose name is not known' }, { value: 'vacant', label: 'A vacant seat' },
    { value: 'name', label: 'A name as it stands' }, { value: 'skip', label: 'Leave the row out' },
];
const SHOWN_ROWS = 6;
/** The field a column fills, if any. */
const fieldOfColumn = (mapping, column) => Object.entries(mapping).find(([, name]) => name === column)?.[0] ?? null;
const mapped = (mapping, column, field) => {
    const kept = Object.entries(mapping).filter(([key, name]) => name !== column && key !== field);
    return Object.fromEntries(field === null ? kept : [...kept, [field, column]]);
};
/** A table of people: which column is what, what odd names mean, what would come in, and the import as one step. */
export const CsvImportDialog = ({ onClose, given }) => {
    const table = given;
    const [mapping, setMapping] = useState(() => guessMapping(table));
    const [meanings, setMeanings] = useState({});
    const [tops, setTops] = useState({});
    const [keepUnmapped, setKeepUnmapped] = useState(false);
    const [leaveThere, setLeaveThere] = useState(false);
    const names = useMemo(() => specialNames(table, mapping), [table, mapping]);
    const managers = useMemo(() => topCandidates(table, mapping), [table, mapping]);
    const options = useDeferredValue(useMemo(() => ({
        meanings: Object.fromEntries(names.map((name) => [name.value, meanings[name.value] ?? name.guess])),
        topValues: managers.filter((manager) => tops[manager.value] ?? manager.guess === 'top').map((manager) => manager.value),
        keepUnmapped, alreadyThere: leaveThere ? 'leave' : 'add',
    }), [names, meanings, managers, tops, keepUnmapped, leaveThere]));
    const plan = useMemo(() => planImport(currentDocument(), table, mapping, options), [table, mapping, options]);
    const nothing = plan.people + plan.vacant === 0;
    const bringIn = () => {
        if (!change(`Import ${plan.people + plan.vacant} people from ${table.name}`, plan.diff))
            return;
        onClose();
        goTo('map');
        select([]);
        say(`${plan.people} people${plan.vacant ? ` and ${plan.vacant} vacant seats` : ''} came in. Ctrl Z takes the whole import back.`);
        requestAnimationFrame(() => requestAnimationFrame(() => mapView()?.fit()));
    };
    return (_jsxs(Modal, { title: `Import people from ${table.name}`, onClose: onClose, wide: true, children: [table.notices.map((notice) => _jsx("p", { className: "notice", children: notice }, notice)), _jsxs("section", { "aria-label": "Columns", children: [_jsxs("p", { className: "quiet", children: [table.rows.length, " rows, ", table.columns.length, " columns. Say what each column is; the guesses are usually right."] }), _jsx("div", { className: "csv-grid", tabIndex: 0, role: "region", "aria-label": "First rows of the file", children: _jsxs("table", { children: [_jsxs("thead", { children: [_jsx("tr", { children: table.columns.map((column) => _jsx("th", { scope: "col", children: column }, column)) }), _jsx("tr", { children: table.columns.map((column) => (_jsx("th", { scope: "col", children: _jsxs("select", { "aria-label": `${column} is`, value: fieldOfColumn(mapping, column) ?? '', onChange: (event) => setMapping(mapped(mapping, column, event.target.value === '' ? null : event.target.value)), children: [_jsx("option", { value: "", children: "not imported" }), IMPORT_FIELDS.map((field) => _jsx("option", { value: field.key, children: field.label }, field.key))] }) }, column))) })] }), _jsx("tbody", { children: table.rows.slice(0, SHOWN_ROWS).map((row, at) => _jsx("tr", { children: table.columns.map((column, index) => _jsx("td", { title: row[index], children: row[index] }, column)) }, at)) })] }) })] }), names.length + managers.length > 0 ? (_jsxs("section", { className: "meanings", "aria-label": "What odd values mean", children: [names.map((name) => (_jsxs("div", { className: "row", children: [_jsxs("span", { children: [name.value === '' ? 'An empty name' : `The name “${name.shown}”`, " ", _jsxs("span", { className: "quiet", children: ["in ", name.count, " ", name.count === 1 ? 'row' : 'rows', " means"] })] }), _jsx(SelectField, { label: `${name.shown || 'An empty name'} means`, hideLabel: true, value: meanings[name.value] ?? name.guess, options: MEANINGS, onChoose: (meaning) => setMeanings({ ...meanings, [name.value]: meaning }) })] }, name.value))), managers.map((manager) => (_jsxs("div", { className: "row", children: [_jsxs("span", { children: ["The manager \u201C", manager.shown, "\u201D ", _jsxs("span", { className: "quiet", children: ["in ", manager.count, " ", manager.count === 1 ? 'row' : 'rows', " means"] })] }), _jsx(SelectField, { label: `Manager ${manager.shown} means`, hideLabel: true, value: (tops[manager.value] ?? manager.guess === 'top') ? 'top' : 'unknown', options: [{ value: 'top', label: 'Reports to nobody' }, { value: 'unknown', label: 'A manager who is not in the file' }], onChoose: (meaning) => setTops({ ...tops, [manager.value]: meaning === 'top' }) })] }, manager.value)))] })) : null, _jsx(ImportPreview, { plan: plan }), _jsxs("div", { className: "csv-options", children: [plan.unmapped.length > 0 ? _jsxs("label", { className: "check", children: [_jsx("input", { type: "checkbox", checked: keepUnmapped, onChange: (event) => setKeepUnmapped(event.target.checked) }), _jsxs("span", { children: ["Keep the columns that fill no field in each person\u2019s note", _jsx("small", { children: plan.unmapped.map((one) => one.column).join(', ') })] })] }) : null, currentDocument().person.size > 0 ? _jsxs("label", { className: "check", children: [_jsx("input", { type: "checkbox", checked: leaveThere, onChange: (event) => setLeaveThere(event.target.checked) }), _jsx("span", { children: "Leave people who are already in the account as they are" })] }) : null] }), _jsxs("div", { className: "buttons", children: [_jsx(Button, { onClick: onClose, children: "Cancel" }), _jsx(Button, { tone: "primary", disabled: nothing, onClick: bringIn, children: nothing ? 'Nobody to import' : `Import ${plan.people + plan.vacant} people` })] })] }));
};
