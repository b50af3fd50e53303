import { list } from '../document/document';
import { coverageOf } from './coverage';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { phasesOf } from './phases';
import { settingsOf } from './settings';
import { supportOf } from './supportIndex';
const OPEN_STAGES = ['identified', 'qualified', 'proposed', 'negotiation'];
/** Whether an opportunity is in the pipeline. An idea is not: it counts in potential, never in pipeline. */
export const isOpenOpportunity = (opportunity) => OPEN_STAGES.includes(opportunity.stage);
export const openOpportunities = (document) => list(document, 'opportunity').filter(isOpenOpportunity);
/** The people who decide an opportunity, with the attitude and roles they have in it, by opportunity id. */
export const buyingCentres = figure(['opportunity', 'override', ...PEOPLE], (document, asOf) => {
    const people = new Map(countedPeople(document, asOf).map((one) => [one.id, one]));
    const overrides = new Map(list(document, 'override').map((override) => [JSON.stringify([override.opportunityId, override.personId]), override]));
    const memberOf = (opportunityId, personId) => {
        const one = people.get(personId);
        if (!one)
            return null;
        const override = overrides.get(JSON.stringify([opportunityId, personId]));
        return override ? { ...one, attitude: override.attitude ?? one.attitude, buyingRoles: override.buyingRoles ?? one.buyingRoles } : one;
    };
    return new Map(list(document, 'opportunity').map((opportunity) => [opportunity.id, [...new Set(opportunity.stakeholderIds)].flatMap((id) => memberOf(opportunity.id, id) ?? [])]));
});
/** F2, F5 and F10 for the people of each opportunity, by opportunity id. */
export const buyingCentreFigures = figure(['opportunity', 'override', ...PEOPLE, 'setting'], (document, asOf) => {
    const settings = settingsOf(document, asOf);
    return new Map([...buyingCentres(document, asOf)].map(([id, members]) => [id, { support: supportOf(members, settings), coverage: coverageOf(members, asOf, settings), phases: phasesOf(members, asOf, settings) }]));
});
/** Committees by group id (register 20). The chair is a member. */
export const groupFigures = figure(['group', ...PEOPLE, 'setting'], (document, asOf) => {
    const people = new Map(countedPeople(document, asOf).map((one) => [one.id, one]));
    return new Map(list(document, 'group').map((group) => {
        const members = [...new Set([...(group.chairId ? [group.chairId] : []), ...group.memberIds])].flatMap((id) => people.get(id) ?? []);
        const count = (test) => members.filter((one) => test(one.attitude)).length;
        return [group.id, {
                members,
                support: supportOf(members, settingsOf(document, asOf)),
                coverage: coverageOf(members, asOf, settingsOf(document, asOf)),
                chair: people.get(group.chairId ?? '') ?? null,
                votes: {
                    inFavour: count((a) => a !== null && a > 0), neutral: count((a) => a === 0), against: count((a) => a !== null && a < 0), unknown: count((a) => a === null),
                },
            }];
    }));
});
