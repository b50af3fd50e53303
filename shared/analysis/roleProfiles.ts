/** Whether a role profile can be handed on, and what stands in it. */
import { list } from '../document/document';
import type { RecordOf } from '../model';
import { figure } from './memo';

const LEAST_DUTIES = 5;
const MOST_WORDS = 80;

/** The points of a list that is written with a line for each. */
export const pointsOf = (text: string | null): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–•*]\s+)?/, '').trim())
    .filter(Boolean);

const wordsIn = (text: string | null): number => (text ?? '').split(/\s+/).filter(Boolean).length;

export type RoleView = {
  readonly id: string;
  readonly title: string;
  readonly duties: number;
  readonly words: number;
  /** Enough duties, and a summary short enough to be read. */
  readonly isReady: boolean;
  /** Whose competences are measured by it. */
  readonly heldBy: readonly string[];
};

const viewOf = (role: RecordOf<'roleProfile'>, heldBy: readonly string[]): RoleView => {
  const duties = pointsOf(role.duties).length;
  const words = wordsIn(role.summary);
  return {
    id: role.id,
    title: role.title,
    duties,
    words,
    isReady: duties >= LEAST_DUTIES && words > 0 && words <= MOST_WORDS,
    heldBy,
  };
};

/** Every role profile, in order, with who is measured by it. */
export const roleProfiles = figure(
  ['roleProfile', 'competenceProfile', 'member'],
  (document): readonly RoleView[] =>
    list(document, 'roleProfile').map((role) =>
      viewOf(
        role,
        list(document, 'competenceProfile').flatMap(({ roleProfileId, memberId }) =>
          roleProfileId === role.id && memberId !== null ? (document.member.get(memberId)?.name ?? []) : [],
        ),
      ),
    ),
  // Who is measured by it is no opinion.
  { reveals: [] },
);

/** What a role profile still needs, or that it is ready, in one sentence. */
export const roleSentence = ({ title, duties, words, isReady }: RoleView): string => {
  const name = title.trim() === '' ? 'This role' : title;
  if (isReady) return `${name} is ready to be handed on: ${duties} duties, a summary of ${words} words.`;
  const missing = [
    duties < LEAST_DUTIES ? `${duties} of at least ${LEAST_DUTIES} duties` : null,
    words === 0 ? 'no summary' : words > MOST_WORDS ? `${words} words of summary, ${MOST_WORDS} at most` : null,
  ].filter(Boolean);
  return `${name} is not ready yet: ${missing.join(', ')}.`;
};
