/** How a merge asks: what was answered is taken, what was not is done as proposed, and stays open. */
import {
  newerOf,
  rememberedAs,
  type Answer,
  type Answers,
  type Copies,
  type Copy,
  type CopyQuestion,
  type EditOf,
  type ToAsk,
} from './copies';

export type Asking = {
  /** The answer; until there is one what is proposed: the copy that was edited last. */
  readonly ask: (question: ToAsk) => Answer;
  readonly questions: () => readonly CopyQuestion[];
  /** Questions nobody has answered. */
  readonly open: () => readonly CopyQuestion[];
  /** What was answered, now or in an earlier merge with the same copy. */
  readonly given: () => ReadonlyMap<string, Answer>;
};

/** The last of some edits of a copy; null where nothing tells when any of them was made. */
export const lastEdit = (
  copy: Copy,
  edited: readonly EditOf[],
  editedAt: Copies['editedAt'],
): { readonly edit: EditOf; readonly at: string } | null => {
  let last: { readonly edit: EditOf; readonly at: string } | null = null;
  for (const edit of edited) {
    const at = editedAt[copy](edit.kind, edit.id, edit.field);
    if (at !== null && (last === null || Date.parse(at) > Date.parse(last.at))) last = { edit, at };
  }
  return last;
};

export const askingBy = (
  { editedAt, remembered }: Pick<Copies, 'editedAt' | 'remembered'>,
  answers: Answers,
): Asking => {
  const questions = new Map<string, CopyQuestion>();
  const given = new Map<string, Answer>();
  return {
    ask: (toAsk) => {
      const at = (copy: Copy): string | null => lastEdit(copy, toAsk.edited[copy], editedAt)?.at ?? null;
      const question: CopyQuestion = { ...toAsk, proposed: newerOf(at('mine'), at('theirs')) };
      questions.set(question.id, question);
      const found = answers.get(question.id) ?? remembered.get(rememberedAs(question));
      const answer = found !== undefined && question.answers.includes(found) ? found : undefined;
      if (answer !== undefined) given.set(question.id, answer);
      return answer ?? question.proposed;
    },
    questions: () => [...questions.values()],
    open: () => [...questions.values()].filter(({ id }) => !given.has(id)),
    given: () => given,
  };
};
