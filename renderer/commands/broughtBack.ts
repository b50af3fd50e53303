import type { Output } from '../../shared/api/contract';
import { timeWords } from '../../shared/conventions/writeDay';

/** What came back with an atlas that was brought back: of what copy, how many edits, and where the old file is. */
export const broughtBackWords = ({ copyAt, edits, missing, aside }: Omit<Output<'atlas.rescue'>, 'atlas'>): string => {
  const since =
    edits === 0
      ? 'nothing was edited since'
      : edits === 1
        ? 'the edit made since came back'
        : `all ${edits} edits made since came back`;
  const old = aside === null ? '' : ` The old file lies beside it as “${aside}”.`;
  const files = missing === 1 ? '1 attached file' : `${missing} attached files`;
  const lost = missing === 0 ? '' : ` ${files} could not be found and must be attached again.`;
  return `The atlas is back: the copy of ${timeWords(copyAt)}, and ${since}.${old}${lost}`;
};
