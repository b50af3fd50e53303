import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { COMMANDS, COMMAND_IDS } from '../../shared/commands';
import { keyWords } from '../commands/keys';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
const MENUS = ['Person', 'Edit', 'View', 'Go', 'File', 'Help'];
const HEADINGS = { Person: 'On a chosen card', Edit: 'Edit', View: 'View', Go: 'Places', File: 'File', Help: 'Help' };
/** Every key, from the command table itself. */
export const ShortcutsDialog = ({ onClose }) => (_jsxs(Modal, { title: "All keys", onClose: onClose, wide: true, children: [_jsx("div", { className: "shortcut-columns", children: MENUS.map((menu) => (_jsxs("section", { "aria-label": HEADINGS[menu], children: [_jsx("h3", { children: HEADINGS[menu] }), _jsxs("dl", { children: [COMMAND_IDS.filter((id) => COMMANDS[id].menu === menu && 'keys' in COMMANDS[id]).map((id) => {
                                const command = COMMANDS[id];
                                return _jsxs("div", { children: [_jsx("dt", { children: command.label }), _jsx("dd", { children: _jsx("kbd", { children: 'keys' in command ? keyWords(command.keys) : '' }) })] }, id);
                            }), menu === 'Person' ? _jsxs("div", { children: [_jsx("dt", { children: "Move along the chart" }), _jsx("dd", { children: _jsx("kbd", { children: "\u2190 \u2191 \u2192 \u2193" }) })] }) : null, menu === 'Person' ? _jsxs("div", { children: [_jsx("dt", { children: "Leave the card" }), _jsx("dd", { children: _jsx("kbd", { children: "Escape" }) })] }) : null, menu === 'View' ? _jsxs("div", { children: [_jsx("dt", { children: "Next region of the window" }), _jsx("dd", { children: _jsx("kbd", { children: "F6" }) })] }) : null] })] }, menu))) }), _jsx("div", { className: "buttons", children: _jsx(Button, { onClick: onClose, children: "Close" }) })] }));
