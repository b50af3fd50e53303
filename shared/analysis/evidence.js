import { list } from '../document/document';
import { MEDDICC } from '../model/scales';
import { isBelow } from './compare';
import { isOpenOpportunity } from './buyingCentre';
import { figure } from './memo';
import { sum } from './result';
import { settingsOf } from './settings';
/** F28: evidence for an opportunity, 0–100. Unknown counts as nothing on purpose: missing evidence is the point. */
export const evidenceScore = (opportunity) => (100 * sum(MEDDICC.map((element) => opportunity.meddicc?.[element] ?? 0))) / (3 * MEDDICC.length);
/** F28 of every open opportunity, in the order entered. */
export const evidence = figure(['opportunity', 'setting'], (document, asOf) => {
    const { evidenceByStage } = settingsOf(document, asOf);
    return list(document, 'opportunity').filter(isOpenOpportunity).map((opportunity) => {
        const score = evidenceScore(opportunity), required = evidenceByStage[opportunity.stage] ?? 0;
        return { id: opportunity.id, score, required, isAheadOfEvidence: isBelow(score, required) };
    });
});
