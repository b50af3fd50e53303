/** 3.4: the content of the one-page summary, cut to what fits. Who may see it is decided before: the document is already filtered. */
import { find, list, single } from '../document/document';
import { isOpenOpportunity } from './buyingCentre';
import { nextReview } from './completeness';
import { coverageRate, keyPlayers } from './coverage';
import { fivePurposes } from './fivePurposes';
import { gapToTarget } from './gapToTarget';
import { openGaps } from './gaps';
import { health } from './health';
import { matrixPosition } from './portfolioMatrix';
import { relationshipStage } from './relationshipStage';
import { byText, sum } from './result';
import { riskScore } from './risk';
import { settingsOf } from './settings';
import { wallet } from './shareOfWallet';
import { singleThread } from './singleThread';
import { supportIndex } from './supportIndex';
import { valueCase } from './valueCase';
import { openActions } from './openActions';
/** A text cut at a word, with an ellipsis where something was left out. */
export const cutAtWord = (text, limit) => {
    if (text === null || text.length <= limit)
        return text;
    const room = text.slice(0, limit - 1), space = text[limit - 1] === ' ' ? room.length : room.lastIndexOf(' ');
    return `${(space > 0 ? room.slice(0, space) : room).trimEnd()}…`;
};
const cut = (rows, limit) => ({ rows: rows.slice(0, limit), more: Math.max(0, rows.length - limit) });
/** Everything on the one-page summary of a plan. */
export const onePage = (document, asOf) => {
    const { onePage: limits, ...settings } = settingsOf(document, asOf);
    const [account = null] = list(document, 'account');
    const plan = single(document, 'plan'), frame = single(document, 'financials'), stage = relationshipStage(document, asOf);
    const memberName = (id) => find(document, 'member', id)?.name ?? null;
    const inRole = (...roles) => memberName(list(document, 'assignment').find((one) => roles.includes(one.role ?? ''))?.memberId);
    const targets = [...list(document, 'target')].sort((a, b) => a.fy - b.fy);
    const worth = valueCase(document, asOf), money = wallet(document, asOf);
    const players = [...keyPlayers(document, asOf)].sort((a, b) => (b.influence ?? 0) - (a.influence ?? 0) || byText(a.id, b.id));
    const open = openActions(document);
    const risks = list(document, 'risk').filter((risk) => risk.status === 'open').map((risk) => ({ risk, score: riskScore(risk, { ...settings, onePage: limits }) }));
    return {
        head: {
            account, periodStart: frame?.periodStart ?? null, periodEnd: frame?.periodEnd ?? null, lead: inRole('accountLead', 'clientExecutive'), sponsor: inRole('executiveSponsor'),
            version: plan?.version ?? null, asOf, health: health(document, asOf), stage: stage.label, isDisintegrating: stage.isDisintegrating, matrix: matrixPosition(document, asOf),
        },
        northStar: { ambition: cutAtWord(plan?.ambition ?? null, limits.ambition), targetYear1: targets[0] ?? null, targetYear3: targets[2] ?? null, gap: gapToTarget(document, asOf).gap },
        path: {
            today: cutAtWord(account?.situationToday ?? null, limits.text), tomorrow: cutAtWord(account?.situationTomorrow ?? null, limits.text), path: cutAtWord(account?.situationPath ?? null, limits.text),
        },
        objectives: cut(list(document, 'objective').map((objective) => ({ objective, owner: memberName(objective.ownerId), customerGoal: find(document, 'customerGoal', objective.customerGoalId)?.title ?? null })), limits.objectives),
        people: {
            players: cut(players, limits.people), support: supportIndex(document, asOf), coverage: coverageRate(document, asOf), singleThread: singleThread(document, asOf),
            gaps: cut(openGaps(document, asOf), limits.gaps),
        },
        money: {
            shareOfWallet: money.shareOfWallet, whitespace: money.whitespace, target: gapToTarget(document, asOf),
            pipeline: sum(list(document, 'opportunity').filter(isOpenOpportunity).map((deal) => deal.value ?? 0)),
        },
        value: { case: worth, topDriver: find(document, 'valueDriver', worth.topDriver?.id)?.title ?? null },
        risks: cut(risks.sort((a, b) => (b.score.residual ?? 0) - (a.score.residual ?? 0) || byText(a.risk.id, b.risk.id)), limits.risks),
        // Ordered by due date, those past due stand first by themselves; those without a date come last.
        actions: cut([...open].sort((a, b) => byText(a.due ?? '9999', b.due ?? '9999') || byText(a.id, b.id))
            .map((action) => ({ action, owner: memberName(action.ownerId), isOverdue: action.due !== null && action.due < asOf })), limits.actions),
        foot: { purposes: fivePurposes(document, asOf), nextReview: nextReview(document, asOf), confidentiality: plan?.confidentiality ?? 'internal' },
    };
};
