/** What is new after an update: said once for each version, and never on a computer that has only just begun. */
import { say } from '../state/messages';
import { openDialog, remember, remembered, session } from '../state/session';

const SEEN = 'seenVersion';

export const tellNews = (): void => {
  const { started, settings } = session();
  if (started === null) return;
  const seen = remembered<unknown>(SEEN, null);
  if (seen === started.version) return;
  // Versions before this one kept no such note, but whoever used them left something.
  const wasUsed = seen !== null || started.recent.length > 0 || Object.keys(settings.page).length > 0;
  remember(SEEN, started.version);
  if (wasUsed)
    say(`Account Atlas is version ${started.version} now.`, 'lasting', [
      { label: 'What is new', run: () => openDialog('news') },
    ]);
};
