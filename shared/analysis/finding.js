import { list } from '../document/document';
import { displayName } from '../document/stakeholder';
import { byText } from './result';
/** The order of findings: the heavier first. */
export const SEVERITIES = ['error', 'critical', 'high', 'warning', 'medium', 'low', 'notice'];
/** The waiver that sets a finding aside on the day: same code, same ref (or any), and not past its last day. An error is never set aside. */
const waiverOf = (draft, waivers, asOf) => draft.severity === 'error' ? null
    : waivers.find((waiver) => waiver.code === draft.code && (waiver.ref === null || waiver.ref === draft.ref) && (waiver.until === null || asOf <= waiver.until)) ?? null;
/** Findings of drafts, in the order given, with the waivers that hold on the day. */
export const withWaivers = (drafts, document, asOf) => {
    const waivers = list(document, 'waiver');
    return drafts.map((draft) => {
        const waiver = waiverOf(draft, waivers, asOf);
        return { ...draft, isWaived: waiver !== null, waiver };
    });
};
export const isOpen = (finding) => !finding.isWaived;
/** Severity, then the code's number, then the ref. */
export const bySeverity = (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
    || numberOf(a.code) - numberOf(b.code) || byText(a.code, b.code) || byText(a.ref, b.ref);
const numberOf = (code) => Number(/\d+/.exec(code)?.[0] ?? 0);
export const personRef = (id) => ({ kind: 'person', id });
/** A person in a sentence: name and title, or what is known of them. */
export const inWords = (one) => {
    const name = displayName(one);
    return one.title ? `${name} (${one.title})` : name;
};
