/** What an import found wrong, gathered so that one sentence stands for all rows it concerns. */
import { listed } from './csvTable';
/** Values in quotation marks, the first three and how many more. */
export const quoted = (values) => listed(values.map((value) => `“${value.length > 40 ? `${value.slice(0, 39)}…` : value}”`), 3);
export const findingsOf = () => {
    const found = new Map();
    return {
        note: (kind, key, row, value, say) => {
            const at = `${kind} ${key}`;
            const finding = found.get(at) ?? { kind, rows: [], values: new Set(), say };
            found.set(at, finding);
            if (finding.rows[finding.rows.length - 1] !== row)
                finding.rows.push(row);
            if (value !== '')
                finding.values.add(value);
        },
        problems: () => [...found.values()].map(({ kind, rows, values, say }) => {
            const sorted = [...new Set(rows)].sort((a, b) => a - b);
            return { kind, rows: sorted, sentence: say([...values], sorted) };
        }),
    };
};
/** `row 7` or `rows 3, 7 and 12 more`. */
export const inRows = (rows) => `${rows.length === 1 ? 'row' : 'rows'} ${listed(rows)}`;
