import { list } from '../document/document';
import type { Link } from '../model';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';

/** The lines that hold on the day, between counted people and never from a person to themselves. */
export const influenceLinks = figure(['link', ...PEOPLE], (document, asOf): readonly Link[] => {
  const people = new Set(countedPeople(document, asOf).map((one) => one.id));
  return list(document, 'link').filter(
    (link) =>
      link.fromId !== link.toId &&
      people.has(link.fromId) &&
      people.has(link.toId) &&
      (link.until === null || link.until >= asOf),
  );
});

/** Strength of a line 1–3. A line that was drawn is at least weak. */
export const linkStrength = (link: Link): number => link.strength ?? 1;
