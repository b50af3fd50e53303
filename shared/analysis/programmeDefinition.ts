/** What the charter of the programme says, and how far the room agrees to what key account management is here. */
import { longDate } from '../conventions/writeDay';
import { list, single, type Document } from '../document/document';
import { answersOfCounts } from '../document/settleVote';
import { isDay } from '../model/fields';
import { figure } from './memo';
import { definitionAgreement } from './ratios';
import { settingsOf } from './settings';

/** A box of the definition with the agreement of the room, 1–5; null where nobody voted. */
export type DefinedBox = {
  readonly id: string;
  readonly title: string;
  readonly text: string | null;
  readonly mean: number | null;
  readonly spread: number | null;
  readonly votes: number;
  readonly isTalk: boolean;
};

/** F35: what key account management is here, box by box, with the agreement of the room. */
export const definitionView = figure(['definitionBox', 'setting'], (document, asOf): readonly DefinedBox[] => {
  const settings = settingsOf(document, asOf);
  return list(document, 'definitionBox').map(({ id, title, text, agreement }) => {
    const answers = answersOfCounts(agreement, true);
    const { mean, spread, isTalk } = definitionAgreement(answers, settings);
    return { id, title, text, mean: mean.value, spread, votes: answers.length, isTalk };
  });
});

/** A day as it was brought along, where it is one. */
export const readingDay = (text: string | null | undefined): string | null =>
  text != null && isDay(text) ? text : null;

/** Who stands behind the programme, and how far it is. */
export const charterSentence = (document: Pick<Document, 'programme'>, asOf: string): string => {
  const charter = single(document, 'programme')?.charter ?? null;
  const sponsor = charter?.sponsor?.trim() ?? '';
  const start = readingDay(charter?.pilotStart);
  const wave = charter?.wave ?? null;
  const who = sponsor === '' ? 'Nobody sponsors the programme yet.' : `${sponsor} sponsors the programme.`;
  const begun =
    start === null ? null : `${start > asOf ? 'The pilot begins' : 'The pilot began'} on ${longDate(start)}`;
  const far = wave === null ? null : `${begun === null ? 'It' : 'it'} is in wave ${wave}`;
  const rest = [begun, far].filter(Boolean).join('; ');
  return rest === '' ? who : `${who} ${rest}.`;
};
