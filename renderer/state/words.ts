/** In which words this window speaks: those of the atlas whose document is on screen. */
import { create } from 'zustand';
import { spokenOf } from '../../shared/document/spokenWords';
import { currentWords, speak } from '../../shared/packs/spoken';
import { useDocument } from './documentStore';

/** Counts the changes: what shows words of scales is drawn anew for each. */
const useChanges = create<{ readonly count: number }>(() => ({ count: 0 }));
export const useWordsChanged = (): number => useChanges((state) => state.count);

/** Speaks as the document on screen does from now on. Heard before any component draws it: nothing is said in two ways. */
const follow = ({ document: content }: { readonly document: Parameters<typeof spokenOf>[0] }): void => {
  const spoken = spokenOf(content);
  if (spoken === currentWords()) return;
  speak(spoken);
  useChanges.setState(({ count }) => ({ count: count + 1 }));
};

follow(useDocument.getState());
useDocument.subscribe(follow);
