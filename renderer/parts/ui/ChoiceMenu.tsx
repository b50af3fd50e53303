import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { MenuLayer } from './MenuLayer';

type Entry = { readonly label: string; readonly keys?: string | undefined; readonly disabled?: boolean };
export type MenuSection = { readonly title: string | null } & (
  | { readonly kind: 'actions'; readonly entries: readonly (Entry & { readonly run: () => void })[] }
  | {
      readonly kind: 'switches';
      readonly entries: readonly (Entry & { readonly on: boolean; readonly set: (on: boolean) => void })[];
    }
  | {
      readonly kind: 'choice';
      readonly value: string;
      readonly choose: (value: string) => void;
      readonly entries: readonly (Entry & { readonly value: string })[];
    }
);

type Sections = readonly MenuSection[];

type Props = {
  readonly label: string;
  readonly face: ReactNode;
  /** A function is asked as the menu opens: what takes time to put together costs a closed menu nothing. */
  readonly sections: Sections | (() => Sections);
  readonly className?: string;
  readonly align?: 'start' | 'end';
  readonly shape?: string;
  /** With it the menu is open as long as it is drawn; whoever draws it puts the focus back. */
  readonly onClose?: () => void;
};

const Words = ({ entry }: { readonly entry: Entry }) => (
  <>
    <span>{entry.label}</span>
    {entry.keys ? <span className="keys">{entry.keys}</span> : null}
  </>
);

/** The entries of one section of a menu. */
const Section = ({ section }: { readonly section: MenuSection }) => {
  switch (section.kind) {
    case 'actions':
      return section.entries.map((entry) => (
        <Menu.Item key={entry.label} disabled={entry.disabled ?? false} onClick={entry.run}>
          <Words entry={entry} />
        </Menu.Item>
      ));
    case 'switches':
      return section.entries.map((entry) => (
        <Menu.CheckboxItem key={entry.label} checked={entry.on} onCheckedChange={entry.set} closeOnClick={false}>
          <Words entry={entry} />
          <Menu.CheckboxItemIndicator>✓</Menu.CheckboxItemIndicator>
        </Menu.CheckboxItem>
      ));
    case 'choice':
      return (
        <Menu.RadioGroup value={section.value} onValueChange={(value: unknown) => section.choose(String(value))}>
          {section.entries.map((entry) => (
            <Menu.RadioItem key={entry.value} value={entry.value} closeOnClick>
              <Words entry={entry} />
              <Menu.RadioItemIndicator>✓</Menu.RadioItemIndicator>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      );
  }
};

/** The sections of a menu that hold anything. */
export const SectionList = ({ sections }: Pick<Props, 'sections'>) =>
  (typeof sections === 'function' ? sections() : sections)
    .filter((section) => section.entries.length > 0)
    .map((section, at) => (
      <Menu.Group key={section.title ?? at} className="menu-section">
        {section.title === null ? null : <Menu.GroupLabel className="menu-title">{section.title}</Menu.GroupLabel>}
        <Section section={section} />
      </Menu.Group>
    ));

/** A button that opens a list in sections: commands, switches, or one of several. */
export const ChoiceMenu = ({
  label,
  face,
  sections,
  className = 'button',
  align = 'end',
  shape = '',
  onClose,
}: Props) => (
  <Menu.Root
    {...(onClose
      ? {
          open: true,
          onOpenChange: (open: boolean) => {
            if (!open) onClose();
          },
        }
      : {})}
  >
    <Menu.Trigger className={`${className} menu-button`} aria-label={label}>
      {face}
      <ChevronDown size={14} aria-hidden="true" />
    </Menu.Trigger>
    <MenuLayer shape={`sections ${shape}`} align={align} finalFocus={onClose ? false : undefined}>
      <SectionList sections={sections} />
    </MenuLayer>
  </Menu.Root>
);
