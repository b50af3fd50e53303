import { jsx as _jsx } from "react/jsx-runtime";
export const Button = ({ tone = 'plain', small = false, className = '', ...rest }) => (_jsx("button", { type: "button", className: `button ${tone} ${small ? 'small' : ''} ${className}`, ...rest }));
