/** The merge of a copy that is under way in this window: questions and what was answered so far. */
import { create } from 'zustand';
import type { MergeQuestion, MergeState } from '../../shared/api/mergeCalls';

export type CopyAnswer = MergeQuestion['proposed'];
export type CopyMerging = {
  readonly accountId: string;
  readonly state: MergeState;
  readonly answers: Readonly<Record<string, CopyAnswer>>;
};

/** Kept while opinions are hidden and its dialog is closed: what was answered is not asked again. */
export const useCopyMerging = create<{ readonly merging: CopyMerging | null }>(() => ({ merging: null }));

export const copyMerging = (): CopyMerging | null => useCopyMerging.getState().merging;
export const setCopyMerging = (merging: CopyMerging | null): void => useCopyMerging.setState({ merging });

/** What is answered: now, or in an earlier merge with the same copy. */
export const answerOf = ({ answers }: CopyMerging, { question, given }: MergeQuestion): CopyAnswer | null =>
  answers[question] ?? given;
export const openIn = (merging: CopyMerging): readonly MergeQuestion[] =>
  merging.state.questions.filter((one) => answerOf(merging, one) === null);
