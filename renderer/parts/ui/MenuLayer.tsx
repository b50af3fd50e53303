import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { keysGoIn } from './keysGoIn';

type Props = Pick<Menu.Positioner.Props, 'align' | 'anchor' | 'side' | 'sideOffset'> &
  Pick<Menu.Popup.Props, 'aria-label' | 'finalFocus'> & {
    /** Classes beside those of every menu. */
    readonly shape?: string;
    readonly children: ReactNode;
  };

/** The list a menu opens, over the page. */
export const MenuLayer = ({
  shape = '',
  children,
  'aria-label': label,
  finalFocus,
  align = 'start',
  sideOffset = 6,
  ...place
}: Props) => (
  <Menu.Portal>
    <Menu.Positioner className="menu-layer" align={align} sideOffset={sideOffset} {...place}>
      <Menu.Popup ref={keysGoIn} className={`menu ${shape}`} aria-label={label} finalFocus={finalFocus}>
        {children}
      </Menu.Popup>
    </Menu.Positioner>
  </Menu.Portal>
);
