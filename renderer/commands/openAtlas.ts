import type { Input } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { call } from '../host';
import { say } from '../state/messages';
import { openDialog, session } from '../state/session';
import { mayLeave } from '../state/unsaved';
import { showAtlas } from './atlasCommands';

/** Which file, and what the person said so far. */
export type OpenWhich = Input<'atlas.open'>;
type Tried = {
  readonly opens: boolean;
  readonly isSound: boolean;
  readonly changes: number;
  readonly lastAt: string | null;
};
/** Why a decision is needed, and what the two states of the file hold where there are two. */
export type OpenAtlasError = {
  readonly message: string;
  readonly states: { readonly file: Tried; readonly journal: Tried } | null;
};

/** Opens an atlas. Where the person has to be asked something first, that dialog opens; else the answer is why it failed, or null. */
export const openWith = async (which: OpenWhich, name: string): Promise<string | null> => {
  try {
    await showAtlas(await call('atlas.open', which));
    return null;
  } catch (error) {
    if (!(error instanceof AtlasError)) return error instanceof Error ? error.message : String(error);
    switch (error.code) {
      case 'passphraseNeeded':
        openDialog('unlock', { which, name });
        return null;
      case 'journalLeft':
        openDialog('goOnWith', { which, name, error: { message: error.message, states: error.details } });
        return null;
      case 'halfChange':
        openDialog('goOnWith', { which, name, error: { message: error.message, states: null } });
        return null;
      default:
        return error.message;
    }
  }
};

/** Opens an atlas chosen now, or one of the recent ones. What was open stays until the new one is. */
export const openAtlas = async (recentId?: string): Promise<void> => {
  if (!(await mayLeave())) return;
  try {
    const chosen = recentId === undefined ? await call('file.choose', { purpose: 'openAtlas' }) : null;
    if (recentId === undefined && !chosen) return;
    const known = session().started?.recent.find((one) => one.recentId === recentId)?.name;
    const failure = await openWith(
      chosen ? { file: chosen.file } : { recentId },
      chosen?.name ?? known ?? 'This atlas',
    );
    if (failure !== null) say(failure, 'alert');
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), 'alert');
  }
};
