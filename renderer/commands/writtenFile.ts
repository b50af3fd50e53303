/** What is said once a file is on the disk, and what one may do with it. */
import { call } from '../host';
import { attempt, say } from '../state/messages';
import { remember, remembered, session } from '../state/session';

const SAID = 'plainExportSaid';

const sayItIsPlain = (): void => {
  if (session().atlas?.sealed !== true || remembered<boolean>(SAID, false)) return;
  remember(SAID, true);
  say('This atlas is sealed; what you export from it is not: whoever gets the file can read it.', 'alert');
};

/** Says that a file is there, with the ways to see it. Once, that a sealed atlas gave a file that is not sealed. */
export const sayWritten = (sentence: string, written: string): void => {
  const show = (how: 'open' | 'folder') => () => {
    void attempt(() => call('file.show', { written, how }));
  };
  say(sentence, 'plain', [
    { label: 'Open the file', run: show('open') },
    { label: 'Show in its folder', run: show('folder') },
  ]);
  sayItIsPlain();
};
