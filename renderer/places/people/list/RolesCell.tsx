import { Menu } from '@base-ui/react/menu';
import type { PersonRow } from '../../../../shared/analysis/peopleList';
import { BUYING_ROLES } from '../../../../shared/model/scales';
import { ROLE_LETTERS, ROLE_WORDS } from '../../../../shared/model/words';
import { toggleRole } from '../../../commands/peopleCommands';
import { MenuLayer } from '../../../parts/ui/MenuLayer';

type Props = { readonly row: PersonRow; readonly label: string; readonly onDone: () => void };

/** The roles of a person as switches; they stay open while they are set. */
export const RolesCell = ({ row, label, onDone }: Props) => (
  <Menu.Root
    open
    onOpenChange={(open) => {
      if (!open) onDone();
    }}
  >
    <Menu.Trigger className="cell-roles" aria-label={label}>
      {row.roles.map((role) => ROLE_LETTERS[role]).join(' ') || 'None'}
    </Menu.Trigger>
    <MenuLayer sideOffset={4} finalFocus={false}>
      {BUYING_ROLES.map((role) => (
        <Menu.CheckboxItem
          key={role}
          checked={row.roles.includes(role)}
          onCheckedChange={() => toggleRole(role)}
          closeOnClick={false}
        >
          <span>{ROLE_WORDS[role]}</span>
          <Menu.CheckboxItemIndicator>✓</Menu.CheckboxItemIndicator>
        </Menu.CheckboxItem>
      ))}
    </MenuLayer>
  </Menu.Root>
);
