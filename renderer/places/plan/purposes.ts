import type { SectionId } from '../../../shared/analysis/planSections';

/** What each section is for, in a sentence. */
export const PURPOSES: Readonly<Record<SectionId, string>> = {
  P1: 'Whose plan this is, for which period, how far it is, and the whole of it on one page.',
  P2: 'Who the customer is as an organisation, and how fresh what you know of it is.',
  P3: 'Where the customer is, where they want to be, and what they must reach, in their own words.',
  P4: 'What you earn here, how the relationship stands, and who depends on whom.',
  P5: 'Who decides, where you stand with each of them, and what is missing between you.',
  P6: 'How the customer decides each opportunity: steps, criteria, people, and the evidence you have.',
  P7: 'Where they spend in your field and not with you, and what you do about it.',
  P8: 'Your strengths and weaknesses at this customer, what comes towards you, and what you must therefore do.',
  P9: 'What you will be for this customer, the money that stands for it, and the strategy you chose.',
  P10: 'What you are worth to them, in their money, agreed by one of them.',
  P11: 'What will be true by when, and who does what for it.',
  P12: 'The customer’s own projects that touch your plan, and the work you do together.',
  P13: 'Who else wants this customer, and what keeps them out.',
  P14: 'What could go wrong, how much it would cost, and what you do before it does.',
  P15: 'Who of you does what here, with how much time, and who speaks to whom at the top.',
  P16: 'How you see whether the plan works, and what each review changed.',
  P17: 'Meetings, decisions, sources and changes behind the plan.',
};
