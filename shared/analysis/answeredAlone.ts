/** F13 as each of the team sees it alone: where they differ. */
import { list } from '../document/document';
import { figure } from './memo';
import { DIMENSIONS, questionsOf } from './relationshipStage';

/** One question: how many gave each answer 1–5, how far apart they are, and the more careful middle. */
export type AnsweredAlone = {
  readonly id: string;
  /** At 0 how many answered 1, and so on. */
  readonly counts: readonly number[];
  readonly dontKnow: number;
  /** Highest answer minus lowest; null where nobody answered. */
  readonly spread: number | null;
  readonly median: number | null;
};

const QUESTIONS = DIMENSIONS.flatMap(questionsOf);

/**
 * F13, from what came back of the pre-work of the last workshop anybody answered: all questions, widest apart first; no
 * answer has a name. Empty where nobody answered alone.
 */
export const answeredAlone = figure(['preWorkReply'], (document): readonly AnsweredAlone[] => {
  const replies = list(document, 'preWorkReply').filter(({ answers }) => answers !== null);
  const agendaId = replies.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1)?.agendaId;
  const own = replies.filter((one) => one.agendaId === agendaId);
  if (own.length === 0) return [];
  return QUESTIONS.map((id): AnsweredAlone => {
    const given = own.flatMap(({ answers }) => answers?.[id] ?? []).toSorted((a, b) => a - b);
    const [least] = given;
    return {
      id,
      counts: [1, 2, 3, 4, 5].map((answer) => given.filter((one) => one === answer).length),
      dontKnow: own.length - given.length,
      spread: least === undefined ? null : (given.at(-1) ?? least) - least,
      median: given[Math.ceil(given.length / 2) - 1] ?? null,
    };
  }).toSorted((a, b) => (b.spread ?? -1) - (a.spread ?? -1) || QUESTIONS.indexOf(a.id) - QUESTIONS.indexOf(b.id));
});
