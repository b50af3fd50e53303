import { call, openDropped } from '../host';
import { clientsHidden } from '../state/clients';
import { say } from '../state/messages';
import { mayLeave } from '../state/unsaved';
import { openAtlas, openWith } from './openAtlas';
import { messageOf } from '../../shared/api/messageOf';

export const isAtlas = (file: File): boolean => /\.atlas$/i.test(file.name);

const NOT_FOUND =
  'A browser does not say where a dropped file lies, and it is in none of the folders you keep atlases in. Choose it here.';

/** Behind a browser: the file of that name, size and date is looked for; where it is not found the person chooses it. */
const openFound = async (file: File): Promise<void> => {
  const found = await call('file.dropped', { name: file.name, size: file.size, changed: file.lastModified });
  if (found === null) {
    say(NOT_FOUND);
    await openAtlas();
    return;
  }
  if (!(await mayLeave())) return;
  const failure = await openWith(
    { file: found.file },
    clientsHidden() ? 'This atlas' : found.name.replace(/\.atlas$/i, ''),
  );
  if (failure !== null) say(failure, 'alert');
};

/** Opens an atlas that was dropped on the window. */
export const openDroppedAtlas = async (file: File): Promise<void> => {
  try {
    const opened = await openDropped(file);
    if (opened === null) await openFound(file);
    else if (!opened) say('That is no atlas on this computer. Nothing was opened.', 'refusal');
  } catch (error) {
    say(messageOf(error), 'alert');
  }
};
