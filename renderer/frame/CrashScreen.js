import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { Component } from 'react';
import { useDocument } from '../state/documentStore';
import { Button } from '../ui/Button';
/** What is shown when drawing the page itself fails: what is safe, and the way back. */
export class CrashScreen extends Component {
    state = { error: null };
    static getDerivedStateFromError(error) { return { error }; }
    render() {
        if (this.state.error === null)
            return this.props.children;
        const { saved } = useDocument.getState();
        return (_jsx("main", { className: "start", children: _jsxs("div", { className: "start-inner", children: [_jsx("h1", { className: "serif", children: "Something went wrong on this screen" }), _jsxs("p", { children: [saved.state === 'saved' ? 'Everything you entered is saved.' : 'Everything up to your last edit is saved.', " Load the window again to go on."] }), _jsx("p", { className: "quiet", children: this.state.error.message }), _jsx("div", { children: _jsx(Button, { tone: "primary", onClick: () => location.reload(), children: "Load again" }) })] }) }));
    }
}
