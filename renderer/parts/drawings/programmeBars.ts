/** What of the programme is drawn as bars, on screen and on paper alike. */
import type { AccountFacts } from '../../../shared/analysis/accountFacts';
import { daysBetween } from '../../../shared/analysis/days';
import type { CharterPart, SegmentsView } from '../../../shared/analysis/programmeDesign';
import { WAVE_WORDS, type WaveLine } from '../../../shared/analysis/rollOut';
import type { RunLine } from '../../../shared/analysis/procedures';
import { SCREENS } from '../../../shared/analysis/threeS';
import { withDecimals } from '../../../shared/conventions/writeNumber';
import { wholeMoney } from '../../../shared/model/money';
import type { NamedBar } from './NamedBars';

const untitled = (name: string, what: string): string => name.trim() || `Untitled ${what}`;
const hours = (value: number): string => withDecimals(value, Number.isInteger(value) ? 0 : 1);

/** How many accounts a segment holds, of the most it may. */
export const segmentBars = ({ lines }: SegmentsView, mostOf: (id: string) => number | null): readonly NamedBar[] => {
  const most = Math.max(1, ...lines.map(({ id, accounts }) => Math.max(accounts, mostOf(id) ?? 0)));
  return lines.map(({ id, name, accounts, isOver }) => {
    const limit = mostOf(id);
    return {
      id,
      name: untitled(name, 'segment'),
      share: accounts / most,
      words: limit === null ? `${accounts} accounts` : `${accounts} of at most ${limit}`,
      isAlert: isOver,
    };
  });
};

export const resourceBars = ({ lines }: SegmentsView): readonly NamedBar[] => {
  const most = Math.max(1, ...lines.map((line) => line.hours ?? 0));
  return lines.map(({ id, name, hours: value, budget }) => ({
    id,
    name: untitled(name, 'segment'),
    share: value === null ? null : value / most,
    words: [
      value === null ? 'hours not known' : `${hours(value)} h a month`,
      budget === null ? null : `${wholeMoney(budget)} a year`,
    ]
      .filter(Boolean)
      .join(', '),
  }));
};

export const charterBars = (parts: readonly CharterPart[]): readonly NamedBar[] =>
  parts.map(({ id, title, text }) => ({
    id,
    name: title,
    share: text === null ? 0 : 1,
    words: text === null ? 'open' : 'written',
  }));

export const waveBars = (lines: readonly WaveLine[]): readonly NamedBar[] =>
  lines.map(({ wave, number, gates, met, state, isTooLarge, isLate }) => ({
    id: wave.id,
    name: wave.name.trim() || `Wave ${number}`,
    share: state === 'open' ? 1 : gates.length === 0 ? 0 : met / gates.length,
    words:
      state === 'waits' || state === 'overridden'
        ? `${met} of ${gates.length}, ${WAVE_WORDS[state]}`
        : WAVE_WORDS[state],
    isAlert: isTooLarge || isLate,
  }));

export const runBars = (runs: readonly RunLine[], nameOf: (run: RunLine) => string): readonly NamedBar[] =>
  runs.map((line) => ({
    id: line.run.id,
    name: nameOf(line),
    share: line.steps.length === 0 ? 0 : line.doneCount / line.steps.length,
    words: line.isSignedOff
      ? 'signed off'
      : `${line.doneCount} of ${line.steps.length} done${line.isLate ? ', late' : ''}`,
    isAlert: line.isLate,
  }));

/** Promises that were not kept, by days. */
export const escalationBars = (
  facts: readonly AccountFacts[],
  nameOf: (accountId: string) => string,
): readonly NamedBar[] => {
  const all = facts
    .flatMap(({ accountId, standing }) => standing.escalated.map((promise) => ({ ...promise, accountId })))
    .toSorted((a, b) => b.days - a.days);
  const most = Math.max(1, ...all.map(({ days }) => days));
  return all.map(({ id, accountId, unit, days }) => ({
    id: `${accountId} ${id}`,
    name: `${unit.trim() || 'A unit'}, ${nameOf(accountId)}`,
    share: days / most,
    words: `${days} days late`,
    isAlert: true,
  }));
};

/** How much of the time between two talks has gone by. */
export const sponsorBars = (
  facts: readonly AccountFacts[],
  nameOf: (accountId: string) => string,
): readonly NamedBar[] =>
  facts.flatMap(({ accountId, asOf, standing }) =>
    standing.sponsors.map(({ id, sponsor, last, due, isDue, rhythmDays }): NamedBar => {
      const left = daysBetween(asOf, due);
      const words =
        last === null ? 'no talk yet' : left < 0 ? `${-left} days late` : left === 0 ? 'due today' : `in ${left} days`;
      return {
        id: `${accountId} ${id}`,
        name: `${sponsor || 'Nobody'}, ${nameOf(accountId)}`,
        share: last === null ? 1 : 1 - left / rhythmDays,
        words,
        isAlert: isDue,
      };
    }),
  );

/** F26c: the weakest of the three screens of each account, against what it was when it was kept. */
export const fitBars = (facts: readonly AccountFacts[], nameOf: (accountId: string) => string): readonly NamedBar[] =>
  facts.map(({ accountId, standing: { fit } }) => {
    const known = (some: readonly (number | null)[]): number | null => {
      const there = some.filter((value): value is number => value !== null);
      return there.length < SCREENS.length ? null : Math.min(...there) / 100;
    };
    return {
      id: accountId,
      name: nameOf(accountId),
      share: known(fit.screens),
      words: fit.verdict ?? 'not known',
      isAlert: fit.verdict === 'Not a KAM candidate now',
      before: fit.before === null ? null : known(fit.before.screens),
    };
  });
