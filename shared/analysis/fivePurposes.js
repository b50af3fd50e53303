import { list } from '../document/document';
import { openOpportunities } from './buyingCentre';
import { figure } from './memo';
import { isAgreed } from './valueCase';
import { openActions } from './openActions';
export const PURPOSES = ['identify opportunities', 'improve client relationships', 'grow revenue', 'create value', 'reduce risk'];
/** The five purposes of a plan (register 4), each lit where the plan serves it. */
export const fivePurposes = figure(['opportunity', 'objective', 'action', 'valueDriver', 'risk'], (document) => {
    const acted = new Set(openActions(document).map((action) => action.objectiveId));
    const objectives = list(document, 'objective');
    return [
        { purpose: 'identify opportunities', isOn: openOpportunities(document).length > 0, asks: 'an open opportunity' },
        { purpose: 'improve client relationships', isOn: objectives.some((one) => one.type === 'relationship' && acted.has(one.id)), asks: 'a relationship objective with an open action' },
        { purpose: 'grow revenue', isOn: objectives.some((one) => one.type === 'revenue'), asks: 'a revenue objective' },
        { purpose: 'create value', isOn: list(document, 'valueDriver').some(isAgreed), asks: 'an agreed value driver' },
        { purpose: 'reduce risk', isOn: list(document, 'risk').some((risk) => (risk.mitigation?.trim() ?? '') !== '' || list(document, 'action').some((action) => action.riskId === risk.id)), asks: 'a risk with a measure' },
    ];
});
