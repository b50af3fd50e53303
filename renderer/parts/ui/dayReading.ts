/** What a typed day means, in words. */
import { currentConventions, type Conventions } from '../../../shared/conventions/conventions';
import { readDay } from '../../../shared/conventions/readDay';
import { relativeDay } from '../../../shared/conventions/relativeDay';
import { fieldDate, longDate } from '../../../shared/conventions/writeDay';
import type { Reading } from './ReadField';

export type DayAsked = {
  /** Today, for days without a year. */
  readonly today: string;
  /** The last day that may be meant, with the sentence for a later one. */
  readonly latest?: { readonly day: string; readonly why: string };
};

/** A contact that is noted has been. */
export const noContactAfter = (asOf: string): { readonly day: string; readonly why: string } => ({
  day: asOf,
  why: `This is not saved: a contact that is noted lies not after ${longDate(asOf)}.`,
});

/** Reads a typed day for a field; one of a pasted column as that column is written. */
export const dayReading = (
  text: string,
  { today, latest }: DayAsked,
  written: Conventions = currentConventions(),
): Reading<string> => {
  const read = readDay(text, written, today);
  if (read.kind === 'empty') return { isSound: true, value: null, note: null };
  if (read.kind === 'unreadable') {
    return {
      isSound: false,
      why: `This is no day of the calendar and is not saved. Write ${fieldDate(today)} or ${today}.`,
    };
  }
  if (latest !== undefined && read.value > latest.day) return { isSound: false, why: latest.why };
  const isPlain = text.trim() === fieldDate(read.value);
  const other =
    read.other === null ? '' : `, as days are written here. For ${longDate(read.other)} type ${read.other}.`;
  return { isSound: true, value: read.value, note: isPlain ? null : `= ${longDate(read.value)}${other}` };
};

/** The same where somebody types: *tomorrow*, *in 2 weeks* and *Friday* are days as well. */
export const typedDayReading = (text: string, asked: DayAsked): Reading<string> =>
  dayReading(relativeDay(text, asked.today) ?? text, asked);
