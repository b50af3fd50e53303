import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { GAP_RULES } from '../../shared/analysis/gaps';
import { cutAtWord, onePage } from '../../shared/analysis/onePage';
import { find, single } from '../../shared/document/document';
import { displayName, stakeholderById } from '../../shared/document/stakeholder';
import { longDate, shortDate } from '../../shared/model/dates';
import { plainNumber, shortMoney, wholeMoney } from '../../shared/model/money';
import { inWords } from '../../shared/model/words';
import { KeyPlayerMap } from './KeyPlayerMap';
import { MoneyBar, SupportBar } from './bars';
const More = ({ count, what }) => (count > 0 ? _jsxs("p", { className: "more-rows", children: ["+ ", count, " more ", what] }) : null);
const Block = ({ title, children, area }) => (_jsxs("section", { className: `block ${area}`, children: [_jsx("h2", { children: title }), children] }));
const signed = (value) => (value === null ? '–' : `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(Math.round(value))}`);
const percent = (value) => (value === null ? '–' : `${Math.round(value)} %`);
const compact = (value) => (value !== null && Math.abs(value) >= 10000 ? shortMoney(value) : plainNumber(value));
/** *Saoirse Whitlow* as *S. Whitlow*: rows are short. */
const shortName = (name) => {
    if (name === null)
        return 'nobody';
    const parts = name.split(' ');
    return parts.length > 1 ? `${parts[0]?.[0]}. ${parts.at(-1)}` : name;
};
const Head = ({ head, fy, state }) => {
    const facts = [
        'Key account plan on a page', fy ? `FY${fy}` : null,
        head.matrix.quadrant ? `${head.matrix.quadrant}${head.matrix.isBorderline ? ' (borderline)' : ''}` : null,
        head.stage ? `${head.stage} stage${head.isDisintegrating ? ', disintegrating' : ''}` : null,
    ];
    const fit = head.health;
    return (_jsxs("header", { className: "one-head", children: [_jsxs("div", { children: [_jsx("h1", { children: head.account?.name }), _jsx("p", { children: facts.filter(Boolean).join(' · ') })] }), _jsxs("div", { className: "one-head-right", children: [_jsxs("p", { children: ["Lead ", head.lead ?? '–', " \u00B7 Sponsor ", head.sponsor ?? '–'] }), _jsxs("p", { children: ["Version ", head.version ?? 1, ", ", inWords(state).toLowerCase(), " \u00B7 ", longDate(head.asOf), " \u00B7 Health ", fit.health.value === null ? '–' : `${Math.round(fit.health.value)} ${fit.band ?? ''}`] })] })] }));
};
const Route = ({ page }) => {
    const { ambition, targetYear1, targetYear3, gap } = page.northStar;
    const figures = [
        targetYear1 ? `FY${targetYear1.fy} ${shortMoney(targetYear1.value)}` : 'No target',
        targetYear3 && targetYear3 !== targetYear1 ? `FY${targetYear3.fy} ${shortMoney(targetYear3.value)}` : null,
        gap.value === null ? null : `${gap.value > 0 ? 'short by' : 'ahead by'} ${shortMoney(Math.abs(gap.value))}`,
    ];
    return (_jsxs("div", { className: "route-row", children: [_jsxs(Block, { title: "North star", area: "star", children: [_jsx("p", { className: "ambition", children: ambition ?? 'No ambition is written yet.' }), _jsx("p", { className: "star-figures", children: figures.filter(Boolean).join(' · ') })] }), _jsx(Block, { title: "Today \u2192", area: "today", children: _jsx("p", { children: page.path.today ?? '–' }) }), _jsx(Block, { title: "Tomorrow \u2192", area: "tomorrow", children: _jsx("p", { children: page.path.tomorrow ?? '–' }) }), _jsx(Block, { title: "How we get there", area: "path", children: _jsx("p", { children: page.path.path ?? '–' }) })] }));
};
const WhoDecides = ({ document, people }) => {
    const { support, coverage, singleThread: thread, gaps } = people;
    const known = stakeholderById(document);
    const nameOf = (ref) => {
        const one = known.get(ref);
        return one ? displayName(one) : find(document, 'businessUnit', ref)?.name ?? find(document, 'opportunity', ref.split(':')[0])?.title ?? '';
    };
    return (_jsxs("div", { className: "column", children: [_jsxs(Block, { title: "Who decides", area: "people", children: [_jsx(KeyPlayerMap, { document: document, players: people.players.rows, more: people.players.more }), _jsxs("p", { className: "caption", children: ["Support ", signed(support.value), " (", signed(support.low), " \u2026 ", signed(support.high), ")", support.lowConfidence ? ', low confidence' : '', " \u00B7 coverage ", percent(coverage.value), " \u00B7 single-thread risk ", thread.rating?.toLowerCase() ?? '–'] }), _jsx(SupportBar, { support: support })] }), _jsxs(Block, { title: "Gaps to close", area: "gaps", children: [gaps.rows.length === 0 ? _jsx("p", { children: "No open gap." }) : null, _jsx("ul", { className: "lines", children: gaps.rows.map((gap) => _jsxs("li", { children: [_jsxs("span", { children: [_jsx("b", { children: GAP_RULES[gap.code] }), nameOf(gap.ref) ? ` · ${nameOf(gap.ref)}` : ''] }), _jsx("span", { children: gap.severity })] }, `${gap.code}${gap.ref}`)) }), _jsx(More, { count: gaps.more, what: "gaps" })] })] }));
};
const Money = ({ page, year }) => {
    const { shareOfWallet, whitespace, target } = page.money;
    const value = page.value.case;
    const numbers = [
        { figure: percent(shareOfWallet.value), words: 'share of wallet' },
        { figure: shortMoney(whitespace.value), words: 'whitespace' },
        { figure: target.pipelineCoverage.value === null ? '–' : `${target.pipelineCoverage.value.toFixed(2)}×`, words: target.coverageText ?? 'pipeline cover' },
        { figure: shortMoney(target.gap.value), words: 'gap to target' },
    ];
    return (_jsxs("div", { className: "column", children: [_jsxs(Block, { title: `Money, ${page.head.account?.currency ?? ''}`, area: "money", children: [_jsx("div", { className: "numbers", children: numbers.map((number) => _jsxs("div", { children: [_jsx("b", { children: number.figure }), _jsx("span", { children: number.words })] }, number.words)) }), _jsx(MoneyBar, { target: target })] }), _jsxs(Block, { title: "Objectives", area: "objectives", children: [page.objectives.rows.length === 0 ? _jsx("p", { children: "No objective is entered." }) : null, _jsx("ul", { className: "lines", children: page.objectives.rows.map(({ objective, owner, customerGoal }) => (_jsxs("li", { children: [_jsxs("span", { children: [_jsx("b", { children: inWords(objective.type) }), " ", objective.title, _jsx("small", { children: [customerGoal ? `for: ${customerGoal}` : null, owner ? shortName(owner) : null].filter(Boolean).join(' · ') })] }), _jsxs("span", { className: "nowrap", children: [compact(objective.baseline), " \u2192 ", compact(objective.target), " \u00B7 ", shortDate(objective.due, year)] })] }, objective.id))) }), _jsx(More, { count: page.objectives.more, what: "objectives" })] }), _jsxs(Block, { title: "Value agreed", area: "value", children: [_jsx("p", { children: value.agreed.value === null ? 'No value is agreed with the customer yet.' : `${wholeMoney(value.agreed.value)} a year${value.roi.value === null ? '' : ` · return ${percent(value.roi.value)}`}${value.paybackMonths.value === null ? '' : ` · pays back in ${value.paybackMonths.value.toFixed(1)} months`}` }), page.value.topDriver ? _jsxs("p", { children: ["Top driver: ", cutAtWord(page.value.topDriver, 80)] }) : null] })] }));
};
const Next = ({ page, document, year }) => (_jsxs("div", { className: "column", children: [_jsxs(Block, { title: "Risks", area: "risks", children: [page.risks.rows.length === 0 ? _jsx("p", { children: "None recorded." }) : null, _jsx("ul", { className: "lines", children: page.risks.rows.map(({ risk, score }) => _jsxs("li", { children: [_jsxs("span", { children: [_jsx("i", { className: `score ${score.band?.toLowerCase() ?? ''}`, children: score.residual ?? '–' }), risk.title] }), _jsx("span", { className: "nowrap", children: shortName(find(document, 'member', risk.ownerId)?.name ?? null) })] }, risk.id)) }), _jsx(More, { count: page.risks.more, what: "risks" })] }), _jsxs(Block, { title: "Next seven actions", area: "actions", children: [page.actions.rows.length === 0 ? _jsx("p", { children: "No action is open." }) : null, _jsx("ul", { className: "lines", children: page.actions.rows.map(({ action, owner, isOverdue }) => _jsxs("li", { children: [_jsx("span", { children: action.title }), _jsxs("span", { className: `nowrap ${isOverdue ? 'alert' : ''}`, children: [shortName(owner), " \u00B7 ", shortDate(action.due, year), isOverdue ? ', late' : ''] })] }, action.id)) }), _jsx(More, { count: page.actions.more, what: "actions" })] })] }));
/** The plan on one A4 page (3.4). Rows are cut by priority; nothing is shrunk. */
export const OnePage = ({ document, asOf }) => {
    const page = onePage(document, asOf);
    const year = asOf.slice(0, 4);
    return (_jsxs("section", { className: "sheet one-page", "aria-label": "Plan on a page", children: [_jsx(Head, { head: page.head, fy: page.money.target.fy, state: single(document, 'plan')?.state ?? 'draft' }), _jsx(Route, { page: page }), _jsxs("div", { className: "columns", children: [_jsx(WhoDecides, { document: document, people: page.people }), _jsx(Money, { page: page, year: year }), _jsx(Next, { page: page, document: document, year: year })] }), _jsxs("footer", { className: "one-foot", children: [_jsx("span", { className: "lights", children: page.foot.purposes.map((light) => _jsxs("span", { children: [_jsx("i", { className: light.isOn ? 'on' : '', "aria-hidden": "true" }), light.purpose, light.isOn ? '' : ' (open)'] }, light.purpose)) }), _jsxs("span", { children: ["Next review ", longDate(page.foot.nextReview)] }), _jsx("b", { children: page.foot.confidentiality === 'customer' ? 'Customer version' : 'Confidential – internal' })] })] }));
};
