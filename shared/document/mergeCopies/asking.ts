/** How a merge asks: what was answered is taken, what was not is done as proposed, and stays open. */
import type { Kind } from '../../model';
import { newerOf, rememberedAs, type Answer, type Answers, type Copies, type Copy, type CopyQuestion } from './copies';

export type Asking = {
  /** The answer, or what is proposed until there is one. */
  readonly ask: (question: CopyQuestion) => Answer;
  /** Which copy edited something last. */
  readonly newer: (kind: Kind, mineId: string, theirsId: string, field?: string | null) => Copy;
  readonly questions: () => readonly CopyQuestion[];
  /** Questions nobody has answered. */
  readonly open: () => readonly CopyQuestion[];
  /** What was answered, now or in an earlier merge with the same copy. */
  readonly given: () => ReadonlyMap<string, Answer>;
};

export const askingBy = (
  { editedAt, remembered }: Pick<Copies, 'editedAt' | 'remembered'>,
  answers: Answers,
): Asking => {
  const questions = new Map<string, CopyQuestion>();
  const given = new Map<string, Answer>();
  return {
    ask: (question) => {
      questions.set(question.id, question);
      const found = answers.get(question.id) ?? remembered.get(rememberedAs(question));
      const answer = found !== undefined && question.answers.includes(found) ? found : undefined;
      if (answer !== undefined) given.set(question.id, answer);
      return answer ?? question.proposed;
    },
    newer: (kind, mineId, theirsId, field = null) =>
      newerOf(editedAt.mine(kind, mineId, field), editedAt.theirs(kind, theirsId, field)),
    questions: () => [...questions.values()],
    open: () => [...questions.values()].filter(({ id }) => !given.has(id)),
    given: () => given,
  };
};
