import { list, single } from '../document/document';
import { isAtLeast } from './compare';
import { dayOf, daysBetween } from './days';
import { executionHealth } from './health';
import { figure } from './memo';
import { SECTIONS, STEPS } from './planSections';
import { matrixPosition } from './portfolioMatrix';
import { REQUIREMENT_READS, requirements } from './requirements';
import { known, ratio, sum, unknown } from './result';
import { settingsOf } from './settings';
import { actualYears } from './contribution';
const weighted = (sections) => {
    const weightOf = (id) => SECTIONS.find((section) => section.id === id)?.weight ?? 0;
    const there = sections.filter((section) => section.share.value !== null);
    return ratio(100 * sum(there.map((section) => weightOf(section.id) * (section.share.value ?? 0))), sum(there.map((section) => weightOf(section.id))));
};
/** F29: how much of what a plan requires is there. Sections that require nothing are left out of the mean. */
export const completeness = figure([...REQUIREMENT_READS], (document, asOf) => {
    const all = requirements(document, asOf);
    const sections = SECTIONS.map(({ id }) => {
        const own = all.filter((requirement) => requirement.section === id && requirement.needed > 0);
        return {
            id,
            share: ratio(sum(own.map((requirement) => requirement.met)), sum(own.map((requirement) => requirement.needed))),
            missing: own.filter((requirement) => requirement.met < requirement.needed),
        };
    });
    return { sections, whole: weighted(sections) };
});
const SECTION_KINDS = SECTIONS.flatMap((section) => section.kinds);
/** F29: percent of the sections in use that were edited or confirmed lately. Null `noData` where nothing tells when. */
export const freshness = figure(['confirmation', 'setting', ...SECTION_KINDS], (document, asOf) => {
    const { freshDays } = settingsOf(document, asOf);
    const sections = SECTIONS.map(({ id, kinds }) => {
        const records = kinds.flatMap((kind) => list(document, kind));
        const edits = records.flatMap((record) => (record.updatedAt === null ? [] : [dayOf(record.updatedAt)]));
        const confirmed = list(document, 'confirmation').filter((confirmation) => confirmation.section === id).map((confirmation) => confirmation.on);
        const lastTouched = [...edits, ...confirmed].sort().at(-1) ?? null;
        return { id, isInUse: records.length > 0, lastTouched, isFresh: lastTouched !== null && daysBetween(lastTouched, asOf) <= freshDays };
    });
    const inUse = sections.filter((section) => section.isInUse);
    const whole = inUse.some((section) => section.lastTouched !== null) ? ratio(inUse.filter((section) => section.isFresh).length, inUse.length, 100) : unknown('noData');
    return { sections, whole };
});
/** The key information card (register 9): what you should know of the customer, and how old it is. */
export const keyInformation = figure(['account', 'financialYear', 'setting'], (document, asOf) => {
    const { ageDots } = settingsOf(document, asOf);
    const [account] = list(document, 'account');
    const latest = actualYears(document, asOf).at(-1);
    const ageOf = (value, updatedAt) => {
        const days = updatedAt == null || value == null || value === '' ? null : daysBetween(dayOf(updatedAt), asOf);
        return { days, dot: days === null || days > ageDots.amber ? 'red' : days > ageDots.green ? 'amber' : 'green' };
    };
    const rows = [
        ...['industry', 'ownership', 'hq', 'employees', 'customerRevenue', 'customerRevenuePrevious', 'netIncome', 'netIncomePrevious']
            .map((field) => ({ field, value: account?.[field] ?? null, age: ageOf(account?.[field], account?.updatedAt) })),
        ...['revenue', 'cogs', 'costToServe'].map((field) => ({ field, value: latest?.[field] ?? null, age: ageOf(latest?.[field], latest?.updatedAt) })),
    ];
    return { rows, green: ratio(rows.filter((row) => row.age.dot === 'green').length, rows.length, 100) };
});
export const fourSteps = figure([...REQUIREMENT_READS], (document, asOf) => {
    const settings = settingsOf(document, asOf);
    const { sections } = completeness(document, asOf);
    const partOf = (step) => weighted(sections.filter(({ id }) => SECTIONS.some((section) => section.id === id && section.step === step)));
    const steps = {
        assess: partOf('assess'),
        plan: partOf('plan'),
        do: known(0.5 * (partOf('do').value ?? 0) + 0.5 * (executionHealth(document, asOf).value ?? 0)),
        review: known(reviewShare(document, asOf)),
    };
    const current = STEPS.find((step) => !isAtLeast(steps[step].value ?? 0, settings.stepDone)) ?? 'review';
    return { steps, current };
});
/** 100 with a review inside the rhythm of the account's field, 50 inside twice the rhythm, else 0. */
const reviewShare = (document, asOf) => {
    const rhythms = settingsOf(document, asOf).reviewRhythmDays;
    const rhythm = rhythms[matrixPosition(document, asOf).quadrant ?? 'none'] ?? rhythms['none'] ?? 92;
    const last = list(document, 'review').map((review) => review.date).filter((day) => day <= asOf).sort().at(-1);
    if (last === undefined)
        return 0;
    const days = daysBetween(last, asOf);
    return days <= rhythm ? 100 : days <= 2 * rhythm ? 50 : 0;
};
/** The day of the next review on or after the day; null where none is set. */
export const nextReview = figure(['plan', 'review'], (document, asOf) => [single(document, 'plan')?.nextReview, ...list(document, 'review').map((review) => review.nextDate)]
    .filter((day) => day != null && day >= asOf).sort()[0] ?? null);
