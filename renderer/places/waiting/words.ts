import { daysBetween } from '../../../shared/analysis/days';
import type { StartLine, StartPart } from '../../../shared/analysis/startLines';
import { days, dueWords } from '../../parts/duties/words';

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
