import { daysBetween } from '../../../shared/analysis/days';
import { counted } from '../../../shared/analysis/aboveWords';
import type { StartLine, StartPart } from '../../../shared/analysis/startLines';
import { PERSONA_SAYS, type Persona, type Start } from '../../../shared/analysis/startPersonas';
import { days, dueWords } from './words';

export const PART_TITLES: Readonly<Record<StartPart, string>> = {
  actions: 'Actions late and due',
  contacts: 'People due for a contact',
  gaps: 'Gaps',
  triggers: 'What fell due',
  touches: 'Sponsor talks',
  escalations: 'Escalated: promises not kept',
  reviews: 'Reviews',
  workshops: 'Workshops',
};

export const NOTHING: Readonly<Record<StartPart, string>> = {
  actions: 'No action is late or due soon.',
  contacts: 'Nobody is due for a contact.',
  gaps: 'The rules find no gap.',
  triggers: 'Nothing fell due.',
  touches: 'No sponsor is paired with anybody yet.',
  escalations: 'Every promise is kept, or not late for long.',
  reviews: 'No review is near.',
  workshops: 'No workshop is to be prepared, run or closed.',
};

const GAP_WORDS = ['critical', 'high', 'medium', 'low'] as const;

/** When a line is due, as seen from the day of its account; empty where nothing is to be said. */
export const whenWords = ({ part, due, rank }: StartLine, asOf: string): string => {
  if (part === 'gaps') return GAP_WORDS[rank] ?? '';
  if (part === 'contacts' && due === null) return 'no contact noted yet';
  if (due === null) return '';
  const left = daysBetween(asOf, due);
  if (part === 'contacts' && left < 0) return `lapsed ${days(-left)} ago`;
  if (part === 'workshops' && left < 0) return `was planned ${days(-left)} ago`;
  return dueWords(due, asOf);
};

export const isPressing = ({ part, due, rank }: StartLine, asOf: string): boolean =>
  part === 'gaps' ? rank === 0 : part === 'contacts' && due === null ? true : due !== null && due < asOf;

/** What a start comes to, in a sentence. */
export const startSummary = (persona: Persona, { lines, accounts }: Start): string => {
  const all = counted(accounts.length, 'account', 'accounts');
  if (!PERSONA_SAYS[persona].parts.includes('actions')) {
    const overdue = accounts.reduce((count, one) => count + one.overdue, 0);
    return `${all}, ${counted(overdue, 'action', 'actions')} overdue`;
  }
  const dayOf = new Map(accounts.map((one) => [one.accountId, one.asOf]));
  const late = lines.filter((line) => line.part !== 'gaps' && isPressing(line, dayOf.get(line.accountId) ?? '')).length;
  return `${all}, ${late} late`;
};
