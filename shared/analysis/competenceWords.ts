/** What the competences of somebody say, in sentences. */
import { longDate } from '../conventions/writeDay';
import { signedTo, upToDecimals } from '../conventions/writeNumber';
import type { Competence } from '../model/scales';
import { tableOf, withinSentence } from '../packs/spoken';
import type { CompetenceLine, CompetenceView } from './competences';

export const COMPETENCE_WORDS: Readonly<Record<Competence, string>> = tableOf('competences');

/** Where there is room for a word or two. */
export const COMPETENCE_SHORT: Readonly<Record<Competence, string>> = {
  strategicThinking: 'Strategy',
  customerBusiness: 'Customer',
  finance: 'Finance',
  leadership: 'Leadership',
  teamManagement: 'Team',
  projectManagement: 'Projects',
  planning: 'Planning',
  negotiation: 'Negotiation',
  valueSelling: 'Value',
  communication: 'Communication',
};

/** What each level means. */
export const LEVEL_WORDS = ['beginner', 'with help', 'on their own', 'in hard cases', 'teaches others'] as const;

/** Levels as people read them; an en dash where it is not known. */
export const levelWords = (level: number | null): string => (level === null ? '–' : upToDecimals(level, 1));

const points = (missing: number): string => `${upToDecimals(missing, 1)} ${missing === 1 ? 'point' : 'points'}`;

/** How far somebody is from what their role asks, in one sentence. `name`: what they are called here. */
export const competenceSentence = ({ name, role, open, compared, missing, gaps, lines }: CompetenceView): string => {
  const who = name ?? 'This profile';
  if (role === null) return `${who}: choose the role to see what it asks for.`;
  if (missing === null)
    return lines.some(({ held }) => held !== null)
      ? `${who}: the role says nothing yet of what it asks for.`
      : `${who}: nothing is rated yet.`;
  if (open === 0) return `${who} holds what the role asks for, in ${compared} of ${lines.length} competences.`;
  const [widest] = gaps;
  const most = widest === undefined ? '' : `, most in ${withinSentence(COMPETENCE_WORDS[widest.competence])}`;
  return `${who} is short of the role in ${open} of ${compared} competences${most}.`;
};

/** What is missing now, against the last result that was kept. */
export const competenceSince = ({ last, change }: CompetenceView): string => {
  if (last === null) return 'No result is kept yet to compare with.';
  const then = last.missing === null ? 'nothing to compare' : `${points(last.missing)} missing`;
  const moved =
    change === null ? '' : Math.abs(change) < 0.05 ? ' Nothing has changed since.' : ` ${signedTo(change, 1)} since.`;
  return `Kept on ${longDate(last.takenOn)}: ${then}.${moved}`;
};

/** Where the two views part so far that they talk about it. */
export const talkLines = (lines: readonly CompetenceLine[]): string | null => {
  const apart = lines
    .filter(({ isTalk }) => isTalk)
    .map(({ competence }) => withinSentence(COMPETENCE_WORDS[competence]));
  return apart.length === 0 ? null : `The two views are far apart, so talk about it: ${apart.join(', ')}.`;
};
