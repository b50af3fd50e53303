import type { Stakeholder } from '../document/stakeholder';
import { list, type Document } from '../document/document';
import { isAbove } from './compare';
import { coverageOf } from './coverage';
import { figure } from './memo';
import { countedPeople, groupedBy, PEOPLE } from './people';
import type { Figure } from './result';
import { settingsOf } from './settings';
import { supportOf, type SupportIndex } from './supportIndex';

/** F3. `coverageGap` in points of coverage, null where one side has no coverage rate. */
export type ClassBalance = {
  readonly pair: readonly [string, string];
  readonly coverageGap: number | null;
  /** Sides without an influential person who trusts you. */
  readonly sidesWithoutTrust: readonly string[];
  readonly isWarning: boolean;
};

/** The two classes that must be in balance in an account's template; null where it names none. */
export const classPair = (
  document: Pick<Document, 'account' | 'setting'>,
  asOf: string,
): readonly [string, string] | null => {
  const [account] = list(document, 'account');
  const [first, second] = settingsOf(document, asOf).balancePairs[account?.industryTemplate ?? ''] ?? [];
  return first === undefined || second === undefined ? null : [first, second];
};

/**
 * F3: balance between the two classes of the account's template; null where the template names none or nobody is
 * counted.
 */
export const classBalance = figure(
  [...PEOPLE, 'account', 'setting'],
  (document, asOf): ClassBalance | null => {
    const settings = settingsOf(document, asOf);
    const pair = classPair(document, asOf);
    const people = countedPeople(document, asOf);
    if (pair === null || people.length === 0) return null;
    const [first, second] = pair;
    const sideOf = (name: string): readonly Stakeholder[] => people.filter((one) => one.stakeholderClass === name);
    const [a, b] = [first, second].map((name) => coverageOf(sideOf(name), asOf, settings).value);
    const coverageGap = a == null || b == null ? null : Math.abs(a - b);
    const isTrusted = (one: Stakeholder): boolean =>
      (one.influence ?? 0) >= settings.balanceInfluence && (one.relationship ?? 0) >= settings.balanceRelationship;
    const sidesWithoutTrust = [first, second].filter((name) => !sideOf(name).some(isTrusted));
    return {
      pair: [first, second],
      coverageGap,
      sidesWithoutTrust,
      isWarning: sidesWithoutTrust.length > 0 || (coverageGap !== null && isAbove(coverageGap, settings.balanceGap)),
    };
  },
  { reveals: ['opinion'], blank: () => null },
);

/**
 * F2, F3 and F5 of one of the two classes: its people, how far they are for you, and the share of their weight you
 * cover.
 */
export type ClassSide = {
  readonly name: string;
  readonly people: number;
  readonly support: SupportIndex;
  readonly coverage: Figure;
};

/**
 * The two classes of the template with their figures; null where it names none. A class nobody has is there with nobody
 * in it.
 */
export const classSides = figure(
  [...PEOPLE, 'account', 'setting'],
  (document, asOf): readonly [ClassSide, ClassSide] | null => {
    const pair = classPair(document, asOf);
    if (pair === null) return null;
    const settings = settingsOf(document, asOf);
    const people = groupedBy(countedPeople(document, asOf), 'stakeholderClass');
    const sideOf = (name: string): ClassSide => {
      const own = people.get(name) ?? [];
      return { name, people: own.length, support: supportOf(own, settings), coverage: coverageOf(own, asOf, settings) };
    };
    return [sideOf(pair[0]), sideOf(pair[1])];
  },
  { reveals: ['opinion'] },
);
