import { list } from '../document/document';
import { figure } from './memo';
import { settingsOf } from './settings';
export const RISK_BANDS = ['Low', 'Medium', 'High', 'Critical'];
const product = (likelihood, impact) => (likelihood === null || impact === null ? null : likelihood * impact);
export const riskBand = (score, { riskBands }) => score >= riskBands.critical ? 'Critical' : score >= riskBands.high ? 'High' : score >= riskBands.medium ? 'Medium' : 'Low';
/** Likelihood after measures; the one before where it was not rated again. */
const residualLikelihood = (risk) => risk.residualLikelihood ?? risk.likelihood;
/** F22: likelihood times impact before and after measures, and the loss to expect after them. */
export const riskScore = (risk, settings) => {
    const residual = product(residualLikelihood(risk), risk.residualImpact ?? risk.impact);
    const chance = settings.likelihoodMid[residualLikelihood(risk) ?? ''];
    return {
        id: risk.id,
        inherent: product(risk.likelihood, risk.impact),
        residual,
        band: residual === null ? null : riskBand(residual, settings),
        expectedLoss: chance === undefined || risk.exposure === null ? null : (chance / 100) * risk.exposure,
    };
};
/** F22 of the account: the highest band among open risks, one higher where three or more share it. */
export const risks = figure(['risk', 'setting'], (document, asOf) => {
    const settings = settingsOf(document, asOf);
    const all = list(document, 'risk');
    const items = all.map((risk) => riskScore(risk, settings));
    const openIds = new Set(all.filter((risk) => risk.status === 'open').map((risk) => risk.id));
    const open = items.filter((item) => openIds.has(item.id));
    const ranks = open.flatMap((item) => (item.band === null ? [] : RISK_BANDS.indexOf(item.band)));
    const highest = Math.max(...ranks);
    const sharing = ranks.filter((rank) => rank === highest).length;
    const rank = Math.min(RISK_BANDS.length - 1, highest + (sharing >= settings.riskUpgrade ? 1 : 0));
    return {
        items,
        account: open.length === 0 ? 'none recorded' : ranks.length === 0 ? null : RISK_BANDS[rank] ?? null,
        expectedLoss: open.reduce((total, item) => total + (item.expectedLoss ?? 0), 0),
        exposure: all.reduce((total, risk) => total + (risk.status === 'open' ? risk.exposure ?? 0 : 0), 0),
        reason: open.length > 0 && ranks.length === 0 ? 'tooFewRatings' : null,
    };
});
