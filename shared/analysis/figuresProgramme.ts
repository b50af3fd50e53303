/** Every figure the place Programme shows, as JSON: checks against their last results, the design, roles and roll-out. */
import { list, type Document } from '../document/document';
import { PROGRAMME_CHECKS } from '../model/scales';
import type { AccountFacts } from './accountFacts';
import { competences } from './competences';
import { programmeCauses } from './preMortem';
import { procedureRuns } from './procedures';
import { programmeChecks } from './programmeChecks';
import { definitionView } from './programmeDefinition';
import { activityRows, charterParts, initiativeRows, reviewRows, segmentsView, taskLines } from './programmeDesign';
import { programmeScorecard, rewardLines, scorecardsOf } from './programmeScorecard';
import { pilotStart, rollOut } from './rollOut';
import { programmeTalk } from './sponsorBoard';

/** What the programme comes to over all accounts: F26, F27, and F22 and F35 of its own records. */
export const figuresProgramme = (document: Document, asOf: string, facts: readonly AccountFacts[]) => {
  const checks = programmeChecks(document, asOf);
  const card = programmeScorecard(document, asOf);
  return {
    checks: Object.fromEntries(
      PROGRAMME_CHECKS.map((check) => {
        const { score, verdict, answered, last, change, lowest } = checks[check];
        const before = last === null ? null : { takenOn: last.takenOn, score: last.score, verdict: last.verdict };
        return [check, { score, verdict, answered, last: before, change, lowest: lowest.map(({ number }) => number) }];
      }),
    ),
    fit: facts.map(({ accountId, standing: { fit } }) => ({
      accountId,
      screens: fit.screens,
      verdict: fit.verdict,
      weak: fit.weak.length,
      before: fit.before,
    })),
    definition: definitionView(document, asOf).map(({ id, mean, spread, votes, isTalk }) => ({
      id,
      mean,
      spread,
      votes,
      isTalk,
    })),
    sponsor: programmeTalk(document, asOf),
    sponsors: facts.map(({ accountId, standing: { sponsors } }) => ({
      accountId,
      sponsors: sponsors.length,
      due: sponsors.filter(({ isDue }) => isDue).length,
    })),
    escalations: facts.flatMap(({ accountId, standing: { escalated } }) =>
      escalated.map(({ id, due, days }) => ({ accountId, id, due, days })),
    ),
    segments: segmentsView(document, asOf),
    tasks: taskLines(document, asOf).map(({ id, accountable }) => ({ id, accountable })),
    months: {
      activities: activityRows(document, asOf).map(({ id, months }) => ({ id, months })),
      reviews: reviewRows(document, asOf).map(({ id, months, isLate }) => ({ id, months, isLate })),
      initiatives: initiativeRows(document, asOf).map(({ id, months, isLate }) => ({ id, months, isLate })),
    },
    teamCharter: charterParts(document).filter(({ text }) => text !== null).length,
    scorecard: {
      score: card.score.value,
      payout: card.payout.value,
      weight: card.weight,
      checks: card.checks,
      last: card.last,
      change: card.change,
      measures: card.lines.map(({ measure, attained, adds, before }) => ({
        id: measure.id,
        attained: attained.value,
        adds,
        before,
      })),
    },
    rewards: rewardLines(document, asOf, scorecardsOf(facts)).map(({ id, score, payout, pays }) => ({
      id,
      score,
      payout,
      pays,
    })),
    competences: competences(document, asOf).map(({ id, lines, open, compared, missing, change }) => ({
      id,
      open,
      compared,
      missing,
      change,
      gaps: lines.map(({ competence, held, gap, isTalk }) => ({ competence, held, gap, isTalk })),
    })),
    pilotStart: pilotStart(document),
    rollOut: rollOut(document, asOf).map(({ wave, met, gates, state, isTooLarge, isLate }) => ({
      id: wave.id,
      met,
      gates: gates.length,
      state,
      isTooLarge,
      isLate,
    })),
    procedures: list(document, 'procedure').length,
    // A run of a procedure without steps has nothing to count.
    runs: procedureRuns(document, asOf)
      .filter(({ steps }) => steps.length > 0)
      .map(({ run, doneCount, steps, isLate, maySignOff, isSignedOff }) => ({
        id: run.id,
        done: doneCount,
        steps: steps.length,
        isLate,
        maySignOff,
        isSignedOff,
      })),
    causes: programmeCauses(document, asOf).map(({ cause, score, isOpen }) => ({ id: cause.id, score, isOpen })),
  };
};
