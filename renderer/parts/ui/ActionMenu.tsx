import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { MenuLayer } from './MenuLayer';

type Item = {
  readonly label: string;
  readonly keys?: string | undefined;
  readonly run: () => void;
  readonly disabled?: boolean;
  /** It takes something away: it stands last in its part, behind a line. */
  readonly destroys?: boolean;
};
/** Commands that belong together; the title is null where the list is too short to need one. */
export type MenuPart = { readonly title: string | null; readonly items: readonly Item[] };
type Props = {
  readonly label: string;
  readonly face: ReactNode;
  readonly className?: string;
} & (
  | { readonly items: readonly Item[] }
  /** Asked for as the menu opens: what can be done is what can be done then, and a closed menu costs nothing. */
  | { readonly parts: () => readonly MenuPart[] }
);

const Entry = ({ item }: { readonly item: Item }) => (
  <Menu.Item disabled={item.disabled ?? false} className={item.destroys ? 'destroys' : ''} onClick={item.run}>
    <span>{item.label}</span>
    {item.keys ? <span className="keys">{item.keys}</span> : null}
  </Menu.Item>
);

const Part = ({ part }: { readonly part: MenuPart }) => {
  const harmless = part.items.filter((item) => !item.destroys);
  const destroying = part.items.filter((item) => item.destroys);
  return (
    <Menu.Group className="menu-section">
      {part.title === null ? null : <Menu.GroupLabel className="menu-title">{part.title}</Menu.GroupLabel>}
      {harmless.map((item) => (
        <Entry key={item.label} item={item} />
      ))}
      {harmless.length > 0 && destroying.length > 0 ? <Menu.Separator className="menu-line" /> : null}
      {destroying.map((item) => (
        <Entry key={item.label} item={item} />
      ))}
    </Menu.Group>
  );
};

const Parts = ({ of }: { readonly of: () => readonly MenuPart[] }) =>
  of().map((part) => <Part key={part.title ?? part.items[0]?.label} part={part} />);

/** A button that opens a list of commands, in parts where there are many. */
export const ActionMenu = ({ label, face, className = 'button', ...given }: Props) => {
  const parts = 'parts' in given ? given.parts : () => [{ title: null, items: given.items }];
  return (
    <Menu.Root>
      <Menu.Trigger className={className} aria-label={label}>
        {face}
      </Menu.Trigger>
      <MenuLayer shape="scrolled" align="end">
        <Parts of={parts} />
      </MenuLayer>
    </Menu.Root>
  );
};
