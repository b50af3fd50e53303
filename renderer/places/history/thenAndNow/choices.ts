/** Which moments can be chosen, and what they are called. Pure. */
import type { MomentChoice, ComparedMoments } from '../../../../shared/api/comparisonCalls';
import { fieldDate } from '../../../../shared/conventions/writeDay';
import { list, type Document } from '../../../../shared/document/document';
import { presentDay } from '../../../../shared/document/moments';

type Step = { readonly revision: number; readonly day: string };

/** Whether a step did anything but rate: while opinions are hidden, not even that somebody was rated is told. */
export const tellsMore = ({ areas }: { readonly areas: readonly string[] }): boolean =>
  areas.length === 0 || areas.some((area) => area !== 'ratings');
export type Option = { readonly value: string; readonly label: string; readonly day: string };

const NOW = 'now';
const ofRevision = (revision: number): string => `change ${revision}`;
const ofSnapshot = (id: string): string => `frozen ${id}`;

/** Moments to choose from, newest first: frozen days, the ends of days with a change, and how it began. */
export const momentsToChoose = (
  content: Pick<Document, 'snapshot' | 'account'>,
  log: readonly Step[],
): readonly Option[] => {
  const [first] = log;
  const asOf = list(content, 'account')[0]?.asOf ?? null;
  const began = first === undefined ? null : asOf !== null && asOf < first.day ? asOf : first.day;
  const frozen = list(content, 'snapshot').map((one) => ({
    value: ofSnapshot(one.id),
    label: `${fieldDate(one.asOf)}, ${one.label ?? 'frozen'}`,
    day: one.asOf,
  }));
  const lastOfDay = new Map(log.slice(1).map(({ day, revision }) => [day, revision]));
  const days = [...lastOfDay].map(([day, revision]) => ({ value: ofRevision(revision), label: fieldDate(day), day }));
  const begin =
    first === undefined || began === null
      ? []
      : [{ value: ofRevision(first.revision), label: `${fieldDate(began)}, as it began`, day: began }];
  // Of a frozen day and a change on it the frozen one comes last: it has a name.
  return [...frozen, ...begin, ...days].toSorted((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
};

/** What is compared where nobody chose: the last frozen day before today, else how the account began. */
export const usualThen = (options: readonly Option[], asOf: string): string | null => {
  const frozen = options.find(({ value, day }) => value.startsWith('frozen ') && day < asOf);
  return (frozen ?? options.find(({ label }) => label.endsWith('as it began')) ?? options.at(-1))?.value ?? null;
};

/** The present: of the day the slider ends on, which is a later one than the plan's where the account went on after it. */
export const nowOption = (asOf: string, log: readonly Step[]): Option => {
  const day = presentDay(
    asOf,
    log.slice(1).map((step) => step.day),
  );
  return { value: NOW, label: `${fieldDate(day)}, now`, day };
};

/** Moments that lie after another. */
export const laterThan = (options: readonly Option[], then: string | null): readonly Option[] => {
  const from = options.find(({ value }) => value === then);
  return options.filter(
    ({ value, day }) =>
      value.startsWith('change ') &&
      value !== then &&
      (from === undefined || day > from.day || (day === from.day && revisionOf(value) > revisionOf(from.value))),
  );
};
const revisionOf = (value: string): number =>
  value.startsWith('change ') ? Number(value.slice('change '.length)) : -1;

const choiceOf = (value: string): MomentChoice =>
  value.startsWith('frozen ') ? { snapshotId: value.slice('frozen '.length) } : { revision: revisionOf(value) };

export const comparedBy = (then: string | null, now: string | null): ComparedMoments | null =>
  then === null
    ? null
    : { then: choiceOf(then), until: now === null || now === NOW ? null : { revision: revisionOf(now) } };
