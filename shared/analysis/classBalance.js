import { list } from '../document/document';
import { isAbove } from './compare';
import { coverageOf } from './coverage';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { settingsOf } from './settings';
/** F3: balance between the two classes of the account's template; null where the template names none or nobody is counted. */
export const classBalance = figure([...PEOPLE, 'account', 'setting'], (document, asOf) => {
    const settings = settingsOf(document, asOf);
    const [account] = list(document, 'account');
    const [first, second] = settings.balancePairs[account?.industryTemplate ?? ''] ?? [];
    const people = countedPeople(document, asOf);
    if (first === undefined || second === undefined || people.length === 0)
        return null;
    const sideOf = (name) => people.filter((one) => one.stakeholderClass === name);
    const [a, b] = [first, second].map((name) => coverageOf(sideOf(name), asOf, settings).value);
    const coverageGap = a == null || b == null ? null : Math.abs(a - b);
    const isTrusted = (one) => (one.influence ?? 0) >= settings.balanceInfluence && (one.relationship ?? 0) >= settings.balanceRelationship;
    const sidesWithoutTrust = [first, second].filter((name) => !sideOf(name).some(isTrusted));
    return {
        pair: [first, second],
        coverageGap,
        sidesWithoutTrust,
        isWarning: sidesWithoutTrust.length > 0 || (coverageGap !== null && isAbove(coverageGap, settings.balanceGap)),
    };
});
