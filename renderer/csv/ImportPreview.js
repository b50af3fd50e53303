import { jsx as _jsx, jsxs as _jsxs } from "react/jsx-runtime";
import { useMemo } from 'react';
const MOST_LINES = 120;
/** The tree as lines, depth first. */
const treeLines = (posts) => {
    const ids = new Set(posts.map((post) => post.id));
    const below = new Map();
    for (const post of posts) {
        const parent = post.parentId !== null && ids.has(post.parentId) ? post.parentId : null;
        below.set(parent, [...(below.get(parent) ?? []), post]);
    }
    const lines = [];
    const stack = (below.get(null) ?? []).map((post) => ({ post, level: 0 })).reverse();
    for (let line = stack.pop(); line && lines.length < MOST_LINES; line = stack.pop()) {
        lines.push(line);
        for (const post of (below.get(line.post.id) ?? []).toReversed())
            stack.push({ post, level: line.level + 1 });
    }
    return lines;
};
const label = (post) => (post.status === 'vacant' ? 'Vacant' : post.name ?? 'Name not known');
/** What would come in: the tree, and what is odd about the file. */
export const ImportPreview = ({ plan }) => {
    const lines = useMemo(() => treeLines(plan.preview), [plan.preview]);
    return (_jsxs("div", { className: "csv-columns", children: [_jsxs("section", { "aria-label": "Preview", children: [_jsx("h3", { className: "label", children: _jsxs("span", { children: [plan.people, " people", plan.vacant ? `, ${plan.vacant} vacant` : '', ", ", plan.roots, " at the top, ", plan.depth, " levels"] }) }), _jsxs("ul", { className: "csv-tree", children: [lines.map(({ post, level }) => (_jsxs("li", { children: ['\u2003'.repeat(Math.min(level, 9)), _jsx("b", { className: post.name === null ? 'nobody' : '', children: label(post) }), post.title ? _jsxs("span", { className: "quiet", children: [" ", post.title] }) : null] }, post.id))), plan.preview.length > lines.length ? _jsxs("li", { className: "quiet", children: ["and ", plan.preview.length - lines.length, " more"] }) : null] })] }), _jsxs("section", { "aria-label": "Problems", children: [_jsx("h3", { className: "label", children: _jsx("span", { children: plan.problems.length === 0 ? 'Nothing odd was found' : `${plan.problems.length} ${plan.problems.length === 1 ? 'thing' : 'things'} to know` }) }), _jsx("ul", { className: "problem-list", children: plan.problems.map((problem) => _jsx("li", { children: _jsx("span", { children: problem.sentence }) }, problem.sentence)) })] })] }));
};
