/** What the programme asks of one account: its sponsors, the promises that are late, whether it fits. */
import { find, list, type Document } from '../document/document';
import { displayName } from '../document/personName';
import { daysBetween } from './days';
import { settingsOf } from './settings';
import { sponsorTalk } from './sponsorTalk';
import { threeSBefore, threeSFit, SCREENS } from './threeS';

export type SponsorLine = {
  readonly id: string;
  readonly sponsor: string;
  readonly counterpart: string | null;
  readonly commitment: string | null;
  readonly rhythmDays: number;
  readonly last: string | null;
  readonly due: string;
  readonly isDue: boolean;
};
export type LatePromise = {
  readonly id: string;
  readonly unit: string;
  readonly promise: string;
  readonly due: string;
  readonly days: number;
};
export type FitLine = {
  /** Strategy, structure, systems, each 0–100. */
  readonly screens: readonly (number | null)[];
  readonly verdict: string | null;
  readonly weak: readonly string[];
  readonly before: {
    readonly takenOn: string;
    readonly screens: readonly (number | null)[];
    readonly verdict: string | null;
  } | null;
};
export type AccountStanding = {
  readonly sponsors: readonly SponsorLine[];
  /** Late for longer than one waits without telling the sponsor; the longest first. */
  readonly escalated: readonly LatePromise[];
  readonly fit: FitLine;
};

/** Promises that are late for longer than the limit, the one late longest first. */
export const latePromises = (
  document: Pick<Document, 'commitment' | 'setting'>,
  asOf: string,
): readonly LatePromise[] => {
  const { escalationDays } = settingsOf(document, asOf);
  return list(document, 'commitment')
    .flatMap(({ id, unit, promise, due, doneOn }): readonly LatePromise[] => {
      if (doneOn !== null || due === null) return [];
      const days = daysBetween(due, asOf);
      return days <= escalationDays ? [] : [{ id, unit, promise, due, days }];
    })
    .toSorted((a, b) => b.days - a.days);
};

const sponsorsOf = (document: Document, asOf: string): readonly SponsorLine[] =>
  list(document, 'sponsorPairing').map((pairing): SponsorLine => {
    const counterpart = find(document, 'person', pairing.personId);
    const { last, due, isDue } = sponsorTalk(pairing, list(document, 'sponsorTouch'), asOf);
    return {
      id: pairing.id,
      sponsor: find(document, 'member', pairing.memberId)?.name ?? '',
      counterpart: counterpart === undefined ? null : displayName(counterpart),
      commitment: pairing.commitment,
      rhythmDays: pairing.rhythmDays,
      last,
      due,
      isDue,
    };
  });

const fitOf = (document: Document, asOf: string): FitLine => {
  const { screens, verdict, weak } = threeSFit(document, asOf);
  const before = threeSBefore(document, asOf);
  const valuesOf = (some: typeof screens) => SCREENS.map((screen) => some[screen].value);
  return {
    screens: valuesOf(screens),
    verdict,
    weak,
    before:
      before === null ? null : { takenOn: before.takenOn, screens: valuesOf(before.screens), verdict: before.verdict },
  };
};

export const accountStanding = (document: Document, asOf: string): AccountStanding => ({
  sponsors: sponsorsOf(document, asOf),
  escalated: latePromises(document, asOf),
  fit: fitOf(document, asOf),
});
