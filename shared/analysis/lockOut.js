import { single } from '../document/document';
import { isBelow } from './compare';
import { figure } from './memo';
import { sum } from './result';
import { settingsOf } from './settings';
export const BARRIERS = ['contractTerm', 'switchingCost', 'jointProjects', 'uniqueSolution', 'executiveRelations', 'satisfaction', 'shareOfWallet', 'processIntegration'];
/** F24: how hard it is for a competitor to get in, from eight barriers 0–3; null with fewer than six answers. */
export const lockOut = figure(['lockout', 'setting'], (document, asOf) => {
    const { lockOut: limits } = settingsOf(document, asOf);
    const record = single(document, 'lockout');
    const answers = BARRIERS.flatMap((barrier) => record?.[barrier] ?? []);
    const isCaged = record?.contractTerm === 3 && record.satisfaction !== null && record.satisfaction <= 1;
    if (answers.length < limits.minAnswers)
        return { index: null, band: null, isCaged, reason: record ? 'tooFewRatings' : 'noData' };
    const index = (100 * sum(answers)) / (3 * answers.length);
    return { index, band: isBelow(index, limits.contested) ? 'Open' : isBelow(index, limits.lockedIn) ? 'Contested' : 'Locked in', isCaged, reason: null };
});
