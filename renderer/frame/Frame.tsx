import type { ReactNode } from 'react';
import { useSession } from '../state/session';
import { Panel } from '../parts/person/Panel';
import { Rail } from './Rail';
import { StatusLine } from './StatusLine';
import { TopBar } from './TopBar';

/** The window of an open account: rail, bar, the place, the panel, the status line. */
export const AppFrame = ({ children }: { readonly children: ReactNode }) => {
  const panel = useSession((state) => state.panelOpen && (state.place === 'map' || state.place === 'grid'));
  return (
    <div className={`frame ${panel ? 'with-panel' : ''}`}>
      <TopBar />
      <Rail />
      <main className="place" data-region="place">
        {children}
      </main>
      {panel ? <Panel /> : null}
      <StatusLine />
    </div>
  );
};
