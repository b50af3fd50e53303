/** What the charter of the programme says, and how far the room agrees to what key account management is here. */
import { list, single, type Document } from '../document/document';
import { answersOfCounts } from '../document/settleVote';
import { figure } from './memo';
import { definitionAgreement } from './ratios';
import { pilotStart, pilotWords } from './rollOut';
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

/** Who stands behind the programme, and how far it is. */
export const charterSentence = (document: Pick<Document, 'programme' | 'portfolio'>, asOf: string): string => {
  const charter = single(document, 'programme')?.charter ?? null;
  const sponsor = charter?.sponsor?.trim() ?? '';
  const wave = charter?.wave ?? null;
  const who = sponsor === '' ? 'Nobody sponsors the programme yet.' : `${sponsor} sponsors the programme.`;
  const begun = pilotWords(pilotStart(document), asOf);
  const far = wave === null ? null : `${begun === null ? 'It' : 'it'} is in wave ${wave}`;
  const rest = [begun, far].filter(Boolean).join('; ');
  return rest === '' ? who : `${who} ${rest}.`;
};
