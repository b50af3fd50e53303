/** The way out when the app behind the window is gone: what is on screen as a file, without asking anybody. */
import { localDay } from '../../shared/analysis/days';
import { accountOf } from '../../shared/document/document';
import { writeAccountFile } from '../../shared/exchange/accountFile';
import { wholeDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { safeName } from './fileNames';

/** Gives the account as it is on screen to the browser, which keeps it among the downloads. */
export const saveScreen = (): void => {
  const content = wholeDocument();
  const text = `${JSON.stringify(writeAccountFile(content, localDay(new Date())), null, 1)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const name = `${safeName(accountOf(content).name, 'Account')} rescued.json`;
  const link = window.document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  say(`${name} is among the downloads of the browser. Start the app again and import it into an atlas.`);
};
