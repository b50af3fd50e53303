import { Ellipsis } from 'lucide-react';
import { COMMANDS, type CommandId } from '../../shared/commands';
import { isAvailable, run } from '../commands/handlers';
import { keyWords } from '../state/keyWords';
import { ActionMenu } from '../parts/ui/ActionMenu';

/** Commands that stand together in the menu of a bar. */
export type CommandPart = { readonly title: string; readonly ids: readonly CommandId[] };

/** What takes something away for good, or from this computer. */
const DESTROYING: ReadonlySet<CommandId> = new Set(['client.remove']);

/** A command as an entry of a menu. */
export const commandItem = (id: CommandId) => {
  const command = COMMANDS[id];
  return {
    label: command.label,
    keys: 'keys' in command ? keyWords(command.keys) : undefined,
    run: () => run(id),
    disabled: !isAvailable(id),
    destroys: DESTROYING.has(id),
  };
};

/** The menu at the end of a bar: what has no button of its own, in parts. */
export const MoreCommands = ({ parts }: { readonly parts: readonly CommandPart[] }) => (
  <ActionMenu
    label="More commands"
    face={<Ellipsis size={17} aria-hidden="true" />}
    parts={() => parts.map(({ title, ids }) => ({ title, items: ids.map(commandItem) }))}
  />
);
