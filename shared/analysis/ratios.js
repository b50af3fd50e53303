/** F35: the small ratios. All null where the divisor is zero. */
import { list, single } from '../document/document';
import { isAbove, isBelow } from './compare';
import { actualYears, contributionOf } from './contribution';
import { keyPlayers } from './coverage';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { known, meanOf, ratio, sum, unknown } from './result';
import { settingsOf } from './settings';
import { valueCase } from './valueCase';
import { latestRevenue } from './selection';
/** What you should know of a key player. */
const KNOWN_FIELDS = ['personalWin', 'businessGoal', 'decisionOrientation', 'politicalStatus', 'adaptability', 'responseMode', 'evidence', 'lastContact'];
const isFilled = (value) => value !== null && value !== undefined && (typeof value !== 'string' || value.trim() !== '');
/** F35, know score of a person, 0–1. */
export const knowScore = (one) => KNOWN_FIELDS.filter((field) => isFilled(one[field])).length / KNOWN_FIELDS.length;
/** F35: key players of whom you know less than half, by id. */
export const playersNotKnown = figure([...PEOPLE, 'setting'], (document, asOf) => keyPlayers(document, asOf).filter((one) => isBelow(knowScore(one), settingsOf(document, asOf).notKnown)));
/** F35, strategy understanding 0–1 from six answers 0–3; unanswered counts 0. Null where the check was not made. */
export const strategyUnderstanding = (answers) => answers === null || answers.every((answer) => answer === null) ? unknown('noData') : ratio(sum(answers.map((answer) => answer ?? 0)), 18);
/** F35, internal alignment 0–1: commitments kept on time of those due. */
export const internalAlignment = figure(['commitment'], (document, asOf) => {
    const due = list(document, 'commitment').filter((one) => one.due !== null && one.due <= asOf);
    return ratio(due.filter((one) => one.doneOn !== null && one.due !== null && one.doneOn <= one.due).length, due.length);
});
/** F35, proactive share 0–1 of the actions whose origin is known. */
export const proactiveShare = figure(['action'], (document) => {
    const known = list(document, 'action').filter((action) => action.origin !== null);
    return known.length === 0 ? unknown('noData') : ratio(known.filter((action) => action.origin !== 'customerRequest').length, known.length);
});
/** F35, concentration of your revenue and contribution on single accounts (register 37). The total revenue is entered by hand. */
export const concentration = figure(['portfolioAccount', 'supplier', 'setting'], (document, asOf) => {
    const limit = settingsOf(document, asOf).concentration;
    const total = single(document, 'supplier')?.totalRevenue ?? null;
    const rows = list(document, 'portfolioAccount').map((account) => ({
        id: account.id,
        revenue: latestRevenue(account),
        contribution: contributionOf({ revenue: account.revenue.at(-1) ?? null, cogs: account.cogs.at(-1) ?? null, costToServe: account.costToServe.at(-1) ?? null }),
        rate: account.fxRate ?? 1,
    }));
    const earned = sum(rows.map((row) => (row.contribution ?? 0) * row.rate));
    const shareOf = (revenue) => (total === null || revenue === null ? unknown('noData') : ratio(revenue, total, 100));
    const largest = rows.flatMap((row) => row.revenue ?? []).sort((a, b) => b - a);
    return {
        accounts: rows.map((row) => {
            const revenueShare = shareOf(row.revenue);
            return {
                id: row.id, revenueShare,
                contributionShare: row.contribution === null ? unknown('noData') : earned > 0 ? ratio(row.contribution * row.rate, earned, 100) : unknown('zeroBase'),
                isConcentrated: revenueShare.value !== null && isAbove(revenueShare.value, limit),
            };
        }),
        top1: shareOf(largest[0] ?? null),
        top5: shareOf(largest.length === 0 ? null : sum(largest.slice(0, 5))),
    };
});
/** F35, two-sided balance: value agreed for the customer a year beside your contribution of the last full year. No ratio. */
export const twoSidedBalance = figure(['valueDriver', 'valueInvestment', 'financialYear'], (document, asOf) => {
    const forCustomer = valueCase(document, asOf).agreed.value;
    const latest = actualYears(document, asOf).at(-1);
    const forUs = latest ? contributionOf(latest) : null;
    return { forCustomer, forUs, isOneSideEmpty: (forCustomer ?? 0) === 0 || (forUs ?? 0) === 0 };
});
/** F35, definition agreement of one box from votes 1–5: mean, spread and whether the room should talk. */
export const definitionAgreement = (votes, settings) => {
    const given = votes.filter((vote) => vote !== null);
    const mean = meanOf(given);
    if (mean === null)
        return { mean: unknown('noData'), spread: null, isTalk: false };
    const spread = Math.max(...given) - Math.min(...given);
    return { mean: known(mean), spread, isTalk: isBelow(mean, settings.definitionTalk.mean) || spread >= settings.definitionTalk.spread };
};
/** F35, goal cover 0–1: customer goals with at least one objective. */
export const goalCover = figure(['customerGoal', 'objective'], (document) => {
    const goals = list(document, 'customerGoal');
    const covered = new Set(list(document, 'objective').map((objective) => objective.customerGoalId));
    const withoutObjective = goals.filter((goal) => !covered.has(goal.id)).map((goal) => goal.id);
    return { ...ratio(goals.length - withoutObjective.length, goals.length), withoutObjective };
});
/** F35, seven-key index 0–100 from seven states 0–3; null until all seven have a state. */
export const sevenKeysIndex = figure(['programme'], (document) => {
    const states = (single(document, 'programme')?.sevenKeys ?? []).filter((state) => state !== null);
    return states.length < 7 ? unknown(states.length === 0 ? 'noData' : 'tooFewRatings') : ratio(sum(states.slice(0, 7)), 21, 100);
});
/** F35, contact matrix (register 29). A function of yours is what the team member names, or else the role on the account. */
export const contactMatrix = figure([...PEOPLE, 'member', 'assignment', 'department'], (document, asOf) => {
    const roles = new Map(list(document, 'assignment').map((assignment) => [assignment.memberId, assignment.role]));
    const functions = new Map(list(document, 'member').flatMap((member) => {
        const name = member.ourFunction ?? roles.get(member.id) ?? null;
        return name === null ? [] : [[member.id, name]];
    }));
    const cells = new Map();
    for (const one of countedPeople(document, asOf)) {
        if (one.departmentId === null || one.relationship === null)
            continue;
        for (const memberId of [one.contactOwnerId, ...one.secondaryOwnerIds]) {
            const ours = memberId === null ? undefined : functions.get(memberId);
            if (ours === undefined)
                continue;
            const key = JSON.stringify([ours, one.departmentId]);
            cells.set(key, Math.max(cells.get(key) ?? 0, one.relationship));
        }
    }
    return {
        ourFunctions: [...new Set(functions.values())],
        departments: list(document, 'department').map((department) => department.id),
        best: (ourFunction, departmentId) => cells.get(JSON.stringify([ourFunction, departmentId])) ?? null,
    };
});
