/** What the pages of *Seeing further* show, as plain data beside the other figures. */
import { list, type Document } from '../document/document';
import { competences } from './competences';
import { groundedShare, restingRatings } from './assumptions';
import { keyPlayers } from './coverage';
import { lossTest } from './lossTest';
import { networkNodes } from './networkNodes';
import { priorities } from './priorities';
import { programmeScorecard, rewardLines } from './programmeScorecard';
import { roleProfiles } from './roleProfiles';
import { scorecard } from './scorecard';
import { scenarioFigures, scenarioMoves } from './whatIf';
import { warmChains, warmRoutes } from './warmRoute';

/** The scorecard of the programme, what rewards pay by it and by that of this account, competences and roles. */
const roleFigures = (document: Document, asOf: string) => {
  const { score, payout, checks, attainment } = programmeScorecard(document, asOf);
  const own = scorecard(document, asOf);
  const known = new Map(
    list(document, 'account').map(({ id }) => [id, { score: own.score.value, payout: own.payout.value }]),
  );
  return {
    scorecard: {
      attainment: attainment.map((row) => ({ id: row.id, attainment: row.attainment.value })),
      score: score.value,
      payout: payout.value,
      checks,
    },
    rewards: rewardLines(document, asOf, known).map(({ id, payout: share, pays }) => ({ id, payout: share, pays })),
    competences: competences(document, asOf).map(({ id, open, compared, missing, change, lines }) => ({
      id,
      open,
      compared,
      missing,
      change,
      gaps: Object.fromEntries(lines.map(({ competence, gap }) => [competence, gap])),
    })),
    roles: roleProfiles(document, asOf).map(({ id, duties, words, isReady }) => ({ id, duties, words, isReady })),
  };
};

/**
 * Priorities, ways to key players nobody knows well, what is lost with each key player, scenarios, what ratings rest on,
 * the network, roles and rewards. By the ids of the people.
 */
export const furtherFigures = (document: Document, asOf: string) => {
  const moves = scenarioMoves(document, asOf);
  return {
    priorities: priorities(document, asOf).map(({ personId, score }) => ({ id: personId, score })),
    ways: warmRoutes(document, asOf).map(({ targetId }) => ({
      id: targetId,
      chains: warmChains(document, asOf, targetId).map(({ path, cost, weakest }) => ({
        path,
        cost,
        weakest: weakest && { from: weakest.fromId, to: weakest.toId, cost: weakest.cost },
      })),
    })),
    lossTests: keyPlayers(document, asOf).flatMap(({ id }) => {
      const lost = lossTest(document, asOf, id);
      return lost === null
        ? []
        : [
            {
              id,
              support: lost.support.after,
              coverage: lost.coverage.after,
              singleThread: lost.singleThread.after,
              lines: lost.lines.length,
              actions: lost.actions.length,
              others: lost.others.length,
            },
          ];
    }),
    scenarios: list(document, 'scenario').map(({ id, name }) => ({
      id,
      name,
      figures: Object.fromEntries(
        scenarioFigures(document, asOf, id).map(({ figure, before, after }) => [figure, { before, after }]),
      ),
      moves: (moves.get(id) ?? []).map(({ ghost, gain }) => ({ id: ghost.personId, gain })),
    })),
    assumptions: {
      groundedShare: groundedShare(document, asOf).value,
      ratings: restingRatings(document, asOf).map(({ personId, rating, basis, weight, ask }) => ({
        id: personId,
        rating,
        basis,
        weight,
        askedBy: ask.memberId,
        asked: ask.personId,
      })),
    },
    network: networkNodes(document, asOf).map(({ personId, degree, borrowed, outsideKind }) => ({
      id: personId,
      degree,
      borrowed,
      outsideKind,
    })),
    rolesAndRewards: roleFigures(document, asOf),
  };
};
