import { displayName, stakeholderById } from '../document/stakeholder';
import { borrowedInfluence, hiddenInfluencers } from './borrowedInfluence';
import { championOf } from './champion';
import { contactLimit, coverageRate, coverageState, daysSinceContact, isKeyPlayer } from './coverage';
import { isOpen } from './finding';
import { gaps } from './gaps';
import { figure } from './memo';
import { countedPeople } from './people';
import { planCheck } from './planCheck';
import { knowScore } from './ratios';
import { settingsOf } from './settings';
import { supportIndex } from './supportIndex';
import { vacancies } from './vacancies';
import { NO_WARM_ROUTE, warmRoutes } from './warmRoute';
/** The status line of an account. */
export const statusLine = (document, asOf) => {
    const found = gaps(document, asOf), open = found.filter(isOpen), empty = vacancies(document, asOf);
    return {
        people: countedPeople(document, asOf).length,
        vacant: empty.cards.length + empty.seats.length,
        support: supportIndex(document, asOf),
        coverage: coverageRate(document, asOf),
        gaps: open.length, waivedGaps: found.length - open.length,
        criticalGaps: open.filter((gap) => gap.severity === 'critical').length,
        errors: planCheck(document, asOf).filter((finding) => finding.severity === 'error').length,
    };
};
/** Gaps and checks by the records they concern, as `kind:id`. */
export const findingsByRecord = (document, asOf) => {
    const gapList = gaps(document, asOf), checks = planCheck(document, asOf), known = byRecord.get(gapList);
    if (known && known.checks === checks)
        return known.value;
    const value = new Map();
    for (const finding of [...gapList, ...checks])
        for (const { kind, id } of finding.records) {
            const key = `${kind}:${id}`, there = value.get(key);
            if (there)
                there.push(finding);
            else
                value.set(key, [finding]);
        }
    byRecord.set(gapList, { checks, value });
    return value;
};
const byRecord = new WeakMap();
const routeByTarget = figure(['link', 'person', 'seat', 'holding', 'setting'], (document, asOf) => new Map(warmRoutes(document, asOf).map((route) => [route.targetId, route])));
/** What the panel shows of a person; null for an id that is not there. */
export const personPanel = (document, asOf, id) => {
    const people = stakeholderById(document), person = people.get(id);
    if (!person)
        return null;
    const settings = settingsOf(document, asOf), route = routeByTarget(document, asOf).get(id);
    const nameOf = (personId) => { const one = people.get(personId); return one ? displayName(one) : personId; };
    return {
        person, name: displayName(person),
        findings: findingsByRecord(document, asOf).get(`person:${id}`) ?? [],
        isKeyPlayer: isKeyPlayer(person, settings),
        isHiddenInfluencer: hiddenInfluencers(document, asOf).includes(id),
        borrowedInfluence: borrowedInfluence(document, asOf).get(id) ?? null,
        champion: championOf(person, settings),
        coverage: coverageState(person, asOf, settings),
        contact: { days: daysSinceContact(person, asOf), limit: contactLimit(person.influence, settings) },
        knowScore: knowScore(person),
        warmRoute: route ? { ...route, text: route.path === null ? NO_WARM_ROUTE : route.path.map(nameOf).join(' → ') } : null,
    };
};
