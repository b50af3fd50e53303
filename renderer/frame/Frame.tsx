import type { CSSProperties, ReactNode } from 'react';
import { usePanelShape, usePanelWidth } from '../state/panel';
import { Panel } from '../parts/person/Panel';
import { PanelStrip } from './PanelStrip';
import { Rail } from './Rail';
import { StatusLine } from './StatusLine';
import { TopBar } from './TopBar';

/** The window of an open account: rail, bar, the place, the panel, the status line. */
export const AppFrame = ({ children }: { readonly children: ReactNode }) => {
  const panel = usePanelShape();
  const width = usePanelWidth();
  return (
    <div
      className={`frame ${panel === 'open' ? 'with-panel' : panel === 'strip' ? 'with-strip' : ''}`}
      style={{ '--panel-width': `${width}px` } as CSSProperties}
    >
      <TopBar />
      <Rail />
      <main className="place" data-region="place">
        {children}
      </main>
      {panel === 'open' ? <Panel /> : panel === 'strip' ? <PanelStrip /> : null}
      <StatusLine />
    </div>
  );
};
