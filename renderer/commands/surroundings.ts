/** What is said of the folder an atlas lies in, once it is open. */
import { timeWords } from '../../shared/conventions/writeDay';
import { call } from '../host';
import { clientsHidden } from '../state/clients';
import { attempt, dismiss, say } from '../state/messages';
import { mergeConflict } from './mergeCopyCommands';
import { remember, remembered } from '../state/session';

const TOLD = 'syncedTold';

/** Opens a copy that a service set aside in a window of its own, for reading only. */
export const openConflict = async (conflict: string): Promise<void> => {
  await attempt(async () => {
    const { address } = await call('window.openBeside', { conflict });
    if (address !== null) window.open(address, '_blank', 'popup,noopener,width=1440,height=900');
  });
};

const sayService = (service: string): void => {
  const told = remembered<readonly string[]>(TOLD, []);
  if (told.includes(service)) return;
  remember(TOLD, [...told, service]);
  say(
    `This atlas lies in a folder that ${service} keeps in step with other computers. Have it open on one computer at a time, and let ${service} finish before you open it on the next. Where two wrote at once, ${service} sets a copy aside, and you are told.`,
    'alert',
  );
};

/** Says once what a synced folder asks of people, and each time what is wrong beside the file. */
export const tellSurroundings = async (): Promise<void> => {
  try {
    const { service, inUse, conflicts } = await call('atlas.surroundings', null);
    if (service !== null) sayService(service);
    if (inUse !== null)
      say(
        `${clientsHidden() ? 'Somebody' : `${inUse.who} on ${inUse.computer}`} noted beside this file that they have it open since ${timeWords(inUse.since)}. If both of you write, two copies come of it. Ask before you go on.`,
        'alert',
      );
    const [newest] = conflicts.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt));
    if (newest === undefined) return;
    const others = conflicts.length === 1 ? '' : `, the newest of ${conflicts.length},`;
    const told: number = say(
      `Beside this file lies a copy of it${others} that was set aside because two computers wrote at once: ${clientsHidden() ? 'it' : newest.name} was saved on ${timeWords(newest.changedAt)}. Neither was changed. What is only in the copy is not in this atlas.`,
      'alert',
      [
        {
          label: 'Merge it',
          run: () => {
            dismiss(told);
            void mergeConflict(newest.conflict, clientsHidden() ? 'This copy' : newest.name);
          },
        },
        { label: 'Open it beside', run: () => void openConflict(newest.conflict) },
      ],
    );
  } catch {
    // What cannot be found out about a folder keeps nobody from the atlas.
  }
};
