import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { shortMoney } from '../../shared/model/money';
const SUPPORT = { width: 400, height: 14 };
const along = (value) => ((value + 100) / 200) * SUPPORT.width;
/** Support as a dot on a bar from the worst to the best the unknown could mean, −100 to +100. */
export const SupportBar = ({ support }) => (_jsxs("svg", { className: "support-bar", viewBox: `0 0 ${SUPPORT.width} ${SUPPORT.height}`, role: "img", "aria-label": "Support index on a scale from minus 100 to plus 100", children: [_jsx("rect", { y: "4", width: SUPPORT.width, height: "6", rx: "3", className: "bar-ground" }), _jsx("path", { d: `M${SUPPORT.width / 2} 0 v14`, className: "bar-zero" }), support.value === null || support.low === null || support.high === null ? null : (_jsxs(_Fragment, { children: [_jsx("rect", { x: along(support.low), y: "3", width: Math.max(2, along(support.high) - along(support.low)), height: "8", className: "bar-range" }), _jsx("circle", { cx: along(support.value), cy: "7", r: "5", className: "bar-dot" })] }))] }));
const MONEY = { width: 340, height: 46, top: 16, bar: 14 };
/** Committed, pipeline and what is missing against the target; expected loss is a bite out of what is committed. */
export const MoneyBar = ({ target }) => {
    if (target.target === null || target.target <= 0)
        return _jsx("p", { className: "caption", children: "No target is set for the period." });
    const committed = target.committed ?? 0, pipeline = target.weightedPipeline.value ?? 0, loss = target.expectedLoss.value ?? 0;
    const whole = Math.max(target.target, committed + pipeline);
    const x = (value) => (value / whole) * MONEY.width;
    const safe = Math.max(0, committed - loss);
    return (_jsxs("svg", { className: "money-bar", viewBox: `0 0 ${MONEY.width} ${MONEY.height}`, role: "img", "aria-label": `Committed ${shortMoney(committed)}, expected loss ${shortMoney(loss)}, weighted pipeline ${shortMoney(pipeline)}, target ${shortMoney(target.target)}`, children: [_jsxs("text", { x: Math.min(MONEY.width, x(target.target)), y: "10", textAnchor: "end", className: "bar-label strong", children: ["target ", shortMoney(target.target)] }), _jsx("rect", { x: "0", y: MONEY.top, width: x(safe), height: MONEY.bar, className: "bar-committed" }), loss > 0 ? _jsx("rect", { x: x(safe) + 0.5, y: MONEY.top + 0.5, width: Math.max(0, x(committed - safe) - 1), height: MONEY.bar - 1, className: "bar-loss", fill: "url(#hatch)" }) : null, _jsx("rect", { x: x(committed), y: MONEY.top, width: x(pipeline), height: MONEY.bar, className: "bar-pipeline" }), committed + pipeline < target.target ? _jsx("rect", { x: x(committed + pipeline) + 0.5, y: MONEY.top + 0.5, width: x(target.target - committed - pipeline) - 1, height: MONEY.bar - 1, className: "bar-missing" }) : null, _jsxs("text", { x: "0", y: MONEY.top + MONEY.bar + 12, className: "bar-label", children: ["committed ", shortMoney(committed), loss > 0 ? `, of it at risk ${shortMoney(loss)}` : ''] }), _jsxs("text", { x: MONEY.width, y: MONEY.top + MONEY.bar + 12, textAnchor: "end", className: "bar-label", children: ["pipeline ", shortMoney(pipeline)] })] }));
};
