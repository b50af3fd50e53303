import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Autocomplete } from '@base-ui/react/autocomplete';
import { useMemo, useRef, useState } from 'react';
import { COMMANDS, COMMAND_IDS } from '../../shared/commands';
import { drawnSeats, holderOf } from '../../shared/document/people';
import { displayName, stakeholderById } from '../../shared/document/stakeholder';
import { isAvailable, run } from '../commands/handlers';
import { keyWords } from '../commands/keys';
import { showPerson } from '../commands/mapCommands';
import { currentDocument, useDocument } from '../state/documentStore';
import { Modal } from '../ui/Modal';
const entries = () => {
    const commands = COMMAND_IDS.filter((id) => id !== 'view.palette' && isAvailable(id)).map((id) => {
        const command = COMMANDS[id];
        return { value: id, label: command.label, detail: command.menu, keys: 'keys' in command ? keyWords(command.keys) : '', run: () => run(id) };
    });
    if (useDocument.getState().accountId === null)
        return commands;
    const document = currentDocument();
    const views = stakeholderById(document);
    const people = drawnSeats(document).flatMap((seat) => {
        const one = views.get(holderOf(document, seat.id) ?? '');
        return one ? [{ value: `seat:${seat.id}`, label: displayName(one), detail: seat.title ?? '', keys: '', run: () => showPerson(seat.id) }] : [];
    });
    return [...people, ...commands];
};
const matches = (entry, query) => {
    const words = `${entry.label} ${entry.detail}`.toLocaleLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    return query.toLocaleLowerCase().normalize('NFD').replace(/\p{M}/gu, '').split(/\s+/).every((part) => words.includes(part));
};
/** Finds any person, place or command. */
export const Palette = ({ onClose }) => {
    const all = useMemo(entries, []);
    const [query, setQuery] = useState('');
    const input = useRef(null);
    const found = useMemo(() => (query.trim() === '' ? all.filter((entry) => !entry.value.startsWith('seat:')) : all.filter((entry) => matches(entry, query))).slice(0, 40), [all, query]);
    return (_jsx(Modal, { title: "Find", onClose: onClose, first: input, children: _jsxs(Autocomplete.Root, { inline: true, open: true, mode: "none", items: found, value: query, onValueChange: setQuery, autoHighlight: "always", itemToStringValue: (entry) => entry.label, children: [_jsx(Autocomplete.Input, { ref: input, className: "input", placeholder: "Type a name, a place or a command", "aria-label": "Find a person, section or command" }), _jsx(Autocomplete.Empty, { className: "quiet palette-empty", children: "Nobody and nothing by that name." }), _jsx(Autocomplete.List, { className: "palette-list", children: (entry) => (_jsxs(Autocomplete.Item, { value: entry, className: "palette-item", onClick: () => { onClose(); entry.run(); }, children: [_jsx("span", { children: entry.label }), _jsx("span", { className: "quiet", children: entry.detail }), _jsx("kbd", { children: entry.keys })] }, entry.value)) })] }) }));
};
