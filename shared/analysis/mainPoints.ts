import type { SectionId } from './planSections';

/**
 * Parts of a section that go into detail, by their titles: printed in full, left out where only the main points are asked
 * for. What stands in no list is a main point.
 */
export const DETAILS: Readonly<Partial<Record<SectionId, readonly string[]>>> = {
  profile: ['Units and departments', 'Contracts', 'History'],
  world: ['Their market', 'Strategy map'],
  position: ['Service', 'Complaints', 'Balance of power'],
  stakeholders: [
    'By class',
    'Ways to key players',
    'Which functions meet',
    'Committees and groups',
    'Lines between people',
    'Everybody',
    'Empty seats and earlier holders',
    'What if',
    'What ratings rest on',
  ],
  decision: ['Call sheets'],
  potential: ['Remarks on cells'],
  ambition: ['Attractiveness and strength'],
  value: ['Proof'],
  objectives: ['Actions without an objective', 'Goals of both sides', 'Forces for and against'],
  competition: ['Lock-out'],
  team: [
    'Responsibilities',
    'Commitments of units',
    'Meetings that come back',
    'Budget',
    'Charter',
    'How this customer is served',
  ],
  review: ['Reviews', 'State of the plan'],
  appendix: [
    'Contacts',
    'Sources and documents',
    'Versions of the plan',
    'Votes of workshops',
    'Findings set aside',
    'Waivers that concern nothing now',
    'Suggestions answered',
  ],
};

/** The main points of a section; what it begins with where it has nothing but details. */
export const mainPoints = <T extends { readonly title: string | null }>(
  id: SectionId,
  parts: readonly T[],
): readonly T[] => {
  const details = DETAILS[id] ?? [];
  const main = parts.filter(({ title }) => title === null || !details.includes(title));
  return main.length > 0 ? main : parts.slice(0, 1);
};
