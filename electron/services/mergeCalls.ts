/** A window makes one account of two copies of it. */
import { existsSync } from 'node:fs';
import type { Input, Output } from '../../shared/api/contract';
import type { MergeQuestion, MergeState } from '../../shared/api/mergeCalls';
import { AtlasError } from '../../shared/api/errors';
import { writtenAs } from '../../shared/conventions/conventions';
import { timeWords } from '../../shared/conventions/writeDay';
import { saidAs } from '../../shared/document/spokenWords';
import { lastEdit } from '../../shared/document/mergeCopies/asking';
import { accountOf } from '../../shared/document/document';
import type { Answers, Copies, Copy, CopyQuestion } from '../../shared/document/mergeCopies/copies';
import type { MergedCopies } from '../../shared/document/mergeCopies/mergeCopies';
import { toldOf } from '../../shared/document/mergeCopies/mergeReport';
import { askedInWords, inOrderOfAsking } from '../../shared/document/mergeCopies/questionWords';
import type { Kind } from '../../shared/model';
import { labelOf } from '../../shared/model/labels';
import { withFile } from './chosenFiles';
import { ancestorWords, finishMerge, mergedBy, prepareMerge, type Prepared } from './copyMerge';
import { copySourceAt } from './copySource';
import { recentIdOf } from './settings';
import { conflictsOf } from './surroundings';
import {
  atlasOf,
  authorOf,
  newToken,
  requireStillOpen,
  tellAtlas,
  tellChange,
  type Caller,
  type WindowState,
} from './windows';

/** A merge under way in a window. */
export type Merging = { readonly merge: string; readonly prepared: Prepared };

/** Lines of what is taken unasked that are shown; the report has them all. */
const MOST_TAKEN = 200;

const HIDDEN =
  'Opinions are hidden in this window, and a merge would show them. Show them again to go on. Nothing was changed.';

const ARCHIVED = 'This plan is archived and can only be read. Nothing was changed.';

/** Lets go of the copy a window was about to merge. */
export const dropMerge = (window: WindowState): null => {
  window.merging?.prepared.source.close();
  window.merging = null;
  return null;
};

const requireShown = ({ window }: Caller): void => {
  if (window.hidesOpinions) throw new AtlasError('refused', HIDDEN);
};

const mergingIn = (caller: Caller, merge: string): Merging => {
  requireShown(caller);
  const { merging } = caller.window;
  if (merging === null || merging.merge !== merge)
    throw new AtlasError('notFound', 'This merge is over. Nothing was changed. Begin it anew.');
  return merging;
};

const inWords = (question: CopyQuestion, prepared: Prepared, copies: Copies, merged: MergedCopies): MergeQuestion => {
  const { title, says, options } = askedInWords(question, copies.mine, merged.theirs);
  const side = (copy: Copy): MergeQuestion['mine'] => {
    const last = lastEdit(copy, question.edited[copy], copies.editedAt);
    const who = last === null ? null : prepared.editor[copy](last.edit.kind, last.edit.id, last.edit.field);
    return { words: options[copy] ?? '', at: last?.at ?? null, who };
  };
  return {
    question: question.id,
    about: question.about,
    title,
    says,
    mine: side('mine'),
    theirs: side('theirs'),
    both: options.both ?? null,
    proposed: question.proposed,
    given: merged.given.get(question.id) ?? null,
  };
};

const stateOfMerge = ({ merge, prepared }: Merging, answers: Answers, locale: string): MergeState =>
  writtenAs(locale, () => saidAs(prepared.copies().mine, () => stateIn({ merge, prepared }, answers)));

const stateIn = ({ merge, prepared }: Merging, answers: Answers): MergeState => {
  const merged = mergedBy(prepared, answers);
  const copies = prepared.copies();
  const lines = toldOf(merged, copies.mine, []).lines.filter(({ how }) => how === 'taken');
  return {
    merge,
    copyName: prepared.source.name,
    compared: ancestorWords(prepared.ancestor, timeWords),
    mergedOn: prepared.mergedOn,
    questions: inOrderOfAsking(merged.questions, copies.mine).map((one) => inWords(one, prepared, copies, merged)),
    taken: lines.slice(0, MOST_TAKEN).map((line) => {
      if (line.field === null) return `${line.name}: ${line.theirs ?? ''}`;
      const label = labelOf(line.kind as Kind, line.field as never).toLowerCase();
      return `${line.name}, ${label}: ${line.mine ?? ''} → ${line.theirs ?? ''}`;
    }),
    more: Math.max(0, lines.length - MOST_TAKEN),
    notices: [...prepared.source.notices],
  };
};

const NO_ANSWERS: Answers = new Map();
const answersOf = (given: Input<'merge.look'>['answers']): Answers => new Map(Object.entries(given));

export const startMerge = async (caller: Caller, input: Input<'merge.start'>): Promise<Output<'merge.start'>> => {
  requireShown(caller);
  const { accountId, file, purpose = 'mergeCopy', conflict, passphrase, recoveryCode, locale = 'en-GB' } = input;
  const { services, window } = caller;
  const atlas = atlasOf(caller);
  if (atlas.readOnly !== null) throw new AtlasError('readOnly', atlas.readOnly);
  if (accountOf(atlas.document(accountId)).archived) throw new AtlasError('readOnly', ARCHIVED);
  const unlock = recoveryCode !== undefined ? { recoveryCode } : passphrase !== undefined ? { passphrase } : undefined;
  const start = async (path: string): Promise<MergeState> => {
    if (atlas.isAt(path))
      throw new AtlasError(
        'refused',
        'This is the file that is open here. Nothing was changed. Choose the other copy.',
      );
    const open = [...services.atlases].find((one) => one.atlas.isAt(path))?.atlas;
    const source = await copySourceAt(services.options.startReader, atlas.document(accountId), { path, unlock, open });
    try {
      requireStillOpen(caller, atlas);
      const merging: Merging = { merge: newToken(), prepared: prepareMerge(atlas, accountId, source) };
      const state = stateOfMerge(merging, NO_ANSWERS, locale);
      dropMerge(window);
      window.merging = merging;
      return state;
    } catch (error) {
      source.close();
      throw error;
    }
  };
  return services.inTurn(async () => {
    if (file !== undefined) return withFile(caller, file, purpose, start, true);
    const path = conflictsOf(atlas).find((one) => recentIdOf(one) === conflict);
    if (path === undefined || !existsSync(path))
      throw new AtlasError('notFound', 'This copy is not there any more. The open atlas was not changed.');
    return start(path);
  });
};

export const lookAtMerge = (
  caller: Caller,
  { merge, answers, locale = 'en-GB' }: Input<'merge.look'>,
): Output<'merge.look'> => stateOfMerge(mergingIn(caller, merge), answersOf(answers), locale);

export const finishMergeHere = async (
  caller: Caller,
  { merge, answers, locale = 'en-GB' }: Input<'merge.finish'>,
): Promise<Output<'merge.finish'>> => {
  const { prepared } = mergingIn(caller, merge);
  const atlas = atlasOf(caller);
  // The copy is made of the atlas as it is at this moment; what goes on meanwhile waits for it no longer than that.
  await caller.window.open?.copies.make('beforeMerge');
  requireStillOpen(caller, atlas);
  mergingIn(caller, merge);
  const { change, reportId, notices } = writtenAs(locale, () =>
    finishMerge(atlas, authorOf(caller), prepared, answersOf(answers)),
  );
  dropMerge(caller.window);
  if (change === null) return { changed: null, reportId: null, notices: [...notices] };
  tellChange(caller, prepared.accountId, change);
  tellAtlas(caller);
  const history = atlas.history(authorOf(caller), prepared.accountId);
  return { changed: { ...change, history }, reportId, notices: [...notices] };
};
