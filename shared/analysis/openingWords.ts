/**
 * The first page of a plan in sentences: what we want, where we stand, what stands in the way, what we ask of the board.
 * A sentence whose figure is not known, or may not be seen, is left out; it is never told as zero.
 */
import { longDate } from '../conventions/writeDay';
import { signed } from '../conventions/writeNumber';
import { find, list, single, type Document } from '../document/document';
import { moneyWordIn } from '../document/moneyWord';
import { choiceOf } from '../model/labels';
import { wholeMoney } from '../model/money';
import { capital, countInWords, withinSentence, bandWord } from '../model/words';
import { sponsorTalk } from './sponsorTalk';
import { stakeholderById } from '../document/stakeholder';
import { knownName } from '../document/personName';
import { hours } from './hours';
import { onePage, type PlanOnPage } from './onePage';
import { openActions, overdueActions } from './openActions';
import { openGaps } from './gaps';
import { risks } from './risk';
import { relationshipStage, stageLabel, stageNames } from './relationshipStage';
import { sum, type Figure } from './result';

export type OpeningPart = { readonly title: string; readonly sentences: readonly string[] };

/** Which of the five stages one is. */
const PLACES = ['the first', 'the second', 'the third', 'the fourth', 'the last'] as const;

type Sentences = readonly (string | null)[];

/** Whole percent, as a sentence says it; null where it is not known. */
const percent = ({ value }: Figure): string | null => (value === null ? null : `${Math.round(value)} %`);
const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
/** *A, B and C*. */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
/** A title within a sentence: without the point it may end in. */
const titled = (title: string): string => title.trim().replace(/\.$/, '');

const wanted = (document: Document, page: PlanOnPage, money: (value: number) => string): Sentences => {
  const plan = single(document, 'plan');
  const targets = list(document, 'target')
    .flatMap(({ fy, type, value }) => (value === null ? [] : [{ fy, type, value }]))
    .toSorted((a, b) => a.fy - b.fy);
  const [first] = targets;
  const last = targets.findLast((target) => target.type === first?.type && target.fy !== first.fy);
  const objectives = list(document, 'objective').filter(({ title }) => title !== '');
  const { stage } = page.head;
  const stageWanted = stageLabel(plan?.wantedStage ?? null);
  return [
    plan?.ambition ? `${titled(plan.ambition)}.` : null,
    first
      ? `That means ${withinSentence(choiceOf('target', 'type', first.type, moneyWordIn(document)))} of ${money(first.value)} in FY${first.fy}${last ? `, and of ${money(last.value)} in FY${last.fy}` : ''}.`
      : null,
    objectives.length > 0
      ? `${capital(countInWords(objectives.length))} ${objectives.length === 1 ? 'objective carries' : 'objectives carry'} it: ${listed(objectives.map(({ title }) => titled(title)))}.`
      : null,
    stageWanted !== null && stageWanted !== stage
      ? `The relationship is to become ${withinSentence(stageWanted)}${plan?.wantedStageBy ? ` by ${longDate(plan.wantedStageBy)}` : ''}.`
      : null,
  ];
};

const standing = (document: Document, asOf: string, page: PlanOnPage, money: (value: number) => string): Sentences => {
  const { shareOfWallet, whitespace, target } = page.money;
  const { support, coverage } = page.people;
  const { label, isDisintegrating } = relationshipStage(document, asOf);
  const gap = target.gap.value;
  const share = percent(shareOfWallet);
  const covered = percent(coverage);
  const { band } = page.head.health;
  const health = page.head.health.health.value;
  return [
    share === null
      ? null
      : `We have ${share} of what they are known to spend in our field${whitespace.value === null ? '' : `; ${money(whitespace.value)} a year is open to us`}.`,
    target.forecast.value === null || gap === null
      ? null
      : gap > 0
        ? `The forecast for FY${target.fy ?? ''} is ${money(target.forecast.value)}, ${money(gap)} short of the target.`
        : `The forecast for FY${target.fy ?? ''} is ${money(target.forecast.value)}, which reaches the target.`,
    support.value === null
      ? null
      : `Weighed by influence, those who decide stand at ${signed(support.value)} on a scale from −100, against us, to +100, for us${support.band === null ? '' : ` (${support.band.toLowerCase()})`}${covered === null ? '' : `; our contacts cover ${covered} of their influence`}.`,
    label === null
      ? null
      : `The relationship is ${withinSentence(label)}, ${PLACES[stageNames().findIndex((stage) => stage === label)] ?? 'one'} of five stages${isDisintegrating ? ', and coming apart' : ''}.`,
    health === null || band === null
      ? null
      : `The health of the account is ${Math.round(health)} of 100: ${withinSentence(bandWord(band))}.`,
  ];
};

const inTheWay = (document: Document, asOf: string, page: PlanOnPage, money: (value: number) => string): Sentences => {
  const open = list(document, 'risk').filter(({ status }) => status === 'open').length;
  const worst = page.risks.rows.find(({ score }) => score.residual !== null);
  const { expectedLoss } = risks(document, asOf);
  const gaps = openGaps(document, asOf);
  const heavy = gaps.filter(({ severity }) => severity === 'critical' || severity === 'high');
  const [first] = heavy;
  const late = overdueActions(document, asOf).length;
  const all = openActions(document).length;
  return [
    worst === undefined
      ? null
      : `The largest of ${many(open, 'open risk', 'open risks')}: ${titled(worst.risk.title)}.${expectedLoss === null || expectedLoss === 0 ? '' : ` All risks together are expected to cost ${money(expectedLoss)}.`}`,
    first === undefined
      ? null
      : `${heavy.length === 1 ? 'One serious gap' : `${heavy.length} serious gaps`} in our relationships, the first: ${first.sentence}`,
    all === 0
      ? null
      : late === 0
        ? `None of ${many(all, 'open action', 'open actions')} is late.`
        : `${late} of ${many(all, 'open action is', 'open actions are')} late.`,
  ];
};

const asked = (document: Document, asOf: string, money: (value: number) => string): Sentences => {
  const plan = single(document, 'plan');
  const load = hours(document, asOf);
  const budget = list(document, 'budgetLine').flatMap(({ amount }) => amount ?? []);
  const people = stakeholderById(document);
  const touches = list(document, 'sponsorTouch');
  return [
    plan?.state === 'draft' || plan?.state === 'inReview'
      ? `Approve this plan, version ${plan.version}${plan.reviewBy ? `, by ${longDate(plan.reviewBy)}` : ''}.`
      : null,
    ...list(document, 'sponsorPairing').map((pairing) => {
      const sponsor = find(document, 'member', pairing.memberId)?.name;
      const counterpart = people.get(pairing.personId ?? '');
      const name = counterpart === undefined ? null : knownName(counterpart);
      if (!sponsor || name === null) return null;
      const { due, isDue } = sponsorTalk(pairing, touches, asOf);
      return `${sponsor} talks to ${name} every ${pairing.rhythmDays} days; the next talk is ${isDue ? 'due now' : `due on ${longDate(due)}`}.`;
    }),
    load.needed !== null && load.capacity !== null && load.needed > load.capacity
      ? `The relationships need ${Math.round(load.needed)} hours a month, and the team has ${Math.round(load.capacity)}: find ${Math.round(load.needed - load.capacity)} hours, or say what is left out.`
      : null,
    budget.length > 0 ? `A budget of ${money(sum(budget))}.` : null,
  ];
};

/** The four parts of the opening page; one that says nothing is left out. */
export const openingWords = (document: Document, asOf: string): readonly OpeningPart[] => {
  const page = onePage(document, asOf);
  const currency = page.head.account?.currency ?? '';
  const money = (value: number): string => `${currency}\u00A0${wholeMoney(value)}`;
  const parts: readonly (readonly [string, Sentences])[] = [
    ['What we want', wanted(document, page, money)],
    ['Where we stand', standing(document, asOf, page, money)],
    ['What stands in the way', inTheWay(document, asOf, page, money)],
    ['What we ask of the board', asked(document, asOf, money)],
  ];
  return parts
    .map(([title, sentences]) => ({ title, sentences: sentences.filter((one) => one !== null) }))
    .filter(({ sentences }) => sentences.length > 0);
};
