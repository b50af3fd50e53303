/** The words of classic sales for the roles people have in a deal; everything else is as the product says it. */
import { ENGLISH_WORDS, type PackWords } from './english';

export const CLASSIC_SALES_WORDS: PackWords = {
  ...ENGLISH_WORDS,
  names: { ...ENGLISH_WORDS.names, buyingRoles: 'Roles in the deal', buyingInfluence: 'Kind of buyer' },
  attitude: { '2': 'Mentor', '1': 'Friend', '0': 'Neutral', '-1': 'Doubter', '-2': 'Enemy' },
  relationship: {
    '0': 'No contact',
    '1': 'Vendor',
    '2': 'Credible source',
    '3': 'Problem solver',
    '4': 'Trusted adviser',
  },
  buyingRoles: {
    user: 'User buyer',
    influencer: 'Technical buyer',
    buyer: 'Purchaser',
    decider: 'Decision maker',
    gatekeeper: 'Screen',
    initiator: 'Sponsor of the need',
    approver: 'Economic buyer',
  },
  buyingInfluence: { economic: 'Economic buyer', user: 'User buyer', technical: 'Technical buyer', coach: 'Coach' },
  championKinds: {
    Champion: 'Internal seller',
    'Developing champion': 'Coming internal seller',
    Coach: 'Guide',
    'Not a champion': 'Not an internal seller',
  },
  evidence: { ...ENGLISH_WORDS.evidence, champion: 'Internal seller', identifyPain: 'Compelling reason' },
  teamRoles: {
    ...ENGLISH_WORDS.teamRoles,
    accountLead: 'Account manager',
    clientExecutive: 'Sales executive',
    executiveSponsor: 'Senior sponsor',
    solutionConsultant: 'Pre-sales consultant',
    serviceLead: 'Service manager',
  },
  opportunityStages: {
    idea: 'Suspect',
    identified: 'Prospect',
    qualified: 'Qualified lead',
    proposed: 'Quote sent',
    negotiation: 'Closing',
    won: 'Won',
    lost: 'Lost',
  },
};
