import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { counted } from '../../shared/document/stakeholder';
import { run } from '../commands/handlers';
import { useAccount, useStakeholders } from '../state/records';
import { Button } from '../ui/Button';
/** Nobody is chosen: the account itself, and how to begin. */
export const AccountPanel = () => {
    const account = useAccount();
    const people = useStakeholders();
    const active = people.filter(counted);
    const rated = active.filter((one) => one.influence !== null && one.attitude !== null).length;
    const owned = active.filter((one) => one.contactOwnerId !== null).length;
    return (_jsxs("div", { className: "panel-body", children: [_jsxs("header", { children: [_jsx("p", { className: "quiet small", children: "Account" }), _jsx("h2", { className: "serif", children: account.name }), _jsx("p", { className: "quiet", children: [account.industry, account.hq].filter(Boolean).join(' · ') })] }), _jsxs("dl", { className: "figure-list tabular", children: [_jsxs("div", { children: [_jsx("dt", { children: "People" }), _jsx("dd", { children: active.length })] }), _jsxs("div", { children: [_jsx("dt", { children: "Influence and attitude known" }), _jsx("dd", { children: rated })] }), _jsxs("div", { children: [_jsx("dt", { children: "With an owner on your side" }), _jsx("dd", { children: owned })] }), _jsxs("div", { children: [_jsx("dt", { children: "Vacant seats" }), _jsx("dd", { children: people.filter((one) => one.status === 'vacant').length })] })] }), _jsxs("section", { className: "panel-section", children: [_jsx("h3", { className: "label", children: "Draw" }), _jsx("p", { className: "quiet small", children: "Choose a card, then press Enter for a peer, Tab for a report, Shift and Tab for a boss. 1 to 5 set influence; plus, minus, 0 and ? set attitude." }), _jsxs("div", { className: "chips", children: [_jsx(Button, { small: true, onClick: () => run('person.add'), children: "Add a person" }), _jsx(Button, { small: true, onClick: () => run('help.shortcuts'), children: "All keys" })] })] })] }));
};
