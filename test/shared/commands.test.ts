import { expect, it } from 'vitest';
import { COMMANDS, COMMAND_IDS } from '../../shared/commands';

it.each([
  ['on a chosen card', true],
  ['everywhere', false],
])('no two commands share a key %s', (_, onCard) => {
  const keys = COMMAND_IDS.flatMap((id) => {
    const command = COMMANDS[id];
    return (command.needs === 'person') === onCard && 'keys' in command && command.keys ? [command.keys] : [];
  });
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});
