import { commandOf, type CommandId } from '../../../shared/commands';
import { isAvailable, run } from '../../commands/handlers';
import { keyWords } from '../../state/keyWords';

/** Commands as entries of a menu. */
export const itemsOf = (ids: readonly CommandId[], disabled = false) =>
  ids.map((id) => {
    const { label, keys } = commandOf(id);
    return {
      label,
      keys: keys === undefined ? undefined : keyWords(keys),
      run: () => run(id),
      disabled: disabled || !isAvailable(id),
    };
  });
