import { newGroup } from './documentStore';

/**
 * Gives every press of a key the group of its edit: presses about the same thing that follow each other within so many
 * milliseconds are one step to take back.
 */
export const pressesInARow = (withinMs: number): ((about: string) => string) => {
  let last = { about: '', at: 0, group: '' };
  return (about) => {
    const at = Date.now();
    const isSame = last.about === about && at - last.at < withinMs;
    last = { about, at, group: isSame ? last.group : newGroup() };
    return last.group;
  };
};
