/** Two short examples of what could stand in a field. */
import type { FieldKey, FieldName, Kind } from '.';
import { inOwnWord } from './labels';
import type { MoneyWord } from './moneyWord';

type Examples = readonly [string, string];
type ExamplesOf = { readonly [F in FieldKey]?: Examples };

const EXAMPLES: ExamplesOf = {
  'plan.ambition': [
    'The first they call before they write a tender',
    'Partner for all four sites, agreed with finance, by 2028',
  ],
  'plan.notDoing': ['No price tenders below 50,000', 'No pilots without a named sponsor'],
  'plan.valueStatement': [
    'For ward managers who lose nurses to paperwork, you save 40 minutes a shift, worth 310,000 a year, proven at St Brigid',
    'For plants that stop twice a year, you halve unplanned stops, worth 1.2 m, proven in line 3',
  ],
  'plan.strategyChoiceReason': ['The new owner freezes all investment until autumn', 'Two of three sites are closing'],
  'account.industry': ['Acute hospitals', 'Pumps and turbines'],
  'account.ownership': ['Private equity since 2023', 'Public trust'],
  'account.hq': ['Cork, Ireland', 'Graz, Austria'],
  'account.situationToday': [
    'Four sites buy four ways; the board wants one standard and 4 % out of cost',
    'Order books are full, but a third of deliveries are late',
  ],
  'account.situationTomorrow': [
    'One operating model for all sites by 2028, with waiting lists halved',
    'On-time delivery above 95 % and service revenue doubled',
  ],
  'account.situationPath': [
    'One framework, one training, one scorecard that both sides read each quarter',
    'A joint planning team, then one line converted each half-year',
  ],
  'account.moneyPressure': ['Agency nurses cost 9 m more than planned', 'The covenant asks for 12 % margin by June'],
  'account.customersCustomers': ['Patients of the north-west and two insurers', 'Utilities and desalination plants'],
  'account.customersCompetitors': ['Private clinics for day surgery', 'Two Asian makers with 20 % lower prices'],
  'account.purpose': ['To look after the contract and the people who work with it', 'To prepare the renewal of 2027'],
  'customerGoal.title': ['Cut the cost of a scan by 15 %', 'Double service revenue in three years'],
  'customerGoal.measure': ['Cost per scan, finance report', 'Service revenue in the yearly report'],
  'trend.title': ['Insurers pay by outcome, not by treatment', 'Nobody stocks spare parts any more'],
  'swotEntry.title': ['Trusted by every head nurse', 'Nobody in finance knows your name'],
  'keyIssue.because': ['the money people do not know us', 'the contract ends before the new plant runs'],
  'keyIssue.therefore': [
    'win the chief financial officer before the tender',
    'renew early, with the service part in it',
  ],
  'strategyStatement.title': ['Win finance through the cost-per-scan case', 'Serve all sites from one team'],
  'objective.title': [
    'Three of four board members know you as Working or better',
    'One framework for all four sites signed',
  ],
  'objective.measure': ['Board members with relationship 2 or more', 'Revenue under the framework'],
  'action.title': ['Show the cost-per-scan case to finance', 'Ask Tobias for an introduction'],
  'force.title': ['The board asked for one standard', 'The four sites like their own suppliers'],
  'project.title': ['New electronic patient record', 'Second turbine hall'],
  'project.ourRole': ['Supplier of the training', 'Adviser to the project office'],
  'project.charterLine': ['Halve set-up time in theatre 3 by June', 'Design the new seal together'],
  'project.theirBenefit': ['Two more operations a day', 'A seal that lasts twice as long'],
  'project.ourBenefit': ['A reference for every hospital group', 'The first order of the new line'],
  'contract.title': ['Framework for imaging service', 'Spare parts, three years'],
  'customerSwotEntry.title': ['Their name opens every door in the region', 'A new site that loses money'],
  'customerSwotEntry.source': ['Annual report, page 14', 'Said by the managing director in May'],
  'vendorSpend.area': ['Laboratory', 'Freight'],
  'vendorSpend.vendor': ['Northline', 'Three small ones'],
  'vendorSpend.source': ['Their tender of last year', 'Said by the buyer'],
  'historyNote.note': ['First order after the fire at the old plant', 'Lost the tender of 2021 on price'],
  'approachCard.channels': [
    'Orders by EDI, everything else through the account lead',
    'Calls before noon; nothing by chat',
  ],
  'approachCard.dos': ['Bring a user to every talk with purchasing', 'Send figures two days ahead'],
  'approachCard.donts': ['Never quote below the framework', 'No visits to sites without their lead'],
  'approachCard.specialTerms': ['60 days to pay, 2 % bonus from 2 m', 'Stock kept for them at two sites'],
  'charter.whyChosen': ['They set the standard the region copies', 'Growth, margin and a board that plays fair'],
  'charter.differently': ['A named team, one contact, a yearly plan with them', 'Engineers on site two days a week'],
  'charter.stop': ['Answering every tender', 'Free consulting by e-mail'],
  'approach.topic': ['Response time', 'Who may speak to the board'],
  'approach.standard': ['Next working day', 'Account lead'],
  'approach.agreed': ['Four hours', 'Account lead and sponsor together'],
  'commitment.unit': ['Logistics', 'Product development'],
  'commitment.promise': ['Stock the two critical parts', 'A test version by May'],
  'responsibility.task': ['Quarterly review with the customer', 'Price decisions'],
  'sponsorPairing.commitment': ['Two talks a year about their strategy', 'Opens the door to the supervisory board'],
  'calendarEntry.title': ['Quarterly review with the customer', 'Monthly team check'],
  'budgetLine.title': ['Travel and workshops', 'Joint pilot in theatre 3'],
  'kpi.name': ['Scanner uptime', 'Share of orders on time'],
  'measure.name': ['Contribution of the account', 'Customer’s yearly score'],
  'review.whatChanged': [
    'A new chief procurement officer; the pilot paid back in six months',
    'Lost the second site, won the service contract',
  ],
  'review.decisions': ['Put the sponsor talk first', 'Stop the tender for site four'],
  'review.learned': ['Finance wants numbers before the meeting', 'We heard of the reorganisation too late'],
  'decision.decision': ['Offer the framework before the tender', 'Leave the spare-parts business'],
  'decision.options': ['Wait for the tender; offer early; team up', 'Keep, sell, leave'],
  'meeting.title': ['Quarterly review', 'Plant visit'],
  'meeting.summary': ['They asked for a price for all sites', 'Agreed to share forecasts monthly'],
  'decisionStep.title': ['Clinical board recommends', 'Capital board releases the money'],
  'decisionCriterion.title': ['Total cost over five years', 'Uptime promised in writing'],
  'callSheet.need': ['Fewer repeat scans', 'A budget that holds'],
  'callSheet.feature': ['Automatic positioning', 'Fixed price for five years'],
  'callSheet.advantage': ['One nurse instead of two', 'No surprises in the last quarter'],
  'callSheet.benefit': ['40 more patients a week', 'You keep your promise to the board'],
  'callSheet.proof': ['St Brigid, 14 months', 'Letter of the finance director at Mossfield'],
  'callSheet.callObjective': ['She names the three criteria by 20 March', 'He agrees to a site visit before 15 April'],
  'callSheet.openingQuestion': ['What would make this year a good one for you?', 'What happens if nothing changes?'],
  'callSheet.objections': ['Too expensive', 'No time to train'],
  'callSheet.answers': ['Cost per scan falls by 15 %', 'Training in two half-days, on the ward'],
  'callSheet.nextStep': ['Send the calculation by Friday', 'Invite the ward manager'],
  'strategyStep.title': ['One imaging standard for all sites', 'Half the set-up time'],
  'source.title': ['Annual report 2025', 'Tender documents of the capital board'],
  'source.where': ['Shared folder, Finance', 'Page 34'],
  'risk.title': ['The tender opens before the framework is signed', 'Your champion retires'],
  'risk.mitigation': ['Sign the first two sites early', 'Build a second champion in radiology'],
};

/** An example in the place of a value, worded so that nobody takes it for one. */
export const suchAs = (example: string | undefined): string => (example === undefined ? '' : `such as ${example}`);

const exampleIn = (examples: Readonly<Record<string, Examples>> | undefined, key: string): Examples | undefined =>
  examples?.[key];

/** Where a template's readers need other examples. */
const TEMPLATE_EXAMPLES: Readonly<Record<string, ExamplesOf>> = {
  renewalAtRisk: {
    'plan.ambition': [
      'Renewed for three years, and missed if we left',
      'From supplier on notice to partner they recommend',
    ],
    'objective.title': [
      'All open complaints closed and confirmed by them',
      'The decider says yes before the notice date',
    ],
    'account.situationToday': ['Two late deliveries, a new buyer, and a rival on trial', 'They gave notice in January'],
  },
  partner: {
    'plan.ambition': ['Each brings the other two customers a quarter', 'One offer that neither could make alone'],
    'objective.title': ['Four joint customers won', 'Both sales teams trained on the joint offer'],
    'customerGoal.title': ['Enter the hospital market', 'Sell service, not only machines'],
  },
  acquisition: {
    'plan.ambition': ['The supplier they ask first within two years', 'First order this year, three sites next'],
    'objective.title': ['First order before their new year', 'Everyone who decides has met you'],
    'account.situationToday': [
      'Served by one supplier for nine years, contract until spring',
      'Growing fast, and nobody keeps up',
    ],
    'opportunity.title': ['A trial in one site', 'The next tender'],
  },
  growth: {
    'objective.title': ['First order in two sites you do not serve', 'Share of wallet from 31 to 45 %'],
    'plan.ambition': ['In every site where they spend money in your field', 'Twice the revenue with the same people'],
  },
};

/** Two short examples for a field, those of the plan's template first; none where the field speaks for itself. */
export const examplesOf = <K extends Kind>(
  kind: K,
  field: FieldName<K>,
  template: string | null,
  word: MoneyWord = 'Revenue',
): Examples | null => {
  const key = `${kind}.${field}`;
  const examples = exampleIn(TEMPLATE_EXAMPLES[template ?? ''], key) ?? exampleIn(EXAMPLES, key);
  return examples === undefined
    ? null
    : [inOwnWord(kind, field, word, examples[0]), inOwnWord(kind, field, word, examples[1])];
};
