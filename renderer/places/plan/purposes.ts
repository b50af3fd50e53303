import type { SectionId } from '../../../shared/analysis/planSections';

/** What each section is for, in a sentence. */
export const PURPOSES: Readonly<Record<SectionId, string>> = {
  cover: 'Whose plan this is, for which period, how far it is, and the whole of it on one page.',
  profile: 'Who the customer is as an organisation, and how fresh what you know of it is.',
  world: 'Where the customer is, where they want to be, and what they must reach, in their own words.',
  position: 'What you earn here, how the relationship stands, and who depends on whom.',
  stakeholders: 'Who decides, where you stand with each of them, and what is missing between you.',
  decision: 'How the customer decides each opportunity: steps, criteria, people, and the evidence you have.',
  potential: 'Where they spend in your field and not with you, and what you do about it.',
  swot: 'Your strengths and weaknesses at this customer, what comes towards you, and what you must therefore do.',
  ambition: 'What you will be for this customer, the money that stands for it, and the strategy you chose.',
  value: 'What you are worth to them, in their money, agreed by one of them.',
  objectives: 'What will be true by when, and who does what for it.',
  projects: 'The customer’s own projects that touch your plan, and the work you do together.',
  competition: 'Who else wants this customer, and what keeps them out.',
  risks: 'What could go wrong, how much it would cost, and what you do before it does.',
  team: 'Who of you does what here, with how much time, and who speaks to whom at the top.',
  review: 'How you see whether the plan works, and what each review changed.',
  appendix: 'Meetings, decisions, sources and changes behind the plan.',
};
