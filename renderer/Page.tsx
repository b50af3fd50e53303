import { useEffect, useState } from 'react';
import { WRITES_AS } from '../shared/api/folderBrowser';
import { messageOf } from '../shared/api/messageOf';
import { firstLook } from './firstLook';
import { appBegan, keepKeys } from './commands/beforeApp';
import { later } from './parts/ui/later';
import { StartPage } from './places/start/StartPage';
import { ownLocale, useConventionsChanged } from './state/conventions';
import { useSession } from './state/session';

const App = later(async () => (await import('./App')).App);

/** The map is what an account opens with: its code comes beside that of the app, not after it. */
const fetchMap = (): void => {
  // Where that fails the map fetches it itself, once it is shown.
  import('./places/people/map/MapPlace').catch(() => undefined);
};

/** Resolves once what was drawn last is on screen. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** What the window shows first: the start page alone where nothing is open, and everything else after it. */
export const Page = () => {
  const [failure, setFailure] = useState<string | null>(null);
  const [isAppWanted, wantApp] = useState(false);
  const written = useConventionsChanged();
  const isAtStart = useSession(({ started, atlas, locked }) => started !== null && atlas === null && locked === null);
  /** What is about to be open is not preceded by the start page. */
  const [isFirst, setFirst] = useState(true);
  useEffect(() => {
    keepKeys();
    const beginApp = (): void => {
      wantApp(true);
      fetchMap();
    };
    const begin = async (): Promise<void> => {
      const shown = await firstLook();
      if (shown === 'left') return;
      if (shown === 'start') {
        setFirst(false);
        await painted();
        beginApp();
      } else {
        beginApp();
        await appBegan;
        setFirst(false);
      }
    };
    begin().catch((error: unknown) => setFailure(messageOf(error)));
  }, []);
  useEffect(() => {
    document.documentElement.dataset[WRITES_AS] = ownLocale();
  }, [written]);
  if (failure !== null)
    return (
      <main className="start">
        <p role="alert">{failure}</p>
      </main>
    );
  return (
    <>
      {isAtStart && !isFirst ? <StartPage key={written} /> : null}
      {isAppWanted ? <App /> : null}
    </>
  );
};
