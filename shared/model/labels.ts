/** What people read above a field, and two short examples of what could stand in it. */
import { KINDS, type Kind } from './index';
import { inMoneyOf, type MoneyWord } from './moneyWord';
import { inWords } from './words';

const LABELS: Readonly<Record<string, string>> = {
  'account.hq': 'Head office', 'account.customerRevenue': 'Customer’s revenue, this year', 'account.customerRevenuePrevious': 'Customer’s revenue, last year',
  'account.netIncome': 'Net income, this year', 'account.netIncomePrevious': 'Net income, last year', 'account.kamForm': 'Form of key account management', 'account.lifecycle': 'State in the lifecycle',
  'account.keySince': 'Key account since', 'account.customerOptedIn': 'The customer opted in', 'account.optedInOn': 'Opted in on', 'account.optedInBy': 'Opted in by',
  'account.accountType': 'Type of account', 'account.situationToday': 'Where the customer is today', 'account.situationTomorrow': 'Where they want to be', 'account.situationPath': 'How you get there together',
  'account.customersCustomers': 'The customer’s customers', 'account.customersCompetitors': 'The customer’s competitors', 'account.moneyPressure': 'Where money hurts them', 'account.budgetMonth': 'Month their budget is made',
  'account.purpose': 'Why you keep data on these people',
  'seat.outside': 'From outside the customer', 'customerGoal.ownerId': 'Whose goal it is', 'contract.autoRenew': 'Renews itself',
  'plan.wantedStage': 'Stage you want to reach', 'plan.wantedStageBy': 'By', 'plan.strategyChoice': 'Strategy chosen', 'plan.strategyChoiceReason': 'Why another than proposed', 'plan.notDoing': 'What you will not do',
  'plan.valueStatement': 'Value statement', 'plan.nextReview': 'Next review', 'plan.largeDeal': 'A deal is large from', 'plan.framework': 'Framework on the slides',
  'objective.baseline': 'From', 'objective.target': 'To', 'objective.type': 'Kind', 'objective.status': 'State', 'objective.customerGoalId': 'Serves their goal', 'objective.supplierGoalId': 'Serves your goal',
  'action.title': 'Action', 'action.ownerId': 'Owner', 'action.status': 'State', 'action.stakeholderId': 'Person', 'action.completedOn': 'Done on', 'action.waitingForUnit': 'Waits for', 'action.origin': 'Where it came from',
  'action.workshopStep': 'Workshop step',
  'project.sponsorId': 'Their sponsor', 'project.planImpact': 'Impact on the plan', 'project.ourRole': 'Your part', 'project.opportunityIds': 'Opportunities', 'project.riskIds': 'Risks', 'project.charterLine': 'Joint work in one sentence',
  'project.ourLeadId': 'Your lead', 'project.theirBenefit': 'What they gain', 'project.ourBenefit': 'What you gain',
  'assignment.hoursPerMonth': 'Hours a month', 'assignment.accountablePct': 'Accountable %', 'sponsorPairing.memberId': 'Sponsor', 'sponsorPairing.personId': 'Counterpart', 'sponsorPairing.rhythmDays': 'Talks every (days)',
  'sponsorTouch.sponsorPairingId': 'Sponsor', 'responsibility.part': 'R, A, C or I', 'responsibility.memberId': 'Who', 'commitment.unit': 'Unit', 'commitment.doneOn': 'Kept on', 'commitment.dependsOnActionId': 'Depends on',
  'calendarEntry.everyDays': 'Every (days)', 'calendarEntry.memberId': 'Who calls it', 'charter.whyChosen': 'Why this account was chosen', 'charter.differently': 'What you do differently from now on', 'charter.stop': 'What you stop', 'charter.signed': 'Signed by',
  'approach.costNote': 'Cost a year', 'review.present': 'Who was there', 'review.learned': 'What did you learn', 'review.nextDate': 'Next review', 'decision.decision': 'Decision', 'decision.options': 'Options looked at',
  'decision.contributionEffect': 'Effect on contribution', 'decision.reviewDate': 'Look at it again', 'meeting.ourIds': 'From you', 'meeting.customerIds': 'From the customer', 'meeting.ourHours': 'Your hours', 'meeting.customerHours': 'Their hours',
  'measure.customerScored': 'Scored by the customer', 'measure.team': 'Shared by the team', 'measure.horizonMonths': 'Horizon (months)', 'measure.direction': 'Better is', 'source.where': 'Where it is found',
  'decisionStep.groupId': 'Who decides', 'callSheet.stakeholderId': 'Person', 'callSheet.callObjective': 'Call objective', 'callSheet.answers': 'Your answers', 'callSheet.objections': 'Objections you expect',
  'opportunity.valueInYear': 'Value in the plan year', 'opportunity.closeDate': 'Closes', 'opportunity.stakeholderIds': 'Buying centre', 'opportunity.nextStep': 'Next step', 'opportunity.marginPct': 'Margin %',
  'keyIssue.because': 'Because', 'keyIssue.therefore': 'therefore you must', 'keyIssue.swotEntryIds': 'Rests on', 'keyIssue.objectiveIds': 'Answered by', 'strategyStep.fromIds': 'Comes from', 'strategyStep.ownerId': 'Whose it is at the customer',
  'risk.mitigation': 'Measure', 'risk.coOwnerId': 'Co-owner', 'risk.exposure': 'Money exposed', 'group.meets': 'Meets', 'group.chairId': 'Chair', 'group.memberIds': 'Members',
  'valueDriver.agreedById': 'Agreed by', 'valueDriver.improvementPct': 'Improvement %', 'valueDriver.confidencePct': 'Confidence %', 'valueDriver.deliveredValue': 'Value delivered',
  'financials.periodStart': 'Plan period from', 'financials.periodEnd': 'to', 'financials.actualYtd': 'Revenue so far this year', 'financials.marketGrowthPct': 'Growth of their market %', 'financialYear.fy': 'Year',
  'financialYear.cogs': 'Cost of goods', 'target.fy': 'Year', 'complaint.raisedOn': 'Raised', 'complaint.closedOn': 'Closed', 'rival.alliesIds': 'Allies here', 'rival.howTheyBeatUs': 'How they beat you', 'rival.howWeBeatThem': 'How you beat them',
  'supplier.name': 'Your company', 'supplier.totalRevenue': 'Your company’s total revenue', 'powerBalance.ourRevenueShareFromAccountPct': 'Share of your revenue from here %', 'powerBalance.customerDependenceOnUs': 'How much they depend on you',
};

/** Fields in which revenue is not the money of the account: the customer's own, your whole company's, and that of a portfolio. */
const OF_OTHERS: ReadonlySet<string> = new Set([
  'account.customerRevenue', 'account.customerRevenuePrevious', 'financialYear.customerRevenue', 'valueDriver.type', 'supplier.totalRevenue', 'powerBalance.ourRevenueShareFromAccountPct', 'programme.revenueThreshold',
  'portfolioAccount.revenue', 'account.situationTomorrow', 'customerGoal.title', 'customerGoal.measure',
]);
/** With a partner or an affiliate a value is what both earn together, and says so. */
const JOINT: Readonly<Record<string, string>> = { 'contract.value': 'Joint value', 'opportunity.value': 'Joint value', 'opportunity.valueInYear': 'Joint value in the plan year' };
const inOwnWord = (kind: Kind, field: string, word: MoneyWord, text: string): string => (OF_OTHERS.has(`${kind}.${field}`) ? text : inMoneyOf(word, text));

/** What stands above a field: its own label, else its name in words without *Id*. */
export const labelOf = (kind: Kind, field: string, word: MoneyWord = 'Revenue'): string =>
  (word === 'Joint value' ? JOINT[`${kind}.${field}`] : undefined) ?? inOwnWord(kind, field, word, LABELS[`${kind}.${field}`] ?? inWords(field.replace(/Ids?$/, '')));

/** A value of a closed set as people read it. */
export const choiceOf = (kind: Kind, field: string, value: string | null, word: MoneyWord): string => inOwnWord(kind, field, word, inWords(value));

/** What a record of a kind is called. */
export const nounOf = (kind: Kind, word: MoneyWord): string => inMoneyOf(word, KINDS[kind].noun);

type Examples = readonly [string, string];

const EXAMPLES: Readonly<Record<string, Examples>> = {
  'plan.ambition': ['The first they call before they write a tender', 'Partner for all four sites, agreed with finance, by 2028'],
  'plan.notDoing': ['No price tenders below 50,000', 'No pilots without a named sponsor'],
  'plan.valueStatement': ['For ward managers who lose nurses to paperwork, you save 40 minutes a shift, worth 310,000 a year, proven at St Brigid', 'For plants that stop twice a year, you halve unplanned stops, worth 1.2 m, proven in line 3'],
  'plan.strategyChoiceReason': ['The new owner freezes all investment until autumn', 'Two of three sites are closing'],
  'account.industry': ['Acute hospitals', 'Pumps and turbines'], 'account.ownership': ['Private equity since 2023', 'Public trust'], 'account.hq': ['Cork, Ireland', 'Graz, Austria'],
  'account.situationToday': ['Four sites buy four ways; the board wants one standard and 4 % out of cost', 'Order books are full, but a third of deliveries are late'],
  'account.situationTomorrow': ['One operating model for all sites by 2028, with waiting lists halved', 'On-time delivery above 95 % and service revenue doubled'],
  'account.situationPath': ['One framework, one training, one scorecard that both sides read each quarter', 'A joint planning team, then one line converted each half-year'],
  'account.moneyPressure': ['Agency nurses cost 9 m more than planned', 'The covenant asks for 12 % margin by June'],
  'account.customersCustomers': ['Patients of the north-west and two insurers', 'Utilities and desalination plants'], 'account.customersCompetitors': ['Private clinics for day surgery', 'Two Asian makers with 20 % lower prices'],
  'account.purpose': ['To look after the contract and the people who work with it', 'To prepare the renewal of 2027'],
  'customerGoal.title': ['Cut the cost of a scan by 15 %', 'Double service revenue in three years'], 'customerGoal.measure': ['Cost per scan, finance report', 'Service revenue in the yearly report'],
  'trend.title': ['Insurers pay by outcome, not by treatment', 'Nobody stocks spare parts any more'],
  'swotEntry.title': ['Trusted by every head nurse', 'Nobody in finance knows your name'],
  'keyIssue.because': ['the money people do not know us', 'the contract ends before the new plant runs'], 'keyIssue.therefore': ['win the chief financial officer before the tender', 'renew early, with the service part in it'],
  'strategyStatement.title': ['Win finance through the cost-per-scan case', 'Serve all sites from one team'],
  'objective.title': ['Three of four board members know you as Working or better', 'One framework for all four sites signed'], 'objective.measure': ['Board members with relationship 2 or more', 'Revenue under the framework'],
  'action.title': ['Show the cost-per-scan case to finance', 'Ask Tobias for an introduction'],
  'force.title': ['The board asked for one standard', 'The four sites like their own suppliers'],
  'project.title': ['New electronic patient record', 'Second turbine hall'], 'project.ourRole': ['Supplier of the training', 'Adviser to the project office'], 'project.charterLine': ['Halve set-up time in theatre 3 by June', 'Design the new seal together'],
  'project.theirBenefit': ['Two more operations a day', 'A seal that lasts twice as long'], 'project.ourBenefit': ['A reference for every hospital group', 'The first order of the new line'],
  'contract.title': ['Framework for imaging service', 'Spare parts, three years'], 'historyNote.note': ['First order after the fire at the old plant', 'Lost the tender of 2021 on price'],
  'charter.whyChosen': ['They set the standard the region copies', 'Growth, margin and a board that plays fair'], 'charter.differently': ['A named team, one contact, a yearly plan with them', 'Engineers on site two days a week'], 'charter.stop': ['Answering every tender', 'Free consulting by e-mail'],
  'approach.topic': ['Response time', 'Who may speak to the board'], 'approach.standard': ['Next working day', 'Account lead'], 'approach.agreed': ['Four hours', 'Account lead and sponsor together'],
  'commitment.unit': ['Logistics', 'Product development'], 'commitment.promise': ['Stock the two critical parts', 'A test version by May'], 'responsibility.task': ['Quarterly review with the customer', 'Price decisions'],
  'sponsorPairing.commitment': ['Two talks a year about their strategy', 'Opens the door to the supervisory board'], 'calendarEntry.title': ['Quarterly review with the customer', 'Monthly team check'], 'budgetLine.title': ['Travel and workshops', 'Joint pilot in theatre 3'],
  'kpi.name': ['Scanner uptime', 'Share of orders on time'], 'measure.name': ['Contribution of the account', 'Customer’s yearly score'],
  'review.whatChanged': ['A new chief procurement officer; the pilot paid back in six months', 'Lost the second site, won the service contract'], 'review.decisions': ['Put the sponsor talk first', 'Stop the tender for site four'], 'review.learned': ['Finance wants numbers before the meeting', 'We heard of the reorganisation too late'],
  'decision.decision': ['Offer the framework before the tender', 'Leave the spare-parts business'], 'decision.options': ['Wait for the tender; offer early; team up', 'Keep, sell, leave'],
  'meeting.title': ['Quarterly review', 'Plant visit'], 'meeting.summary': ['They asked for a price for all sites', 'Agreed to share forecasts monthly'],
  'decisionStep.title': ['Clinical board recommends', 'Capital board releases the money'], 'decisionCriterion.title': ['Total cost over five years', 'Uptime promised in writing'],
  'callSheet.need': ['Fewer repeat scans', 'A budget that holds'], 'callSheet.feature': ['Automatic positioning', 'Fixed price for five years'], 'callSheet.advantage': ['One nurse instead of two', 'No surprises in the last quarter'],
  'callSheet.benefit': ['40 more patients a week', 'You keep your promise to the board'], 'callSheet.proof': ['St Brigid, 14 months', 'Letter of the finance director at Mossfield'], 'callSheet.callObjective': ['She names the three criteria by 20 March', 'He agrees to a site visit before 15 April'],
  'callSheet.openingQuestion': ['What would make this year a good one for you?', 'What happens if nothing changes?'], 'callSheet.objections': ['Too expensive', 'No time to train'], 'callSheet.answers': ['Cost per scan falls by 15 %', 'Training in two half-days, on the ward'], 'callSheet.nextStep': ['Send the calculation by Friday', 'Invite the ward manager'],
  'strategyStep.title': ['One imaging standard for all sites', 'Half the set-up time'], 'source.title': ['Annual report 2025', 'Tender documents of the capital board'], 'source.where': ['Shared folder, Finance', 'Page 34'],
  'person.personalWin': ['Wants to run the group from 2028', 'Peace with the works council'], 'risk.title': ['The tender opens before the framework is signed', 'Your champion retires'], 'risk.mitigation': ['Sign the first two sites early', 'Build a second champion in radiology'],
};

/** Where a template's readers need other examples. */
const TEMPLATE_EXAMPLES: Readonly<Record<string, Readonly<Record<string, Examples>>>> = {
  renewalAtRisk: {
    'plan.ambition': ['Renewed for three years, and missed if we left', 'From supplier on notice to partner they recommend'],
    'objective.title': ['All open complaints closed and confirmed by them', 'The decider says yes before the notice date'],
    'account.situationToday': ['Two late deliveries, a new buyer, and a rival on trial', 'They gave notice in January'],
  },
  partner: {
    'plan.ambition': ['Each brings the other two customers a quarter', 'One offer that neither could make alone'],
    'objective.title': ['Four joint customers won', 'Both sales teams trained on the joint offer'],
    'customerGoal.title': ['Enter the hospital market', 'Sell service, not only machines'],
  },
  growth: {
    'objective.title': ['First order in two sites you do not serve', 'Share of wallet from 31 to 45 %'],
    'plan.ambition': ['In every site where they spend money in your field', 'Twice the revenue with the same people'],
  },
};

/** Two short examples for a field, those of the plan's template first; none where the field speaks for itself. */
export const examplesOf = (kind: Kind, field: string, template: string | null, word: MoneyWord = 'Revenue'): Examples | null => {
  const examples = TEMPLATE_EXAMPLES[template ?? '']?.[`${kind}.${field}`] ?? EXAMPLES[`${kind}.${field}`];
  return examples === undefined ? null : [inOwnWord(kind, field, word, examples[0]), inOwnWord(kind, field, word, examples[1])];
};
