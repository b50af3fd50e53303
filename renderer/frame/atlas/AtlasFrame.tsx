import type { ReactNode } from 'react';
import { useFollowedFacts } from '../../state/accountFacts';
import { AtlasRail } from './AtlasRail';
import { AtlasStatusLine } from './AtlasStatusLine';
import { AtlasTopBar } from './AtlasTopBar';

/** The window above all accounts: its rail, its bar, the place, the status line. */
export const AtlasFrame = ({ children }: { readonly children: ReactNode }) => {
  useFollowedFacts();
  return (
    <div className="frame of-atlas">
      <AtlasTopBar />
      <AtlasRail />
      <main className="place" data-region="place">
        {children}
      </main>
      <AtlasStatusLine />
    </div>
  );
};
