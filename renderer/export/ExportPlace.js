import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useState } from 'react';
import { FileDown } from 'lucide-react';
import { PDF_SECTIONS } from '../../shared/api/contract';
import { exportAccount, exportCsv, suggestedPdfName } from '../commands/atlasCommands';
import { call } from '../host';
import { settled, useDocument } from '../state/documentStore';
import { attempt, say } from '../state/messages';
import { remember, remembered } from '../state/session';
import { useAsOf } from '../state/records';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';
const SECTION_WORDS = {
    onePage: ['Plan on a page', 'Ambition, who decides, money, objectives, risks and the next actions on one A4 page'],
    map: ['Map', 'The whole map as one page of vectors, with its legend'],
    people: ['People', 'Everybody as a table'],
    objectives: ['Objectives', 'With measures and the actions that serve them'],
    actions: ['Actions', 'Open ones by due date, then those that are done'],
};
const DEFAULTS = { sections: [...PDF_SECTIONS], mapPaper: 'A3', mapDirection: 'landscape' };
/** Choose what goes on paper and where the file goes. */
export const ExportPlace = () => {
    const accountId = useDocument((state) => state.accountId);
    const asOf = useAsOf();
    const [options, setOptions] = useState(() => ({ ...DEFAULTS, ...remembered('pdf', {}) }));
    const [busy, setBusy] = useState(false);
    const change = (part) => { const next = { ...options, ...part }; setOptions(next); remember('pdf', next); };
    const toggle = (section) => change({ sections: PDF_SECTIONS.filter((one) => (one === section ? !options.sections.includes(one) : options.sections.includes(one))) });
    const print = async () => {
        if (accountId === null)
            return;
        const chosen = await attempt(() => call('file.choose', { purpose: 'savePdf', suggestedName: suggestedPdfName() }));
        if (!chosen)
            return;
        setBusy(true);
        await settled();
        const made = await attempt(() => call('pdf.export', { accountId, asOf, options, file: chosen.file }));
        setBusy(false);
        if (made)
            say(`${made.name} is ready, ${made.pages} ${made.pages === 1 ? 'page' : 'pages'}.`);
    };
    return (_jsxs("div", { className: "export", children: [_jsxs("section", { "aria-labelledby": "export-pdf", children: [_jsx("h2", { id: "export-pdf", children: "PDF" }), _jsxs("fieldset", { children: [_jsx("legend", { className: "label", children: "What goes in" }), PDF_SECTIONS.map((section) => (_jsxs("label", { className: "check", children: [_jsx("input", { type: "checkbox", checked: options.sections.includes(section), onChange: () => toggle(section) }), _jsxs("span", { children: [SECTION_WORDS[section][0], _jsx("small", { children: SECTION_WORDS[section][1] })] })] }, section)))] }), _jsxs("div", { className: "period", children: [_jsx(SelectField, { label: "Map paper", value: options.mapPaper, options: [{ value: 'A4', label: 'A4' }, { value: 'A3', label: 'A3' }], onChoose: (mapPaper) => change({ mapPaper: mapPaper }) }), _jsx(SelectField, { label: "Map direction", value: options.mapDirection, options: [{ value: 'landscape', label: 'Landscape' }, { value: 'portrait', label: 'Portrait' }], onChoose: (mapDirection) => change({ mapDirection: mapDirection }) })] }), _jsx("div", { children: _jsxs(Button, { tone: "primary", disabled: busy || options.sections.length === 0, onClick: () => void print(), children: [_jsx(FileDown, { size: 16, "aria-hidden": "true" }), busy ? 'Making the PDF' : 'Save as PDF'] }) }), options.sections.length === 0 ? _jsx("p", { className: "quiet", children: "Choose at least one part." }) : null] }), _jsxs("section", { "aria-labelledby": "export-other", children: [_jsx("h2", { id: "export-other", children: "Other files" }), _jsx("p", { className: "quiet", children: "The account file holds everything of this account and can be imported into any atlas. The CSV file holds the people and opens in a spreadsheet." }), _jsxs("div", { className: "chips", children: [_jsx(Button, { onClick: () => void exportAccount(), children: "Save the account file" }), _jsx(Button, { onClick: () => void exportCsv(), children: "Save people as CSV" })] })] })] }));
};
