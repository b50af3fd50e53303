import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';

type Item = {
  readonly label: string;
  readonly keys?: string | undefined;
  readonly run: () => void;
  readonly disabled?: boolean;
};
type Props = {
  readonly label: string;
  readonly face: ReactNode;
  readonly items: readonly Item[];
  readonly className?: string;
};

/** A button that opens a list of commands. */
export const ActionMenu = ({ label, face, items, className = 'button' }: Props) => (
  <Menu.Root>
    <Menu.Trigger className={className} aria-label={label}>
      {face}
    </Menu.Trigger>
    <Menu.Portal>
      <Menu.Positioner className="menu-layer" sideOffset={6} align="end">
        <Menu.Popup className="menu">
          {items.map((item) => (
            <Menu.Item key={item.label} disabled={item.disabled ?? false} onClick={item.run}>
              <span>{item.label}</span>
              {item.keys ? <span className="keys">{item.keys}</span> : null}
            </Menu.Item>
          ))}
        </Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  </Menu.Root>
);
