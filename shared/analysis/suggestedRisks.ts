/** F22b: risks the data suggest. The team accepts one as a risk, dismisses it with a reason, or snoozes it. */
import { CHAMPION_WORDS } from './champion';
import { withinSentence, inWords } from '../model/words';
import { find, list, single } from '../document/document';
import { longDate } from '../conventions/writeDay';
import { displayName } from '../document/personName';
import { type Stakeholder } from '../document/stakeholder';
import type { Kind, RecordOf } from '../model';
import { buyingCentreFigures, openOpportunities } from './buyingCentre';
import { champions } from './champion';
import { classBalance } from './classBalance';
import { isAbove, isBelow } from './compare';
import { coverageByGroup, keyPlayers } from './coverage';
import { addDays } from './days';
import { personRef, type FindingDraft } from './finding';
import { growth } from './growth';
import { hours } from './hours';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { relationshipStage } from './relationshipStage';
import { settingsOf } from './settings';
import { singleThread } from './singleThread';
import { withAnswers, type Suggestion } from './suggestion';
import { openActions } from './openActions';
import { wordFor } from '../packs/spoken';

/** Category a suggested risk starts with, by rule. */
export const SUGGESTED_CATEGORY: Readonly<Record<string, RecordOf<'risk'>['category']>> = {
  singleThreadHigh: 'relationship',
  championLeaving: 'relationship',
  sponsorLeaving: 'relationship',
  counterChampion: 'competitive',
  contractEnds: 'contract',
  walletFalling: 'commercial',
  growthLag: 'commercial',
  disintegrating: 'relationship',
  unitNotCovered: 'relationship',
  decideAgainst: 'commercial',
  competitorAlly: 'competitive',
  revenueConcentration: 'financial',
  actionsOverdue: 'delivery',
  ownerOverloaded: 'delivery',
  classBalance: 'relationship',
};

const ACCOUNT_READS = [
  ...PEOPLE,
  'account',
  'contract',
  'opportunity',
  'override',
  'diagnostic',
  'financialYear',
  'financials',
  'target',
  'rival',
  'competitor',
  'powerBalance',
  'action',
  'assignment',
  'member',
  'businessUnit',
  'sponsorPairing',
  'project',
  'setting',
] as const;

const about = (code: string, kind: Kind, id: string, sentence: string, action: string): FindingDraft => ({
  code,
  severity: 'notice',
  ref: id,
  records: [{ kind, id }],
  sentence,
  action,
});
const aboutPerson = (code: string, one: Stakeholder, sentence: string, action: string): FindingDraft => ({
  code,
  severity: 'notice',
  ref: one.id,
  records: [personRef(one.id)],
  sentence,
  action,
});
const aboutAccount = (code: string, sentence: string, action: string): FindingDraft => ({
  code,
  severity: 'notice',
  ref: 'account',
  records: [],
  sentence,
  action,
});

/** The warning of the stage diagnostic that the share of wallet fell two periods in a row. */
const WALLET_WARNING = 3;

const peopleRisks = figure([...ACCOUNT_READS], (document, asOf): readonly FindingDraft[] => {
  const settings = settingsOf(document, asOf);
  const drafts: FindingDraft[] = [];
  const people = new Map(countedPeople(document, asOf).map((one) => [one.id, one]));
  if (singleThread(document, asOf).rating === 'High')
    drafts.push(aboutAccount('singleThreadHigh', 'The relationship hangs on one person.', 'Build a second thread'));
  const { all, counterChampions } = champions(document, asOf);
  const champs = new Set([
    ...all.filter((one) => one.class === 'Champion').map((one) => one.id),
    ...openOpportunities(document).map((deal) => deal.championId),
  ]);
  const sponsors = new Set([
    ...list(document, 'sponsorPairing').map((pairing) => pairing.personId),
    ...list(document, 'project').map((project) => project.sponsorId),
  ]);
  for (const one of people.values()) {
    if (one.status !== 'leaving') continue;
    if (champs.has(one.id))
      drafts.push(
        aboutPerson(
          'championLeaving',
          one,
          `Your ${withinSentence(CHAMPION_WORDS.Champion)} ${displayName(one)} is leaving.`,
          `Win a new ${withinSentence(CHAMPION_WORDS.Champion)} before ${displayName(one)} leaves`,
        ),
      );
    else if (sponsors.has(one.id))
      drafts.push(
        aboutPerson(
          'sponsorLeaving',
          one,
          `The sponsor ${displayName(one)} is leaving.`,
          `Meet the successor of ${displayName(one)}`,
        ),
      );
  }
  for (const id of counterChampions) {
    const one = people.get(id);
    if (one)
      drafts.push(
        aboutPerson(
          'counterChampion',
          one,
          `${displayName(one)} works against you with as much ${withinSentence(wordFor('names', 'influence'))} as your ${withinSentence(CHAMPION_WORDS.Champion)} has for you.`,
          `Plan how to meet the opposition of ${displayName(one)}`,
        ),
      );
  }
  const units = coverageByGroup(document, asOf).businessUnitId;
  const withPlayers = new Set(keyPlayers(document, asOf).map((one) => one.businessUnitId));
  for (const [id, { value }] of units) {
    if (!withPlayers.has(id) || value === null || !isBelow(value, settings.suggestions.unitCoverage)) continue;
    const name = find(document, 'businessUnit', id)?.name ?? id;
    drafts.push(
      about(
        'unitNotCovered',
        'businessUnit',
        id,
        `Only ${Math.round(value)} % of the ${withinSentence(wordFor('names', 'influence'))} at ${name} is covered.`,
        `Build contacts at ${name}`,
      ),
    );
  }
  for (const rival of list(document, 'rival'))
    for (const id of rival.alliesIds) {
      const ally = people.get(id);
      if (!ally || (ally.influence ?? 0) < settings.suggestions.allyInfluence) continue;
      drafts.push({
        ...aboutPerson(
          'competitorAlly',
          ally,
          `${displayName(ally)} stands with ${find(document, 'competitor', rival.competitorId)?.name ?? 'a competitor'}.`,
          `Plan how to win ${displayName(ally)}`,
        ),
        ref: `${rival.competitorId}:${id}`,
      });
    }
  const balance = classBalance(document, asOf);
  if (balance?.isWarning)
    drafts.push(
      aboutAccount(
        'classBalance',
        `The sides ${balance.pair.map((side) => withinSentence(inWords(side))).join(' and ')} are out of balance.`,
        'Build the weaker side',
      ),
    );
  return drafts;
});

const businessRisks = figure([...ACCOUNT_READS], (document, asOf): readonly FindingDraft[] => {
  const settings = settingsOf(document, asOf);
  const limits = settings.suggestions;
  const drafts: FindingDraft[] = [];
  const deals = openOpportunities(document);
  const hasRenewal = deals.some((deal) => deal.type === 'renewal');
  for (const contract of list(document, 'contract')) {
    if (
      contract.end === null ||
      contract.autoRenew === true ||
      hasRenewal ||
      contract.end < asOf ||
      contract.end > addDays(asOf, limits.contractDays)
    )
      continue;
    drafts.push(
      about(
        'contractEnds',
        'contract',
        contract.id,
        `The contract “${contract.title}” ends on ${longDate(contract.end)} and no renewal is in the pipeline.`,
        `Open the renewal of ${contract.title}`,
      ),
    );
  }
  if (single(document, 'diagnostic')?.warnings[WALLET_WARNING] === true)
    drafts.push(
      aboutAccount('walletFalling', 'Your share of wallet fell two periods in a row.', 'Find out what took your share'),
    );
  const { lag, verdict } = growth(document, asOf);
  if (verdict === 'losing ground')
    drafts.push(
      aboutAccount(
        'growthLag',
        `You grow ${Math.abs(Math.round(lag.value ?? 0))} points slower than the customer.`,
        'Find out where the customer grows without you',
      ),
    );
  if (relationshipStage(document, asOf).isDisintegrating)
    drafts.push(
      aboutAccount(
        'disintegrating',
        'The relationship shows signs of falling apart.',
        'Talk to the customer about the relationship',
      ),
    );
  for (const deal of deals) {
    const support = buyingCentreFigures(document, asOf).get(deal.id)?.phases.decide.support.value ?? null;
    if ((deal.stage === 'proposed' || deal.stage === 'negotiation') && support !== null && isBelow(support, 0)) {
      drafts.push(
        about(
          'decideAgainst',
          'opportunity',
          deal.id,
          `Those who decide “${deal.title}” lean against you.`,
          `Win support among those who decide ${deal.title}`,
        ),
      );
    }
  }
  const share = single(document, 'powerBalance')?.ourRevenueShareFromAccountPct ?? null;
  if (share !== null && isAbove(share, limits.revenueShare))
    drafts.push(
      aboutAccount(
        'revenueConcentration',
        `This account brings ${Math.round(share)} % of your revenue.`,
        'Plan for the case that this account is lost',
      ),
    );
  const open = openActions(document);
  const late = open.filter((action) => action.due !== null && action.due < asOf);
  if (open.length > 0 && isAbove((100 * late.length) / open.length, limits.overdueShare)) {
    drafts.push({
      ...aboutAccount(
        'actionsOverdue',
        `${late.length} of ${open.length} open actions are overdue.`,
        'Decide which actions to do, move or drop',
      ),
      records: late.map(({ id }) => ({ kind: 'action', id })),
    });
  }
  for (const owner of hours(document, asOf).owners) {
    if (owner.band !== 'overloaded') continue;
    const name = find(document, 'member', owner.memberId)?.name ?? owner.memberId;
    drafts.push(
      about(
        'ownerOverloaded',
        'member',
        owner.memberId,
        `${name} needs ${owner.needed} hours a month for these relationships and has ${owner.capacity ?? 0}.`,
        `Hand some relationships of ${name} to others`,
      ),
    );
  }
  return drafts;
});

/** F22b: every suggested risk with the answer it was given. */
export const suggestedRisks = figure(
  [...ACCOUNT_READS, 'suggestion', 'waiver'],
  (document, asOf): readonly Suggestion[] =>
    withAnswers([...peopleRisks(document, asOf), ...businessRisks(document, asOf)], document, asOf),
);
