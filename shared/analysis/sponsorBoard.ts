/** Who stands behind the programme and its accounts, and what is brought to them, over all accounts. */
import { list, single, type Document } from '../document/document';
import type { AccountFacts } from './accountFacts';
import { addDays } from './days';
import { settingsOf } from './settings';
import type { SponsorTalk } from './sponsorTalk';

/** Days between two talks where nobody agreed on another rhythm. */
const USUAL_RHYTHM = 90;

/** When the sponsor of the programme is to hear of it next; now where nobody ever talked to them. */
export const programmeTalk = (
  document: Pick<Document, 'programmeSponsor' | 'programmeTouch'>,
  asOf: string,
): SponsorTalk => {
  const last =
    list(document, 'programmeTouch')
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? null;
  const rhythm = single(document, 'programmeSponsor')?.rhythmDays ?? USUAL_RHYTHM;
  const due = last === null ? asOf : addDays(last, rhythm);
  return { last, due, isDue: due <= asOf };
};

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

type Own = Pick<Document, 'programme' | 'programmeSponsor' | 'programmeTouch'>;
export const sponsorsSentence = (document: Own, facts: readonly AccountFacts[], asOf: string): string => {
  const pairings = facts.flatMap(({ standing }) => standing.sponsors);
  const due = pairings.filter(({ isDue }) => isDue).length;
  const without = facts.filter(({ standing }) => standing.sponsors.length === 0).length;
  const sponsor = single(document, 'programme')?.charter?.sponsor?.trim() ?? '';
  const own =
    sponsor === ''
      ? 'Nobody sponsors the programme yet.'
      : programmeTalk(document, asOf).isDue
        ? 'The sponsor of the programme is to hear of it now.'
        : 'The sponsor of the programme is up to date.';
  const accounts = [
    due === 0 ? 'No talk is due in the accounts' : `${counted(due, 'sponsor talk')} due in the accounts`,
    without === 0 ? null : `${counted(without, 'account')} without a sponsor`,
  ].filter(Boolean);
  return `${own} ${accounts.join(', ')}.`;
};

export const escalationsSentence = (
  document: Pick<Document, 'setting'>,
  facts: readonly AccountFacts[],
  asOf: string,
): string => {
  const { escalationDays } = settingsOf(document, asOf);
  const late = facts.flatMap(({ standing }) => standing.escalated).length;
  if (late === 0) return `No promise is more than ${escalationDays} days late.`;
  return `${counted(late, 'promise')} ${late === 1 ? 'is' : 'are'} more than ${escalationDays} days late: bring ${late === 1 ? 'it' : 'them'} to the sponsor.`;
};

/** The same in a few words. */
export const escalationsState = (facts: readonly AccountFacts[]): string => {
  const late = facts.flatMap(({ standing }) => standing.escalated).length;
  return late === 0 ? 'none now' : counted(late, 'promise');
};

/** F26c over all accounts. */
export const fitSentence = (facts: readonly AccountFacts[]): string => {
  const verdicts = facts.map(({ standing }) => standing.fit.verdict);
  const of = (verdict: string): number => verdicts.filter((one) => one === verdict).length;
  if (verdicts.every((verdict) => verdict === null)) return 'No account is screened yet.';
  const words = [
    [of('KAM candidate'), 'can be key accounts', 'can be a key account'],
    [of('Candidate with conditions'), 'with conditions', 'with conditions'],
    [of('Not a KAM candidate now'), 'not now', 'not now'],
    [verdicts.filter((verdict) => verdict === null).length, 'not known', 'not known'],
  ] as const;
  return `${words
    .filter(([count]) => count > 0)
    .map(([count, many, one]) => `${count} ${count === 1 ? one : many}`)
    .join(', ')}.`;
};
